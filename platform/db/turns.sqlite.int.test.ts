import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { createClient } from '@libsql/client';
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { articleData, createArticle, openNewsroom } from '@/test/newsroom';
import { afterCommit } from './afterCommit';

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

/** Starts a process that writes stories; `ids` grows with each it has been told is saved. */
const writer = (count: number, word: string) => {
  const child = spawn(
    process.execPath,
    ['--conditions=production', '--import', 'tsx', 'test/children/writeStories.ts', String(count), word],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
  );
  children.add(child);
  const ids: string[] = [];
  const listeners = new Set<() => void>();
  let isReady = false;
  createInterface({ input: child.stdout! }).on('line', (line) => {
    if (line === 'ready') isReady = true;
    else if (isReady) ids.push(line);
    for (const listener of listeners) listener();
  });
  const until = (condition: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const check = () => {
        if (condition()) resolve();
      };
      listeners.add(check);
      child.once('exit', (code, signal) =>
        condition() ? resolve() : reject(new Error(`the child ended: ${code ?? signal}`)),
      );
      check();
    });
  return {
    child,
    ids,
    ready: () => until(() => isReady),
    until,
    ended: async () => (await once(child, 'exit'))[0] as number | null,
  };
};

describe('many writers in one process', () => {
  it('200 stories at once: 200 stories', async () => {
    const made = await Promise.allSettled(
      Array.from({ length: 200 }, (_, i) => createArticle(payload, { title: `Cùng lúc ${i}` })),
    );
    expect(made.filter(({ status }) => status === 'rejected')).toEqual([]);
    const ids = made.map((each) => (each as PromiseFulfilledResult<{ id: string }>).value.id);
    expect(new Set(ids).size).toBe(200);
    expect(await countInFile('articles', "title LIKE 'Cùng lúc %'")).toBe(200);
    expect(await countInFile('_articles_v', "version_title LIKE 'Cùng lúc %'")).toBe(200);
    await expectConsistent();
  }, 60_000);

  it('80 changes of one story at once: each is a version, the last is the newest', async () => {
    const { id } = await createArticle(payload, { title: 'Đổi 0', _status: 'published' });
    const changes = await Promise.allSettled(
      Array.from({ length: 80 }, (_, i) =>
        payload.update({ collection: 'articles', id, data: { title: `Đổi ${i + 1}`, _status: 'published' } }),
      ),
    );
    expect(changes.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await countInFile('_articles_v', `parent_id = '${id}'`)).toBe(81);
    expect(await countInFile('_articles_v', `parent_id = '${id}' AND latest = 1`)).toBe(1);
    await expectConsistent();
  }, 60_000);

  it('reads go on while a transaction is open, and do not see into it', async () => {
    const req = await createLocalReq({}, payload);
    await initTransaction(req);
    const { id } = await payload.create({
      collection: 'articles',
      data: articleData({ title: 'Chưa chốt' }) as never,
      req,
    });
    const outside = await payload.find({ collection: 'articles', where: { id: { equals: id } } });
    const inside = await payload.find({ collection: 'articles', where: { id: { equals: id } }, req });
    expect([outside.totalDocs, inside.totalDocs]).toEqual([0, 1]);
    await commitTransaction(req);
    expect((await payload.find({ collection: 'articles', where: { id: { equals: id } } })).totalDocs).toBe(1);
  });
});

