import { fold } from '@/domain/text';
import type { SearchQuestion, SearchWord } from '../types';
import { tokensOf, typedForm, wordOf } from './words';

/** Words that fewer records have hardly occur. */
const RARE = 3;
/** How many times more records must have what is suggested than what was typed. */
const MORE = 4;
/** The same where the typed words did find something: what is rare may be right. */
const MUCH_MORE = 50;
/** Longer words are looked at no further. */
const MAX_LENGTH = 20;
/** Edits, accents included, beyond which one word is as unlike as another. */
const MOST_EXACT = 4;
/** Words of one question that are put right. */
const MAX_CORRECTED = 4;

/** What each kind of mistake costs, in edits. */
const TYPING = 0.3;
const CONFUSION = 0.8;
/** People hardly ever miss the first letter. */
const FIRST_LETTER = 0.5;
/** How many times rarer a word may be for each edit less. */
const PER_EDIT = Math.log(60);
/** Half an edit. */
const CLOSE = PER_EDIT / 2;

interface Entry {
  folded: string;
  /** Records that have it, in any accents. */
  count: number;
  /** The accents that most of them have. */
  shown: string;
  shownCount: number;
  /** Records by the accents. */
  counts: Map<string, number>;
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
  #most = 0;

  /** How many records the commonest word has: nearly as many as there are. */
  get most(): number {
    return this.#most;
  }

  /** @param exact a word as `SearchEngine.vocabulary` has it; what is not of letters only is no word to suggest */
  add(exact: string, count: number): void {
    if (exact.length > MAX_LENGTH || !/^\p{L}+$/u.test(exact)) return;
    const folded = fold(exact);
    if (folded.length > MAX_LENGTH) return;
    let entry = this.#byFolded.get(folded);
    if (!entry) {
      entry = {
        folded,
        count: 0,
        shown: exact,
        shownCount: 0,
        counts: new Map(),
        letters: lettersOf(folded),
      };
      this.#byFolded.set(folded, entry);
      this.#byLength[folded.length]!.push(entry);
    }
    entry.count += count;
    entry.counts.set(exact, count);
    this.#most = Math.max(this.#most, entry.count);
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

  /** How many records have a word: with the accents it was typed with, or in any. 0 when it is too rare to be known. */
  countOf({ folded, exact }: SearchWord): number {
    const entry = this.#byFolded.get(folded);
    return (exact === null ? entry?.count : entry?.counts.get(exact)) ?? 0;
  }

  /**
   * What a word was perhaps meant to be, with accents, the likeliest first; words that come as rarely are none.
   * @param more how many times more records must have it
   */
  candidates(word: SearchWord, more = MORE): string[] {
    return this.#candidates(word, more).map(({ shown }) => shown);
  }

  /** The likeliest of the candidates, and another one that is hardly less likely. */
  likeliest(word: SearchWord, more = MORE): string[] {
    const [first, second] = this.#candidates(word, more);
    if (!first) return [];
    return second && second.score > first.score - CLOSE ? [first.shown, second.shown] : [first.shown];
  }

  #candidates(word: SearchWord, more: number): { shown: string; score: number }[] {
    const { folded, exact } = word;
    if (folded.length < 2 || folded.length > MAX_LENGTH) return [];
    const least = Math.max(RARE, this.countOf(word) * more);
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
        if (edits > most) continue;
        if (exact === null) offer(entry, entry.shown, edits);
        // Of words that differ alike in their letters, the one with the accents that were typed.
        else
          for (const shown of entry.counts.keys())
            offer(entry, shown, (edits + editsBetween(exact, shown, MOST_EXACT)) / 2);
      }
    return [...found.values()].sort((a, b) => b.score - a.score || (a.shown < b.shown ? -1 : 1));
  }
}

/** What a question was perhaps meant to be. */
export interface Suggested {
  /** Hardly any record has the words as they were typed; else all of them are words, only in no record together. */
  isSure: boolean;
  /** As typed, with the suggested words in place of theirs. */
  text: string;
  question: SearchQuestion;
}

/** Words of letters, or of letters with the digits that VNI types accents with. */
const isWord = (folded: string): boolean => /^\p{L}+(?:\d{1,3}\p{L}*){0,3}$/u.test(folded);

/** The words of a question that may be misspelt: what means something to a synonym or is a number is right. */
const wordsOf = ({ groups }: SearchQuestion): SearchWord[] => {
  const words = groups
    .filter(({ length }) => length === 1)
    .flatMap(([phrase]) => phrase!)
    .filter(({ folded }) => isWord(folded));
  return [...new Map(words.map((word) => [typedForm(word), word])).values()];
};

/**
 * The question with other words where it was perhaps misspelt, the likeliest first and two at most; empty when nothing
 * better is known.
 * @param typed of the parsed question
 * @param found whether the question as typed finds something, and with the accents that were typed
 * @param seen words, as typed, that some record has: where the whole question is not found they are right
 */
export const suggestions = (
  typed: string,
  question: SearchQuestion,
  spelling: Spelling,
  found: 'exactly' | 'inexactly' | 'nothing',
  seen: ReadonlySet<string>,
): Suggested[] => {
  const words = wordsOf(question);
  const isRare = (word: SearchWord) => {
    if (found === 'exactly') return spelling.countOf({ ...word, exact: null }) < RARE;
    if (seen.has(typedForm(word))) return false;
    // Who typed accents meant them: what is known with them, however rare, is right.
    if (word.exact !== null) return spelling.countOf(word) === 0;
    return found === 'nothing' && spelling.countOf(word) < RARE;
  };
  const rare = words.filter(isRare);
  const better = (word: SearchWord) =>
    found === 'exactly' ? spelling.likeliest({ ...word, exact: null }, MUCH_MORE) : spelling.likeliest(word);
  const corrections = rare
    .slice(0, MAX_CORRECTED)
    .map((word) => ({ word, others: better(word) }))
    .filter(({ others }) => others.length > 0);
  const [only] = corrections;
  if (only) {
    const choices = corrections.length > 1 ? [null] : only.others;
    return choices.map((choice) => ({
      isSure: true,
      ...suggested(
        typed,
        question,
        new Map(corrections.map(({ word, others }) => [typedForm(word), choice ?? others[0]!])),
      ),
    }));
  }
  if (found !== 'nothing' || rare.length > 0) return [];
  // All of them are words, but no record has them all: perhaps the rarest is another.
  const usual = words.filter((word) => spelling.countOf(word) >= RARE);
  const [rarest] = usual.sort((a, b) => spelling.countOf(a) - spelling.countOf(b));
  if (rarest === undefined) return [];
  return spelling
    .candidates(rarest)
    .slice(0, 2)
    .map((other) => ({
      isSure: false,
      ...suggested(typed, question, new Map([[typedForm(rarest), other]])),
    }));
};

const suggested = (
  typed: string,
  question: SearchQuestion,
  corrected: ReadonlyMap<string, string>,
): Pick<Suggested, 'text' | 'question'> => {
  let text = '';
  let at = 0;
  for (const { start, end } of tokensOf(typed)) {
    const word = typed.slice(start, end);
    text += typed.slice(at, start) + (corrected.get(typedForm(wordOf(word))) ?? word);
    at = end;
  }
  return {
    text: text + typed.slice(at),
    question: {
      ...question,
      groups: question.groups.map((group) =>
        group.map((phrase) =>
          phrase.map((word) => {
            const exact = corrected.get(typedForm(word));
            return exact === undefined
              ? word
              : { folded: fold(exact), exact: exact === fold(exact) ? null : exact };
          }),
        ),
      ),
    },
  };
};
