import type { SearchRef, Suggestion } from './types';
import { wordsOf } from './words';

/** What may be suggested. */
export interface Suggestible extends SearchRef {
  title: string;
  names: readonly string[];
}

/**
 * How well a text goes on from what was typed: 2 when it begins with it, 1 when the words stand side by side in it.
 * The last word may be only begun.
 */
const continuation = (text: string, typed: string): number => {
  const folded = ` ${wordsOf(text)
    .map((word) => word.folded)
    .join(' ')}`;
  if (folded.startsWith(` ${typed}`)) return 2;
  return folded.includes(` ${typed}`) ? 1 : 0;
};

/** The best of records that have all the folded words in title or names; of equals the shortest title, then the order given. */
export const bestSuggestions = (
  found: readonly Suggestible[],
  words: readonly string[],
  limit: number,
): Suggestion[] => {
  const typed = words.join(' ');
  const rated = found.map(({ kind, id, title, names }) => ({
    suggestion: { kind, id, title },
    // A name is as good as a title, but for equals.
    rate: Math.max(
      2 * continuation(title, typed) + 1,
      2 * Math.max(0, ...names.map((name) => continuation(name, typed))),
    ),
    words: wordsOf(title).length,
  }));
  return rated
    .sort((a, b) => b.rate - a.rate || a.words - b.words)
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
};
