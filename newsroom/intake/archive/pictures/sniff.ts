/** Looks at the bytes of a picture: what it is, and whether it can be read to its end. */

import sharp from 'sharp';

/** What the photo library takes, by what the bytes are and not by what a name says. */
const KINDS: Readonly<Record<string, { type: string; ending: string }>> = {
  jpeg: { type: 'image/jpeg', ending: 'jpg' },
  png: { type: 'image/png', ending: 'png' },
  webp: { type: 'image/webp', ending: 'webp' },
  gif: { type: 'image/gif', ending: 'gif' },
  tiff: { type: 'image/tiff', ending: 'tif' },
  heif: { type: 'image/avif', ending: 'avif' },
};

/** Larger ones, unpacked, are no photos. */
const MAX_PIXELS = 120_000_000;
/** Smaller ones are lines, dots and counters that pages are decorated with. */
const MIN_SIDE = 32;

export type PictureProblem = 'not-picture' | 'damaged' | 'decoration';

export type Sniffed = { ok: true; type: string; ending: string } | { ok: false; problem: PictureProblem };

/** What these bytes are as a picture. Reads them to their end, so that what is cut off is found here. */
export const sniffPicture = async (bytes: Buffer): Promise<Sniffed> => {
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS });
    const { format, compression, width = 0, height = 0 } = await picture.metadata();
    const kind = KINDS[format ?? ''];
    // HEIC comes in the same box as AVIF, but browsers do not show it.
    if (!kind || (format === 'heif' && compression !== 'av1')) return { ok: false, problem: 'not-picture' };
    if (width < MIN_SIDE || height < MIN_SIDE) return { ok: false, problem: 'decoration' };
    try {
      // Made small while it is read: a tenth of the work.
      await picture.resize(MIN_SIDE, MIN_SIDE).raw().toBuffer();
    } catch {
      return { ok: false, problem: 'damaged' };
    }
    return { ok: true, ...kind };
  } catch {
    return { ok: false, problem: 'not-picture' };
  }
};
