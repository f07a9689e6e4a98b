import type { PayloadRequest } from 'payload';
import { searchOf } from '../engine';
import { entryOf } from '../entries/entryOf';
import { SEARCH_KINDS, type SearchKind } from '../types';
import { namedBy, namesFor, readPublic, type PublicRow } from './publicRows';

/** How many records are made ready at once. */
export const BATCH = 200;

export const isSearchKind = (collection: string): collection is SearchKind =>
  (SEARCH_KINDS as readonly string[]).includes(collection);

/** Puts public records into the index, in the transaction of `req`. */
export const putRows = async (
  req: PayloadRequest,
  kind: SearchKind,
  rows: readonly PublicRow[],
): Promise<void> => {
  const names = await namesFor(req, kind, rows);
  await searchOf(req.payload).put(
    req,
    rows.map((row) => entryOf(kind, row, names)),
  );
};

/** Brings the index to what these records are now: in it if the public may read them, else not. */
export const indexRecords = async (
  req: PayloadRequest,
  kind: SearchKind,
  ids: readonly string[],
): Promise<void> => {
  const rows = await readPublic(req, kind, { id: { in: [...ids] } });
  if (rows.length > 0) await putRows(req, kind, rows);
  const found = new Set(rows.map(({ id }) => id));
  const gone = ids.filter((id) => !found.has(id));
  if (gone.length > 0)
    await searchOf(req.payload).remove(
      req,
      gone.map((id) => ({ kind, id })),
    );
};

/** Brings the index to the new name of a record in the entries of others: a document is found by its issuer. */
export const indexNamers = async (req: PayloadRequest, kind: SearchKind, id: string): Promise<void> => {
  for (const { kind: by, path } of namedBy(kind))
    for (let after: string | undefined; ;) {
      const where = { and: [{ [path]: { in: [id] } }, ...(after ? [{ id: { greater_than: after } }] : [])] };
      const rows = await readPublic(req, by, where, BATCH);
      if (rows.length > 0) await putRows(req, by, rows);
      if (rows.length < BATCH) break;
      after = rows.at(-1)!.id;
    }
};
