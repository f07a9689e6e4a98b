import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAfter, placeByKey, swipeStep } from './lightbox';

describe('a stroke over a photo', () => {
  const from = { x: 200, y: 300 };
  it.each([
    [{ x: 120, y: 310 }, 1],
    [{ x: 280, y: 290 }, -1],
    [{ x: 190, y: 300 }, 0],
    [{ x: 150, y: 380 }, 0],
    [{ x: 200, y: 300 }, 0],
  ])('to %o leads %i further', (to, step) => {
    expect(swipeStep(from, to)).toBe(step);
  });
});

describe('the place in a gallery', () => {
  it('goes round the end', () => {
    expect(placeAfter(6, 1, 7)).toBe(0);
    expect(placeAfter(0, -1, 7)).toBe(6);
  });

  it('is always one of the gallery', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(59),
        fc.integer({ min: -500, max: 500 }),
        (count, at, step) => {
          const place = placeAfter(at % count, step, count);
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThan(count);
        },
      ),
    );
  });

  it('follows the keys, and leaves the others to the browser', () => {
    expect(placeByKey('ArrowRight', 2, 3)).toBe(0);
    expect(placeByKey('ArrowLeft', 0, 3)).toBe(2);
    expect(placeByKey('Home', 2, 3)).toBe(0);
    expect(placeByKey('End', 0, 3)).toBe(2);
    expect(placeByKey('Escape', 0, 3)).toBeNull();
    expect(placeByKey('Tab', 0, 3)).toBeNull();
  });
});
