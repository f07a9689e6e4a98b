import { fold } from '@/domain/text';
import type { SearchQuestion } from '../types';
import { tokensOf } from './words';

/** Words that fewer records have hardly occur. */
const RARE = 3;
/** How many times more records must have what is suggested than what was typed. */
const MORE = 4;
/** The same where the typed words did find something: what is rare may be right. */
const MUCH_MORE = 50;
/** Longer words are looked at no further. */
const MAX_LENGTH = 20;
/** Words of one question that are put right. */
const MAX_CORRECTED = 4;

/** What each kind of mistake costs, in edits. */
const TYPING = 0.3;
const CONFUSION = 0.8;
/** People hardly ever miss the first letter. */
const FIRST_LETTER = 0.5;
/** How many times rarer a word may be for each edit less. */
const PER_EDIT = Math.log(60);

interface Entry {
  folded: string;
  /** Records that have it, in any accents. */
  count: number;
  /** The accents that most of them have. */
  shown: string;
  shownCount: number;
  /** Which letters it has: one bit each. */
  letters: number;
}

const TONES: Record<string, string> = {
  '\u0300': 'f2',
  '\u0301': 's1',
  '\u0303': 'x4',
  '\u0309': 'r3',
  '\u0323': 'j5',
};
const HAT = '\u0302';
const BREVE = '\u0306';
const HORN = '\u031b';

/**
 * What keys a word with accents is typed with, sorted: marks may be typed anywhere after their letter, so only which keys
 * they are counts. Telex doubles letters and has w; VNI has digits.
 */
const keysOf = (exact: string): string[] => {
  const letters = exact.normalize('NFD').replace(/đ/g, 'd\u0335');
  if (!/[\u0300-\u0335]/.test(letters)) return [];
  let telex = '';
  let vni = '';
  let base = '';
  let horns = 0;
  for (const letter of letters) {
    if (letter === HAT) {
      telex += base;
      vni += '6';
    } else if (letter === BREVE) {
      telex += 'w';
      vni += '8';
    } else if (letter === HORN) {
      horns += 1;
      telex += 'w';
      vni += '7';
    } else if (letter === '\u0335') {
      telex += 'd';
      vni += '9';
    } else if (TONES[letter]) {
      telex += TONES[letter].charAt(0);
      vni += TONES[letter].charAt(1);
    } else {
      base = letter;
      telex += letter;
      vni += letter;
    }
  }
  const keys = [sorted(telex), sorted(vni)];
  // ươ is mostly typed with one mark for both.
  if (horns === 2) keys.push(sorted(telex.replace('w', '')), sorted(vni.replace('7', '')));
  return keys;
};

const sorted = (letters: string): string => [...letters].sort().join('');

const isSubsequence = (short: string, long: string): boolean => {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
};

const lettersOf = (folded: string): number => {
  let letters = 0;
  for (let index = 0; index < folded.length; index += 1) letters |= 1 << (folded.charCodeAt(index) % 31);
  return letters;
};

const bitsOf = (value: number): number => {
  let bits = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
};

/** What Vietnamese writers take for each other, at the beginning and at the end of a syllable. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['s', 'x'],
  ['ch', 'tr'],
  ['d', 'gi', 'r'],
  ['l', 'n'],
  ['k', 'c', 'q'],
  ['ng', 'ngh'],
  ['g', 'gh'],
  ['ph', 'f'],
];
const ENDINGS: readonly (readonly string[])[] = [
  ['i', 'y'],
  ['n', 'ng', 'nh'],
  ['t', 'c', 'ch'],
  ['ao', 'au'],
  ['ai', 'ay'],
  ['iu', 'ieu'],
  ['uu', 'uou', 'iu'],
];

/** The spellings that sound like a word somewhere in the country: one confusion away. */
const confusionsOf = (folded: string): string[] => [
  ...BEGINNINGS.flatMap((same) =>
    same
      .filter((beginning) => folded.startsWith(beginning))
      .flatMap((beginning) =>
        same.filter((other) => other !== beginning).map((other) => other + folded.slice(beginning.length)),
      ),
  ),
  ...ENDINGS.flatMap((same) =>
    same
      .filter((ending) => folded.endsWith(ending))
      .flatMap((ending) =>
        same
          .filter((other) => other !== ending)
          .map((other) => folded.slice(0, folded.length - ending.length) + other),
      ),
  ),
];

/**
 * How many letters have to be added, dropped, replaced or swapped with their neighbour (Damerau–Levenshtein, optimal
 * string alignment); `most + 1` when it is more than `most`.
 */
export const editsBetween = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let edits = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, before[column - 2]! + 1);
      next.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    before = last;
    last = next;
  }
  return Math.min(last[b.length]!, most + 1);
};

/** The words of the index, ready to be compared with what was typed. */
export class Spelling {
  readonly #byFolded = new Map<string, Entry>();
  readonly #byLength: Entry[][] = Array.from({ length: MAX_LENGTH + 1 }, () => []);
  /** By the keys that a word is typed with. */
  readonly #byKeys = new Map<string, { entry: Entry; exact: string; count: number }>();

