import type { Payload, TypedUser, Where } from 'payload';
import {
  RUNNER_KEY,
  runnerState,
  slotLine,
  type Heartbeat,
  type RunnerState,
  type SlotLine,
} from './slotStatus';

interface Reader {
  payload: Payload;
  /** With whose rights it is read. */
  user: TypedUser;
}

export interface SlotStatus {
  runner: RunnerState;
  /** The next to come. */
  waiting: SlotLine[];
  /** The last that were done. */
  done: SlotLine[];
  failed: SlotLine[];
  /** Done, but not found on the public site. */
  missing: SlotLine[];
}

const PER_LIST = 20;
const DAY_MS = 24 * 60 * 60_000;

const FAILED: Where = { state: { equals: 'failed' } };
const MISSING: Where = { seen: { equals: 'missing' } };

const slots = async ({ payload, user }: Reader, where: Where, sort: string): Promise<SlotLine[]> => {
  const { docs } = await payload.find({
    collection: 'slots',
    depth: 0,
    limit: PER_LIST,
    overrideAccess: false,
    pagination: false,
    sort,
    user,
    where,
  });
  return docs.filter((row) => row.dueAt).map(slotLine);
};

/** What the runner of the slots last wrote of itself. */
export const readRunner = async (payload: Payload, now: Date): Promise<RunnerState> =>
  runnerState(await payload.kv.get<Heartbeat & Record<string, unknown>>(RUNNER_KEY), now);

/** How it goes with what goes out and comes off by itself. */
export const readSlotStatus = async (reader: Reader, now: Date): Promise<SlotStatus> => {
  const [runner, waiting, done, failed, missing] = await Promise.all([
    readRunner(reader.payload, now),
    slots(reader, { state: { equals: 'waiting' } }, 'dueAt'),
    slots(reader, { state: { equals: 'done' } }, '-doneAt'),
    slots(reader, FAILED, '-dueAt'),
    slots(reader, MISSING, '-dueAt'),
  ]);
  return { runner, waiting, done, failed, missing };
};

export interface SlotTroubles {
  runner: RunnerState;
  /** Of the last 24 hours. */
  failed: number;
  missing: number;
}

/** What an editor has to know at once. */
export const readSlotTroubles = async (reader: Reader, now: Date): Promise<SlotTroubles> => {
  const { payload, user } = reader;
  const since: Where = { dueAt: { greater_than: new Date(now.getTime() - DAY_MS).toISOString() } };
  const count = async (where: Where): Promise<number> => {
    const { totalDocs } = await payload.count({
      collection: 'slots',
      overrideAccess: false,
      user,
      where: { and: [where, since] },
    });
    return totalDocs;
  };
  const [runner, failed, missing] = await Promise.all([
    readRunner(payload, now),
    count(FAILED),
    count(MISSING),
  ]);
  return { runner, failed, missing };
};
