import { failureOf } from '@/platform/db/failure';
import type { Log } from '@/platform/logging';

const LOOK_EVERY_MS = 1_000;
/** After a first failure, and while the database is away. */
const LOOK_AGAIN_MS = 250;
/** One may be a hiccup: a slow disk, a garbage collection, a connection that was closed for being idle. */
const FAILURES_TO_BE_AWAY = 2;
/** A question is asked anew when this process itself stood still as long: the answer may have lain there unread. */
const OWN_STALL_MS = 500;
const ASKED_ANEW_AT_MOST = 3;

/** Tells for how long this process has stood still at most, in ms, since it was last asked. */
export type StallMeter = () => number;

const NEVER_STALLS: StallMeter = () => 0;

const problemOf = (error: unknown): string =>
  failureOf(error)?.problem ?? 'The database does not answer (it refuses a sign of life)';

/**
 * What this process knows of its database: whether it answers and, if not, why not. Every second it is asked for a
 * sign of life; it is away after two failures in a row and back after one answer. Nothing is thrown here.
 */
export class DatabaseWatch {
  readonly #log: Log;
  readonly #longestStall: StallMeter;
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #problem: string | null = null;
  #awaySince = 0;
  #failures = 0;
  #ping: (() => Promise<void>) | null = null;
  #looking: Promise<boolean> | null = null;

  constructor(log: Log, longestStall: StallMeter = NEVER_STALLS, now: () => number = Date.now) {
    this.#log = log;
    this.#longestStall = longestStall;
    this.#now = now;
  }

  /** Why the database cannot be used, for operators; null when it answers. */
  get problem(): string | null {
    return this.#problem;
  }

  get isAway(): boolean {
    return this.#problem !== null;
  }

  /** Says that it is away, or there again (null), for whoever finds out in another way. */
  report(problem: string | null): void {
    const wasAway = this.isAway;
    this.#problem = problem;
    if (this.isAway && !wasAway) {
      this.#awaySince = this.#now();
      for (const listener of [...this.#listeners]) listener();
    }
  }

  /** Asks the database every second from now on; `ping` rejects when it does not answer. Returns a function that stops it. */
  follow(ping: () => Promise<void>): () => void {
    let timer: NodeJS.Timeout;
    let isStopped = false;
    const lookOn = async (): Promise<void> => {
      const isThere = await this.#look();
      if (isStopped) return;
      timer = setTimeout(() => void lookOn(), isThere ? LOOK_EVERY_MS : LOOK_AGAIN_MS);
      timer.unref();
    };
    this.#ping = ping;
    void lookOn();
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }

  /** Whether the database answers at this moment. */
  async ask(): Promise<boolean> {
    return !this.isAway && (await this.#look());
  }

  /** Calls `listener` when the database goes away. Returns a function that stops it. */
  onAway(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What `work` resolves with; null as soon as the database goes away. */
  orAway<T>(work: Promise<T>): Promise<T | null> {
    if (this.isAway) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      const stop = this.onAway(() => {
        stop();
        resolve(null);
      });
      work.then(resolve, reject).finally(stop);
    });
  }

  #look(): Promise<boolean> {
    if (!this.#ping) return Promise.resolve(!this.isAway);
    this.#looking ??= this.#askThrough(this.#ping)
      .then(
        () => this.#answered(),
        (error: unknown) => this.#failed(error),
      )
      .finally(() => (this.#looking = null));
    return this.#looking;
  }

  async #askThrough(ping: () => Promise<void>): Promise<void> {
    for (let anew = 0; ; anew += 1) {
      this.#longestStall();
      try {
        return await ping();
      } catch (error) {
        if (anew === ASKED_ANEW_AT_MOST || this.#longestStall() < OWN_STALL_MS) throw error;
      }
    }
  }

  #answered(): boolean {
    this.#failures = 0;
    if (this.isAway) {
      const seconds = Math.round((this.#now() - this.#awaySince) / 1000);
      this.report(null);
      this.#log.info(`The database answers again, after ${seconds} s.`);
    }
    return true;
  }

  #failed(error: unknown): boolean {
    this.#failures += 1;
    if (this.#failures < FAILURES_TO_BE_AWAY) return false;
    const problem = problemOf(error);
    if (!this.isAway) this.#log.warn(`${problem}. Pages in memory are served on; the rest waits for it.`);
    this.report(problem);
    return false;
  }
}
