import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { migrations } from '@/platform/db/migrations/list';
import type { Migration } from '@/platform/db/migrations/migration';
import { readUnfinishedImport, unfinishedImportLine } from '@/platform/db/portable/unfinishedImport';
import { localFileStore, type FileStore } from '@/platform/storage/fileStore';
import { createArticle, createFile, createTopic, openNewsroom } from '@/test/newsroom';
import { exportNewsroom } from './exportNewsroom';
import { importNewsroom } from './importNewsroom';

let payload: Payload;
let folder: string;
let archive: string;
let other: string;
let fileName: string;
let dataDir: string;

const CONTENT = ['articles', 'topics', 'files', 'redirects', 'audit-trail'] as const;

const empty = async () => {
  for (const collection of CONTENT) {
    await payload.db.deleteVersions({ collection, where: {} }).catch(() => undefined);
    await payload.db.deleteMany({ collection, where: {} });
  }
  await payload.db.deleteMany({ collection: 'page-changes', where: {} });
  for (const name of ['files', 'media']) rmSync(path.join(dataDir, name), { recursive: true, force: true });
};

const count = async (collection: 'articles' | 'topics' | 'page-changes') =>
  (await payload.count({ collection })).totalDocs;

beforeAll(async () => {
  payload = await openNewsroom();
  dataDir = process.env.DATA_DIR!;
  folder = await mkdtemp(path.join(tmpdir(), 'toasoan-import-'));
  archive = path.join(folder, 'newsroom.zip');
  other = path.join(folder, 'other.zip');
  await exportNewsroom(payload, { file: other });
  const topic = await createTopic(payload);
  for (let i = 0; i < 3; i += 1) await createArticle(payload, { topics: [topic.id], _status: 'published' });
  fileName = (await createFile(payload)).filename!;
  await exportNewsroom(payload, { file: archive });
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(empty);

const fails = async (over: Partial<Parameters<typeof importNewsroom>[1]> = {}): Promise<Error> =>
  importNewsroom(payload, { file: archive, ...over }).then(
    () => new Error('it did not fail'),
    (error: Error) => error,
  );

/** A step for data that is newer than the archive. */
const later = (up: Migration['up']): readonly Migration[] => [
  ...migrations,
  { name: '20990101_000000_later', databases: ['sqlite', 'mongodb'], up },
];

describe('importNewsroom', () => {
  it('runs no hooks, and tells servers once to forget their pages', async () => {
    const emails = vi.spyOn(payload, 'sendEmail');
    const imported = await importNewsroom(payload, { file: archive });
    expect(imported).toMatchObject({ files: 1, isResumed: false, missing: [] });
    expect([await count('articles'), await count('topics')]).toEqual([3, 1]);
    expect(emails).not.toHaveBeenCalled();
    const { docs } = await payload.db.find<{ tags: string[] }>({ collection: 'page-changes', limit: 0 });
    expect(docs).toHaveLength(1);
    expect(docs[0]!.tags).toEqual(expect.arrayContaining(['globals:site', 'articles:list', 'topics:list']));
    expect(await readUnfinishedImport(payload)).toBeNull();
  });

  it('reports how far it is, step by step to the end of each', async () => {
    const last = new Map<string, [number, number]>();
    await importNewsroom(payload, {
      file: archive,
      onProgress: ({ step, done, total }) => last.set(step, [done, total]),
    });
    expect([...last.keys()]).toEqual([
      'bytes checked',
      'records checked',
      'records',
      'files',
      'records compared',
    ]);
    for (const [done, total] of last.values()) expect(done).toBe(total);
  });

  it('refuses to write over a file that is there', async () => {
    mkdirSync(path.join(dataDir, 'files'), { recursive: true });
    writeFileSync(path.join(dataDir, 'files', fileName), 'somebody’s');
    expect((await fails()).message).toMatch(/^There is a file files\/.* already/);
    expect(await count('topics')).toBe(0);
    expect(await readUnfinishedImport(payload)).toBeNull();
  });

  it('goes on after files could not be written, and says meanwhile that it is unfinished', async () => {
    const local = localFileStore(dataDir);
    const full: FileStore = {
      ...local,
      write: async (_collection, _name, bytes) => {
        bytes.destroy();
        throw Object.assign(new Error('write'), { code: 'ENOSPC' });
      },
    };
    expect((await fails({ files: full })).message).toMatch(/^The disk is full: files\/.* was not written/);
    const unfinished = await readUnfinishedImport(payload);
    expect(unfinished).toMatchObject({ file: archive, files: 0 });
    expect(unfinishedImportLine(unfinished!)).toContain(`npm run import:all -- ${archive}`);
    expect(await count('articles')).toBe(3);

    await expect(exportNewsroom(payload, { file: path.join(folder, 'half.zip') })).rejects.toThrow(
      'An import into this database is unfinished',
    );
    expect((await fails({ file: other })).message).toMatch(
      /^The import of another archive is unfinished here \(.*newsroom\.zip, begun 20/,
    );

    expect(await importNewsroom(payload, { file: archive })).toMatchObject({ isResumed: true });
    expect(readdirSync(path.join(dataDir, 'files'))).toEqual([fileName]);
    expect([await count('articles'), await readUnfinishedImport(payload)]).toEqual([3, null]);
  });

  it('notices when somebody wrote into the newsroom meanwhile', async () => {
    const local = localFileStore(dataDir);
    const files: FileStore = {
      ...local,
      write: async (...file) => {
        await createTopic(payload);
        await local.write(...file);
      },
    };
    expect((await fails({ files })).message).toMatch(
      /^After the import collections\/topics\.jsonl is not as in the archive \(2 records, 1 expected\)/,
    );
    expect(await readUnfinishedImport(payload)).not.toBeNull();
    await payload.kv.delete('toasoan:import');
  });

  it('brings data forward by the steps that are newer than the archive, in one transaction with the end', async () => {
    const seen: number[] = [];
    const up: Migration['up'] = async ({ payload: { db }, req }) => {
      seen.push((await db.count({ collection: 'articles', req })).totalDocs);
      await db.updateMany({ collection: 'topics', where: {}, data: { description: 'Mới' }, req });
      if (seen.length === 1) throw new Error('the power went out');
    };
    expect((await fails({ migrations: later(up) })).message).toBe('the power went out');
    expect(await readUnfinishedImport(payload)).not.toBeNull();
    expect(await importNewsroom(payload, { file: archive, migrations: later(up) })).toMatchObject({
      isResumed: true,
    });
    expect(seen).toEqual([3, 3]);
    const { docs } = await payload.find({ collection: 'topics' });
    expect(docs.map(({ description }) => description)).toEqual(['Mới']);
  });
});
