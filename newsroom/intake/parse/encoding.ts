/** Recognises text that was decoded with the wrong character set. Nothing is converted here: a person decides. */

import type { ProblemCode } from '@/newsroom/intake/parse/messages';

type EncodingProblem = Extract<ProblemCode, 'mojibake' | 'windows-1258' | 'tcvn3' | 'vni' | 'unreadable'>;

/** Fewer signs than this may be a foreign name, a degree sign or a quotation mark. */
const MIN_SIGNS = 3;

/**
 * The second byte of a UTF-8 letter as Latin-1 or Windows-1252 shows it. `Ã`, `Ä`, `Å`, `Æ`, `áº`, `á»` in front of one of
 * these are how à, đ, ơ, ế … look when UTF-8 is read as Latin-1.
 */
const CONTINUATION = '[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const MOJIBAKE = new RegExp(`(?:[ÃÄÅÆ]|á[º»])${CONTINUATION}`, 'gu');

/**
 * TCVN3 shows as signs inside words (`ViÖt`, `®éc lËp`): ¸ µ ¶ · ¹ for tones, ¨ © ª « ¬ ® for ă â ê ô ơ đ, and capitals
 * for the letters that bear two marks.
 */
const TCVN3 = /\p{L}[¸µ¶·¹¨©ª«¬®\u00AD]|[®§][\p{L}¸µ¶·¹]|\p{Ll}[ÆÇÊÈÉËÐÎÏÑÕÓÔÖ×ÝØÜ]/gu;

/** Windows-1258 keeps tones as signs behind the letter, which Windows-1252 shows as `Ì Ò Þ ì ò`: `ViêÒt`, `ðôòc lâòp`. */
const WINDOWS_1258 = /[aăâeêioôõuýyAĂÂEÊIOÔÕUÝY][ÌÒÞìò]/gu;

/** VNI shows each tone as an extra letter behind its vowel (`Coäng hoøa`, `ñoäc laäp`); ñ stands for đ. */
const VNI = /[aeouyöô][øûïåäëü]|ñ[aeiouyöô]/giu;

/** Letters that only Vietnamese has and that no wrong decoding produces. */
const VIETNAMESE = /[ăđơưĂĐƠƯ\u1EA0-\u1EF9]/gu;

/**
 * The encoding problem of a text, or null. Lines are looked at one by one as well: one paragraph pasted from an old file
 * does not disappear among many that are well.
 */
export function findEncodingProblem(text: string, lines: readonly string[]): EncodingProblem | null {
  const whole = text.normalize('NFC');
  const problem = findIn(whole);
  if (problem) return problem;
  // What the whole text does not hold often enough, no line of it does: most texts need no second look.
  const isSuspicious = [MOJIBAKE, WINDOWS_1258, TCVN3, VNI].some(
    (pattern) => count(whole, pattern) >= MIN_SIGNS,
  );
  if (!isSuspicious) return null;
  for (const line of lines) {
    const lineProblem = findIn(line.normalize('NFC'));
    if (lineProblem) return lineProblem;
  }
  return null;
}

function findIn(text: string): EncodingProblem | null {
  const vietnamese = count(text, VIETNAMESE);
  const prevails = (signs: number) => signs >= MIN_SIGNS && signs > vietnamese;
  // Mojibake leaves hardly a Vietnamese letter whole, and its signs stand side by side with those of the other two.
  if (prevails(count(text, MOJIBAKE))) return 'mojibake';
  // They share a few signs: the one with more of them it is.
  const [likeliest] = (
    [
      ['windows-1258', WINDOWS_1258],
      ['tcvn3', TCVN3],
      ['vni', VNI],
    ] as const
  )
    .map(([problem, pattern]) => ({ problem, signs: count(text, pattern) }))
    .sort((a, b) => b.signs - a.signs);
  if (prevails(likeliest!.signs)) return likeliest!.problem;
  const lost = count(text, /\uFFFD/gu);
  return lost >= MIN_SIGNS && lost * 50 > text.length ? 'unreadable' : null;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
