import { isAtomic, type Paragraph } from './paragraph';
import { bagOf, similarity, type Bag } from './similarity';

/** A paragraph of the old text with the one of the new text that it became. */
export type Pair = readonly [Paragraph | null, Paragraph | null];

const MIN_SIMILARITY = 0.5;
/** How many words may be looked at to find the best pairs; more, and they are paired in the order they stand in. */
const MAX_WORK = 2_000_000;

interface Counted {
  paragraph: Paragraph;
  bag: Bag;
}

const counted = (paragraphs: readonly Paragraph[]): Counted[] =>
  paragraphs.map((paragraph) => ({ paragraph, bag: bagOf(paragraph.text) }));

const likeness = (a: Counted, b: Counted): number => {
  if (isAtomic(a.paragraph) || isAtomic(b.paragraph)) return 0;
  const common = similarity(a.bag, b.bag);
  return common < MIN_SIMILARITY ? 0 : common;
};

const inTurn = (old: readonly Counted[], fresh: readonly Counted[]): Pair[] =>
  Array.from({ length: Math.max(old.length, fresh.length) }, (_, index): Pair[] => {
    const [before, after] = [old[index], fresh[index]];
    if (before && after && likeness(before, after) > 0) return [[before.paragraph, after.paragraph]];
    return [
      ...(before ? [[before.paragraph, null] as const] : []),
      ...(after ? [[null, after.paragraph] as const] : []),
    ];
  }).flat();

/** The pairs that are most alike all in all, in the order of both texts. */
const best = (old: readonly Counted[], fresh: readonly Counted[]): Pair[] => {
  const width = fresh.length + 1;
  const like = new Float64Array(old.length * fresh.length);
  const score = new Float64Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const alike = likeness(old[i]!, fresh[j]!);
      like[i * fresh.length + j] = alike;
      const taken = alike > 0 ? alike + score[(i + 1) * width + j + 1]! : 0;
      score[i * width + j] = Math.max(taken, score[(i + 1) * width + j]!, score[i * width + j + 1]!);
    }
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length && j < fresh.length) {
    const alike = like[i * fresh.length + j]!;
    const here = score[i * width + j]!;
    if (alike > 0 && here === alike + score[(i + 1) * width + j + 1]!)
      pairs.push([old[i++]!.paragraph, fresh[j++]!.paragraph]);
    else if (here === score[(i + 1) * width + j]!) pairs.push([old[i++]!.paragraph, null]);
    else pairs.push([null, fresh[j++]!.paragraph]);
  }
  for (const { paragraph } of old.slice(i)) pairs.push([paragraph, null]);
  for (const { paragraph } of fresh.slice(j)) pairs.push([null, paragraph]);
  return pairs;
};

/** Which paragraph became which, between two paragraphs that stayed. */
export const pairParagraphs = (old: readonly Paragraph[], fresh: readonly Paragraph[]): Pair[] => {
  // One in the place of one: that is a change, however much of it.
  if (old.length === 1 && fresh.length === 1) return [[old[0]!, fresh[0]!]];
  if (old.length === 0 || fresh.length === 0)
    return [...old.map((each): Pair => [each, null]), ...fresh.map((each): Pair => [null, each])];
  const [before, after] = [counted(old), counted(fresh)];
  const words = (all: readonly Counted[]) => all.reduce((sum, { bag }) => sum + bag.counts.size + 1, 0);
  const work = Math.min(words(before) * after.length, words(after) * before.length);
  return work > MAX_WORK || before.length * after.length > MAX_WORK
    ? inTurn(before, after)
    : best(before, after);
};
