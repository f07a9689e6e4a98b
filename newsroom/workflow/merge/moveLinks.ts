import type { PayloadRequest } from 'payload';
import { pageTags, tagsOfRecord } from '@/domain/pageTags';
import { indexRecords, isSearchKind } from '@/platform/search/records/indexRecords';
import { announceChange } from '@/platform/server/changes';
import { copiesInUse, writeCopy, type Copy } from './inUse';
import type { Candidates } from './findLinks';
import { fieldsOf, globalSlugOf } from './globals';
import type { MovedCopy } from './mergeRecord';
import { relink, type Move } from './relink';

const isSeen = (data: Record<string, unknown>): boolean =>
  data._status === undefined || data._status === null || data._status === 'published';

/** Brings pages and search to a record whose public row was written past the hooks. */
export const announceCopy = async (
  req: PayloadRequest,
  { collection, version, data }: Copy,
  before: Record<string, unknown>,
): Promise<void> => {
  const global = globalSlugOf(collection);
  if (global) return announceChange(req, [pageTags.global(global)]);
  if (version !== null || !isSeen(data)) return;
  await announceChange(req, [
    ...new Set([...tagsOfRecord(collection, before), ...tagsOfRecord(collection, data)]),
  ]);
  if (isSearchKind(collection)) await indexRecords(req, collection, [String(data.id)]);
};

/** Leads the links of these records on. Answers every change, copy by copy. */
export const moveLinks = async (
  req: PayloadRequest,
  candidates: Candidates,
  move: Omit<Move, 'blocks'>,
  /** Whether the changes are written, or only counted. */
  isWritten = true,
): Promise<MovedCopy[]> => {
  const moved: MovedCopy[] = [];
  for (const [collection, ids] of candidates) {
    const fields = fieldsOf(req.payload, collection);
    for (const id of [...ids].sort())
      for (const copy of await copiesInUse(req, collection, id)) {
        const before = structuredClone(copy.data);
        const changes = relink(fields, copy.data, { ...move, blocks: req.payload.blocks });
        if (changes.length === 0) continue;
        const isLatest = Boolean(copy.holder?.latest);
        moved.push({ collection, id, version: copy.version, isLatest, changes });
        if (!isWritten) continue;
        await writeCopy(req, copy);
        await announceCopy(req, copy, before);
      }
  }
  return moved;
};
