export interface Reading {
  path: string;
  /** When it was asked for, milliseconds. */
  askedAt: number;
  body: string;
}

interface Withdrawal {
  word: string;
  answeredAt: number;
}

/**
 * What readers may not see any more: each story that was withdrawn, by a word that stands in it alone, and when its
 * withdrawal was answered. Times are of one clock, such as `performance.now()`.
 */
export class Withdrawals {
  readonly #all: Withdrawal[] = [];

  get count(): number {
    return this.#all.length;
  }

  /** From now on, `answeredAt`, no page that is asked for may hold the word. */
  add(word: string, answeredAt: number): void {
    this.#all.push({ word, answeredAt });
  }

  /** What is wrong with a page that was asked for later than `graceMs` after a withdrawal; null when nothing is. */
  findFault({ path, askedAt, body }: Reading, graceMs: number): string | null {
    for (const { word, answeredAt } of this.#all)
      if (askedAt > answeredAt + graceMs && body.includes(word))
        return `${path} showed ${word}, asked for ${Math.round(askedAt - answeredAt)} ms after it was withdrawn`;
    return null;
  }
}
