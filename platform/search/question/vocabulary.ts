import { setImmediate } from 'node:timers/promises';
import { log } from '@/platform/logging';
import type { SearchEngine } from '../types';
import { Spelling } from './spelling';

/** Words of fewer records are not suggested. */
const AT_LEAST = 2;
/** Yesterday's words are good enough for today's spelling; a new office's name is in it within the hour. */
const MAX_AGE_MS = 60 * 60 * 1000;
/** After a failure. */
const RETRY_MS = 60 * 1000;
/** Words that are prepared between two turns of the event loop: a millisecond or two. */
const PER_TURN = 1_000;

/** Keeps the words of an index for spelling help. Nobody waits for it: until it has read them there is no help. */
export class Vocabulary {
  readonly #read: () => Promise<ReadonlyMap<string, number>>;
  #spelling: Spelling | null = null;
  #loading: Promise<void> | null = null;
  #nextAt = 0;

  constructor(read: () => Promise<ReadonlyMap<string, number>>) {
    this.#read = read;
  }

  /** What was read last, perhaps nothing yet. Reads anew in the background when that is more than an hour old. */
  current(now: Date): Spelling | null {
    if (now.getTime() >= this.#nextAt) void this.load(now);
    return this.#spelling;
  }

  /** Reads the words now; whoever asks meanwhile gets the same reading. Never rejects: a failure is logged. */
  load(now: Date): Promise<void> {
    this.#loading ??= this.#load(now).finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #load(now: Date): Promise<void> {
    try {
      this.#spelling = await prepared(await this.#read());
      this.#nextAt = now.getTime() + MAX_AGE_MS;
    } catch (error) {
      this.#nextAt = now.getTime() + RETRY_MS;
      log.error('The words for spelling help could not be read', error);
    }
  }
}

const prepared = async (words: ReadonlyMap<string, number>): Promise<Spelling> => {
  const spelling = new Spelling();
  let done = 0;
  for (const [word, count] of words) {
    spelling.add(word, count);
    done += 1;
    if (done % PER_TURN === 0) await setImmediate();
  }
  return spelling;
};

const KEPT = Symbol.for('toasoan.search.vocabularies');
const globals = globalThis as { [KEPT]?: WeakMap<SearchEngine, Vocabulary> };

/** The words of this engine's index: one for the whole process. */
export const vocabularyOf = (engine: SearchEngine): Vocabulary => {
  const kept = (globals[KEPT] ??= new WeakMap<SearchEngine, Vocabulary>());
  const known = kept.get(engine);
  if (known) return known;
  const vocabulary = new Vocabulary(() => engine.vocabulary(AT_LEAST));
  kept.set(engine, vocabulary);
  return vocabulary;
};
