import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload';
import { withLease } from '../lease';
import { rowsOf, type Client } from './rowsOf';

type Adapter = Pick<SQLiteAdapter, 'client' | 'payload'>;

/** Where a record names something, and the moment it is listed by. */
export interface Source {
  list: string;
  /** A column of the records. */
  moment: string;
  table: string;
  /** The column of the record. */
  record: string;
  /** The column of what it names. */
  named: string;
  /** Of a table that holds more than these fields. */
  paths?: readonly string[];
}

/**
 * The public records of a collection that name a topic, an office, a person …, in the order in which they are listed.
 * SQLite has no index over two tables, so to find the newest twenty stories of an office it would read and sort all of
 * them. Kept by triggers: whatever writes a record, also a bulk import, writes its lists in the same transaction
 * (ADR 0019).
 */
export interface Kept {
  /** The table of the lists; triggers are named after it. */
  lists: string;
  /** The table of the records. */
  records: string;
  /** Columns of the records and the value each has in a public one. */
  publicWhen: Readonly<Record<string, string>>;
  sources: readonly Source[];
}

const tableOf = ({ lists }: Kept): string => `CREATE TABLE ${lists} (
  list text NOT NULL,
  named text NOT NULL,
  at text NOT NULL,
  record text NOT NULL,
  PRIMARY KEY (named, list, at, record)
) WITHOUT ROWID`;

const isPublic = ({ publicWhen }: Kept, row: string): string =>
  Object.entries(publicWhen)
    .map(([column, value]) => `${row}.${column} = '${value}'`)
    .join(' AND ');

const isListed = (kept: Kept, { moment }: Source, row: string): string =>
  `${isPublic(kept, row)} AND ${row}.${moment} IS NOT NULL`;

/**
 * Whether a row of a source (`new`, `old`, or none for the table's) names something in this field. A `+` keeps SQLite
 * from an index on that column (https://www.sqlite.org/optoverview.html#disqualifying_where_clause_terms_using_unary_):
 * a record has a few such rows, a topic many.
 */
const names = ({ paths, named }: Source, row = ''): string => {
  const at = row && `${row}.`;
  const isPath = paths ? ` AND +${at}path IN (${paths.map((path) => `'${path}'`).join(', ')})` : '';
  return `+${at}${named} IS NOT NULL${isPath}`;
};

const addOne = (kept: Kept, source: Source): string => `
  INSERT INTO ${kept.lists} (list, named, at, record)
  SELECT '${source.list}', new.${source.named}, ${kept.records}.${source.moment}, ${kept.records}.id FROM ${kept.records}
  WHERE ${kept.records}.id = new.${source.record} AND ${isListed(kept, source, kept.records)} AND ${names(source, 'new')}
  ON CONFLICT DO NOTHING;`;

/** A record may name an office twice, in two roles. */
const removeOne = (kept: Kept, source: Source): string => `
  DELETE FROM ${kept.lists}
  WHERE named = old.${source.named} AND list = '${source.list}' AND record = old.${source.record}
    AND at = (SELECT ${source.moment} FROM ${kept.records} WHERE id = old.${source.record})
    AND NOT EXISTS (
      SELECT 1 FROM ${source.table}
      WHERE ${source.record} = old.${source.record} AND +${source.named} = old.${source.named} AND ${names(source)}
    );`;

/** `which`: a condition on `records.id`; without it of all of them. */
const addAll = (kept: Kept, source: Source, which?: string): string => `
  INSERT INTO ${kept.lists} (list, named, at, record)
  SELECT '${source.list}', source.${source.named}, records.${source.moment}, records.id
  FROM ${kept.records} records JOIN ${source.table} source ON source.${source.record} = records.id
  WHERE ${which ? `records.id ${which} AND ` : ''}${isListed(kept, source, 'records')} AND ${names(source, 'source')}
  ON CONFLICT DO NOTHING;`;

const removeAll = ({ lists }: Kept, source: Source): string => `
  DELETE FROM ${lists}
  WHERE list = '${source.list}' AND at = old.${source.moment} AND record = old.id
    AND named IN (SELECT ${source.named} FROM ${source.table} WHERE ${source.record} = old.id);`;

