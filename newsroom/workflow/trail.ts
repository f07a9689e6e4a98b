import type { CollectionSlug, DataFromCollectionSlug, Payload, TypedUser } from 'payload';
import type { WorkflowCollection } from './stages';

export const TRAIL_PAGE = 50;

export interface TrailEntry extends DataFromCollectionSlug<'audit-trail'> {
  /** Whether its version is still kept. */
  hasVersion: boolean;
}

export interface Trail {
  entries: TrailEntry[];
  page: number;
  pages: number;
}

interface Reader {
  payload: Payload;
  user: TypedUser;
}

/** Those of the versions that are still kept: old drafts are cleared away. */
const keptVersions = async (
  { payload, user }: Reader,
  collection: WorkflowCollection,
  id: string,
  versions: readonly string[],
): Promise<Set<string>> => {
  if (versions.length === 0) return new Set();
  const { docs } = await payload.findVersions({
    collection: collection as CollectionSlug as 'articles',
    where: { and: [{ parent: { equals: id } }, { id: { in: versions } }] },
    select: {},
    depth: 0,
    limit: versions.length,
    pagination: false,
    overrideAccess: false,
    user,
  });
  return new Set(docs.map(({ id: version }) => String(version)));
};

/** A page of what was done with a text, newest first, as far as `user` may read it. */
export const readTrail = async (
  reader: Reader,
  collection: WorkflowCollection,
  id: string,
  page: number,
): Promise<Trail> => {
  const { docs, totalPages } = await reader.payload.find({
    collection: 'audit-trail',
    where: { and: [{ target: { equals: id } }, { targetCollection: { equals: collection } }] },
    sort: ['-at', '-id'],
    limit: TRAIL_PAGE,
    page,
    depth: 0,
    overrideAccess: false,
    user: reader.user,
  });
  const versions = docs.flatMap(({ version }) => version ?? []);
  const kept = await keptVersions(reader, collection, id, versions);
  return {
    entries: docs.map((row) => ({ ...row, hasVersion: kept.has(row.version ?? '') })),
    page,
    pages: Math.max(1, totalPages),
  };
};

/** The page of an address; the first where it names none. */
export const readPageNumber = (value: unknown): number => {
  const page = Number(value);
  return Number.isSafeInteger(page) && page >= 1 ? page : 1;
};
