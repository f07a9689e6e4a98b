import { toNfc } from '@/domain/text';

/** What a paragraph is on the page. The last two are read as one: a date or a name is replaced, never mended inside. */
export type ParagraphKind =
  'text' | 'heading' | 'item' | 'quote' | 'image' | 'block' | 'tableRow' | 'rule' | 'value' | 'reference';

export interface Paragraph {
  kind: ParagraphKind;
  text: string;
  /** What the words do not show: bold and italics, alignment, the record behind a name. */
  mark: string;
}

/** A part of a text as a person names it: the headline, the body, the byline. */
export interface Part {
  /** The path of its field. */
  key: string;
  label: string;
  paragraphs: Paragraph[];
}

// Spaces without width: pasted text is full of them, and nobody sees them.
const INVISIBLE = /[\u200B\u2060\uFEFF]/g;

/** Words as they are compared: composed (NFC), runs of white space as one space. */
export const readable = (text: string): string =>
  toNfc(text).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();

/** One paragraph, or none where there are no words. */
export const paragraph = (kind: ParagraphKind, text: string, mark = ''): Paragraph[] => {
  const words = readable(text);
  return words ? [{ kind, text: words, mark }] : [];
};

/** Each line a paragraph. */
export const paragraphs = (kind: ParagraphKind, text: string): Paragraph[] =>
  text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line) => paragraph(kind, line));

export const isAtomic = ({ kind }: Paragraph): boolean => kind === 'value' || kind === 'reference';
