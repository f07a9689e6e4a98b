/** Cuts pasted text into clean, numbered lines. */

import { foldForSearch, toNfc } from '@/domain/text';

export interface SourceLine {
  /** 1-based, blank lines counted. */
  line: number;
  /** NFC, without control and invisible characters, white space collapsed. Empty for a line of invisible characters. */
  text: string;
  /** The text as `foldForSearch` leaves it, kept because every step compares by it. */
  words: string;
  /** Whether a blank line, or the beginning of the text, stands directly above. */
  isAfterBlank: boolean;
  /** Whether a blank line, or the end of the text, stands directly below. */
  isBeforeBlank: boolean;
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** Controls, soft hyphens, zero-width characters and marks of direction, which pasting from web pages brings along. */
const INVISIBLE =
  /(?![\t\n\v\f\r\u2065-\u206F])[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;

/** The lines of a text as they stand, for looking at the raw characters. */
export const splitLines = (text: string): string[] => text.split(LINE_BREAK);

/** The lines that are not blank. Broken surrogate pairs become �, which databases can store. */
export function readLines(rawLines: readonly string[]): SourceLine[] {
  const isBlank = (index: number) => (rawLines[index] ?? '').trim() === '';
  return rawLines.flatMap((raw, index) => {
    if (isBlank(index)) return [];
    const text = cleanLine(raw);
    return {
      line: index + 1,
      text,
      words: foldForSearch(text),
      isAfterBlank: isBlank(index - 1),
      isBeforeBlank: isBlank(index + 1),
    };
  });
}

const cleanLine = (raw: string): string => cleanWords(raw).trim();

/** Part of a line, as lines are cleaned; white space at its ends stays, as one space. */
export const cleanWords = (raw: string): string =>
  toNfc(raw.replace(INVISIBLE, '').replace(/\p{Cs}/gu, '\uFFFD')).replace(/\s+/g, ' ');
