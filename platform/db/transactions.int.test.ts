import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type CollectionSlug,
  type Payload,
  type PayloadRequest,
  type Where,
} from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectConsistent } from '@/test/consistency';
import { articleData, createArticle, openNewsroom } from '@/test/newsroom';
import { afterCommit } from './afterCommit';

let payload: Payload;

beforeAll(async () => {
  payload = await openNewsroom();
});

/** What everybody else sees: committed records, nothing else. */
const count = async (collection: CollectionSlug, where: Where = {}) =>
  (await payload.count({ collection, where })).totalDocs;
const countVersions = async (where: Where) =>
  (await payload.countVersions({ collection: 'articles', where })).totalDocs;
const everything = async () => [
  await count('articles'),
  await countVersions({}),
  await count('topics'),
  await count('page-changes'),
];

describe('many writers in one process', () => {
  it('200 stories at once: 200 stories', async () => {
    const made = await Promise.allSettled(
      Array.from({ length: 200 }, (_, i) => createArticle(payload, { title: `Cùng lúc ${i}` })),
    );
    expect(made.filter(({ status }) => status === 'rejected')).toEqual([]);
    const ids = made.map((each) => (each as PromiseFulfilledResult<{ id: string }>).value.id);
    expect(new Set(ids).size).toBe(200);
    expect(await count('articles', { title: { contains: 'Cùng lúc ' } })).toBe(200);
    expect(await countVersions({ 'version.title': { contains: 'Cùng lúc ' } })).toBe(200);
    await expectConsistent(payload);
  }, 60_000);

  it('80 changes of one story at once: each is a version, the last is the newest', async () => {
    const { id } = await createArticle(payload, { title: 'Đổi 0', _status: 'published' });
    const changes = await Promise.allSettled(
      Array.from({ length: 80 }, (_, i) =>
        payload.update({ collection: 'articles', id, data: { title: `Đổi ${i + 1}`, _status: 'published' } }),
      ),
    );
    expect(changes.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await countVersions({ parent: { equals: id } })).toBe(81);
    expect(await countVersions({ parent: { equals: id }, latest: { equals: true } })).toBe(1);
    await expectConsistent(payload);
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
    const before = await everything();
    const req = await createLocalReq({}, payload);
    await initTransaction(req);
    await payload.create({
      collection: 'articles',
      data: { ...articleData(), _status: 'published' } as never,
      req,
    });
    await payload.create({ collection: 'topics', data: { title: 'Mục bị bỏ' }, req });
    await killTransaction(req);
    expect(await everything()).toEqual(before);
    expect(await count('topics', { title: { equals: 'Mục bị bỏ' } })).toBe(0);
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
    const before = [await count('articles'), await countVersions({})];
    await withFailingHook(() => createArticle(payload, { title: 'Hỏng giữa chừng', _status: 'published' }));
    expect([await count('articles'), await countVersions({})]).toEqual(before);

    const { id } = await createArticle(payload, { title: 'Còn nguyên', _status: 'published' });
    const versions = await countVersions({ parent: { equals: id } });
    await withFailingHook(() =>
      payload.update({ collection: 'articles', id, data: { title: 'Không được lưu', _status: 'published' } }),
    );
    expect((await payload.findByID({ collection: 'articles', id })).title).toBe('Còn nguyên');
    expect(await countVersions({ parent: { equals: id } })).toBe(versions);
    await expectConsistent(payload);
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
    expect(await count('articles', { title: { contains: 'Chẵn ' } })).toBe(20);
    expect(await count('articles', { title: { contains: 'Lẻ ' } })).toBe(0);
    await expectConsistent(payload);
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
    expect(await count('topics', { title: { equals: 'Mục sẽ chốt' } })).toBe(0);
    await commitTransaction(req);
    expect(seen).toEqual(['first', 'second']);
    expect(await count('topics', { title: { equals: 'Mục sẽ chốt' } })).toBe(1);
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
