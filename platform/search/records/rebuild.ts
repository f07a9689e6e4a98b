import { setTimeout as pause } from 'node:timers/promises';
import { createLocalReq, type Payload } from 'payload';
import { untilWritten } from '@/platform/db/conflicts';
import { inTransaction } from '@/platform/db/inTransaction';
import { withLease } from '@/platform/db/lease';
import { LeaseTaken } from '@/platform/db/lease/held';
import type { Log } from '@/platform/logging';
import { searchOf } from '../engine';
import { SEARCH_KINDS, type SearchKind } from '../types';
import { BATCH, putRows } from './indexRecords';
import { countPublic, readPublic } from './publicRows';

const LEASE = 'search-index';
/** A record and its entry are counted one after the other: what came between is not missing. */
const LOOK_AGAIN_MS = 2_000;

const countRecords = async (payload: Payload): Promise<number> => {
  const counts = await Promise.all(SEARCH_KINDS.map((kind) => countPublic(payload, kind)));
  return counts.reduce((sum, count) => sum + count, 0);
};

const rebuildKind = async (
  payload: Payload,
  kind: SearchKind,
  onProgress: (records: number) => void,
): Promise<void> => {
  for (let after: string | undefined; ;) {
    const where = after ? { id: { greater_than: after } } : { id: { exists: true } };
    // Read and written in one transaction: a record that is saved meanwhile waits, or has this done again.
    const rows = await untilWritten(async () => {
      const req = await createLocalReq({}, payload);
      return inTransaction(req, async () => {
        const found = await readPublic(req, kind, where, BATCH);
        if (found.length > 0) await putRows(req, kind, found);
        return found;
      });
    });
    onProgress(rows.length);
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.id;
    // Between two batches others have their turn.
    await pause(0);
  }
};

export interface RebuildOptions {
  /** Called after each batch. */
  onProgress?: (progress: { done: number; total: number }) => void;
  /** Called when another process is at it already, which is waited for. */
  onWait?: () => void;
}

/**
 * Makes the index anew from the public records; readers find less until it is done. One process at a time. Answers how
 * many entries it has.
 */
export const rebuildIndex = async (
  payload: Payload,
  { onProgress = () => {}, onWait = () => {} }: RebuildOptions = {},
): Promise<number> =>
  withLease(payload, LEASE, { onWait }, async () => {
    const total = await countRecords(payload);
    let done = 0;
    await searchOf(payload).clear();
    for (const kind of SEARCH_KINDS)
      await rebuildKind(payload, kind, (records) => {
        done += records;
        onProgress({ done, total: Math.max(done, total) });
      });
    return done;
  });

/** Whether the index has as many entries as there are public records: not so after an upgrade, a restore, an import. */
export const isIndexWhole = async (payload: Payload): Promise<boolean> => {
  const isSame = async () => (await searchOf(payload).count()) === (await countRecords(payload));
  if (await isSame()) return true;
  await pause(LOOK_AGAIN_MS);
  return isSame();
};

/** At the start of a server: makes the index if it is not whole and nobody is at it. */
export const mendIndex = async (payload: Payload, log: Log): Promise<void> => {
  try {
    await withLease(payload, `${LEASE}-check`, { wait: false }, async () => {
      if (await isIndexWhole(payload)) return;
      log.info('The search index is not that of the records: it is made anew.');
      await rebuildIndex(payload);
      log.info('The search index is made.');
    });
  } catch (error) {
    if (!(error instanceof LeaseTaken)) log.error('the search index could not be made', error);
  }
};
