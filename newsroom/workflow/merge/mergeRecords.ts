import type { PayloadRequest } from 'payload';
import { inTransaction } from '@/platform/db/inTransaction';
import { storeOf } from '@/platform/db/store';
import { recordAudit } from '../audit';
import { forgetMerges } from './follow';
import { titleOf } from '../text';
import { checkMerge, type MergeOf } from './checkMerge';
import { findCandidates, type Candidates } from './findLinks';
import type { Moved, MovedCopy } from './mergeRecord';
import { moveLinks } from './moveLinks';
import { takeAway } from './takeAway';

/** One merge or undo at a time: each asks whether another one holds. */
export const takeMergeTurn = async (req: PayloadRequest, ids: readonly string[]): Promise<void> => {
  const { takeTurn } = storeOf(req.payload);
  await takeTurn.call(storeOf(req.payload), req, 'merge');
  for (const id of [...ids].sort()) await storeOf(req.payload).takeTurn(req, `text:${id}`);
};

/** How many records and links a merge would change. */
export interface MergeCount {
  records: number;
  links: number;
}

const countOf = (copies: readonly MovedCopy[]): MergeCount => {
  const byRecord = new Map<string, number>();
  // The same link in what readers see and in a draft is one link.
  for (const { collection, id, changes } of copies) {
    const key = `${collection}:${id}`;
    byRecord.set(key, Math.max(byRecord.get(key) ?? 0, changes.length));
  }
  return { records: byRecord.size, links: [...byRecord.values()].reduce((sum, one) => sum + one, 0) };
};

export interface MergePreview extends MergeCount {
  kept: string;
  merged: string;
}

/** What a merge would do; writes nothing. Throws MergeRefused. */
export const previewMerge = async (req: PayloadRequest, of: MergeOf): Promise<MergePreview> => {
  const texts = await checkMerge(req, of);
  const candidates = await findCandidates(req, of.target, of.merged);
  const copies = await moveLinks(req, candidates, { target: of.target, from: of.merged, to: of.kept }, false);
  return { ...countOf(copies), kept: titleOf(texts.kept.latest), merged: titleOf(texts.merged.latest) };
};

export interface Merged extends MergeCount {
  /** Id of the `merges` record. */
  id: string;
}

const united = (one: Candidates, other: Candidates): Candidates =>
  new Map([...one].map(([slug, ids]) => [slug, new Set([...ids, ...(other.get(slug) ?? [])])]));

/**
 * Makes two records one, in one transaction: every link to `merged`, in what readers see and in the versions that are
 * still in use, leads to `kept`; `merged` is taken from readers, its address leading on; what was done is noted so
 * that it can be undone. The values of `kept` stay as they are. Throws MergeRefused when the two cannot be one.
 */
export const mergeRecords = async (req: PayloadRequest, of: MergeOf): Promise<Merged> => {
  await checkMerge(req, of);
  const since = new Date();
  const earlier = await findCandidates(req, of.target, of.merged);
  return inTransaction(req, async () => {
    await takeMergeTurn(req, [of.kept, of.merged]);
    forgetMerges(req);
    const { kept, merged } = await checkMerge(req, of);
    const candidates = united(earlier, await findCandidates(req, of.target, of.merged, since));
    const copies = await moveLinks(req, candidates, { target: of.target, from: of.merged, to: of.kept });
    const moved: Moved = { copies, removed: await takeAway(req, merged, kept) };
    const names = { kept: titleOf(kept.latest), merged: titleOf(merged.latest) };
    const { id } = await req.payload.create({
      collection: 'merges',
      data: {
        title: `${names.merged} → ${names.kept}`,
        target: of.target,
        kept: of.kept,
        merged: of.merged,
        by: req.user ? String(req.user.id) : null,
        moved: JSON.parse(JSON.stringify(moved)) as never,
      },
      depth: 0,
      req,
    });
    for (const [one, other] of [
      [merged, kept],
      [kept, merged],
    ] as const)
      await recordAudit(req, {
        verb: 'merge',
        collection: of.target,
        id: one.id,
        title: titleOf(one.latest),
        from: one.state.live ?? one.state.stage,
        to: one === merged ? 'taken-down' : (one.state.live ?? one.state.stage),
        note: one === merged ? `→ ${titleOf(other.latest)}` : `← ${titleOf(other.latest)}`,
      });
    return { id, ...countOf(copies) };
  });
};
