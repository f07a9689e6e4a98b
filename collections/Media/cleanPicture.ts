import { APIError, type CollectionBeforeOperationHook } from 'payload';
import sharp from 'sharp';
import { messagesOf } from '@/newsroom/messages/messages';
import { takenAtOf } from './exif';

const LONGEST_SIDE = 3_200;

/**
 * Writes an uploaded picture anew, upright, without EXIF: cameras put the place of a home or a source into
 * it. The moment of the photo is kept as `takenAt`. Colour profiles stay; a picture larger than a newspaper
 * needs is made smaller.
 */
export const cleanPicture: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file?.mimetype.startsWith('image/'))
    return args;
  const file = req.file;
  try {
    const source = file.tempFilePath && file.data.length === 0 ? file.tempFilePath : file.data;
    const picture = sharp(source, {
      animated: file.mimetype === 'image/gif' || file.mimetype === 'image/webp',
    });
    const { exif, pages = 1 } = await picture.metadata();
    const upright = pages > 1 ? picture : picture.rotate();
    const data = await upright
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .keepIccProfile()
      .toBuffer();
    req.file = { ...file, data, size: data.length, tempFilePath: undefined };
    const takenAt = exif && takenAtOf(exif);
    const target = args as { data?: Record<string, unknown> };
    if (takenAt && target.data && !target.data.takenAt) target.data.takenAt = takenAt;
    return args;
  } catch (error) {
    req.payload.logger.warn({ err: error, msg: `unreadable picture ${file.name}` });
    throw new APIError(messagesOf(req).media.notReadable, 422, null, true);
  }
};
