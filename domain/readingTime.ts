/**
 * Syllables read in a minute. Vietnamese is spoken at 5.2 syllables a second, 313 a minute (Pellegrino, Coupé, Marsico:
 * A cross-language perspective on speech information rate, Language 87, 2011); reading silently is no slower.
 */
const SYLLABLES_A_MINUTE = 300;

/** Vietnamese is written with a space between syllables; a number or a sign of letters counts as one. */
export const countSyllables = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** About how many minutes a text of so many syllables takes, in whole minutes, at least one. */
export const readingMinutes = (syllables: number): number =>
  Math.max(1, Math.round(syllables / SYLLABLES_A_MINUTE));
