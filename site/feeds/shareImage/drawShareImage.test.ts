import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ShareCard } from '@/site/models/shareImage';
import { drawShareImage, SHARE_MAX_BYTES } from './drawShareImage';
import { drawText, fitText, type Style } from './text';

const STYLE: Style = { color: '#17211d', width: 1_000, height: 200, sizes: [60, 50, 40] };
const sizeOf = async (text: string) => {
  const found = await fitText(text, STYLE);
  for (const size of STYLE.sizes) {
    const drawn = await drawText(text, { ...STYLE, size });
    if (drawn.data.equals(found.data)) return size;
  }
  return null;
};

describe('a title', () => {
  it('is set as large as it fits', async () => {
    expect(await sizeOf('Cầu mới')).toBe(60);
    expect(await sizeOf('Cầu mới nối hai bờ '.repeat(5).trim())).toBe(50);
  });

  it('is cut at a word and ends with … when it does not fit even in the smallest', async () => {
    const long = 'Xã Đồng Rui khánh thành cây cầu mới, '.repeat(20);
    const found = await fitText(long, STYLE);
    expect(found.height).toBeLessThanOrEqual(STYLE.height);
    const cuts: string[] = [];
    for (let length = 60; length < 200; length += 1) {
      const cut = long.slice(0, length).trimEnd().replace(/,$/, '');
      if (!/[\s,]/.test(long.charAt(cut.length))) continue;
      const drawn = await drawText(`${cut}…`, { ...STYLE, size: 40 });
      if (drawn.data.equals(found.data)) cuts.push(cut);
    }
    expect(new Set(cuts).size).toBe(1);
  });

  it('takes signs of markup as they are', async () => {
    const draw = (text: string) => fitText(text, STYLE);
    expect((await draw('<b>A</b> & B')).width).toBeGreaterThan((await draw('A B')).width + 100);
  });

  it('fits, whatever it is made of', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom('ế', 'W', ' ', '&', '\u0000', '\u200b', '\n'), maxLength: 400 }),
      fc.constantFrom('', ' ', '\u200b', 'W'.repeat(500)),
    );
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const drawn = await fitText(text, STYLE);
        expect(drawn.height).toBeLessThanOrEqual(STYLE.height);
        expect(drawn.width).toBeLessThanOrEqual(STYLE.width);
        expect(drawn.data).toHaveLength(drawn.width * drawn.height * 4);
      }),
      { numRuns: 40 },
    );
  });
});

const card: ShareCard = {
  kicker: 'Nông thôn mới',
  title: 'Khánh thành cầu Bãi Sú',
  note: null,
  photo: null,
  site: 'Cổng thông tin Tiên Yên',
  emblem: null,
};

const picture = (background: string, width = 1200, height = 630) =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

const pixels = async (jpeg: Buffer) => {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  return (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3),
  ];
};
const isNear = (colour: number[], wanted: number[]) =>
  colour.every((value, index) => Math.abs(value - wanted[index]!) < 24);

describe('the picture', () => {
  it('is a JPEG of 1200 × 630, the same for the same card and another for another', async () => {
    const drawn = await drawShareImage(card);
    expect(await sharp(drawn).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect((await drawShareImage(card)).equals(drawn)).toBe(true);
    for (const change of [
      { title: 'Khánh thành cầu Bãi Sù' },
      { kicker: null },
      { note: '08:00, Thứ Sáu, 27/11/2020' },
      { site: 'Cổng thông tin' },
      { emblem: await picture('#aa0000', 80, 80) },
      { photo: { data: await picture('#336699'), focus: 0.5 } },
    ])
      expect((await drawShareImage({ ...card, ...change })).equals(drawn)).toBe(false);
  });

  it('stays small, with the longest title and a photo that does not compress', async () => {
    const noise = sharp({
      create: {
        width: 1200,
        height: 630,
        channels: 3,
        background: '#888888',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    });
    const title = 'Ủy ban nhân dân huyện tổ chức hội nghị sơ kết sáu tháng '.repeat(4).slice(0, 200);
    const photo = { data: await noise.png().toBuffer(), focus: 0.5 };
    for (const change of [{ title }, { title, photo }, { photo }])
      expect((await drawShareImage({ ...card, ...change })).length).toBeLessThanOrEqual(SHARE_MAX_BYTES);
  });

  it('shows the part of the photo around its focal point', async () => {
    // Red on top, then white, blue at the bottom.
    const data = await sharp({ create: { width: 1200, height: 630, channels: 3, background: '#ffffff' } })
      .composite([
        { input: await picture('#ff0000', 1200, 120), left: 0, top: 0 },
        { input: await picture('#0000ff', 1200, 120), left: 0, top: 510 },
      ])
      .png()
      .toBuffer();
    const top = async (focus: number) =>
      (await pixels(await drawShareImage({ ...card, photo: { data, focus } })))(600, 20);
    expect(isNear(await top(0), [255, 0, 0])).toBe(true);
    expect(isNear(await top(0.5), [255, 255, 255])).toBe(true);
    const at = await pixels(await drawShareImage({ ...card, photo: { data, focus: 1 } }));
    const rows = Array.from({ length: 630 }, (_, y) => at(600, y));
    expect(rows.some((colour) => isNear(colour, [0, 0, 255]))).toBe(true);
    expect(rows.some((colour) => isNear(colour, [255, 0, 0]))).toBe(false);
  });

  it('shows the newsroom’s own emblem, or the one of the product', async () => {
    const at = async (emblem: Buffer | null) =>
      (await pixels(await drawShareImage({ ...card, emblem })))(61, 568);
    expect(isNear(await at(await picture('#aa0000', 300, 300)), [0xaa, 0, 0])).toBe(true);
    expect(isNear(await at(null), [0x0b, 0x5a, 0x49])).toBe(true);
  });

  it('is drawn without a file that is no picture', async () => {
    const broken = Buffer.from('not a picture');
    const plain = await drawShareImage(card);
    expect((await drawShareImage({ ...card, photo: { data: broken, focus: 0.5 } })).equals(plain)).toBe(true);
    expect((await drawShareImage({ ...card, emblem: broken })).equals(plain)).toBe(true);
  });
});
