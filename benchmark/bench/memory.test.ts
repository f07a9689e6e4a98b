import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryUse, parseResident } from './memory';

describe('parseResident', () => {
  it('is in MiB', () => expect(parseResident('Name:\tnode\nVmRSS:\t  204800 kB\nThreads:\t11\n')).toBe(200));
  it('throws when the process has ended', () => expect(() => parseResident('')).toThrow('ended'));
});

describe('memoryUse', () => {
  it('finds the slope of a straight line', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 100, max: 900 }),
        fc.integer({ min: 2, max: 200 }),
        (perHour, start, count) => {
          const samples = Array.from({ length: count }, (_, second) => ({
            second,
            mebibytes: start + (perHour * second) / 3_600,
          }));
          const use = memoryUse(samples);
          expect(use.slopePerHour).toBeCloseTo(perHour, 4);
          expect(use.least).toBeLessThanOrEqual(use.median);
          expect(use.median).toBeLessThanOrEqual(use.most);
        },
      ),
    );
  });

  it('does not take a passing peak for growth', () => {
    const values = [200, 200, 290, 200, 200];
    const use = memoryUse(values.map((mebibytes, second) => ({ second: 60 * second, mebibytes })));
    expect(use).toEqual({ minutes: 4, samples: 5, least: 200, median: 200, most: 290, slopePerHour: 0 });
  });
});
