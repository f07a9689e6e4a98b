import type { FlattenedField, PayloadRequest } from 'payload';
import type { Row } from '../text';
import { standingMerges } from './mergeRecord';
import { relink } from './relink';

type Standing = Awaited<ReturnType<typeof standingMerges>>;

const SELECT = { target: true, kept: true, merged: true, createdAt: true } as const;

/** One question a request: a form asks for every list of choices. */
const allStanding = async (req: PayloadRequest): Promise<Standing> => {
  const known = req.context.standingMerges as Promise<Standing> | undefined;
  const asked = known ?? standingMerges(req, [], SELECT);
  req.context.standingMerges = asked;
  return asked;
};

/** Forgets what this request knows of merges, where it makes or undoes one. */
export const forgetMerges = (req: PayloadRequest): void => {
  delete req.context.standingMerges;
};

/** The ids of the records of a collection that were merged away. */
export const mergedAwayOf = async (req: PayloadRequest, collection: string): Promise<string[]> =>
  (await allStanding(req)).filter(({ target }) => target === collection).map(({ merged }) => merged);

/** Everything in a record that has the form of an id, links among them. */
const idsWithin = (data: Row): string[] => [
  ...new Set([...JSON.stringify(data).matchAll(/"([0-9a-f]{24})"/g)].map(([, id]) => id!)),
];

/** The merges that took away one of these records, and those that took away what they were merged into. */
const mergesOf = async (req: PayloadRequest, ids: readonly string[]): Promise<Standing> => {
  if (ids.length === 0) return [];
  const found = await standingMerges(req, [{ merged: { in: [...ids] } }], SELECT);
  return [
    ...(await mergesOf(
      req,
      found.map(({ kept }) => kept),
    )),
    ...found,
  ];
};

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
  const merges = await mergesOf(req, idsWithin(data));
  // The oldest first: what a record was merged into may have been merged further.
  for (const { target, kept, merged } of merges.toReversed()) {
    if (own.collection === target && (String(own.id) === merged || String(own.id) === kept)) continue;
    relink(fields, data, { target, from: merged, to: kept, blocks: req.payload.blocks });
  }
};
