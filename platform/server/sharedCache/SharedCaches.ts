import type { Log } from '../../logging';
import type { Dropped } from '../pageCache/PageCache';
import { ALL_PAGES, keysToPurge } from './surrogateKeys';

/** Keys of one request: some 3.5 kB. */
const MAX_KEYS_AT_ONCE = 500;
/** More than this at once, and asking for everything anew is the lesser work. */
const MAX_KEYS_WAITING = 5_000;

export interface PurgeTimes {
  /** Within which a cache has to answer, milliseconds. */
  answerMs: number;
  /** Before the first try after a failure; doubled each time. */
  retryMs: number;
  maxRetryMs: number;
  /**
   * After which a purge is sent a second time: an answer may have been on its way into a cache, made before the
   * change, while the first purge overtook it.
   */
  againMs: number;
}

const TIMES: PurgeTimes = { answerMs: 5_000, retryMs: 250, maxRetryMs: 10_000, againMs: 1_000 };

const reasonOf = (error: unknown): string => {
  const { message, cause } = error as Error;
  return cause instanceof Error && cause.message ? cause.message : message;
};

/** One cache: what it has yet to be told, in order, and whether it hears. */
class SharedCache {
  readonly #url: string;
  readonly #log: Log;
  readonly #times: PurgeTimes;
  #keys = new Set<string>([ALL_PAGES]);
  /** A new one knows nothing of what this process has missed. */
  #isCurrent = false;
  #isTold = false;
  #isSending = false;
  #isStopped = false;
  #wake: (() => void) | undefined;

  constructor(url: string, log: Log, times: PurgeTimes) {
    this.#url = url;
    this.#log = log;
    this.#times = times;
  }

  /** Whether all it was told so far, it has answered, or is about to. */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  add(keys: readonly string[]): void {
    if (this.#isStopped) return;
    if (!this.#keys.has(ALL_PAGES)) {
      for (const key of keys) this.#keys.add(key);
      if (this.#keys.has(ALL_PAGES) || this.#keys.size > MAX_KEYS_WAITING) this.#keys = new Set([ALL_PAGES]);
    }
    this.start();
  }

  start(): void {
    if (this.#isSending) return;
    this.#isSending = true;
    // What one transaction drops in several steps goes out together.
    setImmediate(() => void this.#sendAll());
  }

  stop(): void {
    this.#isStopped = true;
    this.#wake?.();
  }

  async #sendAll(): Promise<void> {
    let pause = this.#times.retryMs;
    while (this.#keys.size > 0 && !this.#isStopped) {
      const keys = [...this.#keys].slice(0, MAX_KEYS_AT_ONCE);
      for (const key of keys) this.#keys.delete(key);
      try {
        await this.#send(keys);
        pause = this.#times.retryMs;
        this.#succeeded(keys);
      } catch (error) {
        this.#failed(error);
        await this.#sleep(pause);
        pause = Math.min(2 * pause, this.#times.maxRetryMs);
      }
    }
    this.#isSending = false;
  }

  async #send(keys: readonly string[]): Promise<void> {
    const answer = await fetch(this.#url, {
      method: 'PURGE',
      headers: { 'surrogate-key': keys.join(' ') },
      redirect: 'manual',
      signal: AbortSignal.timeout(this.#times.answerMs),
    });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  }

  #succeeded(keys: readonly string[]): void {
    if (!this.#isCurrent && this.#isTold) this.#log.info(`The shared cache ${this.#url} hears again.`);
    if (keys.includes(ALL_PAGES)) {
      this.#isCurrent = true;
      this.#isTold = false;
    }
  }

  /** What it has missed while it did not answer is not known: it forgets everything when it is back. */
  #failed(error: unknown): void {
    this.#keys = new Set([ALL_PAGES]);
    this.#isCurrent = false;
    if (this.#isTold || this.#isStopped) return;
    this.#isTold = true;
    this.#log.warn(
      `The shared cache ${this.#url} does not take what is purged (${reasonOf(error)}). Pages are not given to shared caches for keeping until it does.`,
    );
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      timer.unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/**
 * The shared caches in front of this server, which are told by `PURGE` and a `Surrogate-Key` header what has
 * changed. Each is told everything in order and again until it has answered; one that a server that starts does not
 * know, or that did not answer, forgets all.
 */
export class SharedCaches {
  readonly #caches: readonly SharedCache[];
  readonly #againMs: number;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(urls: readonly string[], log: Log, times: Partial<PurgeTimes> = {}) {
    const all = { ...TIMES, ...times };
    this.#againMs = all.againMs;
    this.#caches = urls.map((url) => new SharedCache(url, log, all));
    for (const cache of this.#caches) cache.start();
  }

  /** Whether every one has answered what it was told: only then pages may be given out for keeping. */
  get areCurrent(): boolean {
    return this.#caches.every((cache) => cache.isCurrent);
  }

  /** To be called after every drop of the page cache. */
  purge(dropped: Dropped): void {
    const keys = dropped === 'all' ? [ALL_PAGES] : keysToPurge(dropped);
    this.#tell(keys);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#tell(keys);
    }, this.#againMs);
    timer.unref();
    this.#timers.add(timer);
  }

  /** For the end of a process or a test: nothing is sent any more. */
  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    for (const cache of this.#caches) cache.stop();
  }

  #tell(keys: readonly string[]): void {
    for (const cache of this.#caches) cache.add(keys);
  }
}
