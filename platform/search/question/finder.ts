import { fold } from '@/domain/text';

/** A word of a question where it stands in a text. */
export interface Occurrence {
  folded: string;
  /** Which word of the text it is: neighbours differ by one. */
  at: number;
  /** UTF-16 units of the text as given. */
  start: number;
  end: number;
}

export interface Occurrences {
  occurrences: Occurrence[];
  /** How many words were read. */
  words: number;
}

const UNKNOWN = 0;
const SEPARATOR = 1;
const MARK = 2;
/** Folds to more or less than one unit, or is half of a character. */
const OTHER = 3;

/** Code unit → folded code unit, or one of the above; filled as texts need it. */
const table = new Uint16Array(0x10000);

const classify = (unit: number): number => {
  if (unit >= 0xd800 && unit <= 0xdfff) return OTHER;
  const character = String.fromCharCode(unit);
  if (/\p{M}/u.test(character)) return MARK;
  if (!/[\p{L}\p{N}]/u.test(character)) return SEPARATOR;
  const folded = fold(character);
  return folded.length === 1 ? folded.charCodeAt(0) : OTHER;
};

const hashOf = (folded: string): number => {
  let hash = 0;
  for (let index = 0; index < folded.length; index += 1)
    hash = (Math.imul(hash, 31) + folded.charCodeAt(index)) | 0;
  return hash;
};

/**
 * Finds a few folded words in texts without folding the texts: what a search reads of a hundred stories is a million
 * letters. Separates words as `tokensOf` does.
 */
export class WordFinder {
  readonly #hashes: Set<number>;
  readonly #words: ReadonlySet<string>;

  constructor(words: ReadonlySet<string>) {
    this.#words = words;
    this.#hashes = new Set([...words].map(hashOf));
  }

  /** @param limit UTF-16 units that are read; a word that begins within them is read to its end */
  find(text: string, limit = Infinity): Occurrences {
    const occurrences: Occurrence[] = [];
    let words = 0;
    let index = 0;
    while (index < text.length && index < limit) {
      const start = index;
      let hash = 0;
      let letters = 0;
      let isPlain = true;
      for (; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        let folded = table[unit]!;
        if (folded === UNKNOWN) folded = table[unit] = classify(unit);
        if (folded === SEPARATOR) break;
        if (folded === MARK) continue;
        if (folded === OTHER) {
          const character = String.fromCodePoint(text.codePointAt(index)!);
          if (!/[\p{L}\p{N}\p{M}]/u.test(character)) break;
          isPlain = false;
          index += character.length - 1;
        }
        letters += 1;
        hash = (Math.imul(hash, 31) + folded) | 0;
      }
      if (letters > 0 && (!isPlain || this.#hashes.has(hash))) {
        const folded = fold(text.slice(start, index));
        if (this.#words.has(folded)) occurrences.push({ folded, at: words, start, end: index });
        if (folded !== '') words += 1;
      } else if (letters > 0) words += 1;
      if (index < text.length) index += 1;
    }
    return { occurrences, words };
  }
}
