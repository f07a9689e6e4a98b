import type { Heads } from './heads';

/** How well one match answers a question. The figures only order one answer. */

/** What was found out about one match, besides its title and lead. */
export interface Signs {
  /** Bits by group: which it matches. With `match: 'any'` not every group does. */
  anywhere: number;
  /** All that was typed stands side by side, in this order. */
  inText: boolean;
  /** Everything that was typed with accents has the same ones. */
  isExact: boolean;
  /** How often the rarer words are there for its length, from 0 to 1, best of the answer. */
  density: number;
  /** Milliseconds since 1970. */
  at: number | null;
}

/** What all matches of an answer are scored by. */
export interface Scale {
  /** What the groups tell, 1 in all. */
  weights: readonly number[];
  /** How many words were typed with accents. */
  exactWords: number;
  now: number;
}

/** More than all the rest can make up for: `bàn` far down in a text comes before `bán` as a title. */
const EXACT = 3;
const FIELDS = { title: 1, names: 0.9, lead: 0.5, text: 0.2 };
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

const fieldOf = (bit: number, { title, names, lead }: Heads, anywhere: number): number => {
  if (title & bit) return FIELDS.title;
  if (names & bit) return FIELDS.names;
  if (lead & bit) return FIELDS.lead;
  return anywhere & bit ? FIELDS.text : 0;
};

/** From 1 now towards 0; what has no date is as recent as a year ago. What is ahead counts as its distance, too. */
const recency = (at: number | null, now: number): number =>
  1 / (1 + (at === null ? 1 : Math.abs(now - at) / YEAR_MS));

const ones = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/**
 * Accents as typed come first, then words in their order, then title over names over lead over text; how often a word
 * is there, and how new it is, decide between what is else alike.
 */
export const scoreOf = (heads: Heads, signs: Signs, { weights, exactWords, now }: Scale): number => {
  let score = 0;
  for (let group = 0; group < weights.length; group += 1)
    score += weights[group]! * fieldOf(1 << group, heads, signs.anywhere);
  if (weights.length > 1) {
    const pairs = ones(heads.pairs) / (weights.length - 1);
    const order = heads.inLead ? 0.35 : signs.inText ? 0.25 : 0;
    score += heads.inTitle ? 0.6 : Math.max(order, 0.5 * pairs);
  }
  if (exactWords > 0) {
    const inTitle = ones(heads.exact) / exactWords;
    score += (signs.isExact || inTitle === 1 ? EXACT : 0) + 0.4 * inTitle;
  }
  if (heads.isWhole) score += 0.8;
  return score + 0.3 * signs.density + 0.15 * recency(signs.at, now);
};
