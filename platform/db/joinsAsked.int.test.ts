import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { createArticle, createTopic, createUser, openNewsroom } from '@/test/newsroom';

let payload: Payload;
let topic: string;

beforeAll(async () => {
  payload = await openNewsroom();
  topic = (await createTopic(payload)).id;
  await createArticle(payload, { topics: [topic], _status: 'published' });
});

interface Read {
  stories?: { docs: unknown[] };
}

describe('what refers to a record', () => {
  it('comes with it where the adapter is told so', async () => {
    const where = { id: { equals: topic } };
    const read = (joins?: object) =>
      payload.db.findOne<Read & { id: string }>({ collection: 'topics', where, joins: joins as never });
    expect((await read())?.stories).toBeUndefined();
    expect((await read({ stories: {} }))?.stories?.docs).toHaveLength(1);
  });

  it('is not read to save the record, and comes with what is read for somebody', async () => {
    const user = await createUser(payload, 'editor');
    const asked: unknown[] = [];
    const { findOne } = payload.db;
    payload.db.findOne = function (query) {
      asked.push(query.joins);
      return findOne.call(this, query) as never;
    };
    const as = { collection: 'topics', id: topic, overrideAccess: false, user } as const;
    await payload.update({ ...as, data: { description: 'Tin trong ngày.' } });
    payload.db.findOne = findOne;
    expect(asked).toContain(undefined);
    expect(asked.filter(Boolean)).toEqual([]);
    expect((await payload.findByID(as)).stories?.docs).toHaveLength(1);
  });
});
