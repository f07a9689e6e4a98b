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
  const isFlat = hasNoBlankLines(rawLines);
  const isBlank = (index: number) => isFlat || isBlankLine(rawLines[index]);
  return rawLines.flatMap((raw, index) => {
    if (isBlankLine(raw)) return [];
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

const isBlankLine = (raw: string | undefined): boolean => (raw ?? '').trim() === '';

/** Fewer lines than this say nothing about how paragraphs are set apart. */
const MIN_FLAT_LINES = 5;

/** Whether every line is a paragraph of its own, as in a chat: no blank lines, and none that goes on in small letters. */
function hasNoBlankLines(rawLines: readonly string[]): boolean {
  const start = rawLines.findIndex((raw) => !isBlankLine(raw));
  const written = rawLines.slice(start, rawLines.findLastIndex((raw) => !isBlankLine(raw)) + 1);
  return (
    written.length >= MIN_FLAT_LINES && !written.some((raw) => isBlankLine(raw) || /^\s*\p{Ll}/u.test(raw))
  );
}

const cleanLine = (raw: string): string => cleanWords(raw).trim();

/** Hyphens that only forbid a break: `112/KH‑UBND`. */
const HYPHENS = /[\u2010\u2011]/g;

/** Part of a line, as lines are cleaned; white space at its ends stays, as one space. */
export const cleanWords = (raw: string): string =>
  toNfc(
    raw
      .replace(INVISIBLE, '')
      .replace(HYPHENS, '-')
      .replace(/\p{Cs}/gu, '\uFFFD'),
  ).replace(/\s+/g, ' ');
