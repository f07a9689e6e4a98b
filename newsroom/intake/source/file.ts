/** Reads a dropped or imported file by what it is. */

import path from 'node:path';
import { decodeHtml, decodeText } from '@/newsroom/intake/source/decode';
import { sourceOfDocx } from '@/newsroom/intake/source/docx';
import { readMail } from '@/newsroom/intake/source/eml';
import { sourceOfHtml } from '@/newsroom/intake/source/html';
import { plainSource, SourceError, type SourceText } from '@/newsroom/intake/source/types';

export interface NamedSource extends SourceText {
  /** Of the file it was read from; of one within an e-mail, its own. */
  file: string;
}

export const TEXT_KINDS = ['.txt', '.html', '.htm', '.docx', '.eml'] as const;
export const PICTURE_KINDS = ['.jpg', '.jpeg', '.png', '.webp', '.gif', '.avif', '.tif', '.tiff'] as const;

export const kindOf = (name: string): string => path.extname(name).toLowerCase();
export const isPictureFile = (name: string): boolean =>
  (PICTURE_KINDS as readonly string[]).includes(kindOf(name));
export const isTextFile = (name: string): boolean => (TEXT_KINDS as readonly string[]).includes(kindOf(name));

/** A letter shorter than this only says that the story is attached. */
const MIN_LETTER = 400;
const MAX_TITLE = 250;

/**
 * The stories of one file: one, or those that came with an e-mail.
 * @throws SourceError when the file is not what its name says, or of a kind that is not read.
 */
export const readFileSource = async (name: string, bytes: Buffer): Promise<NamedSource[]> => {
  switch (kindOf(name)) {
    case '.txt':
      return [{ ...plainSource(decodeText(bytes)), file: name }];
    case '.html':
    case '.htm':
      return [{ ...sourceOfHtml(decodeHtml(bytes)), file: name }];
    case '.docx':
      return [{ ...(await sourceOfDocx(bytes)), file: name }];
    case '.eml':
      return readMailSources(name, bytes);
    case '.doc':
      throw new SourceError('old-word');
    default:
      throw new SourceError('unknown-kind');
  }
};

const readMailSources = async (name: string, bytes: Buffer): Promise<NamedSource[]> => {
  const { letter, files, pictures, subject } = await readMail(bytes);
  const attached: NamedSource[] = [];
  // A letter within a letter is not opened: it would be the same again.
  for (const file of files.filter((each) => isTextFile(each.name) && kindOf(each.name) !== '.eml'))
    attached.push(...(await readFileSource(file.name, file.bytes)));
  const isStory = attached.length === 0 || letter.text.length >= MIN_LETTER;
  const letterSource = isStory
    ? [{ ...withSubject(letter, subject, attached.length === 0), file: name }]
    : [];
  const [first, ...others] = [...letterSource, ...attached];
  // Which story a picture belongs to nobody said: the first.
  return [{ ...first!, images: [...first!.images, ...pictures] }, ...others];
};

/** Where the letter begins with the text itself, its subject is the title. */
const withSubject = (letter: SourceText, subject: string | null, isAlone: boolean): SourceText => {
  const title = subject?.replace(/^(?:(?:re|fw|fwd|tr)\s*:\s*)+/i, '').trim();
  const [first = ''] = letter.text.trimStart().split('\n');
  const hasTitle = first.length <= MAX_TITLE && !/[.!?,:;]["”]?$/.test(first.trim());
  if (!isAlone || !title || hasTitle) return letter;
  return {
    text: `${title}\n\n${letter.text}`,
    blocks: letter.blocks.map((block) => ({ ...block, line: block.line + 2 })),
    images: letter.images.map((image) => ({ ...image, afterLine: image.afterLine + 2 })),
  };
};