describe('a transaction', () => {
  it('leaves nothing when it is rolled back', async () => {
    const before = [
      await countInFile('articles'),
      await countInFile('_articles_v'),
      await countInFile('articles_authors'),
      await countInFile('page_changes'),
    ];
    const req = await createLocalReq({}, payload);
    await initTransaction(req);
    await payload.create({
      collection: 'articles',
      data: { ...articleData(), _status: 'published' } as never,
      req,
    });
    await payload.create({ collection: 'topics', data: { title: 'Mục bị bỏ' }, req });
    await killTransaction(req);
    expect([
      await countInFile('articles'),
      await countInFile('_articles_v'),
      await countInFile('articles_authors'),
      await countInFile('page_changes'),
    ]).toEqual(before);
    expect(await countInFile('topics', "title = 'Mục bị bỏ'")).toBe(0);
    // The turn was given back.
    await createArticle(payload);
  });

  const { hooksOf } = { hooksOf: () => payload.collections.articles.config.hooks.afterChange };
  const withFailingHook = async (action: () => Promise<unknown>) => {
    const hook = () => {
      throw new Error('the last hook fails');
    };
    hooksOf().push(hook);
    try {
      await expect(action()).rejects.toThrow('the last hook fails');
    } finally {
      hooksOf().splice(hooksOf().indexOf(hook), 1);
    }
  };

  it('takes document and version back when a hook after the change fails', async () => {
    const before = [await countInFile('articles'), await countInFile('_articles_v')];
    await withFailingHook(() => createArticle(payload, { title: 'Hỏng giữa chừng', _status: 'published' }));
    expect([await countInFile('articles'), await countInFile('_articles_v')]).toEqual(before);

    const { id } = await createArticle(payload, { title: 'Còn nguyên', _status: 'published' });
    const versions = await countInFile('_articles_v', `parent_id = '${id}'`);
    await withFailingHook(() =>
      payload.update({ collection: 'articles', id, data: { title: 'Không được lưu', _status: 'published' } }),
    );
    expect((await payload.findByID({ collection: 'articles', id })).title).toBe('Còn nguyên');
    expect(await countInFile('_articles_v', `parent_id = '${id}'`)).toBe(versions);
    await expectConsistent();
  });

  it('fails alone: what is written beside it stays', async () => {
    const hook = ({ doc }: { doc: { title?: string } }) => {
      if (doc.title?.startsWith('Lẻ')) throw new Error('odd ones fail');
    };
    hooksOf().push(hook as never);
    const made = await Promise.allSettled(
      Array.from({ length: 40 }, (_, i) =>
        createArticle(payload, { title: `${i % 2 ? 'Lẻ' : 'Chẵn'} ${i}` }),
      ),
    );
    hooksOf().splice(hooksOf().indexOf(hook as never), 1);
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(await countInFile('articles', "title LIKE 'Chẵn %'")).toBe(20);
    expect(await countInFile('articles', "title LIKE 'Lẻ %'")).toBe(0);
    await expectConsistent();
  });
});

describe('afterCommit', () => {
  const open = async (): Promise<PayloadRequest> => {
    const req = await createLocalReq({}, payload);
    await initTransaction(req);
    return req;
  };

  it('runs after the commit, when others can read what was written, in order and once', async () => {
    const seen: string[] = [];
    const req = await open();
    await payload.create({ collection: 'topics', data: { title: 'Mục sẽ chốt' }, req });
    await afterCommit(req, () => seen.push('first'));
    await afterCommit(req, () => seen.push('second'));
    expect(seen).toEqual([]);
    expect(await countInFile('topics', "title = 'Mục sẽ chốt'")).toBe(0);
    await commitTransaction(req);
    expect(seen).toEqual(['first', 'second']);
    expect(await countInFile('topics', "title = 'Mục sẽ chốt'")).toBe(1);
    await createArticle(payload);
    expect(seen).toEqual(['first', 'second']);
  });

  it('does not run after a rollback, not even later', async () => {
    let ran = 0;
    const req = await open();
    await afterCommit(req, () => (ran += 1));
    await killTransaction(req);
    await createArticle(payload);
    expect(ran).toBe(0);
  });

  it('runs at once without a transaction', async () => {
    let ran = 0;
    await afterCommit(await createLocalReq({}, payload), () => (ran += 1));
    expect(ran).toBe(1);
  });

  it('keeps the actions of two transactions apart', async () => {
    const seen: string[] = [];
    const first = await open();
    await afterCommit(first, () => seen.push('first'));
    const secondOpens = open();
    await killTransaction(first);
    const second = await secondOpens;
    await afterCommit(second, () => seen.push('second'));
    await commitTransaction(second);
    expect(seen).toEqual(['second']);
  });
});

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
