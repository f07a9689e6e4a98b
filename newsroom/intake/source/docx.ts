/** Reads a Word file (.docx) into lines with their form and its pictures. */

import mammoth from 'mammoth';
import { fromBufferPromise } from 'yauzl';
import { sourceOfHtml } from '@/newsroom/intake/source/html';
import { SourceError, type SourceText } from '@/newsroom/intake/source/types';

/** Unpacked; a file that grows beyond this is no story. */
const MAX_UNPACKED = 200 * 1024 * 1024;
const PICTURE = 'word-picture:';

/** @throws SourceError `not-word` when it is no Word file, `too-large` when it unpacks to more than a story can be. */
export const sourceOfDocx = async (bytes: Buffer): Promise<SourceText> => {
  if ((await unpackedSize(bytes)) > MAX_UNPACKED) throw new SourceError('too-large');
  const pictures: Buffer[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    pictures.push(await image.readAsBuffer());
    return { src: `${PICTURE}${pictures.length - 1}.${image.contentType.split('/').at(-1)}` };
  });
  let html: string;
  try {
    html = (await mammoth.convertToHtml({ buffer: bytes }, { convertImage, styleMap: STYLES })).value;
  } catch {
    throw new SourceError('not-word');
  }
  const source = sourceOfHtml(html);
  return {
    ...source,
    images: source.images.map((image) => {
      const name = image.address?.startsWith(PICTURE) ? image.address.slice(PICTURE.length) : null;
      if (name === null) return image;
      return {
        ...image,
        address: null,
        name: `word-${Number.parseInt(name, 10) + 1}.${name.split('.')[1]}`,
        bytes: pictures[Number.parseInt(name, 10)]!,
      };
    }),
  };
};

/** Word's own style for what stands under pictures; a table's or text box's words count like others. */
const STYLES = [
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  'u => u',
];

const unpackedSize = async (bytes: Buffer): Promise<number> => {
  try {
    const zip = await fromBufferPromise(bytes);
    let size = 0;
    for await (const entry of zip.eachEntry()) size += entry.uncompressedSize;
    return size;
  } catch {
    throw new SourceError('not-word');
  }
};
