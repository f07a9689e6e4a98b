import { randomUUID } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import { afterCommit } from '@/platform/db/afterCommit';
import { storeOf } from '@/platform/db/store';
import { databaseWatch } from './database/watch';
import { doubtPagesFrom, dropAllPages, dropPages } from './pageCache/pages';

const ORIGIN = Symbol.for('toasoan.origin');
const TOLD = Symbol.for('toasoan.toldChanges');
const POLL_MS = 100;
/** A change is stamped when it is written and seen when it is committed: look back this far. */
const LOOK_BACK_MS = 20_000;
/** Who could not look for longer may have missed something. */
const TRUST_MS = LOOK_BACK_MS / 2;
const KEEP_MS = 60 * 60 * 1000;
const COLLECTION = 'page-changes';

const globals = globalThis as { [ORIGIN]?: string; [TOLD]?: Set<string> };

/** This process, so that it does not hear its own changes again. */
const origin = (): string => (globals[ORIGIN] ??= randomUUID());

/**
 * The changes of this process whose pages are dropped. One that is missing here although it is in the database was
 * committed without our hearing of it: the connection broke just then.
 */
const told = (): Set<string> => (globals[TOLD] ??= new Set());

/**
 * Tells every server that records changed: this one as soon as the transaction of `req` is committed, the
 * others (a script's change, another server) through the database, where the note is part of the transaction.
 */
export const announceChange = async (req: PayloadRequest, tags: string[]): Promise<void> => {
  if (tags.length === 0) return;
  const { id } = await req.payload.db.create({
    collection: COLLECTION,
    data: { tags, origin: origin() },
    req,
  });
  await afterCommit(req, () => {
    told().add(String(id));
    dropPages(tags);
  });
};

interface ChangeRow {
  id: string;
  tags: string[];
  origin: string;
  createdAt: string;
}

const readChanges = async (payload: Payload, since: number): Promise<ChangeRow[]> => {
  const { docs } = await storeOf(payload).catchUp(() =>
    payload.db.find<ChangeRow & Record<string, unknown>>({
      collection: COLLECTION,
      where: { createdAt: { greater_than: new Date(since).toISOString() } },
      sort: 'createdAt',
      limit: 0,
      pagination: false,
    }),
  );
  return docs;
};

/**
 * Follows the changes of other processes on this database and drops the pages they concern. A server that could not
 * look for ten seconds (it was paused, or cut off) gives out none of what it keeps as long as the database seems to be
 * there, and drops everything once it can read again. Returns a function that stops it.
 */
export const followChanges = (payload: Payload): (() => void) => {
  const seen = new Map<string, number>();
  let lastLook = Date.now();
  let isLooking = false;
  let isFailing = false;
  let isStopped = false;

  const look = async () => {
    const now = Date.now();
    const rows = await readChanges(payload, now - LOOK_BACK_MS);
    if (isStopped) return;
    if (now - lastLook > TRUST_MS) dropAllPages();
    lastLook = now;
    for (const row of rows) {
      if (seen.has(row.id)) continue;
      seen.set(row.id, now);
      if (row.origin !== origin() || !told().delete(row.id)) dropPages(row.tags);
    }
    doubtPagesFrom(now + TRUST_MS);
    for (const [id, at] of seen) {
      if (now - at <= 3 * LOOK_BACK_MS) continue;
      seen.delete(id);
      told().delete(id);
    }
  };

  /** Once an outage; what the watch over the database has said already need not be said again. */
  const complain = (error: unknown) => {
    if (!isFailing && !databaseWatch().isAway)
      payload.logger.warn({ err: error, msg: 'could not follow page changes' });
    isFailing = true;
  };

  const timer = setInterval(() => {
    if (isLooking || databaseWatch().isAway) return;
    isLooking = true;
    look()
      .then(() => (isFailing = false), complain)
      .finally(() => (isLooking = false));
  }, POLL_MS);

  const sweeper = setInterval(() => {
    if (databaseWatch().isAway) return;
    const before = new Date(Date.now() - KEEP_MS).toISOString();
    payload.db
      .deleteMany({ collection: COLLECTION, where: { createdAt: { less_than: before } } })
      .catch((error: unknown) => payload.logger.warn({ err: error, msg: 'could not sweep page changes' }));
  }, KEEP_MS / 4);

  timer.unref();
  sweeper.unref();
  return () => {
    isStopped = true;
    doubtPagesFrom(Number.POSITIVE_INFINITY);
    clearInterval(timer);
    clearInterval(sweeper);
  };
};

/** Waits until every running server on this database has heard of what was announced. For scripts, at their end. */
export const settleChanges = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3 * POLL_MS));
