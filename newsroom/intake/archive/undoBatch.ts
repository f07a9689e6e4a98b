/** Takes back what an import made, and nothing that anybody has worked on since. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { createLocalReq, type CollectionSlug, type Payload, type PayloadRequest } from 'payload';
import { lastChange, type Made } from '@/newsroom/intake/archive/made';
import { withLease } from '@/platform/db/lease';
import { inTransaction } from '@/platform/db/inTransaction';

export type LeftReason = 'edited' | 'commented' | 'open' | 'used' | 'story-left';

export interface Left {
  collection: string;
  id: string;
  /** Of the story it came with. */
  title: string;
  reason: LeftReason;
}

export interface Undone {
  /** Records removed, by collection; `intakes` among them. */
  removed: Record<string, number>;
  left: Left[];
}

interface Intake {
  id: string;
  title?: string | null;
  made?: unknown;
}

/** A lock of the admin that was not renewed for longer is forgotten. */
const LOCK_MS = 5 * 60_000;
const PAGE = 100;

const countOf = async (req: PayloadRequest, collection: CollectionSlug, where: object): Promise<number> =>
  (await req.payload.count({ collection, where: where as never, req })).totalDocs;

/** Whether somebody has worked on a record since it was imported, and how. */
const workOn = async (
  req: PayloadRequest,
  { collection, id, updatedAt }: Made,
): Promise<LeftReason | null> => {
  const changed = await lastChange(req, { collection, id });
  if (changed !== null && changed !== updatedAt) return 'edited';
  if (collection !== 'articles') return null;
  if ((await countOf(req, 'comments', { target: { equals: id } })) > 0) return 'commented';
  const locks = await countOf(req, 'payload-locked-documents', {
    and: [
      { 'document.value': { equals: id } },
      { updatedAt: { greater_than: new Date(Date.now() - LOCK_MS).toISOString() } },
    ],
  });
  return locks > 0 ? 'open' : null;
};

/** Whether a photo is shown by anything besides the stories that go; drafts count. */
const isUsed = async (req: PayloadRequest, photo: string, going: readonly string[]): Promise<boolean> => {
  const stories = { and: [{ usedMedia: { in: [photo] } }, { id: { not_in: [...going] } }] };
  const { totalDocs } = await req.payload.countVersions({
    collection: 'articles',
    where: {
      and: [
        { 'version.usedMedia': { in: [photo] } },
        { latest: { equals: true } },
        { parent: { not_in: [...going] } },
      ],
    },
    req,
  });
  return (
    totalDocs > 0 ||
    (await countOf(req, 'articles', stories)) > 0 ||
    (await countOf(req, 'agencies', { emblem: { equals: photo } })) > 0 ||
    (await countOf(req, 'people', { portrait: { equals: photo } })) > 0
  );
};

/** Redirects lead to stories and stories show photos: what refers goes before what it refers to. */
const ORDER = ['redirects', 'articles', 'events', 'documents', 'people', 'agencies', 'media'];
const inOrder = (made: readonly Made[]): Made[] =>
  [...made].sort((a, b) => ORDER.indexOf(a.collection) - ORDER.indexOf(b.collection));

const undoIntake = async (req: PayloadRequest, intake: Intake): Promise<Undone> => {
  const made = inOrder((intake.made as Made[] | null) ?? []);
  const title = intake.title ?? '';
  const undone: Undone = { removed: {}, left: [] };
  const leave = ({ collection, id }: Made, reason: LeftReason) =>
    undone.left.push({ collection, id, title, reason });

  const stories = made.filter(({ collection }) => collection === 'articles');
  for (const story of stories) {
    const work = await workOn(req, story);
    if (!work) continue;
    // A story that stays keeps its photos, its old address and its record of where it came from.
    for (const record of made) leave(record, record === story ? work : 'story-left');
    return undone;
  }
  const going = stories.map(({ id }) => id);
  // All are looked at before any goes: a photo is marked anew when the story goes that showed it.
  const goes: Made[] = [];
  for (const record of made) {
    const changed = await lastChange(req, record);
    if (changed === null) continue;
    if (record.collection === 'media' && (await isUsed(req, record.id, going))) leave(record, 'used');
    else if (record.collection !== 'articles' && changed !== record.updatedAt) leave(record, 'edited');
    else goes.push(record);
  }
  for (const { collection, id } of goes) {
    await req.payload.delete({ collection: collection as 'articles', id, depth: 0, req });
    undone.removed[collection] = (undone.removed[collection] ?? 0) + 1;
  }
  await req.payload.delete({ collection: 'intakes', id: intake.id, depth: 0, req });
  undone.removed.intakes = 1;
  return undone;
};

/** How many stories there are of a batch. */
export const countBatch = async (payload: Payload, batch: string): Promise<number> =>
  (await payload.count({ collection: 'intakes', where: { batch: { equals: batch } } })).totalDocs;

/** The names of batches, newest first, a few of them. */
export const listBatches = async (payload: Payload): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: 'intakes',
    where: { batch: { exists: true } },
    sort: '-createdAt',
    depth: 0,
    limit: 2_000,
    pagination: false,
    select: { batch: true },
  });
  return [...new Set(docs.flatMap(({ batch }) => batch || []))].slice(0, 20);
};

/**
 * Removes the stories of a batch with their photos, redirects and intake records, each story in one transaction. What
 * was edited since, commented, is open before somebody or used elsewhere stays, and is named. Interrupted, it can be
 * called again. Waits for an import that runs.
 */
export const undoBatch = (
  payload: Payload,
  batch: string,
  { onProgress, onWait }: { onProgress: (done: number) => void; onWait: () => void },
): Promise<Undone> =>
  withLease(payload, 'import', { onWait }, async (lease) => {
    const undone: Undone = { removed: {}, left: [] };
    let last = '';
    let done = 0;
    for (;;) {
      lease.signal.throwIfAborted();
      const { docs } = await payload.find({
        collection: 'intakes',
        where: { and: [{ batch: { equals: batch } }, ...(last ? [{ id: { greater_than: last } }] : [])] },
        sort: 'id',
        depth: 0,
        limit: PAGE,
        pagination: false,
        select: { title: true, made: true },
      });
      if (docs.length === 0) return undone;
      for (const intake of docs) {
        const req = await createLocalReq({}, payload);
        await lease.confirm();
        const one = await inTransaction(req, () => undoIntake(req, intake));
        for (const [collection, count] of Object.entries(one.removed))
          undone.removed[collection] = (undone.removed[collection] ?? 0) + count;
        undone.left.push(...one.left);
        done += 1;
        onProgress(done);
        // The embedded database answers at once, so that nothing here ever waits: without a turn of the event loop
        // what its statements held is never given back (0.7 MB a story).
        await nextTurn();
      }
      last = String(docs.at(-1)!.id);
    }
  });
