import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import type { Payload } from 'payload';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { backupWatch } from '@/platform/backups/schedule';
import { beginBackups, readBackupState } from '@/platform/backups/state';
import { withLease } from '@/platform/db/lease';
import { createLog } from '@/platform/logging';
import { S3Bucket } from '@/platform/storage/s3Bucket';
import { withDatabase } from '@/test/mongoServer';
import { createAgency, createArticle, createMedia, createUser, openNewsroom, pdf } from '@/test/newsroom';
import { waitForExit } from '@/test/process';
import { startS3, type TestS3 } from '@/test/s3Server';
import { Archive } from '../archive/Archive';
import { exportNewsroom } from '../archive/exportNewsroom';
import { findBackup } from './findBackup';
import { folderPlace } from './folderPlace';
import { keepBackup } from './keepBackup';
import { backupName, backupTime } from './names';
import { programArgs } from '@/platform/program';
import { openPlace } from './openPlace';
import { nameInMaking } from './sweep';

const BACKUPS = 'tienyen-backups';
const FILES = 'tienyen-files';
const SCAN_BYTES = 18_000_000;
/** Each loads the whole program, on a machine that may be busy. */
const CHILDREN_MS = 240_000;
const DAY = 24 * 60 * 60 * 1000;

let payload: Payload;
let s3: TestS3;
let folder: string;
let livePhoto: string;
let draftPhoto: string;
const databases: string[] = [];

beforeAll(async () => {
  payload = await openNewsroom();
  s3 = await startS3(BACKUPS, FILES);
  const editor = await createUser(payload, 'editor');
  await createAgency(payload, {}, editor);
  const [live, draft] = [await createMedia(payload, {}, editor), await createMedia(payload, {}, editor)];
  [livePhoto, draftPhoto] = [live.filename!, draft.filename!];
  const story = await createArticle(payload, { heroImage: live.id, _status: 'published' }, editor);
  await payload.update({
    collection: 'articles',
    id: story.id,
    data: { title: 'Sửa sau khi đăng' },
    draft: true,
  });
  await createArticle(payload, { heroImage: draft.id }, editor);
  // Larger than one part of an upload to S3.
  const scan = Buffer.concat([pdf().subarray(0, 9), randomBytes(SCAN_BYTES), pdf().subarray(9)]);
  await payload.create({
    collection: 'files',
    data: { title: 'Bản chụp sổ công văn' },
    file: { data: scan, mimetype: 'application/pdf', name: 'so-cong-van.pdf', size: scan.length },
  });
});

afterAll(async () => {
  for (const url of databases) {
    const client = new MongoClient(url);
    await client.db().dropDatabase();
    await client.close();
  }
  await s3.stop();
});

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toasoan-backup-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await payload.kv.delete('toasoan:backup');
});

const at = (name: string) => path.join(folder, name);

/** The address of an empty database beside the one under test, and an empty data folder. */
const emptyNewsroom = async (name: string): Promise<Record<string, string>> => {
  await mkdir(at(name));
  const given = inject('database');
  if (given.kind === 'sqlite') return { DATA_DIR: at(name), DATABASE_URL: `file:${at(name)}/toasoan.db` };
  const url = withDatabase(process.env.DATABASE_URL!, `restored-${path.basename(folder)}-${name}`);
  databases.push(url);
  return { DATA_DIR: at(name), DATABASE_URL: url };
};

interface Ended {
  code: number | null;
  out: string;
  /** What was said of an error: the lines that are no log of Payload's. */
  said: string[];
}

const begin = (script: string, args: string[], env: Record<string, string> = {}, shell = '') => {
  const words = programArgs(script, ...args);
  const options = { env: { ...process.env, NODE_ENV: 'production', ...env } as NodeJS.ProcessEnv };
  const child = shell
    ? spawn('bash', ['-c', `${shell}; exec "$0" "$@"`, process.execPath, ...words], options)
    : spawn(process.execPath, words, options);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = async (): Promise<Ended> => {
    const code = await waitForExit(child);
    return { code, out, said: err.split('\n').filter((line) => line && !/Warning|--trace/.test(line)) };
  };
  return { child, ended };
};

const run = (...args: Parameters<typeof begin>): Promise<Ended> => begin(...args).ended();

const backupsIn = async (target: string): Promise<string[]> =>
  (await readdir(target).catch(() => [] as string[])).filter((name) => backupTime(name) !== null);

