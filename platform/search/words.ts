import { foldForSearch, toExact } from '@/domain/text';

/** A word of a text, as it is searched for. */
export interface TextWord {
  /** As `foldForSearch` makes it. */
  folded: string;
  /** As `toExact` makes it; equal to `folded` when it is written without accents. */
  exact: string;
}

/** A text has few words that the ones before it had not: folding each once is most of the speed of indexing. */
const MAX_KNOWN = 50_000;
const known = new Map<string, TextWord>();

const wordOf = (written: string): TextWord => {
  const kept = known.get(written);
  if (kept) return kept;
  if (known.size >= MAX_KNOWN) known.clear();
  const word = { folded: foldForSearch(written), exact: toExact(written) };
  known.set(written, word);
  return word;
};

/** The words of a text in their order; their folded forms are those of `foldForSearch(text)`. */
export const wordsOf = (text: string): TextWord[] =>
  (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(wordOf).filter(({ folded }) => folded !== '');
