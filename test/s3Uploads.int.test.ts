import { rename } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Media, User } from '@/payload-types';
import { S3Bucket } from '@/platform/storage/s3Bucket';
import type { TestS3 } from './s3Server';

const BUCKET = 'tienyen-files';

/** Before the config is loaded, which is when the newsroom learns where its files lie. */
const s3: TestS3 = await vi.hoisted(async () => {
  const { startS3 } = await import('./s3Server');
  const server = await startS3('tienyen-files');
  Object.assign(process.env, server.settings, {
    S3_BUCKET: 'tienyen-files',
    PUBLIC_URL: 'https://tienyen.example',
  });
  return server;
});

const { createArticle, createFile, createUser, openNewsroom, pdf, picture, rest, signIn, uploadForm } =
  await import('./newsroom');

let payload: Payload;
let editor: User;
let editorToken: string;
let token: string;
const bucket = new S3Bucket(s3.access, BUCKET);

beforeAll(async () => {
  payload = await openNewsroom();
  editor = await createUser(payload, 'editor');
  editorToken = await signIn(payload, editor);
  token = await signIn(payload, await createUser(payload, 'journalist'));
});

afterAll(async () => {
  bucket.close();
  await s3.stop();
});

const keys = async (prefix = '') => (await bucket.list(prefix)).map(({ key }) => key);
const bytesOf = async (key: string) => Buffer.concat(await (await bucket.open(key))!.toArray());
const namesOf = (media: Media): string[] => [
  media.filename!,
  ...Object.values(media.sizes ?? {}).flatMap((size) => (size?.filename ? [size.filename] : [])),
];
const keysOf = (media: Media) => namesOf(media).map((name) => `media/${name}`);

const send = (data: Buffer, name = 'anh.jpg') =>
  rest('POST', 'media', {
    token,
    form: uploadForm({ alt: 'Bãi hến lúc triều rút' }, data, 'image/jpeg', name),
  });

const upload = async (...args: Parameters<typeof send>): Promise<Media> => {
  const answer = await send(...args);
  expect(answer.status).toBe(201);
  return payload.findByID({ collection: 'media', id: answer.body.doc.id, depth: 0 });
};

/** What the public gets, and what an editor gets. */
const statuses = async (path: string) => [
  (await rest('GET', path)).status,
  (await rest('GET', path, { token: editorToken })).status,
];

/** Red on the left, blue on the right: what a cut shows is told by its colours. */
const twoHalves = (width = 1200, height = 800) =>
  sharp({ create: { width, height, channels: 3, background: { r: 220, g: 20, b: 20 } } })
    .composite([
      {
        input: { create: { width: width / 2, height, channels: 3, background: { r: 20, g: 20, b: 220 } } },
        gravity: 'east',
      },
    ])
    .jpeg()
    .toBuffer();

const meanOf = async (key: string) => {
  const { channels } = await sharp(await bytesOf(key)).stats();
  return { red: channels[0]!.mean, blue: channels[2]!.mean };
};