/** What an archive holds, each file by its hash. */
const contentOf = async (file: string): Promise<Record<string, string>> => {
  const archive = await Archive.open(file);
  archive.close();
  return Object.fromEntries(archive.manifest.entries.map(({ name, sha256 }) => [name, sha256]));
};

/** What readers get of two photos in a newsroom of its own process. */
const served = async (env: Record<string, string>): Promise<string[]> => {
  const { out } = await run('test/children/readFiles.ts', [livePhoto, draftPhoto], env);
  return out.trim().split('\n').slice(-2);
};

const keep = async (over: Partial<Parameters<typeof keepBackup>[2]> = {}, target = at('backups')) => {
  const place = await openPlace({ kind: 'folder', folder: target }, { dataDir: folder, s3: undefined });
  const env = { dataDir: folder, backupKeep: { daily: 7, weekly: 5, monthly: 12 }, backupAt: '02:30' };
  const nothing = () => undefined;
  return keepBackup(payload, place, {
    env,
    isScheduled: false,
    onWait: nothing,
    onProgress: nothing,
    ...over,
  });
};

describe('a backup and its restore', () => {
  it.each<[string, () => Record<string, string>, () => Record<string, string>]>([
    ['a folder', () => ({ BACKUP_TO: at('backups') }), () => ({})],
    [
      'S3, with the files on S3 afterwards',
      () => ({ BACKUP_TO: `s3://${BACKUPS}/toasoan/vong`, ...s3.settings }),
      () => ({ S3_BUCKET: FILES }),
    ],
  ])(
    'through %s: an empty newsroom is the same, record for record and file for file',
    async (_, to, files) => {
      const made = await run('scripts/backup.ts', [], to());
      expect(made.said).toEqual([]);
      expect(made.out).toMatch(/^Backup toasoan-\d{8}T\d{6}Z\.zip \(.+\) is in .+\.$/m);

      const restored = { ...(await emptyNewsroom('restored')), ...to(), ...files() };
      const done = await run('scripts/restore.ts', ['latest'], restored);
      expect(done.said).toEqual([]);
      expect(done.out).toContain('compared with the backup');

      const [own, theirs] = [at('own.zip'), at('theirs')];
      await exportNewsroom(payload, { file: own, withSecrets: true });
      await run('scripts/backup.ts', [theirs], restored);
      const content = await contentOf(path.join(theirs, (await backupsIn(theirs))[0]!));
      expect(content).toEqual(await contentOf(own));
      expect(Object.keys(content)).toEqual(
        expect.arrayContaining([
          'collections/articles.jsonl',
          'collections/users.jsonl',
          `media/${livePhoto}`,
        ]),
      );
      expect(await served(restored)).toEqual(['200 image/jpeg', '403 -']);

      // Where it was fetched nothing is left.
      expect(await readdir(path.join(at('restored'), 'backups')).catch(() => [])).toEqual([]);
    },
    CHILDREN_MS,
  );

  it(
    'is refused over a newsroom that is used, in one line that says where else',
    async () => {
      await keep();
      const used = await run('scripts/restore.ts', ['latest'], { BACKUP_TO: at('backups') });
      expect([used.code, used.said]).toEqual([
        1,
        [expect.stringMatching(/is not empty, and nothing was changed: .+ empty .+\.$/)],
      ]);
    },
    CHILDREN_MS,
  );

  it(
    'is listed, found by its name, and not when it is not there',
    async () => {
      await keep();
      const [name] = await backupsIn(at('backups'));
      const listed = await run('scripts/backup.ts', ['--list'], { BACKUP_TO: at('backups') });
      expect(listed.out).toMatch(new RegExp(`^${name}  .+ \\[GMT\\+7\\]  \\d+ MB\\n$`));
      const place = folderPlace(at('backups'));
      const find = async (wanted: string) => (await findBackup(wanted, place, () => undefined)).file;
      expect(await find('latest')).toBe(path.join(at('backups'), name!));
      expect(await find(name!)).toBe(path.join(at('backups'), name!));
      expect(await find(path.join(at('backups'), name!))).toBe(path.join(at('backups'), name!));
      for (const wanted of [backupName(new Date(0)), '../secret', 'ghi-chu.txt'])
        await expect(find(wanted)).rejects.toThrow(/^There is no backup .+--list shows what is there\.$/);
      const nothing = folderPlace(at('nothing'));
      await expect(findBackup('latest', nothing, () => undefined)).rejects.toThrow(/BACKUP_TO/);
    },
    CHILDREN_MS,
  );

  it(
    'is refused when a byte of it is another, and nothing is written',
    async () => {
      await keep();
      const file = path.join(at('backups'), (await backupsIn(at('backups')))[0]!);
      const { size } = await stat(file);
      const handle = await open(file, 'r+');
      const byte = Buffer.alloc(1);
      await handle.read(byte, 0, 1, Math.floor(size / 2));
      await handle.write(Buffer.from([byte[0]! ^ 1]), 0, 1, Math.floor(size / 2));
      await handle.close();
      const empty = await emptyNewsroom('empty');
      const refused = await run('scripts/restore.ts', [file], empty);
      expect([refused.code, refused.said]).toEqual([
        1,
        [expect.stringMatching(/is damaged .+nothing was imported/)],
      ]);
      expect(existsSync(path.join(at('empty'), 'media'))).toBe(false);
    },
    CHILDREN_MS,
  );
});