const triggersOf = (kept: Kept, source: Source, no: number): [name: string, rest: string][] => [
  [
    `${kept.lists}_${no}_insert`,
    `AFTER INSERT ON ${source.table} WHEN ${names(source, 'new')} BEGIN${addOne(kept, source)}\nEND`,
  ],
  [
    `${kept.lists}_${no}_delete`,
    `AFTER DELETE ON ${source.table} WHEN ${names(source, 'old')} BEGIN${removeOne(kept, source)}\nEND`,
  ],
  [
    `${kept.lists}_${no}_update`,
    `AFTER UPDATE ON ${source.table} BEGIN${removeOne(kept, source)}${addOne(kept, source)}\nEND`,
  ],
];

/** The columns of the records that say where a record stands. */
const columnsOf = ({ publicWhen, sources }: Kept): string[] => [
  ...new Set([...Object.keys(publicWhen), ...sources.map(({ moment }) => moment)]),
];

const partsOf = (kept: Kept): { name: string; sql: string }[] => {
  const { lists, records, sources } = kept;
  const each = (statement: (source: Source) => string): string => sources.map(statement).join('');
  const add = each((source) => addAll(kept, source, '= new.id'));
  const remove = each((source) => removeAll(kept, source));
  const watched = columnsOf(kept);
  const isChanged = watched.map((column) => `old.${column} IS NOT new.${column}`).join(' OR ');
  const triggers: [name: string, rest: string][] = [
    // What it names may have been written before: in bulk, in any order.
    [`${lists}_record_insert`, `AFTER INSERT ON ${records} WHEN ${isPublic(kept, 'new')} BEGIN${add}\nEND`],
    [
      `${lists}_record_update`,
      `AFTER UPDATE OF ${watched.join(', ')} ON ${records}\nWHEN ${isChanged}\nBEGIN${remove}${add}\nEND`,
    ],
    // Before: what it names goes with it.
    [`${lists}_record_delete`, `BEFORE DELETE ON ${records} BEGIN${remove}\nEND`],
    ...sources.flatMap((source, no) => triggersOf(kept, source, no)),
  ];
  return [
    { name: lists, sql: tableOf(kept) },
    ...triggers.map(([name, rest]) => ({ name, sql: `CREATE TRIGGER ${name} ${rest}` })),
  ];
};

/**
 * Statements that write records nobody knows yet, and their lists afterwards all at once instead of row by row, as the
 * triggers would. `ids` is a query for the ids of the records. For one transaction.
 */
export const inBulk = <T>(kept: Kept, writes: readonly T[], ids: string): (T | string)[] => {
  const triggers = partsOf(kept).filter(({ sql }) => sql.startsWith('CREATE TRIGGER'));
  return [
    ...triggers.map(({ name }) => `DROP TRIGGER ${name}`),
    ...writes,
    ...kept.sources.map((source) => addAll(kept, source, `IN (${ids})`)),
    ...triggers.map(({ sql }) => sql),
  ];
};

const partsThere = (client: Client, { lists }: Kept): Promise<string[][]> =>
  rowsOf(
    client,
    `SELECT type, name, sql FROM sqlite_schema WHERE (name = '${lists}' OR name LIKE '${lists}\\_%' ESCAPE '\\') AND sql IS NOT NULL`,
  );

const dropsOf = (parts: string[][]): string[] => [
  ...parts.filter(([type]) => type === 'trigger').map(([, name]) => `DROP TRIGGER ${name}`),
  ...parts.filter(([type]) => type === 'table').map(([, name]) => `DROP TABLE ${name}`),
];

/**
 * Takes the lists away before tables are changed: SQLite refuses to rename a table while a trigger names one that is
 * not there. `keepLists` makes them anew.
 */
export const dropLists = async ({ client }: Adapter, all: readonly Kept[]): Promise<void> => {
  for (const kept of all) {
    const drops = dropsOf(await partsThere(client, kept));
    if (drops.length > 0) await client.batch(drops, 'write');
  }
};

/** Whether the records are brought forward far enough: of an older database the first steps may be missing. */
const canKeep = async (client: Client, kept: Kept): Promise<boolean> => {
  const columns = await rowsOf(client, `SELECT name FROM pragma_table_info('${kept.records}')`);
  const known = new Set(columns.flat());
  return columnsOf(kept).every((column) => known.has(column));
};

/** With fewer it is done before anyone could read of it. */
const LONG_FROM = 10_000;

