import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startS3, type TestS3 } from '@/test/s3Server';
import type { FileStore } from './fileStore';
import { s3FileStore } from './s3';

let s3: TestS3;
let store: FileStore;

beforeAll(async () => {
  s3 = await startS3('eins');
  store = s3FileStore(s3.access, 'eins');
});
afterAll(() => s3.stop());

const write = (collection: string, name: string, text: string) =>
  store.write(collection, name, Readable.from([Buffer.from(text)]));
const read = async (collection: string, name: string) => {
  const bytes = await store.read(collection, name);
  return bytes && Buffer.concat(await bytes.toArray()).toString();
};

describe('s3FileStore', () => {
  it('keeps the files of a collection together, apart from others', async () => {
    await write('media', 'Cầu mới (1).jpg', 'một');
    await write('media', 'b.webp', 'hai');
    await write('media-cu', 'c.webp', 'ba');
    expect((await store.list('media')).sort()).toEqual(['Cầu mới (1).jpg', 'b.webp'].sort());
    expect(await store.list('files')).toEqual([]);
    expect(await read('media', 'Cầu mới (1).jpg')).toBe('một');
    expect(await read('media', 'c.webp')).toBeNull();
    await write('media', 'b.webp', 'bốn');
    expect(await read('media', 'b.webp')).toBe('bốn');
  });

  it.each([
    ['a.JPG', 'image/jpeg'],
    ['a.b.avif', 'image/avif'],
    ['van-ban.pdf', 'application/pdf'],
    ['noi-dung', 'application/octet-stream'],
  ])('stores %s as what it is served as: %s', async (name, type) => {
    await write('files', name, 'x');
    const { GetObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
    const { s3ClientConfig } = await import('./s3Client');
    const client = new S3Client(s3ClientConfig(s3.access));
    const { ContentType } = await client.send(new GetObjectCommand({ Bucket: 'eins', Key: `files/${name}` }));
    client.destroy();
    expect(ContentType).toBe(type);
  });

  it('leaves nothing of a file whose source breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('x');
        throw new Error('the archive is damaged');
      })(),
    );
    await expect(store.write('media', 'hong.jpg', broken)).rejects.toThrow('the archive is damaged');
    expect(await read('media', 'hong.jpg')).toBeNull();
  });
});
