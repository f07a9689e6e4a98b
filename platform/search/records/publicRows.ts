import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload';
import { NO_JOINS } from '@/platform/db/portable/reader';
import { NAMED, namedIn, type Names, type Row } from '../entries/entryOf';
import type { SearchKind } from '../types';

export type PublicRow = Row & { id: string };

type Named = 'agencies' | 'people';

/** What the public may read of a collection, by the collection's own rule; null when that is nothing. */
const publicWhere = async (payload: Payload, kind: SearchKind): Promise<Where | null> => {
  const anonymous = await createLocalReq({}, payload);
  const access = await payload.collections[kind].config.access.read({ req: anonymous });
  if (access === false) return null;
  return access === true ? { id: { exists: true } } : access;
};

/** The records of a kind that the public may read and that match, as they lie in the database. */
export const readPublic = async (
  req: PayloadRequest,
  kind: SearchKind,
  where: Where,
  limit = 0,
): Promise<PublicRow[]> => {
  const may = await publicWhere(req.payload, kind);
  if (!may) return [];
  const { docs } = await req.payload.db.find<PublicRow>({
    collection: kind,
    where: { and: [may, where] },
    sort: 'id',
    limit,
    ...NO_JOINS,
    pagination: false,
    req,
  });
  return docs.map((doc) => ({ ...doc, id: String(doc.id) }));
};

export const countPublic = async (payload: Payload, kind: SearchKind): Promise<number> => {
  const where = await publicWhere(payload, kind);
  return where ? (await payload.db.count({ collection: kind, where })).totalDocs : 0;
};

/** The names of other records that belong to the entries of these rows. */
export const namesFor = async (
  req: PayloadRequest,
  kind: SearchKind,
  rows: readonly Row[],
): Promise<Names> => {
  const ids = [...new Set(rows.flatMap((row) => namedIn(kind, row)))];
  const named = NAMED[kind];
  if (!named || ids.length === 0) return new Map();
  const found = await readPublic(req, named.kind, { id: { in: ids } });
  return new Map(found.map(({ id, name }) => [id, String(name ?? '')]));
};

/** The kinds whose entries hold names of this kind, each with the field that leads to it. */
export const namedBy = (kind: SearchKind): { kind: SearchKind; path: string }[] =>
  Object.entries(NAMED).flatMap(([by, { kind: named, path }]) =>
    named === (kind as Named) ? [{ kind: by as SearchKind, path }] : [],
  );
