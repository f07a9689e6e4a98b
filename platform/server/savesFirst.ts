import type { ServerResponse } from 'node:http';

/** How long a reader may wait for the newsroom, at most. */
const MOST_WAIT_MS = 10;

/**
 * While the newsroom saves, readers of kept pages take turns: those who ask are answered together, every ten
 * milliseconds. A save is some hundred steps, and each would wait until everybody who asks just then was answered; under full
 * load what an editor publishes would be seen three times as late.
 */
export class SavesFirst {
  #saving = 0;
  #readers: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;

  get isSaving(): boolean {
    return this.#saving > 0;
  }

  /** From now on until this response is sent or given up, something is saved. */
  until(res: ServerResponse): void {
    this.#saving += 1;
    res.once('close', () => {
      this.#saving -= 1;
      if (!this.isSaving) this.#answerAll();
    });
  }

  /** Has a reader answered in turn. What is sent is to be looked up then: a save may have changed it. */
  takeTurn(answer: () => void): void {
    this.#readers.push(answer);
    this.#timer ??= setTimeout(() => this.#answerAll(), MOST_WAIT_MS);
  }

  #answerAll(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const readers = this.#readers;
    this.#readers = [];
    for (const answer of readers) answer();
  }
}
