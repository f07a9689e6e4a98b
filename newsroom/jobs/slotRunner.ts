import { createLocalReq, type Payload } from 'payload';
import { inTransaction } from '@/platform/db/inTransaction';
import { isWriteConflict } from '@/platform/db/conflicts';
import type { Log } from '@/platform/logging';
import { recordAudit } from '@/newsroom/workflow/audit';
import { RUNNER_KEY } from '@/newsroom/workflow/calendar/slotStatus';
import { notify } from '@/newsroom/workflow/notices';
import { serveSlot, SlotRefused, type DueSlot } from '@/newsroom/workflow/serveSlot';
import { editorsOf } from '@/newsroom/workflow/tellOthers';
import { startRounds } from './rounds';

/** How long after each failed attempt the next is made; after the last of these the slot has failed. */
const RETRY_AFTER_MS = [2_000, 10_000, 30_000, 120_000] as const;
const LONGEST_SLEEP_MS = 500;
const HEARTBEAT_MS = 10_000;
const BATCH = 50;

export interface RunnerOptions {
  log: Log;
}

const waiting = async (payload: Payload, until: Date, limit: number): Promise<DueSlot[]> => {
  const { docs } = await payload.find({
    collection: 'slots',
    where: {
      and: [
        { state: { equals: 'waiting' } },
        { dueAt: { less_than_equal: until.toISOString() } },
        {
          or: [
            { nextTryAt: { exists: false } },
            { nextTryAt: { less_than_equal: new Date().toISOString() } },
          ],
        },
      ],
    },
    // In the order of their minutes, also when several were missed.
    sort: ['dueAt', 'id'],
    depth: 0,
    limit,
    pagination: false,
  });
  return docs as DueSlot[];
};

/** Writes down that a slot could not be served, and tells the editors when that was the last attempt. */
const noteFailure = async (payload: Payload, slot: DueSlot, error: unknown, log: Log): Promise<void> => {
  const attempts = (slot.attempts ?? 0) + 1;
  const pause = error instanceof SlotRefused ? undefined : RETRY_AFTER_MS[attempts - 1];
  const problem = (error as Error).message.slice(0, 1_000);
  const req = await createLocalReq({}, payload);
  await inTransaction(req, async () => {
    const taken: unknown = await payload.db.updateOne({
      collection: 'slots',
      where: {
        and: [
          { id: { equals: slot.id } },
          { state: { equals: 'waiting' } },
          { attempts: { equals: slot.attempts ?? 0 } },
        ],
      },
      data: {
        attempts,
        problem,
        ...(pause === undefined
          ? { state: 'failed', doneAt: new Date().toISOString() }
          : { nextTryAt: new Date(Date.now() + pause).toISOString() }),
      },
      options: { atomic: true },
      req,
    });
    if (!taken || pause !== undefined) return;
    const target = { collection: slot.targetCollection, id: slot.target, title: slot.title ?? '' };
    await recordAudit(req, { verb: 'slotFailed', ...target, note: problem, plannedAt: slot.dueAt });
    await notify(req, {
      kind: 'slotFailed',
      recipients: await editorsOf(req),
      target,
      details: { note: problem, at: slot.dueAt },
    });
  });
  const last = pause === undefined ? 'it has failed' : `the next attempt is in ${pause / 1000} s`;
  log.error(
    `The slot of ${slot.targetCollection} ${slot.target} could not be served (attempt ${attempts}); ${last}`,
    error,
  );
};

/** Serves everything that is due, in order. Answers how many this process served. */
export const serveDueSlots = async (payload: Payload, { log }: RunnerOptions): Promise<number> => {
  let served = 0;
  for (const slot of await waiting(payload, new Date(), BATCH)) {
    try {
      if (await serveSlot(payload, slot)) served += 1;
    } catch (error) {
      // Another server took it at the same moment: it is looked at again in the next round.
      if (!isWriteConflict(error)) await noteFailure(payload, slot, error, log);
    }
  }
  return served;
};

/** Milliseconds until the next slot, at most half a second: another server may set one meanwhile. */
const sleepTime = async (payload: Payload): Promise<number> => {
  const [next] = await waiting(payload, new Date(Date.now() + LONGEST_SLEEP_MS), 1);
  return next ? Math.max(0, Date.parse(next.dueAt) - Date.now()) : LONGEST_SLEEP_MS;
};

/**
 * Serves the slots of this newsroom from now on, without anybody's visit: those that were missed at once, the others
 * at their moment. May run in several servers on one database. Answers a function that ends it.
 */
export const startSlotRunner = (payload: Payload, options: RunnerOptions): (() => Promise<void>) => {
  let beatAt = 0;
  const look = async (): Promise<number> => {
    const served = await serveDueSlots(payload, options);
    if (Date.now() - beatAt >= HEARTBEAT_MS) {
      beatAt = Date.now();
      await payload.kv.set(RUNNER_KEY, { at: new Date(beatAt).toISOString() });
    }
    return served === BATCH ? 0 : sleepTime(payload);
  };
  return startRounds({
    look,
    failure: 'The slots could not be looked after',
    pauseMs: LONGEST_SLEEP_MS,
    log: options.log,
  });
};
