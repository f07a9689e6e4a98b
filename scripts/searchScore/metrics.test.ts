import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, ndcg, recall } from './metrics';

const grades = (of: Record<string, number>) => new Map(Object.entries(of));

describe('ndcg', () => {
  it('is as computed by hand', () => {
    // Found: 7/log2(2) + 0 + 3/log2(4) = 8.5; at best: 7 + 3/log2(3) + 1/log2(4) = 9.3927892607.
    expect(ndcg(['a', 'x', 'b'], grades({ a: 3, b: 2, c: 1 }), 10)).toBeCloseTo(8.5 / 9.3927892607, 9);
    // The best comes second: 7/log2(3) of 7.
    expect(ndcg(['x', 'a'], grades({ a: 3 }), 10)).toBeCloseTo(0.6309297536, 9);
    // Behind the tenth place nothing counts, and no more than ten can be expected.
    expect(ndcg([...'0123456789', 'a'], grades({ a: 3 }), 10)).toBe(0);
    expect(ndcg(['a'], grades({ a: 1, b: 1, c: 1 }), 1)).toBe(1);
  });

  it('counts an answer once', () => {
    expect(ndcg(['a', 'a', 'b'], grades({ a: 1, b: 1 }), 10)).toBe(1);
  });

  it('is 1 for the best order and less for every other', () => {
    const cases = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(cases, (values) => {
        fc.pre(values.some((value) => value > 0));
        const all = grades(Object.fromEntries(values.map((value, index) => [`d${index}`, value])));
        const best = [...all].sort(([, a], [, b]) => b - a).map(([answer]) => answer);
        expect(ndcg(best, all, 10)).toBeCloseTo(1, 12);
        const other = ndcg([...best].reverse(), all, 10);
        expect(other).toBeLessThanOrEqual(1 + 1e-12);
        expect(other).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('recall', () => {
  it('is as counted by hand', () => {
    expect(recall(['a', 'x', 'b'], grades({ a: 3, b: 2, c: 2, d: 1 }), 50)).toBeCloseTo(2 / 3, 12);
    expect(recall(['x', 'a'], grades({ a: 3 }), 1)).toBe(0);
    // More would be missed than fits.
    expect(recall(['a', 'b'], grades({ a: 2, b: 2, c: 2 }), 2)).toBe(1);
  });
});

it('mean', () => {
  expect(mean([0.5, 1])).toBe(0.75);
});