describe('a backup that does not come to its end', () => {
  const problems = async () => (await readBackupState(payload))?.failure?.message;

  it.each(['/dev/null', '/dev/null/backups'])(
    'says so of a folder that cannot be written: %s',
    async (target) => {
      await expect(keep({}, target)).rejects.toThrow(/is not writable/);
      expect(await problems()).toMatch(/^\/dev\/null.* is not writable/);
    },
  );

  it('says so of a bucket that is not there, and of a wrong key', async () => {
    const to = (over: object, bucket = BACKUPS) =>
      openPlace({ kind: 's3', bucket, prefix: '' }, { dataDir: folder, s3: { ...s3.access, ...over } });
    const options = {
      env: { dataDir: folder, backupKeep: { daily: 1, weekly: 0, monthly: 0 }, backupAt: null },
      isScheduled: false,
      onWait: () => undefined,
      onProgress: () => undefined,
    };
    await expect(keepBackup(payload, await to({}, 'nothing-here'), options)).rejects.toThrow(
      /no such bucket/,
    );
    await expect(keepBackup(payload, await to({ secretAccessKey: 'x' }), options)).rejects.toThrow(
      /S3_SECRET_ACCESS_KEY/,
    );
    expect(await problems()).toMatch(/S3_SECRET_ACCESS_KEY/);
    expect(await readdir(at('backups'))).toEqual([]);
  });

  it(
    'on a disk that is full leaves nothing, and the next one is made',
    async () => {
      const target = at('backups');
      // No file may become larger than that, as on a disk without room.
      const full = await run('scripts/backup.ts', [], { BACKUP_TO: target }, 'ulimit -f 10000');
      expect([full.code, full.said]).toEqual([1, [expect.stringMatching(/^The disk is full: .+Make room/)]]);
      expect(await readdir(target)).toEqual([]);
      expect(await problems()).toMatch(/^The disk is full/);
      await keep();
      expect(await backupsIn(target)).toHaveLength(1);
      expect((await readBackupState(payload))!.failure).toBeNull();
    },
    CHILDREN_MS,
  );

  it(
    'killed at any moment leaves nothing that looks like one, and what it left is swept',
    async () => {
      const target = at('backups');
      for (const wait of [0, 60]) {
        const { child, ended } = begin('scripts/backup.ts', [target]);
        while (
          child.exitCode === null &&
          (await readdir(target).catch(() => [])).every((name) => !/\.making/.test(name))
        )
          await pause(2);
        await pause(wait);
        child.kill('SIGKILL');
        await ended();
        expect((await backupsIn(target)).length).toBeLessThanOrEqual(wait === 0 ? 0 : 1);
        for (const name of await backupsIn(target)) await contentOf(path.join(target, name));
      }
      const old = nameInMaking(backupName(new Date(Date.now() - 3 * DAY)));
      await writeFile(path.join(target, old), 'x');
      const long = new Date(Date.now() - 2 * DAY);
      for (const name of await readdir(target)) await utimes(path.join(target, name), long, long);
      await keep();
      expect((await readdir(target)).filter((name) => backupTime(name) === null)).toEqual([]);
    },
    CHILDREN_MS,
  );
});

