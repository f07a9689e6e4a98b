import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '@/test/process';
import { startS3, type TestS3 } from '@/test/s3Server';
import type { S3Access } from '../env';
import { S3Bucket } from './s3Bucket';

let s3: TestS3;
let bucket: S3Bucket;

beforeAll(async () => {
  s3 = await startS3('eins');
  bucket = new S3Bucket(s3.access, 'eins');
});
afterAll(async () => {
  bucket.close();
  await s3.stop();
});

const read = async (key: string) => {
  const body = await bucket.open(key);
  return body && Buffer.concat(await body.toArray());
};

/** So many bytes, in pieces, as a large file is read. */
const stream = (bytes: number, failAt = Infinity) =>
  Readable.from(
    (async function* () {
      for (let at = 0; at < bytes; at += 100_000) {
        if (at >= failAt) throw new Error('the disk is gone');
        yield Buffer.alloc(Math.min(100_000, bytes - at), at % 251);
      }
    })(),
  );

const messageOf = async (action: Promise<unknown>): Promise<string> => {
  const error = await action.then(
    () => null,
    (reason: Error) => reason,
  );
  expect(error?.name).toBe('S3Failure');
  return error!.message;
};

describe('S3Bucket', () => {
  it('keeps, lists, reads and removes objects', async () => {
    await bucket.put('media/ảnh số 1 (a+b).jpg', Readable.from([Buffer.from('một')]), {
      contentType: 'image/jpeg',
    });
    await bucket.put('media/b.jpg', Readable.from([Buffer.from('hai')]));
    await bucket.put('files/c.pdf', Readable.from([Buffer.from('ba')]));
    expect(await bucket.list('media/')).toEqual([
      { key: 'media/b.jpg', bytes: 3 },
      { key: 'media/ảnh số 1 (a+b).jpg', bytes: Buffer.byteLength('một') },
    ]);
    expect((await read('media/ảnh số 1 (a+b).jpg'))!.toString()).toBe('một');
    await bucket.remove('media/ảnh số 1 (a+b).jpg');
    expect(await read('media/ảnh số 1 (a+b).jpg')).toBeNull();
    await bucket.remove('not there');
    expect(await bucket.list('nothing/')).toEqual([]);
  });

  it('lists more objects than fit on one page', async () => {
    const keys = Array.from({ length: 7 }, (_, i) => `many/${i}`);
    for (const key of keys) await bucket.put(key, Readable.from([Buffer.from('x')]));
    for (const pageSize of [3, 7, 1_000])
      expect((await bucket.list('many/', pageSize)).map(({ key }) => key)).toEqual(keys);
  });

  it('writes a large object in parts and says how far it is', async () => {
    const bytes = 40_000_000;
    const seen: number[] = [];
    await bucket.put('large', stream(bytes), { onProgress: (done) => seen.push(done) });
    const back = (await read('large'))!;
    expect(back.length).toBe(bytes);
    expect(back.equals(Buffer.concat(await stream(bytes).toArray()))).toBe(true);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(bytes);
  });

  it.each([5_000_000, 30_000_000])('leaves nothing when what it reads breaks off at %i', async (failAt) => {
    expect(await messageOf(bucket.put('broken', stream(40_000_000, failAt)))).toContain('the disk is gone');
    expect(await bucket.list('broken')).toEqual([]);
  });
});

describe('what goes wrong is said in one line', () => {
  const ask = (over: Partial<S3Access>, name = 'eins') => {
    const other = new S3Bucket({ ...s3.access, ...over }, name);
    return { list: () => messageOf(other.list('')), put: () => messageOf(other.put('x', stream(3))) };
  };

  it.each<[string, Partial<S3Access>, string, RegExp]>([
    ['no such bucket', {}, 'zwei', /^s3:\/\/zwei: there is no such bucket: .+\.$/],
    ['another key', { accessKeyId: 'SOMEBODY' }, 'eins', /correct S3_ACCESS_KEY_ID\.$/],
    ['another secret', { secretAccessKey: 'hunter2' }, 'eins', /correct S3_SECRET_ACCESS_KEY\.$/],
    ['no such host', { endpoint: 'http://nowhere.invalid' }, 'eins', /S3_ENDPOINT|looked up/],
  ])('%s', async (_, over, name, expected) => {
    const { list, put } = ask(over, name);
    for (const message of [await list(), await put()]) {
      expect(message).toMatch(expected);
      expect(message).not.toMatch(/hunter2|S3RVER|\n/);
    }
  });

  it('a server that is away', async () => {
    const { list } = ask({ endpoint: `http://127.0.0.1:${await freePort()}` });
    expect(await list()).toMatch(/nothing answers there: correct S3_ENDPOINT/);
  });

  it('a bucket that is taken away in the middle', async () => {
    const other = await startS3('drei');
    const gone = new S3Bucket(other.access, 'drei');
    await rm(path.join(other.folder, 'drei'), { recursive: true });
    expect(await messageOf(gone.put('x', stream(3)))).toMatch(/there is no such bucket/);
    gone.close();
    await other.stop();
  });
});
