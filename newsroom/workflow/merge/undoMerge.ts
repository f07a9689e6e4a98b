import type { CollectionSlug, PayloadRequest } from 'payload';
import { inTransaction } from '@/platform/db/inTransaction';
import { recordAudit } from '../audit';
import { forgetMerges } from './follow';
import { loadText, titleOf } from '../text';
import { requireEditorial } from './checkMerge';
import { copiesInUse, writeCopy, type Copy } from './inUse';
import { globalSlugOf, globalTitle } from './globals';
import { standingMerges, type Left, type Moved, type MovedCopy } from './mergeRecord';
import { takeMergeTurn } from './mergeRecords';
import { announceCopy } from './moveLinks';
import { MergeRefused } from './refusals';
import { putBack, type Change } from './relink';
import { bringBack } from './takeAway';
import type { MergeTarget } from './targets';

export interface Undone {
  /** What was left alone because somebody changed it since. */
  left: Left[];
}

const overlaps = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);

const touchesSame = (one: MovedCopy, other: MovedCopy): boolean =>
  one.collection === other.collection &&
  one.id === other.id &&
  one.changes.some(({ path }) => other.changes.some((change) => overlaps(path, change.path)));

/** Whether a later merge goes on from where another one led: it moved the same links, or the record they lead to. */
export const buildsOn = (
  later: { merged: string; moved: Moved },
  earlier: { kept: string; moved: Moved },
): boolean =>
  later.merged === earlier.kept ||
  later.moved.copies.some((copy) => earlier.moved.copies.some((other) => touchesSame(copy, other)));

/** What to put back in a copy: what was done to it; in a version made since, what was done to the one before. */
const changesFor = (copies: readonly MovedCopy[], { version }: Copy): readonly Change[] | null => {
  const own = copies.find((copy) => copy.version === version);
  if (own || version === null) return own?.changes ?? null;
  return (
    (copies.find(({ isLatest }) => isLatest) ?? copies.find((copy) => copy.version === null))?.changes ?? null
  );
};

const putBackRecord = async (
  req: PayloadRequest,
  collection: string,
  id: string,
  copies: readonly MovedCopy[],
): Promise<Omit<Left, 'title'>[]> => {
  const left = new Set<string>();
  const inUse = await copiesInUse(req, collection, id);
  if (inUse.length === 0) for (const { changes } of copies) for (const { path } of changes) left.add(path);
  for (const copy of inUse) {
    const changes = changesFor(copies, copy);
    if (!changes) continue;
    const before = structuredClone(copy.data);
    const kept = putBack(copy.data, changes);
    for (const { path } of kept) left.add(path);
    if (kept.length === changes.length) continue;
    await writeCopy(req, copy);
    await announceCopy(req, copy, before);
  }
  return [...left].map((path) => ({ collection, id, path }));
};

const groupsOf = (copies: readonly MovedCopy[]): Map<string, MovedCopy[]> => {
  const groups = new Map<string, MovedCopy[]>();
  for (const copy of copies) {
    const key = `${copy.collection} ${copy.id}`;
    groups.set(key, [...(groups.get(key) ?? []), copy]);
  }
  return groups;
};

const withTitle = async (req: PayloadRequest, left: Omit<Left, 'title'>): Promise<Left> => {
  const global = globalSlugOf(left.collection);
  if (global) return { ...left, title: globalTitle(req.payload.config, global) };
  const row = await req.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: left.collection as CollectionSlug,
    where: { id: { equals: left.id } },
    req,
  });
  return { ...left, title: row ? titleOf(row) : '' };
};

/**
 * Undoes a merge in one transaction: every link that it moved leads where it led, except where somebody wrote
 * something else since, which is left and answered; the merged record is what it was. Throws MergeRefused: a merge is
 * undone once, and not while a later one builds on it.
 */
export const undoMerge = (req: PayloadRequest, id: string): Promise<Undone> => {
  requireEditorial(req);
  return inTransaction(req, async () => {
    await takeMergeTurn(req, []);
    const merge = await req.payload.findByID({
      collection: 'merges',
      id,
      depth: 0,
      disableErrors: true,
      req,
    });
    if (!merge) throw new MergeRefused('missing');
    if (merge.undoneAt) throw new MergeRefused('undone');
    const target = merge.target as MergeTarget;
    await takeMergeTurn(req, [merge.kept, merge.merged]);
    const moved = merge.moved as unknown as Moved;
    const later = (await standingMerges(req)).find(
      (other) =>
        other.id !== id &&
        other.createdAt >= merge.createdAt &&
        buildsOn(
          { merged: other.merged, moved: other.moved as unknown as Moved },
          { kept: merge.kept, moved },
        ),
    );
    if (later) throw new MergeRefused('built-on', later.title ?? '');
    forgetMerges(req);
    const text = await loadText(req, target, merge.merged);
    if (!text) throw new MergeRefused('gone');

    const left: Omit<Left, 'title'>[] = [];
    for (const copies of groupsOf(moved.copies).values())
      left.push(...(await putBackRecord(req, copies[0]!.collection, copies[0]!.id, copies)));
    left.push(...(await bringBack(req, text, moved.removed)));
    const named: Left[] = [];
    for (const one of left) named.push(await withTitle(req, one));

    await req.payload.update({
      collection: 'merges',
      id,
      data: {
        undoneAt: new Date().toISOString(),
        moved: JSON.parse(JSON.stringify({ ...moved, left: named })) as never,
      },
      depth: 0,
      req,
    });
    for (const each of [merge.merged, merge.kept]) {
      const one = each === merge.merged ? text : await loadText(req, target, each);
      if (one)
        await recordAudit(req, {
          verb: 'undoMerge',
          collection: target,
          id: one.id,
          title: titleOf(one.latest),
          note: merge.title ?? null,
        });
    }
    return { left: named };
  });
};
