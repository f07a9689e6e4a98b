import type { Payload } from 'payload';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { isPlaceholder } from '@/domain/placeholder';
import type { Media, User } from '@/payload-types';
import {
  createArticle,
  createMedia,
  createUser,
  openNewsroom,
  picture,
  rest,
  signIn,
  uploadForm,
} from '@/test/newsroom';
import { storedFile } from '@/test/storedFile';
import { IMAGE_SIZES, PICTURE_WIDTHS } from './imageSizes';

let payload: Payload;
let journalist: User;
let token: string;

beforeAll(async () => {
  payload = await openNewsroom();
  journalist = await createUser(payload, 'journalist');
  token = await signIn(payload, journalist);
});

const upload = (
  data: Buffer,
  {
    fields = { alt: 'Bãi hến lúc triều rút' },
    type = 'image/jpeg',
    name = 'anh.jpg',
  }: { fields?: Record<string, unknown>; type?: string; name?: string } = {},
) => rest('POST', 'media', { token, form: uploadForm(fields, data, type, name) });

const uploaded = async (...args: Parameters<typeof upload>): Promise<Media> => {
  const answer = await upload(...args);
  expect(answer.status).toBe(201);
  return payload.findByID({ collection: 'media', id: answer.body.doc.id });
};

const fileOf = (name: string) => storedFile('media', name);
const namesOf = (media: Media) => [
  media.filename!,
  ...Object.values(media.sizes ?? {}).flatMap((size) => (size?.filename ? [size.filename] : [])),
];

