import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTextSize, stepTextSize, TEXT_SIZE_PERCENT, TEXT_SIZES } from './textSize';

describe('the size of a story’s text', () => {
  it('goes up to the largest and down to the smallest, and stays there', () => {
    const up = [0];
    for (let press = 0; press < 5; press += 1)
      up.push(stepTextSize(up.at(-1) as (typeof TEXT_SIZES)[number], 'larger'));
    expect(up).toEqual([0, 1, 2, 3, 3, 3]);
    expect(stepTextSize(0, 'smaller')).toBe(-1);
    expect(stepTextSize(-1, 'smaller')).toBe(-1);
  });

  it.each(TEXT_SIZES)('goes back to the usual one from %i', (size) => {
    expect(stepTextSize(size, 'usual')).toBe(0);
  });

  it.each([null, undefined, '', '4', 'large', '1.0', '"><script>'])('takes %j for the usual one', (kept) => {
    expect(readTextSize(kept)).toBe(0);
  });

  it.each(TEXT_SIZES)('%i is read as it was kept', (size) => {
    expect(readTextSize(String(size))).toBe(size);
  });

  it('is the same number in the style sheet', () => {
    const css = readFileSync(path.join(import.meta.dirname, '../app/(site)/site.css'), 'utf8');
    const factors = [...css.matchAll(/\[data-text-size='(-?\d)'\]\s*\{\s*--text-scale: ([\d.]+);/g)].map(
      ([, size, factor]) => [Number(size), Math.round(Number(factor) * 100)],
    );
    expect(factors).toEqual(
      TEXT_SIZES.filter((size) => size !== 0).map((size) => [size, TEXT_SIZE_PERCENT[size]]),
    );
  });
});
