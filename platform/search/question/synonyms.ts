import { toNfc } from '@/domain/text';
import type { SearchPhrase } from '../types';
import { keyOf, phraseOf } from './words';

/** Words a term may have, as many as a phrase of a question. */
export const MAX_TERM_WORDS = 8;
/** UTF-16 units of one term. */
export const MAX_TERM_LENGTH = 80;
/** Terms of one row: each is one more phrase that a question looks for. */
export const MAX_TERMS = 8;
export const MAX_ROWS = 300;
/** UTF-16 units of a row as editors write it. */
export const MAX_ROW_LENGTH = 400;

interface Term {
  phrase: SearchPhrase;
  /** Also an everyday syllable without its accents (TƯ, TU): read only in capitals, and never looked for in its place. */
  isAmbiguous: boolean;
  row: number;
}

/** Equal words and abbreviations, ready to be found in a question. */
export interface Synonyms {
  /** By the folded words. */
  terms: ReadonlyMap<string, readonly Term[]>;
  rows: readonly (readonly Term[])[];
  /** Words of the longest term. */
  longest: number;
}

/** The terms of a row as editors write it: `UBND, Uỷ ban nhân dân`. */
export const splitTerms = (row: string): string[] =>
  toNfc(row)
    .split(/[,;\n]/)
    .map((term) => term.replace(/\s+/g, ' ').trim())
    .filter((term) => term !== '');

/** One or two letters that can be read as a syllable. */
const isAmbiguous = (phrase: SearchPhrase): boolean =>
  phrase.length === 1 && phrase[0]!.folded.length <= 2 && /[aeiouy]/.test(phrase[0]!.folded);

/** Two terms are the same when these are equal: TƯ and TU are not, hòa and hoà are. */
const exactKeyOf = (phrase: SearchPhrase): string =>
  phrase.map(({ exact, folded }) => exact ?? folded).join(' ');

/** @param rows each as editors write it. What cannot be read (no letters, too long) is left out. */
export const synonymsFrom = (rows: readonly string[]): Synonyms => {
  const terms = new Map<string, Term[]>();
  let longest = 0;
  const read = rows.map((row, index) =>
    splitTerms(row)
      .slice(0, MAX_TERMS)
      .map(phraseOf)
      .filter(({ length }) => length > 0 && length <= MAX_TERM_WORDS)
      .map((phrase): Term => ({ phrase, isAmbiguous: isAmbiguous(phrase), row: index })),
  );
  for (const term of read.flat()) {
    const key = keyOf(term.phrase);
    terms.set(key, [...(terms.get(key) ?? []), term]);
    longest = Math.max(longest, term.phrase.length);
  }
  return { terms, rows: read, longest };
};

export const NO_SYNONYMS: Synonyms = synonymsFrom([]);

/** Whether a term is what was typed: accents count where they were typed. */
const isTyped = (typed: SearchPhrase, term: Term, isCapital: boolean): boolean =>
  (isCapital || !term.isAmbiguous) &&
  typed.every(({ exact }, index) => exact === null || exact === term.phrase[index]!.exact);

/**
 * The other terms of the rows in which a typed phrase stands; null when it stands in none.
 * @param isCapital whether the phrase was typed in capitals on purpose
 */
export const othersOf = (
  synonyms: Synonyms,
  typed: SearchPhrase,
  isCapital: boolean,
): SearchPhrase[] | null => {
  const key = keyOf(typed);
  const meant = (synonyms.terms.get(key) ?? []).filter((term) => isTyped(typed, term, isCapital));
  if (meant.length === 0) return null;
  const same = meant.filter(({ phrase }) => exactKeyOf(phrase) === exactKeyOf(typed));
  const others = (same.length > 0 ? same : meant)
    .flatMap(({ row }) => synonyms.rows[row]!)
    .filter((other) => !other.isAmbiguous && keyOf(other.phrase) !== key)
    .map(({ phrase }): [string, SearchPhrase] => [keyOf(phrase), phrase]);
  return [...new Map(others).values()];
};

export type RowProblem =
  | { kind: 'tooFew' }
  | { kind: 'tooMany' }
  | { kind: 'tooLong'; term: string }
  | { kind: 'noLetters'; term: string }
  | { kind: 'twice'; term: string };

/**
 * What is wrong with a row as an editor wrote it, or null.
 * @param others the other rows: a term may stand in one row only
 */
export const rowProblem = (row: string, others: readonly string[]): RowProblem | null => {
  const terms = splitTerms(row);
  if (terms.length < 2) return { kind: 'tooFew' };
  if (terms.length > MAX_TERMS) return { kind: 'tooMany' };
  const taken = new Set(others.flatMap(splitTerms).map((term) => exactKeyOf(phraseOf(term))));
  for (const term of terms) {
    const phrase = phraseOf(term);
    if (phrase.length === 0) return { kind: 'noLetters', term };
    if (term.length > MAX_TERM_LENGTH || phrase.length > MAX_TERM_WORDS) return { kind: 'tooLong', term };
    const key = exactKeyOf(phrase);
    if (taken.has(key)) return { kind: 'twice', term };
    taken.add(key);
  }
  return null;
};
