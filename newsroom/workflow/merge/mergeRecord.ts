import type { PayloadRequest, Where } from 'payload';
import type { Change } from './relink';
import type { MergeTarget } from './targets';

/** The changes of one copy of a record. */
export interface MovedCopy {
  collection: string;
  id: string;
  /** Id of the version; null: the record itself. */
  version: string | null;
  isLatest: boolean;
  changes: Change[];
}

/** The record that was merged away as it was, and what was made of it. */
export interface Removed {
  row: Record<string, unknown>;
  wasLive: boolean;
  /** `updatedAt` of its row afterwards. */
  updatedAt: string;
  /** Its newest version before and afterwards. */
  latestBefore: string | null;
  latestAfter: string | null;
  versionsMade: string[];
  /** Notices in its place and slots, as they were. */
  removals: Record<string, unknown>[];
  slots: Record<string, unknown>[];
}

/** A place that an undo left alone because somebody changed it since. */
export interface Left {
  collection: string;
  id: string;
  title: string;
  path: string;
}

/** What a `merges` record keeps in `moved`. */
export interface Moved {
  copies: MovedCopy[];
  removed: Removed;
  /** After an undo. */
  left?: Left[];
}

/** The merges that were not undone, newest first; with `where`, some of them. */
export const standingMerges = async (
  req: PayloadRequest,
  where: Where[] = [],
  select?: Partial<Record<string, true>>,
) => {
  const { docs } = await req.payload.find({
    collection: 'merges',
    where: { and: [{ undoneAt: { exists: false } }, ...where] },
    sort: '-createdAt',
    depth: 0,
    limit: 0,
    pagination: false,
    ...(select ? { select: select as never } : {}),
    req,
  });
  return docs;
};

/** Where the records of these ids were merged into, by their ids; those that were not merged away are missing. */
export const mergedInto = async (
  req: PayloadRequest,
  target: MergeTarget,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  const merges = await standingMerges(req, [{ target: { equals: target } }, { merged: { in: [...ids] } }]);
  return new Map(merges.map(({ merged, kept }) => [merged, kept]));
};
