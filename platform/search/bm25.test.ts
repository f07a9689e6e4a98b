import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  freshness,
  NOWHERE,
  packFrequencies,
  preferExact,
  presence,
  rarity,
  unpackFrequencies,
  type PerField,
} from './bm25';

const AVERAGE: PerField = [10, 2, 30, 400];

const within = fc.tuple(fc.nat(7), fc.nat(15), fc.nat(255), fc.nat(65_535));

describe('packed frequencies', () => {
  it('come back as they were, in 31 bits', () => {
    fc.assert(
      fc.property(within, (frequencies) => {
        const packed = packFrequencies(frequencies);
        expect(packed).toBeLessThan(2 ** 31);
        expect(unpackFrequencies(packed)).toEqual(frequencies);
      }),
    );
  });

  it('are cut where they do not fit', () => {
    expect(unpackFrequencies(packFrequencies([9, 99, 999, 99_999]))).toEqual([7, 15, 255, 65_535]);
  });

  it('of a word that is not there are nowhere', () => {
    expect(unpackFrequencies(undefined)).toEqual(NOWHERE);
  });
});

describe('presence', () => {
  const once = (index: number) =>
    presence(AVERAGE.map((_, at) => Number(at === index)) as never, AVERAGE, AVERAGE);

  it('puts title over names over lead over body', () => {
    const each = [0, 1, 2, 3].map(once);
    expect(each).toEqual([...each].sort((a, b) => b - a));
    expect(new Set(each).size).toBe(4);
  });

  it('puts a title over a text that repeats the word thirty times', () => {
    expect(once(0)).toBeGreaterThan(presence([0, 0, 0, 30], AVERAGE, AVERAGE));
  });

  it('grows with every occurrence and shrinks with the length of the text', () => {
    expect(presence([0, 0, 0, 3], AVERAGE, AVERAGE)).toBeGreaterThan(
      presence([0, 0, 0, 2], AVERAGE, AVERAGE),
    );
    expect(presence([0, 0, 0, 2], [10, 2, 30, 4_000], AVERAGE)).toBeLessThan(
      presence([0, 0, 0, 2], AVERAGE, AVERAGE),
    );
  });

  it('is a number from 0 to 1 whatever the statistics say', () => {
    const lengths = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat());
    fc.assert(
      fc.property(within, lengths, lengths, (frequencies, own, average) => {
        const value = presence(frequencies, own, average);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('preferExact', () => {
  it('counts other accents for less, and never below nothing', () => {
    expect(preferExact([2, 0, 0, 5], [1, 0, 0, 5])).toEqual([1.4, 0, 0, 5]);
    expect(preferExact([0, 0, 0, 1], [0, 0, 0, 2])).toEqual([0, 0, 0, 2]);
  });
});

describe('rarity', () => {
  it('is higher for what few records have, and never negative when the statistics are behind', () => {
    expect(rarity(1_000, 3)).toBeGreaterThan(rarity(1_000, 300));
    expect(rarity(1_000, 1_000)).toBeGreaterThan(0);
    expect(rarity(0, 50)).toBeGreaterThan(0);
    expect(rarity(10, -2)).toBeGreaterThan(0);
  });
});

describe('freshness', () => {
  const now = new Date('2026-11-29T00:00:00Z');
  const before = (years: number) => new Date(now.getTime() - years * 365.25 * 86_400_000);

  it('halves its gain each year', () => {
    expect(freshness(now, now)).toBeCloseTo(1.2);
    expect(freshness(before(1), now)).toBeCloseTo(1.1);
    expect(freshness(before(2), now)).toBeCloseTo(1.05);
  });

  it('takes what is to come for new, and what has no date for neither', () => {
    expect(freshness(before(-3), now)).toBeCloseTo(1.2);
    expect(freshness(null, now)).toBeCloseTo(1.1);
  });
});
