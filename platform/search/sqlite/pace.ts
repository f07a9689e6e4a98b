import { setTimeout as pause } from 'node:timers/promises';

const FIRST = 8;
const MOST = 32;
/** How long a portion should take, milliseconds: nobody else is served meanwhile. */
const AIM_MS = 20;
/** Rests are so many times as long as what was done before. */
const REST = 3;

/**
 * For long work in portions on the thread that serves readers too: how large the next portion may be, and a rest after
 * each. A word may take a microsecond or, where a million records have it, many milliseconds.
 */
export class Pace {
  #size = FIRST;

  get size(): number {
    return this.#size;
  }

  /** To be called after a portion of `size` that took so long. Rests. */
  async rest(tookMs: number): Promise<void> {
    const fitting = Math.floor((this.#size * AIM_MS) / Math.max(tookMs, 0.1));
    this.#size = Math.max(1, Math.min(fitting, 2 * this.#size, MOST));
    await pause(REST * tookMs);
  }
}
