/** Which photo comes next, as a place in a gallery. Pure. */

export interface Point {
  x: number;
  y: number;
}

/** Pixels a finger moves before it is no tap any more, and before it turns a page. */
export const MOVED = 8;
const SWIPED = 40;

/** −1, 0 or 1: where a stroke leads. To the left is onwards; mostly up or down is scrolling. */
export const swipeStep = (from: Point, to: Point): -1 | 0 | 1 => {
  const across = to.x - from.x;
  if (Math.abs(across) < SWIPED || Math.abs(across) <= Math.abs(to.y - from.y)) return 0;
  return across < 0 ? 1 : -1;
};

/** The place `step` further on, round the end. */
export const placeAfter = (place: number, step: number, count: number): number =>
  (((place + step) % count) + count) % count;

/** The place a key leads to; null when it means something else. */
export const placeByKey = (key: string, place: number, count: number): number | null => {
  switch (key) {
    case 'ArrowRight':
      return placeAfter(place, 1, count);
    case 'ArrowLeft':
      return placeAfter(place, -1, count);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
};
