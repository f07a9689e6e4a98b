import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  askGraphQL,
  createArticle,
  createTopic,
  createUser,
  openNewsroom,
  rest,
  signIn,
} from '@/test/newsroom';
import type { User } from '@/payload-types';
import { MOST_READ } from './limitReads';

const TOPICS = MOST_READ + 3;

let payload: Payload;
let editor: User;
let token: string;
let topic: string;

beforeAll(async () => {
  payload = await openNewsroom();
  editor = await createUser(payload, 'editor');
  token = await signIn(payload, await createUser(payload, 'journalist'));
  for (let no = 0; no < TOPICS; no += 1) topic = (await createTopic(payload)).id;
  await createArticle(payload, { topics: [topic], _status: 'published' });
  await createArticle(payload, { topics: [topic], _status: 'published' });
}, 120_000);

interface List {
  docs: { id: string; stories?: { docs: unknown[] } }[];
  totalDocs: number;
  hasNextPage: boolean;
}

const list = async (query: string, as?: string): Promise<List> => {
  const answer = await rest('GET', `topics?${query}`, as ? { token: as } : {});
  expect(answer.status).toBe(200);
  return answer.body as List;
};

describe('the public reads', () => {
  it.each([
    ['limit=0', MOST_READ],
    ['limit=100000', MOST_READ],
    ['limit=-1', MOST_READ],
    ['limit=x', MOST_READ],
    ['pagination=false', 10],
    ['pagination=false&limit=0', MOST_READ],
    ['', 10],
    ['limit=7', 7],
  ])('no more than a hundred records by %j, and hears how many there are', async (query, expected) => {
    const found = await list(query);
    expect(found.docs).toHaveLength(expected);
    if (!query.includes('pagination')) expect(found).toMatchObject({ totalDocs: TOPICS, hasNextPage: true });
  });

  it('the rest by pages', async () => {
    const rest = await list('limit=0&page=2');
    expect([rest.docs.length, rest.hasNextPage]).toEqual([TOPICS - MOST_READ, false]);
  });

  it('no more than a hundred by GraphQL', async () => {
    const { body } = await askGraphQL('{ Topics(limit: 0) { totalDocs docs { id } } }');
    const { docs, totalDocs } = (body as { data: { Topics: List } }).data.Topics;
    expect([docs.length, totalDocs]).toEqual([MOST_READ, TOPICS]);
  });

  it.each([
    ['', undefined],
    ['joins[stories][limit]=1', 1],
    ['joins[stories][limit]=0', 2],
  ])('what refers to a record only when it asks for it: %j', async (query, expected) => {
    const one = (await rest('GET', `topics/${topic}?${query}`)).body as List['docs'][0];
    expect(one.stories?.docs.length).toBe(expected);
    const [first] = (await list(`where[id][equals]=${topic}&${query}`)).docs;
    expect(first!.stories?.docs.length).toBe(expected);
  });
});

describe('the newsroom reads', () => {
  it('as many as it asks for, and what refers to a record', async () => {
    expect((await list('limit=0', token)).docs).toHaveLength(TOPICS);
    const one = (await rest('GET', `topics/${topic}`, { token })).body as List['docs'][0];
    expect(one.stories?.docs).toHaveLength(2);
  });

  it.each([
    ['', undefined],
    ['joins[stories][limit]=1', 1],
    ['joins[stories][limit]=0', 2],
  ])('what refers to the rows of a list only when it asks for it: %j', async (query, expected) => {
    const [first] = (await list(`where[id][equals]=${topic}&${query}`, token)).docs;
    expect(first!.stories?.docs.length).toBe(expected);
  });

  it('the same in the lists of the admin', async () => {
    const asked = {
      collection: 'topics',
      overrideAccess: false,
      user: editor,
      where: { id: { equals: topic } },
    } as const;
    expect((await payload.find(asked)).docs[0]!.stories).toBeUndefined();
    const byName = await payload.find({ ...asked, joins: { stories: {} } });
    expect(byName.docs[0]!.stories?.docs).toHaveLength(2);
  });

  it('as many in the program itself, as nobody in particular too: pages are read so', async () => {
    const found = await payload.find({ collection: 'topics', limit: 0, overrideAccess: false });
    expect(found.docs).toHaveLength(TOPICS);
  });
});
