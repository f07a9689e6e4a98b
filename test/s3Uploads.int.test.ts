import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Media, User } from '@/payload-types';
import { S3Bucket } from '@/platform/storage/s3Bucket';
import type { TestS3 } from './s3Server';

const BUCKET = 'tienyen-files';

/** Before the config is loaded, which the imports below do. */
const s3: TestS3 = await vi.hoisted(async () => {
  const { startS3 } = await import('./s3Server');
  const server = await startS3('tienyen-files');
  Object.assign(process.env, server.settings, { S3_BUCKET: 'tienyen-files' });
  return server;
});

const {
  createArticle,
  createFile,
  createMedia,
  createUser,
  openNewsroom,
  picture,
  rest,
  signIn,
  uploadForm,
} = await import('./newsroom');

let payload: Payload;
let editor: User;
let journalist: User;
let editorToken: string;
let journalistToken: string;
const bucket = new S3Bucket(s3.access, BUCKET);

beforeAll(async () => {
  payload = await openNewsroom();
  editor = await createUser(payload, 'editor');
  journalist = await createUser(payload, 'journalist');
  editorToken = await signIn(payload, editor);
  journalistToken = await signIn(payload, journalist);
});

afterAll(async () => {
  bucket.close();
  await s3.stop();
});

const keys = async (prefix: string) => (await bucket.list(prefix)).map(({ key }) => key);
const bytesOf = async (key: string) => Buffer.concat(await (await bucket.open(key))!.toArray());
const keysOf = (media: Media) =>
  [media.filename!, ...Object.values(media.sizes ?? {}).flatMap((size) => size?.filename ?? [])].map(
    (name) => `media/${name}`,
  );

const upload = async (data: Buffer, name = 'anh.jpg'): Promise<Media> => {
  const form = uploadForm({ alt: 'Bãi hến lúc triều rút' }, data, 'image/jpeg', name);
  const answer = await rest('POST', 'media', { token: journalistToken, form });
  expect(answer.status).toBe(201);
  return payload.findByID({ collection: 'media', id: answer.body.doc.id, depth: 0 });
};

const read = async (path: string, token?: string) => rest('GET', path, token ? { token } : {});

describe('an upload with S3', () => {
  it('lies in the bucket, the photo and every size of it', async () => {
    const media = await upload(await picture(2000, 1300));
    expect(keysOf(media)).toHaveLength(9);
    expect(await keys('media/')).toEqual(expect.arrayContaining(keysOf(media)));
    for (const key of keysOf(media)) {
      const { width } = await sharp(await bytesOf(key)).metadata();
      expect(width).toBeGreaterThan(0);
    }
  });

  it('is recorded as without S3: no field says where it lies', async () => {
    const media = await upload(await picture());
    expect(Object.keys(media).sort()).toEqual([]);
  });
});
void createArticle;
void createFile;
void createMedia;
void editorToken;
void read;
