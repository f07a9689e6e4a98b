import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDatabase } from '@/test/fixtures/releases/database';
import { createArticle, createTopic, createUser, openNewsroom, rest, signIn } from '@/test/newsroom';

const OBJECT_ID = /^[0-9a-f]{24}$/;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

let payload: Payload;

beforeAll(async () => {
  payload = await openNewsroom();
});

describe('ids', () => {
  it('are those of MongoDB on both databases: of records, versions and rows', async () => {
    const topic = await createTopic(payload);
    const article = await createArticle(payload, { topics: [topic.id], _status: 'published' });
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: article.id } },
    });
    const [version] = docs;
    for (const id of [
      topic.id,
      article.id,
      article.authors![0]!.id,
      version!.id,
      version!.version.authors![0]!.id,
    ])
      expect(id).toMatch(OBJECT_ID);
    expect(version!.parent).toBe(article.id);
    expect(version!.version.authors![0]!.id).toBe(article.authors![0]!.id);
  });

  it('leave no UUID behind, but those of a process and of sessions', async () => {
    const rows = Object.entries(await readDatabase())
      .filter(([name]) => !/sessions|leases/.test(name))
      .flatMap(([, list]) => list)
      .map((row) => JSON.stringify({ ...row, origin: undefined, sessions: undefined }));
    expect(rows.length).toBeGreaterThanOrEqual(5);
    expect(rows.filter((row) => UUID.test(row))).toEqual([]);
  });

  it('are found in a list of them in relations to several collections', async () => {
    const user = await createUser(payload, 'editor');
    const { id } = await createArticle(payload);
    await payload.create({
      collection: 'payload-locked-documents',
      data: {
        document: { relationTo: 'articles', value: id },
        user: { relationTo: 'users', value: user.id },
      },
    });
    const find = (operator: 'in' | 'not_in') =>
      payload.find({
        collection: 'payload-locked-documents',
        where: { 'document.value': { [operator]: [id] } },
      });
    expect((await find('in')).totalDocs).toBe(1);
    expect((await find('not_in')).docs.every(({ document }) => document?.value !== id)).toBe(true);

    // What the admin's lists make of it: who is at which record.
    const { docs } = await payload.find({
      collection: 'articles',
      where: { id: { equals: id } },
      overrideAccess: false,
      includeLockStatus: true,
      user: { ...user, collection: 'users' },
    } as never);
    expect(docs[0]).toMatchObject({ id, _isLocked: true });
  });

  it('that nothing has are not found, whatever they look like', async () => {
    const token = await signIn(payload, await createUser(payload, 'editor'));
    for (const id of ['0123456789abcdef01234567', '0a6dd2a4-11f9-46d4-ba17-f110aaaaaaaa', 'x'])
      expect([id, (await rest('GET', `articles/${id}`, { token })).status]).toEqual([id, 404]);
  });
});