describe('an upload', () => {
  it('lies in the bucket, the photo and every size of it, and nowhere else', async () => {
    const media = await upload(await picture(2000, 1300));
    expect(keysOf(media)).toHaveLength(9);
    expect(await keys()).toEqual(expect.arrayContaining(keysOf(media)));
    for (const key of keysOf(media)) expect((await sharp(await bytesOf(key)).metadata()).width).toBeTruthy();
    expect((await bytesOf(`media/${media.filename}`)).length).toBe(media.filesize);
  });

  it('is recorded as without S3: the same fields, no word of where it lies', async () => {
    const media = await upload(await picture());
    const row = await payload.db.findOne<Record<string, unknown> & { id: string }>({
      collection: 'media',
      where: { id: { equals: media.id } },
    });
    const names = payload.collections.media.config.flattenedFields.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['alt', 'filename', 'url', 'sizes']));
    expect(new Set(names).size).toBe(names.length);
    expect([...names, ...Object.keys(row!)]).not.toEqual(expect.arrayContaining(['prefix']));
    expect([...names, ...Object.keys(row!)]).not.toEqual(expect.arrayContaining(['_objectKey']));
    expect(row).toMatchObject({
      url: `/api/media/file/${media.filename}`,
      isPublic: false,
      createdBy: media.createdBy,
    });
    expect(media.url).toBe(`https://tienyen.example/api/media/file/${media.filename}`);
    expect(JSON.stringify(media)).not.toContain(BUCKET);
  });

  it('with a name that is taken gets another one', async () => {
    const [first, second] = [
      await upload(await picture(), 'cho.jpg'),
      await upload(await picture(), 'cho.jpg'),
    ];
    expect([first.filename, second.filename]).toEqual(['cho.jpg', 'cho-1.jpg']);
  });

  it('cannot be put elsewhere by its sender', async () => {
    const fields = {
      alt: 'Chợ',
      filename: '../../secret.jpg',
      _objectKey: 'x',
      url: 'https://x.example/a.jpg',
    };
    for (const over of [fields, { ...fields, filename: 'secret.jpg' }, { ...fields, prefix: '../secret' }])
      await rest('POST', 'media', {
        token,
        form: uploadForm(over, await picture(), 'image/jpeg', 'noi-khac.jpg'),
      });
    expect((await keys()).filter((key) => !/^(media|files)\/[^/]+$/.test(key))).toEqual([]);
    expect((await keys()).filter((key) => key.includes('secret'))).toEqual([]);
  });

  it('may be a document', async () => {
    const { filename } = await createFile(payload);
    expect(await bytesOf(`files/${filename}`)).toEqual(pdf());
    expect(await statuses(`files/file/${filename}`)).toEqual([403, 200]);
  });

  it('that the server does not take leaves no record, and says so', async () => {
    const before = await payload.count({ collection: 'media' });
    const folder = path.join(s3.folder, BUCKET);
    await rename(folder, `${folder}.away`);
    const answer = await send(await picture(), 'mat.jpg');
    await rename(`${folder}.away`, folder);
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain(s3.access.secretAccessKey);
    expect(await payload.count({ collection: 'media' })).toEqual(before);
    expect((await upload(await picture(), 'mat.jpg')).filename).toBe('mat.jpg');
  });
});

describe('who may read a file', () => {
  it('is asked as without S3: the photo of a draft is not public, of a published story it is', async () => {
    const media = await upload(await picture());
    const story = await createArticle(payload, { heroImage: media.id }, editor);
    for (const name of namesOf(media)) expect(await statuses(`media/file/${name}`)).toEqual([403, 200]);

    await rest('POST', `articles/${story.id}/forcePublish`, {
      token: editorToken,
      json: { note: 'Tin khẩn.' },
    });
    for (const name of namesOf(media)) expect(await statuses(`media/file/${name}`)).toEqual([200, 200]);

    await rest('POST', `articles/${story.id}/archive`, { token: editorToken });
    for (const name of namesOf(media)) expect(await statuses(`media/file/${name}`)).toEqual([403, 200]);
  });

  it('holds for guessed places in the bucket too', async () => {
    const { filename } = await upload(await picture());
    for (const guess of [`media%2F${filename}`, `..%2Fmedia%2F${filename}`, `x%2F..%2F${filename}`])
      expect([400, 403, 404]).toContain((await rest('GET', `media/file/${guess}`)).status);
  });

  it('gets it with the headers it had', async () => {
    const media = await upload(await picture());
    await createArticle(payload, { heroImage: media.id, _status: 'published' }, editor);
    const { REST_GET } = await import('@payloadcms/next/routes');
    const { default: config } = await import('@payload-config');
    const get = (headers: Record<string, string> = {}) =>
      REST_GET(config)(
        new Request(`http://localhost/api/media/file/${media.sizes!.avif_400!.filename}`, { headers }),
        { params: Promise.resolve({ slug: ['media', 'file', media.sizes!.avif_400!.filename!] }) },
      );
    const answer = await get();
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/avif',
      'cache-control': 'public, max-age=86400, stale-while-revalidate=604800',
      'x-content-type-options': 'nosniff',
      'content-length': String(media.sizes!.avif_400!.filesize),
    });
    expect(Buffer.from(await answer.arrayBuffer()).length).toBe(media.sizes!.avif_400!.filesize);
    const part = await get({ range: 'bytes=0-9' });
    expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 10]);
  });
});