/** What is there of lists that must be made anew. Null: they are there and kept by just these triggers. */
const outdated = async (client: Client, kept: Kept): Promise<string[][] | null> => {
  const parts = partsOf(kept);
  const there = await partsThere(client, kept);
  const known = new Map(there.map(([, name, sql]) => [name, sql]));
  const isCurrent = known.size === parts.length && parts.every(({ name, sql }) => known.get(name) === sql);
  return isCurrent || !(await canKeep(client, kept)) ? null : there;
};

/**
 * Makes the lists from the records there are, unless they are there and kept by just these triggers. Some four seconds
 * for a hundred thousand stories, said in the log before it when there are many. For who has the lease `migrations`.
 */
export const makeLists = async ({ client, payload }: Adapter, all: readonly Kept[]): Promise<void> => {
  for (const kept of all) {
    const there = await outdated(client, kept);
    if (!there) continue;
    const [[count]] = (await rowsOf(client, `SELECT count(*) FROM ${kept.records}`)) as [[string]];
    if (Number(count) >= LONG_FROM) payload.logger.info(`The lists of ${kept.records} are made anew.`);
    await client.batch(
      [
        ...dropsOf(there),
        ...partsOf(kept).map(({ sql }) => sql),
        ...kept.sources.map((source) => addAll(kept, source)),
      ],
      'write',
    );
  }
};

/** Has the lists made if they are not; of two processes at once by one, for which the other waits. */
export const keepLists = async (adapter: Adapter, all: readonly Kept[]): Promise<void> => {
  const found = await Promise.all(all.map((kept) => outdated(adapter.client, kept)));
  if (found.every((there) => there === null)) return;
  const onWait = () =>
    adapter.payload.logger.info('Another process makes the lists of this database: waiting for it …');
  await withLease(adapter as unknown as BaseDatabaseAdapter, 'migrations', { onWait }, () =>
    makeLists(adapter, all),
  );
};

/** Has the lists kept from when the database is opened. */
export const withLists = (adapter: DatabaseAdapterObj, all: readonly Kept[]): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args);
    const { connect } = db;
    db.connect = async function (options) {
      await connect!.call(this, options);
      await keepLists(this as unknown as SQLiteAdapter, all);
    };
    return db;
  },
});

/** A statement of so many parts is what SQLite takes at once. */
const LISTS_AT_ONCE = 100;

/** A part of one list. */
export interface ListPart {
  list: string;
  named: string;
  /** Oldest first, after this moment (ISO 8601). Without it newest first. */
  after?: string;
  /** At this moment or before it, of equals those before this id. */
  before?: { at: string; id?: string } | null;
  limit: number;
}

export interface Listed {
  id: string;
  named: string;
  /** ISO 8601. */
  at: string;
}

const statementOf = (
  { lists }: Kept,
  { list, named, after, before, limit }: ListPart,
  no: number,
): { sql: string; args: (string | number)[] } => {
  const conditions = ['named = ?', 'list = ?'];
  const args: (string | number)[] = [named, list];
  if (after !== undefined) {
    conditions.push('at > ?');
    args.push(after);
  }
  if (before) {
    conditions.push('at <= ?');
    args.push(before.at);
  }
  if (before?.id !== undefined) {
    conditions.push('(at, record) < (?, ?)');
    args.push(before.at, before.id);
  }
  const order = after === undefined ? 'DESC' : 'ASC';
  return {
    sql: `SELECT * FROM (SELECT ${no} AS no, named, at, record FROM ${lists}
      WHERE ${conditions.join(' AND ')} ORDER BY at ${order}, record ${order} LIMIT ?)`,
    args: [...args, limit],
  };
};

/** What stands in each of the parts. */
export const readLists = async (
  { client }: Pick<SQLiteAdapter, 'client'>,
  kept: Kept,
  parts: readonly ListPart[],
): Promise<Listed[][]> => {
  const statements = parts.map((part, no) => statementOf(kept, part, no));
  const found = parts.map(() => [] as Listed[]);
  for (let from = 0; from < statements.length; from += LISTS_AT_ONCE) {
    const some = statements.slice(from, from + LISTS_AT_ONCE);
    const { rows } = await client.execute({
      sql: some.map(({ sql }) => sql).join(' UNION ALL '),
      args: some.flatMap(({ args }) => args),
    });
    for (const { no, named, at, record } of rows)
      found[Number(no)]!.push({ id: String(record), named: String(named), at: String(at) });
  }
  return found;
};

/** Oldest first; of two at one moment by their ids. */
export const byMoment = (a: Listed, b: Listed): number => {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};