const CAMERA = 'MAYANHXYZ';
/** A photo as a phone makes it: lying on its side, with place, time and the phone's name in EXIF and XMP. */
const fromPhone = (width = 1200, height = 800) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } })
    .composite([
      {
        input: { create: { width, height: height / 2, channels: 3, background: { r: 20, g: 20, b: 200 } } },
        gravity: 'north',
      },
    ])
    .withExif({
      IFD0: { Make: CAMERA, DateTime: '2021:05:01 08:00:00' },
      IFD2: { DateTimeOriginal: '2020:11:27 16:05:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '21/1 19/1 41/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '107/1 23/1 11/1',
      },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="21,19.7N" exif:Make="${CAMERA}"/></rdf:RDF></x:xmpmeta>`,
    )
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

describe('a photo from a phone', () => {
  it('has a place in it before it is uploaded', async () => {
    const { exif, xmp, orientation } = await sharp(await fromPhone()).metadata();
    expect(exif!.toString('latin1')).toContain(CAMERA);
    expect(xmp!.toString()).toContain('GPSLatitude');
    expect(orientation).toBe(6);
  });

  it('keeps neither place nor camera, in the original and in every size', async () => {
    const media = await uploaded(await fromPhone());
    const names = namesOf(media);
    expect(names.length).toBeGreaterThanOrEqual(6);
    for (const name of names) {
      const data = await fileOf(name);
      const { exif, xmp, iptc } = await sharp(data).metadata();
      expect([name, exif, xmp, iptc]).toEqual([name, undefined, undefined, undefined]);
      expect(data.includes(CAMERA)).toBe(false);
    }
  });

  it('keeps the moment it was taken, as Vietnamese time, not the moment it was copied', async () => {
    expect((await uploaded(await fromPhone())).takenAt).toBe('2020-11-27T09:05:00.000Z');
  });

  it('does not overrule the moment a person entered', async () => {
    const media = await uploaded(await fromPhone(), {
      fields: { alt: 'Chợ', takenAt: '2019-01-01T00:00:00.000Z' },
    });
    expect(media.takenAt).toBe('2019-01-01T00:00:00.000Z');
  });

  it('stands upright', async () => {
    const media = await uploaded(await fromPhone());
    expect([media.width, media.height]).toEqual([800, 1200]);
    const { data, info } = await sharp(await fileOf(media.filename!))
      .raw()
      .toBuffer({ resolveWithObject: true });
    // Orientation 6: what was the upper half is now on the right.
    const colourAt = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3),
    ];
    expect(colourAt(700, 600)[2]).toBeGreaterThan(150);
    expect(colourAt(100, 600)[0]).toBeGreaterThan(150);
  });

  it('is cleaned when it replaces another one', async () => {
    const media = (await createMedia(payload, {}, journalist)) as Media;
    const answer = await rest('PATCH', `media/${media.id}`, {
      token,
      form: uploadForm({}, await fromPhone(), 'image/jpeg', 'moi.jpg'),
    });
    expect(answer.status).toBe(200);
    const after = await payload.findByID({ collection: 'media', id: media.id });
    expect([after.width, after.height]).toEqual([800, 1200]);
    for (const name of namesOf(after)) expect((await fileOf(name)).includes(CAMERA)).toBe(false);
    expect(after.takenAt).toBe('2020-11-27T09:05:00.000Z');
  });
});

describe('sizes', () => {
  const FORMATS: Record<string, string> = { webp: 'webp', avif: 'heif', jpeg: 'jpeg', sharing: 'jpeg' };

  it('exist in AVIF and WebP in every width, in JPEG, and cropped for sharing', async () => {
    const media = await uploaded(await picture(2000, 1300));
    const sizes = media.sizes as Record<string, { filename?: string; width?: number; mimeType?: string }>;
    for (const { name, width } of IMAGE_SIZES) {
      const { format, width: real } = await sharp(await fileOf(sizes[name]!.filename!)).metadata();
      expect([name, format, real]).toEqual([name, FORMATS[name.split('_')[0]!], width]);
    }
    expect(IMAGE_SIZES.map(({ name }) => name)).toEqual(
      expect.arrayContaining(PICTURE_WIDTHS.flatMap((width) => [`avif_${width}`, `webp_${width}`])),
    );
    const sharing = await sharp(await fileOf(sizes.sharing!.filename!)).metadata();
    expect([sharing.width, sharing.height]).toEqual([1200, 630]);
  });

  it('are not made larger than the photo', async () => {
    const media = await uploaded(await picture(500, 300));
    for (const name of namesOf(media))
      expect((await sharp(await fileOf(name)).metadata()).width).toBeLessThanOrEqual(500);
    expect(media.sizes?.webp_400?.filename).toBeTruthy();
    expect(media.sizes?.webp_1600?.filename ?? null).toBeNull();
  });

  it('reduce a huge photo to 3200 pixels', async () => {
    const wide = await uploaded(await picture(6000, 2000));
    expect([wide.width, wide.height]).toEqual([3200, 1067]);
    expect((await fileOf(wide.filename!)).length).toBe(wide.filesize);
    const tall = await uploaded(await picture(1000, 5000));
    expect([tall.width, tall.height]).toEqual([640, 3200]);
  });

  it.each([
    [
      'PNG',
      'image/png',
      'a.png',
      () =>
        sharp({
          create: { width: 50, height: 40, channels: 4, background: { r: 1, g: 2, b: 3, alpha: 0.5 } },
        })
          .png()
          .toBuffer(),
    ],
    [
      'WebP',
      'image/webp',
      'a.webp',
      () =>
        sharp({ create: { width: 50, height: 40, channels: 3, background: 'red' } })
          .webp()
          .toBuffer(),
    ],
    [
      'AVIF',
      'image/avif',
      'a.avif',
      () =>
        sharp({ create: { width: 50, height: 40, channels: 3, background: 'red' } })
          .avif()
          .toBuffer(),
    ],
    [
      'TIFF',
      'image/tiff',
      'a.tiff',
      () =>
        sharp({ create: { width: 50, height: 40, channels: 3, background: 'red' } })
          .tiff()
          .toBuffer(),
    ],
    [
      'GIF',
      'image/gif',
      'a.gif',
      () =>
        sharp({ create: { width: 50, height: 40, channels: 3, background: 'red' } })
          .gif()
          .toBuffer(),
    ],
  ])('take %s', async (_, type, name, make) => {
    const media = await uploaded(await make(), { type, name });
    expect([media.width, media.height]).toEqual([50, 40]);
  });
});

describe('what is refused', () => {
  const count = async () => (await payload.count({ collection: 'media' })).totalDocs;

  it.each([
    [
      'text that calls itself a JPEG',
      Buffer.from('Đây không phải là ảnh. '.repeat(50)),
      'image/jpeg',
      'a.jpg',
    ],
    ['a JPEG that is cut off', null, 'image/jpeg', 'b.jpg'],
    ['nothing', Buffer.alloc(0), 'image/jpeg', 'c.jpg'],
    ['a program that calls itself a picture', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'image/png', 'd.png'],
  ])('%s', async (_, data, type, name) => {
    const before = await count();
    const answer = await upload(data ?? (await picture()).subarray(0, 300), { type, name });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body.errors[0].message).toBeTruthy();
    expect(await count()).toBe(before);
  });

  it('says in Vietnamese what to do with a picture it cannot read', async () => {
    const answer = await upload(Buffer.from('Đây không phải là ảnh. '.repeat(50)));
    expect(answer).toMatchObject({ status: 422 });
    expect(answer.body.errors[0].message).toBe(
      'Không đọc được ảnh này. Hãy lưu lại ở dạng JPEG hoặc PNG rồi tải lên lần nữa.',
    );
  });

  it.each([
    [
      'SVG, which may carry a program',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'image/svg+xml',
      'a.svg',
    ],
    ['HTML', Buffer.from('<html><script>alert(1)</script></html>'), 'text/html', 'a.html'],
    ['HTML called a photo', Buffer.from('<html><script>alert(1)</script></html>'), 'image/jpeg', 'a.html'],
    ['a PDF', Buffer.from('%PDF-1.4\nxref\n%%EOF'), 'application/pdf', 'a.pdf'],
  ])('%s', async (_, data, type, name) => {
    const before = await count();
    const answer = await upload(data, { type, name });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(await count()).toBe(before);
  });

  it('a photo without a description', async () => {
    const before = await count();
    for (const fields of [{}, { alt: '' }, { alt: '   ' }]) {
      const answer = await upload(await picture(40, 30), { fields });
      expect([fields, answer.status]).toEqual([fields, 400]);
      expect(answer.text).toContain('alt');
    }
    expect(await count()).toBe(before);
  });

  it('no file at all', async () => {
    const answer = await rest('POST', 'media', { token, json: { alt: 'Không có tệp' } });
    expect(answer.status).toBe(400);
  });
});

describe('whose photo it is', () => {
  it('a journalist corrects and deletes their own, and nobody else’s', async () => {
    const colleague = await createUser(payload, 'journalist');
    const own = await uploaded(await picture(40, 30));
    const other = (await createMedia(payload, { alt: 'Của người khác' }, colleague)) as Media;
    expect(own.createdBy).toMatchObject({ id: journalist.id });

    expect((await rest('PATCH', `media/${own.id}`, { token, json: { alt: 'Sửa rồi' } })).status).toBe(200);
    expect((await rest('PATCH', `media/${other.id}`, { token, json: { alt: 'Sửa rồi' } })).status).toBe(403);
    await rest('PATCH', `media?where[id][exists]=true`, { token, json: { alt: 'Sửa tất cả' } });
    expect((await payload.findByID({ collection: 'media', id: other.id })).alt).toBe('Của người khác');

    expect((await rest('DELETE', `media/${other.id}`, { token })).status).toBe(403);
    expect((await rest('DELETE', `media/${own.id}`, { token })).status).toBe(200);
    await expect(fileOf(own.filename!)).rejects.toThrow('There is no file');
    await expect(fileOf(other.filename!)).resolves.toBeInstanceOf(Buffer);
  });

  it('a journalist no longer changes their own photo once a public story shows it', async () => {
    const own = await uploaded(await picture(40, 30));
    const story = await createArticle(payload, { heroImage: own.id, _status: 'published' });
    expect((await payload.findByID({ collection: 'media', id: own.id })).isPublic).toBe(true);
    expect((await rest('PATCH', `media/${own.id}`, { token, json: { alt: 'Lén sửa' } })).status).toBe(403);
    expect((await rest('DELETE', `media/${own.id}`, { token })).status).toBe(403);

    await payload.update({ collection: 'articles', id: story.id, data: { _status: 'draft' } });
    expect((await rest('PATCH', `media/${own.id}`, { token, json: { alt: 'Sửa được' } })).status).toBe(200);
  });

  it('two photos of one name both stay', async () => {
    const first = await uploaded(await picture(40, 30), { name: 'trung-ten.jpg' });
    const second = await uploaded(await picture(50, 30), { name: 'trung-ten.jpg' });
    expect(second.filename).not.toBe(first.filename);
    expect((await sharp(await fileOf(first.filename!)).metadata()).width).toBe(40);
    expect((await sharp(await fileOf(second.filename!)).metadata()).width).toBe(50);
  });
});

describe('the hint of a picture that is still loading', () => {
  it('is made on upload: a small picture in the page, with the colours of the large one', async () => {
    const media = await uploaded(await fromPhone());
    expect(isPlaceholder(media.placeholder)).toBe(true);
    const hint = Buffer.from(media.placeholder!.split(',')[1]!, 'base64');
    const { width, height, format } = await sharp(hint).metadata();
    expect(format).toBe('webp');
    expect(width! * 3).toBe(height! * 2);
    const { channels } = await sharp(hint).stats();
    expect(channels[0]!.mean).toBeGreaterThan(60);
  });

  it('is small even for a picture full of detail', async () => {
    const noise = await sharp({
      create: {
        width: 900,
        height: 600,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 90 },
      },
    })
      .png()
      .toBuffer();
    const media = await uploaded(noise, { type: 'image/png', name: 'nhieu.png' });
    expect(isPlaceholder(media.placeholder)).toBe(true);
  });

  it('is left out where the picture is transparent', async () => {
    const clear = await sharp({
      create: { width: 200, height: 200, channels: 4, background: { r: 0, g: 90, b: 70, alpha: 0.4 } },
    })
      .png()
      .toBuffer();
    expect((await uploaded(clear, { type: 'image/png', name: 'huy-hieu.png' })).placeholder).toBeFalsy();
  });

  it('cannot be written by anybody, and stays when only the words change', async () => {
    const media = await uploaded(await fromPhone());
    const answer = await rest('PATCH', `media/${media.id}`, {
      token,
      json: { alt: 'Lời tả khác', placeholder: 'data:image/webp;base64,AAAA' },
    });
    expect(answer.status).toBe(200);
    const after = await payload.findByID({ collection: 'media', id: media.id });
    expect(after).toMatchObject({ alt: 'Lời tả khác', placeholder: media.placeholder });
  });
});
