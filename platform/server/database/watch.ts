import { log } from '@/platform/logging';
import { DatabaseWatch, type StallMeter } from './DatabaseWatch';

const BEAT_MS = 100;

/** Measures from now on how long the event loop stands still: by how much a beat comes late. */
export const stallMeter = (): StallMeter => {
  let last = performance.now();
  let longest = 0;
  const beat = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last - BEAT_MS);
    last = now;
  };
  setInterval(beat, BEAT_MS).unref();
  return () => {
    beat();
    const stall = longest;
    longest = 0;
    return stall;
  };
};

/** The server's own bundle and Next's hold two copies of this file in one process: they share one watch. */
const WATCH = Symbol.for('toasoan.databaseWatch');

const globals = globalThis as { [WATCH]?: DatabaseWatch };

export const databaseWatch = (): DatabaseWatch => (globals[WATCH] ??= new DatabaseWatch(log, stallMeter()));