describe('backups that are kept', () => {
  it('are rotated: what has had its time goes, the new one and what is nobody’s stay', async () => {
    const target = at('backups');
    await mkdir(target);
    const old = [2, 3, 400, 401].map((days) => backupName(new Date(Date.now() - days * DAY)));
    for (const name of [...old, 'ghi-chu.txt', 'toasoan-truoc-sap-nhap.zip'])
      await writeFile(path.join(target, name), 'x');
    const env = { dataDir: folder, backupKeep: { daily: 2, weekly: 0, monthly: 0 }, backupAt: null };
    const made = (await keep({ env }))!;
    expect(made.removed.sort()).toEqual(old.slice(1).sort());
    expect((await readdir(target)).sort()).toEqual(
      [made.name, old[0]!, 'ghi-chu.txt', 'toasoan-truoc-sap-nhap.zip'].sort(),
    );
    expect(await readBackupState(payload)).toMatchObject({
      success: { name: made.name, to: target, bytes: made.bytes },
      failure: null,
    });
  });

  it(
    'are not deleted where an administrator asked for a single one',
    async () => {
      const target = at('usb');
      await mkdir(target);
      for (const days of [400, 401, 402])
        await writeFile(path.join(target, backupName(new Date(Date.now() - days * DAY))), 'x');
      const made = await run('scripts/backup.ts', [target], { BACKUP_KEEP: '1,0,0' });
      expect(made.said).toEqual([]);
      expect(await backupsIn(target)).toHaveLength(4);
      expect(await readBackupState(payload)).toBeNull();
    },
    CHILDREN_MS,
  );

  it('are for their owner’s eyes', async () => {
    const made = (await keep())!;
    expect((await stat(path.join(at('backups'), made.name))).mode & 0o077).toBe(0);
  });
});

describe('the daily backup', () => {
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line));
  // It was due a minute ago.
  const due = () => {
    const [, time] = /T(\d\d:\d\d)/.exec(new Date(Date.now() + 7 * 60 * 60 * 1000 - 60_000).toISOString())!;
    return time!;
  };

  it(
    'is made in a process of its own, once, by one of several servers',
    async () => {
      const settings = { BACKUP_TO: at('backups'), BACKUP_AT: due() };
      Object.assign(process.env, settings);
      await beginBackups(payload, new Date(Date.now() - DAY));
      const [one, other] = [1, 2].map(() => backupWatch(payload, { at: settings.BACKUP_AT, log }));
      await Promise.all([one!(), other!()]);
      expect(await backupsIn(at('backups'))).toHaveLength(1);
      await Promise.all([one!(), other!()]);
      expect(await backupsIn(at('backups'))).toHaveLength(1);
      expect(lines.join('')).toMatch(/ info Backup toasoan-.+ is in /);
      for (const name of Object.keys(settings)) delete process.env[name];
    },
    CHILDREN_MS,
  );

  it('is not due on the first day, and is made up for when it was missed', async () => {
    let runs = 0;
    const watchAt = (now: Date) =>
      backupWatch(payload, {
        at: '02:30',
        log,
        now: () => now,
        run: async () => ((runs += 1), { code: 0, output: 'made' }),
      })();
    await watchAt(new Date('2026-11-25T01:00:00Z'));
    await watchAt(new Date('2026-11-25T19:29:00Z'));
    expect(runs).toBe(0);
    await watchAt(new Date('2026-11-28T01:00:00Z'));
    expect(runs).toBe(1);
  });

  it('that was killed before it could say so is known as failed, and is tried again an hour later', async () => {
    let runs = 0;
    await beginBackups(payload, new Date('2026-11-20T00:00:00Z'));
    const watchAt = (now: string) =>
      backupWatch(payload, {
        at: '02:30',
        log,
        now: () => new Date(now),
        run: async () => ((runs += 1), { code: null, output: 'begun\nKilled' }),
      })();
    await watchAt('2026-11-25T19:30:00Z');
    expect((await readBackupState(payload))!.failure).toEqual({
      at: '2026-11-25T19:30:00.000Z',
      message: 'The backup ended with code null: Killed',
    });
    await watchAt('2026-11-25T19:31:00Z');
    expect(runs).toBe(1);
    await watchAt('2026-11-25T20:30:00Z');
    expect(runs).toBe(2);
  });

  it('waits for nobody: when another makes it, there is nothing to do', async () => {
    await withLease(payload, 'backup', {}, async () => {
      expect(await keep({ isScheduled: true })).toBeNull();
    });
    expect(await backupsIn(at('backups'))).toEqual([]);
  });
});

describe('a bucket', () => {
  it('holds nothing but backups afterwards', async () => {
    const bucket = new S3Bucket(s3.access, BACKUPS);
    const names = (await bucket.list('')).map(({ key }) => key);
    expect(names.filter((key) => backupTime(path.basename(key)) === null)).toEqual([]);
    bucket.close();
  });
});
