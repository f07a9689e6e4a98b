import { toExact } from '@/domain/text';
import type { SearchPhrase, SearchQuestion } from '../types';
import { WordFinder, type Occurrence } from './finder';
import { foldedWordsOf } from './words';

/** A phrase of a question where it stands in a text. */
export interface Match {
  /** Which group of the question. */
  group: number;
  /** As typed, not a synonym. */
  isTyped: boolean;
  /** With all the accents that were typed; true as well where none were typed. */
  isExact: boolean;
  /** Its first word among the words of the text, and how many words it has. */
  at: number;
  words: number;
  /** UTF-16 units of the text as given. */
  start: number;
  end: number;
}

export interface Matches {
  /** By where they begin. */
  matches: Match[];
  /** How many words were read. */
  words: number;
}

interface Sought {
  group: number;
  isTyped: boolean;
  phrase: SearchPhrase;
}

/** Finds the phrases of a question in texts, after folding as engines do. */
export class QuestionMatcher {
  readonly #finder: WordFinder;
  readonly #byFirst = new Map<string, Sought[]>();
  /** Few words are written in few ways: each is looked at once. */
  readonly #exact = new Map<string, string>();

  constructor(question: SearchQuestion) {
    this.#finder = new WordFinder(foldedWordsOf(question));
    question.groups.forEach((phrases, group) =>
      phrases.forEach((phrase, index) => {
        const first = phrase[0]!.folded;
        const sought = { group, isTyped: index === 0, phrase };
        this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), sought]);
      }),
    );
  }

  /** @param limit UTF-16 units that are read */
  find(text: string, limit?: number): Matches {
    const { occurrences, words } = this.#finder.find(text, limit);
    const matches = occurrences.flatMap((first, index) =>
      (this.#byFirst.get(first.folded) ?? []).flatMap((sought): Match[] => {
        const found = occurrences.slice(index, index + sought.phrase.length);
        const isThere =
          found.length === sought.phrase.length &&
          found.every(
            ({ at, folded }, offset) => at === first.at + offset && folded === sought.phrase[offset]!.folded,
          );
        if (!isThere) return [];
        return [
          {
            group: sought.group,
            isTyped: sought.isTyped,
            isExact: this.#isExact(text, found, sought.phrase),
            at: first.at,
            words: found.length,
            start: first.start,
            end: found.at(-1)!.end,
          },
        ];
      }),
    );
    return { matches, words };
  }

  #isExact(text: string, found: readonly Occurrence[], phrase: SearchPhrase): boolean {
    return phrase.every(({ exact }, index) => {
      if (exact === null) return true;
      const { start, end } = found[index]!;
      return this.#exactOf(text.slice(start, end)) === exact;
    });
  }

  #exactOf(written: string): string {
    const known = this.#exact.get(written);
    if (known !== undefined) return known;
    const exact = toExact(written);
    this.#exact.set(written, exact);
    return exact;
  }
}
