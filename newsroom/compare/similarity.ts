import { tokensOf } from './words';

/** The words of a paragraph, counted. */
export interface Bag {
  size: number;
  counts: ReadonlyMap<string, number>;
}

export const bagOf = (text: string): Bag => {
  const counts = new Map<string, number>();
  const words = tokensOf(text.toLowerCase()).filter(({ isWord }) => isWord);
  for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { size: words.length, counts };
};

/** How much of two paragraphs is the same words, in whatever order: from 0 to 1 (Dice). */
export const similarity = (a: Bag, b: Bag): number => {
  if (a.size + b.size === 0) return 0;
  const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, count] of few.counts) common += Math.min(count, many.counts.get(word) ?? 0);
  return (2 * common) / (a.size + b.size);
};
