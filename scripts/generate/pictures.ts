import { Readable } from 'node:stream';
import sharp from 'sharp';
import { IMAGE_SIZES } from '@/collections/Media/imageSizes';
import { placeholderOf } from '@/collections/Media/stampPlaceholder';
import type { FileStore } from '@/platform/storage/fileStore';

/** How many pictures generated stories share. */
export const PICTURES = 12;

const WIDTH = 1_600;
const HEIGHT = 1_067;

/** Hills over water, in a light of its own. */
const drawing = (number: number): Buffer => {
  const hue = (number * 360) / PICTURES;
  const hill = (height: number, shift: number, light: number) =>
    `<path fill="hsl(${hue + 90} 35% ${light}%)" d="M0 ${HEIGHT} V${height} C${300 + shift} ${height - 220}, ${520 + shift} ${height + 120}, ${860 + shift} ${height - 40} S${1_300 + shift} ${height - 260}, ${WIDTH} ${height} V${HEIGHT} Z"/>`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="hsl(${hue} 55% 78%)"/><circle cx="${200 + number * 100}" cy="210" r="90" fill="hsl(${hue + 40} 80% 88%)"/>${hill(620, number * 20, 45)}${hill(760, -number * 25, 32)}<rect y="900" width="100%" height="167" fill="hsl(${hue + 20} 40% 55%)"/></svg>`,
  );
};

/** What a media record says of its file and of the sizes made of it. */
export type PictureFields = Record<string, unknown>;

/** Draws picture `number` and stores it in every size. Answers the fields of a record that shows it. */
const storePicture = async (files: FileStore, prefix: string, number: number): Promise<PictureFields> => {
  const name = `${prefix}-${number}`;
  const store = async (filename: string, data: Buffer): Promise<void> =>
    files.write('media', filename, Readable.from([data]));
  const original = await sharp(drawing(number)).jpeg({ quality: 78, mozjpeg: true }).toBuffer();
  await store(`${name}.jpg`, original);
  const sizes: Record<string, unknown> = {};
  for (const { name: size, width, height, formatOptions } of IMAGE_SIZES) {
    const { format, options } = formatOptions!;
    const { data, info } = await sharp(original)
      .resize({ width, height, fit: 'cover' })
      .toFormat(format, options)
      .toBuffer({ resolveWithObject: true });
    const filename = `${name}-${info.width}x${info.height}.${format === 'jpeg' ? 'jpg' : format}`;
    await store(filename, data);
    sizes[size] = {
      filename,
      filesize: data.length,
      mimeType: `image/${format}`,
      width: info.width,
      height: info.height,
    };
  }
  return {
    filename: `${name}.jpg`,
    filesize: original.length,
    mimeType: 'image/jpeg',
    width: WIDTH,
    height: HEIGHT,
    focalX: 50,
    focalY: 50,
    sizes,
    placeholder: await placeholderOf(original),
  };
};

/**
 * Stores the pictures that generated stories share, and answers what a media record `number` says of its own. A name
 * belongs to one record: the records after the first dozen name an original that is not there; their sizes, which are
 * what pages show, are.
 */
export const storePictures = async (
  files: FileStore,
  seed: number,
): Promise<(number: number) => PictureFields> => {
  const prefix = `anh-tao-san-${seed}`;
  const pictures: PictureFields[] = [];
  for (let number = 0; number < PICTURES; number += 1)
    pictures.push(await storePicture(files, prefix, number));
  return (number) => {
    const picture = pictures[number % PICTURES]!;
    return number < PICTURES ? picture : { ...picture, filename: `${prefix}-ban-sao-${number}.jpg` };
  };
};
