/**
 * The numbers of entries grow with their moments, so that “the newest first, and no further” and spans of time are
 * ranges of numbers, which FTS5 reads without looking at the rest.
 */

/** Entries that may have the same second. */
export const A_SECOND = 16_384;
/** From here on are those without a moment: later than the year 9999, and exact as a number of JavaScript. */
export const UNDATED = 2 ** 52;

/** The first number of a second of the clock (since 1970, before it negative). */
export const firstOf = (second: number): number => second * A_SECOND;

export const secondOf = (at: Date): number => Math.floor(at.getTime() / 1000);

/** The numbers that entries of a span may have, both inclusive. Its first and last second may hold others too. */
export const rangeOf = ({ from, until }: { from?: Date; until?: Date }): [number, number] => [
  from ? firstOf(secondOf(from)) : -(2 ** 53) + 1,
  from || until ? (until ? firstOf(secondOf(until) + 1) : UNDATED) - 1 : 2 ** 53 - 1,
];
