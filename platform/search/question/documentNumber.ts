import { toNfc } from '@/domain/text';
import type { SearchPhrase } from '../types';
import { keyOf, phraseOf } from './words';

const PIECE = String.raw`[\p{L}\p{N}]{1,12}`;
const ISSUER = String.raw`(?:cp|ttg|tw|tư|tu|hu|đu|ubnd|hđnd|hdnd)(?![\p{L}\p{N}])`;
/**
 * Between the pieces of a number. A dash with a space beside it also stands between words: it belongs to a number only
 * before letters that a slash follows (`04 - QĐ/TW`), or before a common issuer (`NĐ - CP`).
 */
const JOINT = String.raw`(?: ?/ ?|\p{Dash}| ?\p{Dash} ?(?=\p{L}{1,8} ?/|${ISSUER}))`;
const NUMBER = new RegExp(
  String.raw`(?:s[ốo][:.]? ?)?(\d{1,7}\p{L}{0,8}(?:${JOINT}${PIECE}){1,5})(?![\p{L}\p{N}])`,
  'iuy',
);

/**
 * A document's number, or a date, that begins at `at`, a leading `số` left out: the texts may not have it. Only what has a
 * slash: `2-3` is two words side by side like all that is written without a space.
 */
export const numberIn = (text: string, at: number): { text: string; end: number } | null => {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  return match?.[1]!.includes('/') ? { text: match[1]!, end: NUMBER.lastIndex } : null;
};

/** Kinds of documents as their numbers abbreviate them, written together with an issuer: `NĐCP`, `QĐTTg`. */
const KIND = /(?<!\p{L})(bc|c[đd]|ct|cv|h[đd]|kh|kl|n[đd]|nq|qc|q[đd]|tb|ttr|tt)(?=\p{L}{2,6}(?!\p{L}))/giu;

/** The other ways in which a number is written: `NĐCP` for `NĐ-CP` and back, `04 QĐ` for `04QĐ`, `TW` for `TƯ`. */
export const numberSpellings = (asTyped: string): SearchPhrase[] => {
  const number = toNfc(asTyped).replace(/ /g, '');
  const apart = number.replace(/(?<=\d)(?=\p{L})/gu, ' ').replace(KIND, '$1 ');
  const together = number.replace(/(?<=\p{L})\p{Dash}(?=\p{L})/gu, '');
  const central = apart.replace(/(?<!\p{L})tư(?!\p{L})/giu, 'TW');
  const own = keyOf(phraseOf(number));
  return [apart, together, central].map(phraseOf).filter((phrase) => keyOf(phrase) !== own);
};
