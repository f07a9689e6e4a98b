import type { ChildProcess } from 'node:child_process';
import { createClient } from '@libsql/client';
import type { Payload } from 'payload';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createArticle, openNewsroom } from '@/test/newsroom';
import { startStoryWriter } from '@/test/storyWriter';

let payload: Payload;

beforeAll(async () => {
  payload = await openNewsroom();
});

/** What another process sees in the file: committed rows, nothing else. */
const inFile = async <T extends Record<string, unknown>>(sql: string): Promise<T[]> => {
  const client = createClient({ url: process.env.DATABASE_URL! });
  try {
    await client.execute('PRAGMA busy_timeout = 5000');
    return (await client.execute(sql)).rows.map((row) => ({ ...row })) as unknown as T[];
  } finally {
    client.close();
  }
};
const countInFile = async (table: string, where = '1=1') =>
  Number((await inFile<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${where}`))[0]!.n);

const expectConsistent = async () => {
  expect(await inFile('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await inFile('PRAGMA foreign_key_check')).toEqual([]);
  // Every story has its newest version, of the same title, and no version is of a story that is not there.
  expect(
    await inFile(
      'SELECT id FROM articles WHERE id NOT IN (SELECT parent_id FROM _articles_v WHERE latest = 1)',
    ),
  ).toEqual([]);
  expect(
    await inFile(
      'SELECT id FROM _articles_v WHERE parent_id IS NULL OR parent_id NOT IN (SELECT id FROM articles)',
    ),
  ).toEqual([]);
  expect(
    await inFile(
      'SELECT a.id FROM articles a JOIN _articles_v v ON v.parent_id = a.id AND v.latest = 1 WHERE v.version_title <> a.title OR v.version__status <> a._status',
    ),
  ).toEqual([]);
  // Rows of its own tables came with it.
  expect(
    await inFile('SELECT id FROM articles WHERE id NOT IN (SELECT _parent_id FROM articles_authors)'),
  ).toEqual([]);
};

const children = new Set<ChildProcess>();
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

const writer = (count: number, word: string) => {
  const started = startStoryWriter(count, word);
  children.add(started.child);
  return started;
};

describe('two processes on one database', () => {
  it('write at once and lose nothing', async () => {
    const child = writer(60, 'Tiến trình kia');
    await child.ready();
    const ended = child.ended();
    const own = await Promise.allSettled(
      Array.from({ length: 60 }, (_, i) => createArticle(payload, { title: `Tiến trình này ${i}` })),
    );
    expect(await ended).toBe(0);
    expect(own.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(child.ids).toHaveLength(60);
    expect(await countInFile('articles', "title LIKE 'Tiến trình kia %'")).toBe(60);
    expect(await countInFile('articles', "title LIKE 'Tiến trình này %'")).toBe(60);
    await expectConsistent();
  }, 90_000);
});

describe('kill -9 in the middle of writing', () => {
  it.each([1, 7, 23])(
    'after %i stories: what was acknowledged is there, whole, and writing goes on',
    async (after) => {
      const word = `Bị giết ${after}`;
      const child = writer(1_000_000, word);
      await child.until(() => child.ids.length >= after);
      const ended = child.ended();
      child.child.kill('SIGKILL');
      await ended;
      expect(child.ids.length).toBeGreaterThanOrEqual(after);

      await expectConsistent();
      const there = await inFile<{ id: string }>(`SELECT id FROM articles WHERE title LIKE '${word} %'`);
      const ids = new Set(there.map(({ id }) => id));
      for (const id of child.ids) expect(ids.has(id)).toBe(true);
      // One more than was acknowledged may have been committed, not more.
      expect(ids.size - child.ids.length).toBeLessThanOrEqual(1);
      expect((await createArticle(payload, { title: `Sau đó ${after}` })).id).toBeTruthy();
    },
    60_000,
  );
});
