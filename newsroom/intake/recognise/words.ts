/** A text as a row of words, to compare without accents and case and to point back into the text. Pure. */

import { fold } from '@/domain/text';

export interface Word {
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  text: string;
  folded: string;
  /** In small letters with its accents, wherever a tone stands: `hòa` and `hoà` are the same. */
  spelled: string;
  /** Whether it begins with a capital, and whether it is written in capitals (two letters or more). */
  isCapital: boolean;
  isUpper: boolean;
  /** What stands between the word before and this one. */
  before: string;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Letters with their marks, then the tone. `Ð` (U+00D0) stands for `Đ` in many texts. */
export const spelledOf = (word: string): string => {
  const letters = word.normalize('NFD').toLowerCase().replace(/ð/g, 'đ');
  return letters.replace(TONES, '') + (letters.match(TONES) ?? []).join('');
};

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in order. Numbers are words; punctuation is not. Linear. */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    words.push({
      start: match.index,
      end: match.index + word.length,
      text: word,
      folded: fold(word),
      spelled: spelledOf(word),
      isCapital: /^\p{Lu}/u.test(word),
      isUpper: /^\p{Lu}[\p{Lu}\p{M}\p{N}]+$/u.test(word),
      before: text.slice(end, match.index),
    });
    end = match.index + word.length;
  }
  return words;
};

/** Phrases in a tree by their words, with or without accents, to find the longest that begins at a word. */
export class Phrases<Value> {
  private readonly root: Node<Value> = { next: new Map(), value: null };

  constructor(
    phrases: Iterable<readonly [phrase: string, value: Value]> = [],
    private readonly by: 'folded' | 'spelled' = 'folded',
  ) {
    for (const [phrase, value] of phrases) this.add(phrase, value);
  }

  /** The first value a phrase is given stays. */
  add(phrase: string, value: Value): void {
    let node = this.root;
    for (const word of wordsOf(phrase)) {
      const next = node.next.get(word[this.by]) ?? { next: new Map(), value: null };
      node.next.set(word[this.by], next);
      node = next;
    }
    if (node !== this.root) node.value ??= { value };
  }

  /** The longest phrase that begins at this word and is not broken by the end of a sentence: its value and length. */
  at(words: readonly Word[], index: number): { value: Value; length: number } | null {
    let node: Node<Value> | undefined = this.root;
    let found: { value: Value; length: number } | null = null;
    for (let at = index; at < words.length; at += 1) {
      const word = words[at]!;
      if (at > index && !isJoint(word.before)) break;
      node = node.next.get(word[this.by]);
      if (!node) break;
      if (node.value) found = { value: node.value.value, length: at - index + 1 };
    }
    return found;
  }
}

interface Node<Value> {
  next: Map<string, Node<Value>>;
  value: { value: Value } | null;
}

/** What may stand between two words of one name: a space, a comma or a dash with spaces, a full stop in `TT.VH`. */
export const isJoint = (between: string): boolean =>
  between.length <= 3 && /^(?: |,|, | ?[-–—/&] ?|\.)$/u.test(between);
