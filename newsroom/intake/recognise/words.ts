/** A text as a row of words, to compare without accents and case and to point back into the text. Pure. */

import { fold } from '@/domain/text';

export interface Word {
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  text: string;
  folded: string;
  /** Whether it begins with a capital, and whether it is written in capitals (two letters or more). */
  isCapital: boolean;
  isUpper: boolean;
  /** What stands between the word before and this one. */
  before: string;
}

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
      isCapital: /^\p{Lu}/u.test(word),
      isUpper: /^\p{Lu}[\p{Lu}\p{M}\p{N}]+$/u.test(word),
      before: text.slice(end, match.index),
    });
    end = match.index + word.length;
  }
  return words;
};

/** Phrases in a tree by their folded words, to find the longest that begins at a word. */
export class Phrases<Value> {
  private readonly root: Node<Value> = { next: new Map(), value: null };

  constructor(phrases: Iterable<readonly [phrase: string, value: Value]> = []) {
    for (const [phrase, value] of phrases) this.add(phrase, value);
  }

  /** The first value a phrase is given stays. */
  add(phrase: string, value: Value): void {
    let node = this.root;
    for (const { folded } of wordsOf(phrase)) {
      const next = node.next.get(folded) ?? { next: new Map(), value: null };
      node.next.set(folded, next);
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
      node = node.next.get(word.folded);
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
  between.length <= 3 && /^(?: |,|, | ?[-–—/] ?|\.)$/u.test(between);
