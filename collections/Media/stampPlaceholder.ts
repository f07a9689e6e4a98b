import type { CollectionBeforeChangeHook } from 'payload';
import sharp from 'sharp';
import { isPlaceholder } from '@/domain/placeholder';

const WIDTH = 12;
/** Taller than wide, a picture would become a large hint. */
const MAX_HEIGHT = 24;

/**
 * A hint of a picture for the time it loads, a few pixels wide, as a `data:` address; null for what is transparent,
 * which would show it through. Throws when the picture cannot be read.
 */
export const placeholderOf = async (picture: Buffer): Promise<string | null> => {
  const small = await sharp(picture)
    .resize({ width: WIDTH, height: MAX_HEIGHT, fit: 'inside' })
    .toColourspace('srgb')
    .png()
    .toBuffer();
  if (!(await sharp(small).stats()).isOpaque) return null;
  const hint = await sharp(small).webp({ quality: 20, effort: 6 }).toBuffer();
  const address = `data:image/webp;base64,${hint.toString('base64')}`;
  return isPlaceholder(address) ? address : null;
};

/** Makes the hint of a picture that is uploaded; a change of words alone leaves it. */
export const stampPlaceholder: CollectionBeforeChangeHook = async ({ data, req }) =>
  req.file?.mimetype.startsWith('image/')
    ? { ...data, placeholder: await placeholderOf(req.file.data) }
    : data;