describe('a change', () => {
  it('of the focus cuts the sizes anew from the photo in the bucket', async () => {
    const media = await upload(await twoHalves(), 'hai-nua.jpg');
    const sharing = `media/${media.sizes!.sharing!.filename}`;
    const patch = (query: string) =>
      rest('PATCH', `media/${media.id}?${query}`, { token, json: { alt: 'Hai nửa' } });
    expect(Math.abs((await meanOf(sharing)).red - (await meanOf(sharing)).blue)).toBeLessThan(30);

    expect((await patch('uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=90')).status).toBe(200);
    const after = await payload.findByID({ collection: 'media', id: media.id, depth: 0 });
    expect([after.focalX, after.focalY, after.filename]).toEqual([10, 90, media.filename]);
    expect(keysOf(after)).toEqual(keysOf(media));

    const crop =
      'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50&uploadEdits[crop][height]=100&uploadEdits[crop][unit]=%25';
    expect(
      (await patch(`${crop}&uploadEdits[widthInPixels]=600&uploadEdits[heightInPixels]=800`)).status,
    ).toBe(200);
    const cropped = await payload.findByID({ collection: 'media', id: media.id, depth: 0 });
    expect([cropped.width, cropped.height, cropped.filename]).toEqual([600, 800, media.filename]);
    for (const key of keysOf(cropped)) {
      const { red, blue } = await meanOf(key);
      expect(red).toBeGreaterThan(180);
      expect(blue).toBeLessThan(60);
    }
  });

  it('of words touches no object', async () => {
    const media = await upload(await picture());
    const before = await bucket.list('media/');
    expect((await rest('PATCH', `media/${media.id}`, { token, json: { alt: 'Lời khác' } })).status).toBe(200);
    expect(await bucket.list('media/')).toEqual(before);
  });

  it('of the photo removes the old one', async () => {
    const media = await upload(await picture(), 'cu.jpg');
    const form = uploadForm({}, await twoHalves(), 'image/jpeg', 'moi.jpg');
    expect((await rest('PATCH', `media/${media.id}`, { token, form })).status).toBe(200);
    const after = await payload.findByID({ collection: 'media', id: media.id, depth: 0 });
    expect(after.filename).toBe('moi.jpg');
    const there = await keys('media/');
    expect(there).toEqual(expect.arrayContaining(keysOf(after)));
    expect(there.filter((key) => keysOf(media).includes(key))).toEqual([]);
  });

  it('by somebody who may not is refused, and changes no object', async () => {
    const media = await upload(await twoHalves());
    const before = await Promise.all(keysOf(media).map(bytesOf));
    const edits = 'uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=90';
    const other = await signIn(payload, await createUser(payload, 'journalist'));
    for (const by of [{}, { token: other }])
      expect((await rest('PATCH', `media/${media.id}?${edits}`, { ...by, json: { alt: 'x' } })).status).toBe(
        403,
      );
    expect(await Promise.all(keysOf(media).map(bytesOf))).toEqual(before);
  });

  it('that deletes the record deletes every object of it', async () => {
    const media = await upload(await picture());
    const file = await createFile(payload);
    expect((await rest('DELETE', `media/${media.id}`, { token })).status).toBe(200);
    await payload.delete({ collection: 'files', id: file.id });
    const there = await keys();
    expect(there.filter((key) => keysOf(media).includes(key) || key === `files/${file.filename}`)).toEqual(
      [],
    );
  });
});
