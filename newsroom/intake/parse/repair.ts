/**
 * Puts right text that was decoded with the wrong character set. Never done silently: the result is shown to a person
 * beside what was pasted (see `findEncodingProblem`). Pure.
 */

import type { ProblemCode } from '@/newsroom/intake/parse/messages';

export type RepairableProblem = Extract<ProblemCode, 'mojibake' | 'tcvn3' | 'vni' | 'windows-1258'>;

/** The text as it was meant, in NFC; null when it cannot be told. */
export const repairEncoding = (text: string, problem: RepairableProblem): string | null => {
  const composed = text.normalize('NFC');
  const repaired = REPAIRS[problem](composed);
  return repaired === null || repaired === composed ? null : repaired.normalize('NFC');
};

const REPAIRS: Record<RepairableProblem, (text: string) => string | null> = {
  mojibake: (text) => everyRun(text, 'utf-8'),
  'windows-1258': (text) => everyRun(text, 'windows-1258'),
  tcvn3: (text) => text.replace(TCVN3_LETTERS, (letter) => TCVN3[letter]!),
  vni: (text) => text.replace(VNI_LETTERS, (letters) => VNI.get(letters)!),
};

/** Windows-1252 where it differs from Latin-1 (WHATWG Encoding, index windows-1252): the sign of each byte from 80 on. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const BYTE_OF_SIGN = new Map([...SIGNS].map((sign, index) => [sign, 0x80 + index]));

const byteOf = (character: string): number | null => {
  const code = character.codePointAt(0)!;
  return BYTE_OF_SIGN.get(character) ?? (code <= 0xff ? code : null);
};

/** Letters that stand for one byte each, decoded anew; what is none stays. Null when they are no text in that set. */
const everyRun = (text: string, charset: string): string | null => {
  const decoder = new TextDecoder(charset, { fatal: true });
  let repaired = '';
  let bytes: number[] = [];
  const flush = () => {
    repaired += decoder.decode(new Uint8Array(bytes));
    bytes = [];
  };
  try {
    for (const character of text) {
      const byte = byteOf(character);
      if (byte !== null) {
        bytes.push(byte);
        continue;
      }
      flush();
      repaired += character;
    }
    flush();
    return repaired;
  } catch {
    return null;
  }
};

/** TCVN 5712:1993, VN3 (ABC): the letters of its code page as Latin-1 shows them. Capitals with tones are those of a font. */
const TCVN3: Record<string, string> = {
  ...lettersOf('µ¸¶·¹', 'àáảãạ'),
  ...lettersOf('¨»¾¼½Æ', 'ăằắẳẵặ'),
  ...lettersOf('©ÇÊÈÉË', 'âầấẩẫậ'),
  ...lettersOf('ÌÐÎÏÑ', 'èéẻẽẹ'),
  ...lettersOf('ªÒÕÓÔÖ', 'êềếểễệ'),
  ...lettersOf('×ÝØÜÞ', 'ìíỉĩị'),
  ...lettersOf('ßãáâä', 'òóỏõọ'),
  ...lettersOf('«åèæçé', 'ôồốổỗộ'),
  ...lettersOf('¬êíëìî', 'ơờớởỡợ'),
  ...lettersOf('ïóñòô', 'ùúủũụ'),
  ...lettersOf('\u00ADõøö÷ù', 'ưừứửữự'),
  ...lettersOf('úýûüþ', 'ỳýỷỹỵ'),
  ...lettersOf('®¡¢£¤¥¦§', 'đĂÂÊÔƠƯĐ'),
};
const TCVN3_LETTERS = new RegExp(`[${Object.keys(TCVN3).join('')}]`, 'gu');

/** VNI for Windows: a vowel, then a letter that stands for its mark; some letters stand for themselves. */
const VNI_MARKS: readonly (readonly [vowel: string, marks: string, composed: string])[] = [
  ['a', 'øùûõïâàáåãäêèéúüë', 'àáảãạâầấẩẫậăằắẳẵặ'],
  ['e', 'øùûõïâàáåãä', 'èéẻẽẹêềếểễệ'],
  ['o', 'øùûõïâàáåãä', 'òóỏõọôồốổỗộ'],
  ['ô', 'øùûõï', 'ờớởỡợ'],
  ['u', 'øùûõï', 'ùúủũụ'],
  ['ö', 'øùûõï', 'ừứửữự'],
  ['y', 'øùûõ', 'ỳýỷỹ'],
];
const VNI = new Map<string, string>([
  ...VNI_MARKS.flatMap(([vowel, marks, composed]) => {
    const letters = [...composed];
    const upper = vowel.toUpperCase();
    return [...marks].flatMap((mark, index): [string, string][] => [
      [vowel + mark, letters[index]!],
      [upper + mark, letters[index]!.toUpperCase()],
      [upper + mark.toUpperCase(), letters[index]!.toUpperCase()],
    ]);
  }),
  ...Object.entries(lettersOf('ñÑôÔöÖæÆóÓòÒîÎ', 'đĐơƠưƯỉỈĩĨịỊỵỴ')),
]);
/** Two letters before one. */
const VNI_LETTERS = new RegExp([...VNI.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

function lettersOf(signs: string, letters: string): Record<string, string> {
  const meant = [...letters];
  return Object.fromEntries([...signs].map((sign, index) => [sign, meant[index]!]));
}
