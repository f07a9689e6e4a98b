import { setTimeout as pause } from 'node:timers/promises';
import type { Failure } from '@/platform/db/failure';
import { findFailure, placeOf } from '@/platform/db/health';
import { EnvError } from '@/platform/env';
import type { Log } from '@/platform/logging';

const LONGEST_S = 30;

interface Waiting {
  log: Log;
  /** Told of each failure, with what is wrong. */
  onFailure: (problem: string) => void;
  /** The tests' clock and database. */
  find?: (url: string) => Promise<Failure | null>;
  sleep?: (ms: number) => Promise<unknown>;
}

/**
 * Resolves once the database behind `url` answers, asking again after 1, 2, 4 … 30 seconds and saying so. Throws an
 * `EnvError` for what no waiting mends: an address that cannot be read, a file that cannot be opened.
 */
export const waitForDatabase = async (
  url: string,
  { log, onFailure, find = findFailure, sleep = pause }: Waiting,
): Promise<void> => {
  for (let seconds = 1; ; seconds = Math.min(2 * seconds, LONGEST_S)) {
    const failure = await find(url);
    if (!failure) {
      if (seconds > 1) log.info('The database answers: the start goes on.');
      return;
    }
    if (!failure.isPassing) throw new EnvError(`${failure.problem}.`);
    onFailure(failure.problem);
    log.warn(`${failure.problem}: trying again in ${seconds} s (${placeOf(url)}).`);
    await sleep(seconds * 1000);
  }
};
