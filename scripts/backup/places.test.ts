import { appendFile, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { S3Bucket } from '@/platform/storage/s3Bucket';
import { startS3, type TestS3 } from '@/test/s3Server';
import { checkFreeSpace, sizeOfNewsroom } from './freeSpace';
import { backupName } from './names';
import { openPlace } from './openPlace';
import type { BackupPlace } from './place';
import { FETCHED, nameInMaking, sweepLeftovers } from './sweep';

const BUCKET = 'tienyen-backups';
const FIRST = backupName(new Date('2026-11-23T19:30:00Z'));
const SECOND = backupName(new Date('2026-11-24T19:30:00Z'));

let s3: TestS3;
let folder: string;

beforeAll(async () => {
  s3 = await startS3(BUCKET);
});
afterAll(() => s3.stop());
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'places-'));
  return () => rm(folder, { recursive: true, force: true });
});

const PLACES: [string, (prefix: string) => Promise<BackupPlace>][] = [
  [
    'a folder',
    () =>
      openPlace({ kind: 'folder', folder: path.join(folder, 'backups') }, { dataDir: folder, s3: undefined }),
  ],
  [
    'a bucket',
    (prefix) => openPlace({ kind: 's3', bucket: BUCKET, prefix }, { dataDir: folder, s3: s3.access }),
  ],
];

const made = async (place: BackupPlace, name: string, content: string | Buffer): Promise<string> => {
  const file = path.join(place.workFolder, nameInMaking(name));
  await writeFile(file, content);
  await place.put(name, file, () => undefined);
  return file;
};

describe.each(PLACES)('%s', (kind, open) => {
  it('takes, lists, gives and removes backups', async () => {
    const place = await open('toasoan/takes');
    expect(await place.list()).toEqual([]);
    await place.prepare();
    await made(place, SECOND, 'hai');
    await made(place, FIRST, 'một');
    expect(await place.list()).toEqual([
      { name: FIRST, at: new Date('2026-11-23T19:30:00Z'), bytes: Buffer.byteLength('một') },
      { name: SECOND, at: new Date('2026-11-24T19:30:00Z'), bytes: 3 },
    ]);
    const fetched = (await place.fetch(FIRST, () => undefined))!;
    expect(await readFile(fetched.file, 'utf8')).toBe('một');
    await fetched.done();
    expect(await place.fetch(backupName(new Date()), () => undefined)).toBeNull();
    await place.remove(FIRST);
    await place.remove(FIRST);
    expect((await place.list()).map(({ name }) => name)).toEqual([SECOND]);
    expect(await place.fetch(FIRST, () => undefined)).toBeNull();
    place.close();
  });

  it('says how far it is', async () => {
    const place = await open('toasoan/progress');
    await place.prepare();
    const file = path.join(place.workFolder, nameInMaking(FIRST));
    await writeFile(file, Buffer.alloc(20_000_000, 7));
    const seen: [number, number][] = [];
    await place.put(FIRST, file, (done, total) => seen.push([done, total]));
    for (const [done, total] of seen) expect(done).toBeLessThanOrEqual(total);
    if (kind === 'a bucket') expect(seen.at(-1)).toEqual([40_000_000, 40_000_000]);
    place.close();
  });
});

describe('a folder', () => {
  it('is made for its owner alone, and leaves what it does not know alone', async () => {
    const [, open] = PLACES[0]!;
    const place = await open('');
    await place.prepare();
    expect((await stat(place.workFolder)).mode & 0o777).toBe(0o700);
    for (const name of ['ghi-chu.txt', nameInMaking(FIRST), 'toasoan-cu.zip'])
      await writeFile(path.join(place.workFolder, name), 'x');
    expect(await place.list()).toEqual([]);
  });

  it.each(['/dev/null', '/dev/null/backups'])('says in one line that %s cannot be one', async (target) => {
    const place = await openPlace({ kind: 'folder', folder: target }, { dataDir: folder, s3: undefined });
    await expect(place.prepare()).rejects.toThrow(/^\/dev\/null.* is not writable \(E\w+\): .+BACKUP_TO\.$/);
  });
});

