import { describe, expect, it } from 'vitest';
import { remaining, shownOf } from './showImport';

describe('the progress of an import', () => {
  it('tells the rate and the time that is left by what was read of the archive', () => {
    const progress = { bytes: 250, totalBytes: 1_000, stories: 1_500, fresh: 1_200 };
    expect(shownOf(progress, 100)).toEqual({ stories: '1,500', fresh: '1,200', rate: '15.0', left: '5 min' });
  });

  it('promises nothing before anything was read', () => {
    const progress = { bytes: 0, totalBytes: 1_000, stories: 0, fresh: 0 };
    expect(shownOf(progress, 0)).toEqual({ stories: '0', fresh: '0', rate: '0.0', left: '' });
  });

  it.each([
    [0, '0 s'],
    [89.4, '89 s'],
    [90, '2 min'],
    [3_600, '60 min'],
    [7_500, '2 h 05 min'],
    [-1, '0 s'],
    [Number.NaN, ''],
  ])('%f seconds are %s', (seconds, text) => {
    expect(remaining(seconds)).toBe(text);
  });
});
