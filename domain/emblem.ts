/** The mark in a 48 × 48 field: a tiled roof, mangrove roots for its pillars, the river meeting the sea below. */

/** Filled; the slits between the tiles are cut out of it (even-odd). */
export const EMBLEM_ROOF =
  'M5.8 21.2C12.6 20 16.4 16 18.2 10.6L16.4 7.8C21 9.6 27 9.6 31.6 7.8L29.8 10.6C31.6 16 35.4 20 42.2 21.2L37.6 24.6C29 23.4 19 23.4 10.4 24.6Z';
export const EMBLEM_TILES =
  'M24 12.4L24.9 22.4H23.1ZM21.3 12.8L19.8 22.6L17.9 22.8ZM26.7 12.8L30.1 22.8L28.2 22.6ZM18.8 15.6L14.6 23.2L12.8 23.4ZM29.2 15.6L35.2 23.4L33.4 23.2Z';
export const EMBLEM_ROOTS = 'M24 24.5V34M24 27C18.2 27 14.8 29.4 13.8 34M24 27C29.8 27 33.2 29.4 34.2 34';
export const EMBLEM_ROOTLETS = 'M24 30C21.2 30 19.6 31.2 19 34M24 30C26.8 30 28.4 31.2 29 34';
export const EMBLEM_WAVE =
  'M8 36.2C10.7 38.8 13.3 38.8 16 36.6S21.3 34.4 24 36.6S29.3 38.8 32 36.6S37.3 34.4 40 36.2';
export const EMBLEM_TIDE = 'M14.8 41C17 42.8 19.2 42.6 21.2 41S25.6 39.3 27.4 41S31.2 42.7 33.2 41';

/** The solid mark as SVG text, for favicons and app icons: a rounded square in `color`, drawn in `paper`. */
export function emblemSvg(color: string, paper: string): string {
  const strokes = [EMBLEM_ROOTS, EMBLEM_WAVE].map((d) => `<path d="${d}"/>`).join('');
  const fine = [EMBLEM_ROOTLETS, EMBLEM_TIDE].map((d) => `<path d="${d}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48"><rect width="48" height="48" rx="10.5" fill="${color}"/><path d="${EMBLEM_ROOF}${EMBLEM_TILES}" fill="${paper}" fill-rule="evenodd"/><g fill="none" stroke="${paper}" stroke-width="2.7" stroke-linecap="round" stroke-linejoin="round">${strokes}<g stroke-width="2">${fine}</g></g></svg>`;
}
