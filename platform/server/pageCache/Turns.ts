import { AsyncResource } from 'node:async_hooks';

/**
 * Lets so many pieces of work run at a time, first come first served. What takes longer than `heldMs` counts no more:
 * work that hangs must not keep all others from their turn.
 */
export class Turns {
  readonly #heldMs: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  atOnce: number;

  constructor(atOnce: number, heldMs: number) {
    this.atOnce = atOnce;
    this.#heldMs = heldMs;
  }

  /** Begins `work` at once where there is a turn, else when there is one. */
  run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < this.atOnce) return this.#hold(work);
    return new Promise((resolve, reject) => {
      // Begun by whoever was before, yet in the context of whoever asked.
      this.#waiting.push(AsyncResource.bind(() => void this.#hold(work).then(resolve, reject)));
    });
  }

  #hold<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    let isHeld = true;
    const give = (): void => {
      if (!isHeld) return;
      isHeld = false;
      this.#running -= 1;
      if (this.#running < this.atOnce) this.#waiting.shift()?.();
    };
    const timer = setTimeout(give, this.#heldMs);
    timer.unref();
    return work().finally(() => {
      clearTimeout(timer);
      give();
    });
  }
}
