import { createLocalReq, type Payload } from 'payload';
import { inTransaction } from '@/platform/db/inTransaction';
import type { Log } from '@/platform/logging';
import { notify } from '@/newsroom/workflow/notices';
import { isWorkflowCollection } from '@/newsroom/workflow/stages';
import { editorsOf } from '@/newsroom/workflow/tellOthers';
import { titleOf, type Row } from '@/newsroom/workflow/text';
import { startRounds } from './rounds';
import { whatReadersMiss, type Expected } from './visibility';

const EVERY_MS = 1_000;
const AT_ONCE = 4;
/** Not visible for so long after it went out: somebody must look. */
export const PATIENCE_MS = 2 * 60_000;

interface ServedSlot {
  id: string;
  targetCollection: string;
  target: string;
  title?: string | null;
  action: 'publish' | 'expire';
  dueAt: string;
  doneAt: string;
}

export interface WatchdogOptions {
  log: Log;
  /** The address of the site as readers know it, without a slash at the end. */
  baseUrl: string;
  patienceMs?: number;
}

const checking = async (payload: Payload): Promise<ServedSlot[]> => {
  const { docs } = await payload.find({
    collection: 'slots',
    where: { and: [{ state: { equals: 'done' } }, { seen: { equals: 'checking' } }] },
    sort: 'doneAt',
    depth: 0,
    limit: 0,
    pagination: false,
  });
  return docs as unknown as ServedSlot[];
};

/** What readers should find now: it may have been changed, or taken off, since the slot. */
const expectedOf = async (payload: Payload, slot: ServedSlot): Promise<Expected | null> => {
  const { targetCollection: collection, target: id } = slot;
  if (!isWorkflowCollection(collection)) return null;
  const { docs } = await payload.find({
    collection: collection as 'articles',
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    pagination: false,
  });
  const row = docs[0] as unknown as (Row & { slug?: string; publishedAt?: string }) | undefined;
  if (!row) return null;
  const isPublic = row._status === 'published' && (row.visibility ?? 'public') === 'public';
  return {
    collection,
    id,
    slug: row.slug ?? null,
    record: isPublic
      ? { slug: row.slug ?? null, title: titleOf(row), publishedAt: row.publishedAt ?? null }
      : null,
  };
};

const note = async (payload: Payload, slot: ServedSlot, data: Row): Promise<boolean> => {
  const taken: unknown = await payload.db.updateOne({
    collection: 'slots',
    where: { and: [{ id: { equals: slot.id } }, { seen: { equals: 'checking' } }] },
    data,
    options: { atomic: true },
  });
  return Boolean(taken);
};

const alarm = async (payload: Payload, slot: ServedSlot, problem: string, log: Log): Promise<void> => {
  if (!(await note(payload, slot, { seen: 'missing', problem }))) return;
  log.error(
    `Readers do not see ${slot.targetCollection} ${slot.target} of the slot at ${slot.dueAt}: ${problem}`,
  );
  const req = await createLocalReq({}, payload);
  await inTransaction(req, async () =>
    notify(req, {
      kind: 'notSeen',
      recipients: await editorsOf(req),
      target: { collection: slot.targetCollection, id: slot.target, title: slot.title ?? '' },
      details: { note: problem, at: slot.dueAt },
    }),
  );
};

const check = async (payload: Payload, slot: ServedSlot, options: WatchdogOptions): Promise<void> => {
  const expected = await expectedOf(payload, slot);
  const missing = expected
    ? await whatReadersMiss(payload, options.baseUrl, expected).catch((error: Error) => error.message)
    : null;
  if (!missing) await note(payload, slot, { seen: 'seen', seenAt: new Date().toISOString() });
  else if (Date.now() - Date.parse(slot.doneAt) > (options.patienceMs ?? PATIENCE_MS))
    await alarm(payload, slot, missing, options.log);
};

/** Looks once after every slot that was served and not yet seen. */
export const checkServedSlots = async (payload: Payload, options: WatchdogOptions): Promise<void> => {
  const slots = await checking(payload);
  const next = async (): Promise<void> => {
    for (let slot = slots.shift(); slot; slot = slots.shift()) await check(payload, slot, options);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
};

/**
 * Sees to it that what went out by itself is seen by readers: its public address is fetched as one of them, until it
 * is right or the patience of two minutes is over. Answers a function that ends it.
 */
export const startWatchdog = (payload: Payload, options: WatchdogOptions): (() => Promise<void>) =>
  startRounds({
    look: async () => {
      await checkServedSlots(payload, options);
      return EVERY_MS;
    },
    failure: 'The watchdog could not look after the slots',
    pauseMs: EVERY_MS,
    log: options.log,
  });
