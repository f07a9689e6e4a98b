/** Vietnamese text: one composed form to store, one folded form to search and compare, one order to sort by. */

/** The composed form (NFC) in which all text is stored. Tone placement (hòa / hoà) is left as the author wrote it. */
export const toNfc = (text: string): string => text.normalize('NFC');

/**
 * Text without tones, vowel marks and case, for searching and comparing, never for showing:
 * `Đảng bộ` → `dang bo`; hòa and hoà fold alike. The đ does not decompose in Unicode and is replaced by hand,
 * as is Ð (U+00D0), which stands for Đ in many legal texts.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase();

/** Folded text with everything but letters and digits turned into single spaces: `04-QĐ/TW, ngày…` → `04 qd tw ngay`. */
export const foldForSearch = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Tone marks as Unicode decomposes them: grave, acute, tilde, hook, dot below. */
const EARLY_TONE =
  /(o[\u0300\u0301\u0303\u0309\u0323]?(?=[ae](?!\p{L}|\p{M}))|u[\u0300\u0301\u0303\u0309\u0323]?(?=y(?!\p{L}|\p{M})))(\p{L})/gu;

/**
 * Lower-case text with the tone mark where it is put today, for comparing with accents and never for showing:
 * `Hòa` and `Hoà` → `hoà`, `ỦY` → `uỷ`. Only the open syllables in oa, oe and uy are written both ways.
 */
export const toExact = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(EARLY_TONE, (_, first: string, second: string) => first.charAt(0) + second + first.slice(1))
    .normalize('NFC');

const viCollator = new Intl.Collator('vi');

/** Orders text as a Vietnamese dictionary does (a ă â … d đ e ê …; ba bà bả bã bá bạ). For `Array.prototype.sort`. */
export const compareVi = (a: string, b: string): number => viCollator.compare(a, b);

/**
 * Shortens text for a description or a card: at most `max` UTF-16 units including the closing `…`, cut between words.
 * White space is collapsed. A single word longer than `max` is cut inside, never inside a character.
 */
export function truncateAtWord(text: string, max: number): string {
  const whole = toNfc(text).replace(/\s+/g, ' ').trim();
  if (whole.length <= max) return whole;
  if (max < 1) return '';
  const room = max - 1;
  const lastSpace = whole.lastIndexOf(' ', room);
  const cut = lastSpace > 0 ? whole.slice(0, lastSpace) : sliceWholeCharacters(whole, room);
  return `${withoutTrailingPunctuation(cut)}…`;
}

function sliceWholeCharacters(text: string, length: number): string {
  const endsInsidePair = /[\uD800-\uDBFF]/.test(text.charAt(length - 1));
  return text.slice(0, endsInsidePair ? length - 1 : length);
}

/** A loop instead of `/[…]+$/`, which takes quadratic time on long runs of punctuation. */
function withoutTrailingPunctuation(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,;:.–—-('.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