  /** @param exact a word as `SearchEngine.vocabulary` has it; what is not of letters only is no word to suggest */
  add(exact: string, count: number): void {
    if (exact.length > MAX_LENGTH || !/^\p{L}+$/u.test(exact)) return;
    const folded = fold(exact);
    if (folded.length > MAX_LENGTH) return;
    let entry = this.#byFolded.get(folded);
    if (!entry) {
      entry = { folded, count: 0, shown: exact, shownCount: 0, letters: lettersOf(folded) };
      this.#byFolded.set(folded, entry);
      this.#byLength[folded.length]!.push(entry);
    }
    entry.count += count;
    if (count > entry.shownCount) Object.assign(entry, { shown: exact, shownCount: count });
    for (const keys of keysOf(exact)) {
      const known = this.#byKeys.get(keys);
      if (!known || known.count < count) this.#byKeys.set(keys, { entry, exact, count });
    }
  }

  static from(vocabulary: ReadonlyMap<string, number>): Spelling {
    const spelling = new Spelling();
    for (const [word, count] of vocabulary) spelling.add(word, count);
    return spelling;
  }

  /** How many records have a folded word, in any accents; 0 when it is too rare to be known. */
  countOf(folded: string): number {
    return this.#byFolded.get(folded)?.count ?? 0;
  }

  /**
   * What a folded word was perhaps meant to be, with accents, the likeliest first; words that come as rarely are none.
   * @param more how many times more records must have it
   */
  candidates(folded: string, more = MORE): string[] {
    if (folded.length < 2 || folded.length > MAX_LENGTH) return [];
    const least = Math.max(RARE, this.countOf(folded) * more);
    const found = new Map<string, { shown: string; score: number }>();
    const offer = (entry: Entry, shown: string, cost: number) => {
      if (entry.count < least || entry.folded === folded) return;
      const miss = cost >= 1 && entry.folded[0] !== folded[0] ? FIRST_LETTER : 0;
      const score = Math.log(entry.count) - (cost + miss) * PER_EDIT;
      const known = found.get(entry.folded);
      if (!known || known.score < score) found.set(entry.folded, { shown, score });
    };

    const typed = this.#byKeys.get(sorted(folded));
    if (typed && isSubsequence(typed.entry.folded, folded)) offer(typed.entry, typed.exact, TYPING);
    for (const confused of confusionsOf(folded)) {
      const entry = this.#byFolded.get(confused);
      if (entry) offer(entry, entry.shown, CONFUSION);
    }
    const most = folded.length <= 4 ? 1 : 2;
    const letters = lettersOf(folded);
    for (let length = Math.max(1, folded.length - most); length <= folded.length + most; length += 1)
      for (const entry of this.#byLength[length] ?? []) {
        if (bitsOf(entry.letters ^ letters) > 2 * most) continue;
        const edits = editsBetween(folded, entry.folded, most);
        if (edits <= most) offer(entry, entry.shown, edits);
      }
    return [...found.values()]
      .sort((a, b) => b.score - a.score || (a.shown < b.shown ? -1 : 1))
      .map((c) => c.shown);
  }
}

/** What a question was perhaps meant to be. */
export interface Suggested {
  /** As typed, with the suggested words in place of theirs. */
  text: string;
  question: SearchQuestion;
}

/** Words of letters, or of letters with the digits that VNI types accents with. */
const isWord = (folded: string): boolean => /^\p{L}+(?:\d{1,3}\p{L}*){0,3}$/u.test(folded);

/** The folded words of a question that may be misspelt: what means something to a synonym or is a number is right. */
const wordsOf = ({ groups }: SearchQuestion): string[] => [
  ...new Set(
    groups
      .filter(({ length }) => length === 1)
      .flatMap(([phrase]) => phrase!.map(({ folded }) => folded))
      .filter(isWord),
  ),
];

/**
 * The question with other words where it was perhaps misspelt, the likeliest first; empty when nothing better is known.
 * @param typed of the parsed question
 * @param isFound whether the question as typed finds something
 */
export const suggestions = (
  typed: string,
  question: SearchQuestion,
  spelling: Spelling,
  isFound: boolean,
): Suggested[] => {
  const words = wordsOf(question);
  const rare = words.filter((word) => spelling.countOf(word) < RARE);
  const better = (word: string) => spelling.candidates(word, isFound ? MUCH_MORE : MORE);
  const corrected = new Map<string, string>();
  for (const word of rare.slice(0, MAX_CORRECTED)) {
    const [first] = better(word);
    if (first !== undefined) corrected.set(word, first);
  }
  if (corrected.size > 0) return [suggested(typed, question, corrected)];
  if (isFound || rare.length > 0) return [];
  // All of them are words, but no record has them all: perhaps the rarest is another.
  const rarest = [...words].sort((a, b) => spelling.countOf(a) - spelling.countOf(b))[0];
  if (rarest === undefined) return [];
  return better(rarest)
    .slice(0, 2)
    .map((other) => suggested(typed, question, new Map([[rarest, other]])));
};

const suggested = (
  typed: string,
  question: SearchQuestion,
  corrected: ReadonlyMap<string, string>,
): Suggested => {
  let text = '';
  let at = 0;
  for (const { folded, start, end } of tokensOf(typed)) {
    text += typed.slice(at, start) + (corrected.get(folded) ?? typed.slice(start, end));
    at = end;
  }
  return {
    text: text + typed.slice(at),
    question: {
      ...question,
      groups: question.groups.map((group) =>
        group.map((phrase) =>
          phrase.map((word) => {
            const exact = corrected.get(word.folded);
            return exact === undefined
              ? word
              : { folded: fold(exact), exact: exact === fold(exact) ? null : exact };
          }),
        ),
      ),
    },
  };
};
