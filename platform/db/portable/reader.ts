import type { Where } from 'payload';
import type { Database, Source } from './sources';

type Row = Record<string, unknown>;

const PAGE = 200;
/** Both adapters take it; their types do not say so. */
export const NO_JOINS = { joins: false as never };

/** The record of a global. Never set: MongoDB answers null, SQLite an empty object. */
const readGlobal = async (db: Database, slug: string): Promise<Row | null> => {
  const row = (await db.findGlobal<Row>({ slug: slug as never })) as Row | null;
  return row?.id ? row : null;
};

const readPage = async (db: Database, { kind, slug }: Source, where: Where): Promise<readonly Row[]> => {
  const page = { where, sort: 'id', limit: PAGE, pagination: false } as const;
  if (kind === 'collections')
    return (await db.find<Row>({ ...page, ...NO_JOINS, collection: slug as never })).docs;
  if (kind === 'versions') return (await db.findVersions<Row>({ ...page, collection: slug as never })).docs;
  return (await db.findGlobalVersions<Row>({ ...page, global: slug as never })).docs;
};

/**
 * Reads the records of a source in pages, in the order of their ids, past hooks and access: as they lie in the
 * database.
 */
export async function* readRecords(
  db: Database,
  source: Source,
): AsyncGenerator<readonly Row[], void, undefined> {
  if (source.kind === 'globals') {
    const row = await readGlobal(db, source.slug);
    if (row) yield [row];
    return;
  }
  const read = (after?: unknown): Promise<readonly Row[]> => {
    const page = readPage(db, source, after ? { id: { greater_than: after } } : {});
    // It is looked at later, or never when nobody asks for more.
    page.catch(() => undefined);
    return page;
  };
  for (let page: Promise<readonly Row[]> | null = read(); page;) {
    const rows: readonly Row[] = await page;
    // The database looks for the next ones while these are being written.
    page = rows.length === PAGE ? read(rows.at(-1)!.id) : null;
    if (rows.length > 0) yield rows;
  }
}

/** Which of these ids a source has already. */
export const existingIds = async (
  db: Database,
  { kind, slug }: Source,
  ids: readonly string[],
): Promise<Set<string>> => {
  const asked = {
    where: { id: { in: [...ids] } },
    select: { id: true },
    limit: 0,
    pagination: false,
  } as const;
  if (kind === 'globals') {
    const row = await readGlobal(db, slug);
    return new Set(row ? [String(row.id)] : []);
  }
  const { docs } =
    kind === 'collections'
      ? await db.find<Row>({ ...asked, ...NO_JOINS, collection: slug as never })
      : kind === 'versions'
        ? await db.findVersions<Row>({ ...asked, collection: slug as never })
        : await db.findGlobalVersions<Row>({ ...asked, global: slug as never });
  return new Set(docs.map(({ id }) => String(id)));
};

/** How many records there are; for a progress bar, so not to the record when somebody writes meanwhile. */
export const countRecords = async (db: Database, { kind, slug }: Source): Promise<number> => {
  if (kind === 'collections') return (await db.count({ collection: slug as never })).totalDocs;
  if (kind === 'versions') return (await db.countVersions({ collection: slug as never })).totalDocs;
  if (kind === 'globals-versions') return (await db.countGlobalVersions({ global: slug as never })).totalDocs;
  return (await readGlobal(db, slug)) ? 1 : 0;
};
