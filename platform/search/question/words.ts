import { fold, toExact } from '@/domain/text';
import type { SearchPhrase, SearchQuestion, SearchWord } from '../types';

/** One word where it stands in a text. The offsets are UTF-16 units of the text as it was given, NFC or not. */
export interface Token {
  folded: string;
  start: number;
  end: number;
}

const RUN = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text, as `foldForSearch` separates them. */
export const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(RUN), ({ 0: run, index }) => ({
    folded: fold(run),
    start: index,
    end: index + run.length,
  })).filter(({ folded }) => folded !== '');

/** A word as typed (NFC, one token) as questions hold it. */
export const wordOf = (typed: string): SearchWord => {
  const folded = fold(typed);
  const exact = toExact(typed);
  return { folded, exact: exact === folded ? null : exact };
};

/** A word of a question as it was typed, but for capitals and where the tone mark stands. */
export const typedForm = ({ folded, exact }: SearchWord): string => exact ?? folded;

/** The words of a text (NFC) as questions hold them. */
export const phraseOf = (text: string): SearchPhrase =>
  tokensOf(text).map(({ start, end }) => wordOf(text.slice(start, end)));

/** A phrase as one folded text: two phrases are looked for alike when these are equal. */
export const keyOf = (phrase: SearchPhrase): string => phrase.map(({ folded }) => folded).join(' ');

/** Every folded word that a question looks for, synonyms included. */
export const foldedWordsOf = ({ groups }: SearchQuestion): Set<string> =>
  new Set(groups.flat(2).map(({ folded }) => folded));
