import type { FlattenedField, PayloadRequest } from 'payload';
import type { Row } from '../text';
import { standingMerges } from './mergeRecord';
import { relink } from './relink';

const stands = async (req: PayloadRequest) => {
  // One question a request: a save asks for every list of choices again.
  const known = req.context.standingMerges as ReturnType<typeof standingMerges> | undefined;
  const asked = known ?? standingMerges(req, [], { target: true, kept: true, merged: true, createdAt: true });
  req.context.standingMerges = asked;
  return asked;
};

/** Forgets what this request knows of merges, where it makes or undoes one. */
export const forgetMerges = (req: PayloadRequest): void => {
  delete req.context.standingMerges;
};

/** The ids of the records of a collection that were merged away. */
export const mergedAwayOf = async (req: PayloadRequest, collection: string): Promise<string[]> =>
  (await stands(req)).filter(({ target }) => target === collection).map(({ merged }) => merged);

/**
 * Leads links to merged records on to those that were kept, in place: in a form that was open when they were merged,
 * in an old version that comes back.
 */
export const followLinks = async (
  req: PayloadRequest,
  fields: readonly FlattenedField[],
  data: Row,
  own: { collection: string; id: unknown },
): Promise<void> => {
  // The oldest first: what a record was merged into may have been merged further.
  for (const { target, kept, merged } of (await stands(req)).toReversed()) {
    if (own.collection === target && (String(own.id) === merged || String(own.id) === kept)) continue;
    relink(fields, data, { target, from: merged, to: kept, blocks: req.payload.blocks });
  }
};