describe('a bucket', () => {
  const bucketPlace = (over: Partial<TestS3['access']> = {}, bucket = BUCKET) =>
    openPlace({ kind: 's3', bucket, prefix: 'toasoan' }, { dataDir: folder, s3: { ...s3.access, ...over } });

  it('keeps backups of one prefix apart from another', async () => {
    const [, open] = PLACES[1]!;
    const [one, other] = [await open('mot'), await open('mot-hai')];
    await one.prepare();
    await made(one, FIRST, 'x');
    expect(await other.list()).toEqual([]);
    expect(await one.list()).toHaveLength(1);
  });

  it.each([
    ['a bucket that is not there', {}, 'nothing-here', /no such bucket/],
    ['a wrong key', { accessKeyId: 'SOMEBODY' }, BUCKET, /S3_ACCESS_KEY_ID/],
    ['a wrong secret', { secretAccessKey: 'hunter2' }, BUCKET, /S3_SECRET_ACCESS_KEY/],
  ])('fails before the work with %s', async (_, over, bucket, message) => {
    await expect((await bucketPlace(over, bucket)).prepare()).rejects.toThrow(message);
  });

  it('needs its keys', async () => {
    await expect(
      openPlace({ kind: 's3', bucket: BUCKET, prefix: '' }, { dataDir: folder, s3: undefined }),
    ).rejects.toThrow(/S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are missing/);
  });

  it('reads back what it sent: what arrived otherwise is refused and deleted', async () => {
    const place = await bucketPlace();
    await place.prepare();
    const file = path.join(place.workFolder, nameInMaking(SECOND));
    await writeFile(file, Buffer.alloc(1_000_000, 1));
    let isSpoilt = false;
    const spoilt = place.put(SECOND, file, (done, total) => {
      if (isSpoilt || done !== total / 2) return;
      isSpoilt = true;
      // Sent, and not read back yet: this is what a server that stores something else looks like.
      void appendFile(file, 'x');
    });
    await expect(spoilt).rejects.toThrow(/is not what was sent: it was deleted there/);
    const bucket = new S3Bucket(s3.access, BUCKET);
    expect(await bucket.list(`toasoan/${SECOND}`)).toEqual([]);
    bucket.close();
    place.close();
  });

  it('has none of an upload that broke off', async () => {
    const bucket = new S3Bucket(s3.access, BUCKET);
    const broken = Readable.from(
      (async function* () {
        for (let i = 0; i < 30; i += 1) yield Buffer.alloc(1_000_000);
        throw new Error('the disk is gone');
      })(),
    );
    await expect(bucket.put(`toasoan/${SECOND}`, broken)).rejects.toThrow('the disk is gone');
    expect(await bucket.list(`toasoan/${SECOND}`)).toEqual([]);
    bucket.close();
  });
});

describe('what was left behind', () => {
  it('is cleared away after a day, and nothing else', async () => {
    const now = new Date();
    const old = new Date(now.getTime() - 25 * 60 * 60 * 1000);
    const names = [
      nameInMaking(FIRST),
      `${FETCHED}abc`,
      `${nameInMaking(FIRST)}.partial`,
      FIRST,
      'ghi-chu.partial',
      'ghi-chu.txt',
      nameInMaking(SECOND),
    ];
    for (const name of names) {
      await writeFile(path.join(folder, name), 'x');
      if (name !== nameInMaking(SECOND)) await utimes(path.join(folder, name), old, old);
    }
    await sweepLeftovers(folder, now);
    expect((await readdir(folder)).sort()).toEqual(
      [FIRST, 'ghi-chu.partial', 'ghi-chu.txt', nameInMaking(SECOND)].sort(),
    );
  });
});

describe('the room for a backup', () => {
  it('is measured by what goes into it', async () => {
    await writeFile(path.join(folder, 'toasoan.db'), Buffer.alloc(1_000));
    await writeFile(path.join(folder, 'something.else'), Buffer.alloc(50_000));
    expect(await sizeOfNewsroom(folder)).toBe(1_000);
    expect(await sizeOfNewsroom(path.join(folder, 'none'))).toBe(0);
  });

  it('has to be there, with something left for the newsroom', async () => {
    await expect(checkFreeSpace(folder, 1_000)).resolves.toBeUndefined();
    await expect(checkFreeSpace(folder, 1e15)).rejects.toThrow(
      /^The disk of .+ free; a backup takes about 1,100 TB.+BACKUP_KEEP.+BACKUP_TO.+\.$/,
    );
  });
});
