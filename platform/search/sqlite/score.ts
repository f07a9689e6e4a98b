/** How well one match answers a question. The figures only order one answer. */

/** What was found out about one match. Lists of booleans go by the groups of the question. */
export interface Signs {
  title: boolean[];
  names: boolean[];
  lead: boolean[];
  /** Whether it matches the group at all: with `match: 'any'` not every group does. */
  anywhere: boolean[];
  /** Whether a group and the next one stand side by side in the title. */
  pairs: boolean[];
  /** The title or one of the names is just what was typed. */
  isWhole: boolean;
  /** All that was typed stands side by side, in this order. */
  inTitle: boolean;
  inLead: boolean;
  inText: boolean;
  /** Everything that was typed with accents has the same ones. */
  isExact: boolean;
  /** The share of it that has them in title and names. */
  exactInTitle: number;
  /** How often the rarer words are there for its length, from 0 to 1, best of the answer. */
  density: number;
  at: Date | null;
}

const FIELDS = { title: 1, names: 0.9, lead: 0.5, text: 0.2 };
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

const fieldOf = ({ title, names, lead, anywhere }: Signs, group: number): number => {
  if (title[group]) return FIELDS.title;
  if (names[group]) return FIELDS.names;
  if (lead[group]) return FIELDS.lead;
  return anywhere[group] ? FIELDS.text : 0;
};

/** From 1 now towards 0; what has no date is as recent as a year ago. What is ahead counts as its distance, too. */
const recency = (at: Date | null, now: Date): number =>
  1 / (1 + (at ? Math.abs(now.getTime() - at.getTime()) / YEAR_MS : 1));

/**
 * Accents as typed come first, then words in their order, then title over names over lead over text; how often a word
 * is there, and how new it is, decide between what is else alike. `weights` are those of the groups, 1 in all.
 */
export const scoreOf = (signs: Signs, weights: readonly number[], now: Date): number => {
  const words = weights.reduce((sum, weight, group) => sum + weight * fieldOf(signs, group), 0);
  const pairs = signs.pairs.filter(Boolean).length / Math.max(1, signs.pairs.length);
  const order = signs.inTitle ? 0.6 : Math.max(signs.inLead ? 0.35 : signs.inText ? 0.25 : 0, 0.5 * pairs);
  const accents = (signs.isExact ? 0.9 : 0) + 0.4 * signs.exactInTitle;
  return (
    words + order + accents + (signs.isWhole ? 0.8 : 0) + 0.3 * signs.density + 0.15 * recency(signs.at, now)
  );
};
