import sharp, { type OverlayOptions } from 'sharp';
import { emblemSvg } from '@/domain/emblem';
import type { ShareCard, SharePhoto } from '@/site/models/shareImage';
import { fitText, type Drawn, type Style } from './text';

export const SHARE_WIDTH = 1200;
export const SHARE_HEIGHT = 630;
/** Some networks leave out pictures that are slow to come. */
export const SHARE_MAX_BYTES = 150_000;

/** The site's colours by day (app/(site)/site.css). */
const PAPER = '#fdfcf8';
const INK = '#17211d';
const MUTED = '#55615b';
const LINE = '#d9d9cf';
const TINT = '#eff2ea';
const ACCENT = '#0b5a49';

const MARGIN = 56;
const WIDTH = SHARE_WIDTH - 2 * MARGIN;
const EMBLEM = 52;
const FOOTER_TOP = SHARE_HEIGHT - 36 - EMBLEM;
const BAR = 8;

const oneLine = (color: string, size: number, width = WIDTH): Style => ({
  color,
  width,
  height: 1.5 * size,
  sizes: [size],
});

/** Under a photo, and on a page of its own. */
const TITLE_UNDER: Style = { color: INK, width: WIDTH, height: 226, sizes: [56, 50, 44, 39] };
const TITLE_ALONE: Style = { color: INK, width: WIDTH, height: 320, sizes: [80, 72, 64, 56, 50, 44] };

const QUALITIES = [82, 72, 60, 45, 30] as const;

const at = ({ data, width, height }: Drawn, left: number, top: number): OverlayOptions => ({
  input: data,
  raw: { width, height, channels: 4 },
  left,
  top,
});

const rectangle = (y: number, height: number, fill: string, x = 0, width = SHARE_WIDTH): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

const drawnEmblem = (x: number, y: number, size: number, color: string, paper: string): string =>
  `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="0 0 48 48">${emblemSvg(color, paper)}</svg>`;

const sheet = (marks: string[]): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}">${rectangle(0, SHARE_HEIGHT, PAPER)}${marks.join('')}</svg>`,
  );

/** A file that is no picture is left out: the words are the message. */
const unlessBroken = <T>(drawing: Promise<T>): Promise<T | null> => drawing.catch(() => null);

/** The upper part of the sheet, the focal point as near to its middle as the photo allows. */
const drawPhoto = async ({ data, focus }: SharePhoto, height: number): Promise<OverlayOptions> => {
  const whole = await sharp(data).resize(SHARE_WIDTH, SHARE_HEIGHT, { fit: 'cover' }).toBuffer();
  const top = Math.round(Math.min(Math.max(focus * SHARE_HEIGHT - height / 2, 0), SHARE_HEIGHT - height));
  const input = await sharp(whole).extract({ left: 0, top, width: SHARE_WIDTH, height }).png().toBuffer();
  return { input, left: 0, top: 0 };
};

const drawEmblem = async (emblem: Uint8Array): Promise<OverlayOptions> => ({
  input: await sharp(emblem)
    .resize(EMBLEM, EMBLEM, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer(),
  left: MARGIN,
  top: FOOTER_TOP,
});

const encode = async (marks: string[], parts: OverlayOptions[]): Promise<Buffer> => {
  const drawn = await sharp(sheet(marks)).composite(parts).removeAlpha().raw().toBuffer();
  let jpeg: Buffer = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    jpeg = await sharp(drawn, { raw: { width: SHARE_WIDTH, height: SHARE_HEIGHT, channels: 3 } })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer();
    if (jpeg.length <= SHARE_MAX_BYTES) break;
  }
  return jpeg;
};

/**
 * The picture that social networks show beside a link: a JPEG of 1200 × 630, as a rule no larger than
 * `SHARE_MAX_BYTES`, with the title as large as it fits, the photo if there is one, and the newsroom's name and emblem.
 * The same card gives the same bytes.
 */
export const drawShareImage = async (card: ShareCard): Promise<Buffer> => {
  const emblem = card.emblem && (await unlessBroken(drawEmblem(card.emblem)));
  const kicker = card.kicker && (await fitText(card.kicker, oneLine(ACCENT, 26)));
  const site = await fitText(card.site, oneLine(ACCENT, 28, WIDTH - EMBLEM - 18));
  const footer = [
    ...(emblem ? [emblem] : []),
    at(site, MARGIN + EMBLEM + 18, Math.round(FOOTER_TOP + (EMBLEM - site.height) / 2)),
  ];
  const marks = emblem ? [] : [drawnEmblem(MARGIN, FOOTER_TOP, EMBLEM, ACCENT, PAPER)];

  const under = card.photo && (await fitText(card.title, TITLE_UNDER));
  if (card.photo && under) {
    const titleTop = FOOTER_TOP - 26 - under.height;
    const kickerTop = kicker ? titleTop - 14 - kicker.height : titleTop;
    const photoHeight = kickerTop - 28 - BAR;
    const photo = await unlessBroken(drawPhoto(card.photo, photoHeight));
    if (photo)
      return encode(
        [...marks, rectangle(photoHeight, BAR, ACCENT)],
        [photo, ...(kicker ? [at(kicker, MARGIN, kickerTop)] : []), at(under, MARGIN, titleTop), ...footer],
      );
  }

  const title = await fitText(card.title, TITLE_ALONE);
  const note = card.note && (await fitText(card.note, oneLine(MUTED, 30)));
  const kickerTop = 64;
  const titleTop = kicker ? kickerTop + kicker.height + 18 : kickerTop;
  return encode(
    [
      drawnEmblem(SHARE_WIDTH - 330, SHARE_HEIGHT - 360, 400, TINT, PAPER),
      rectangle(0, BAR, ACCENT),
      rectangle(FOOTER_TOP - 22, 1, LINE, MARGIN, WIDTH),
      ...marks,
    ],
    [
      ...(kicker ? [at(kicker, MARGIN, kickerTop)] : []),
      at(title, MARGIN, titleTop),
      ...(note ? [at(note, MARGIN, titleTop + title.height + 24)] : []),
      ...footer,
    ],
  );
};
