import { setImmediate } from 'node:timers/promises';
import { sql } from '@payloadcms/db-sqlite';
import { transactionOf } from '../../sqlite/transaction';
import type { MigrationArgs } from '../migration';

/** MongoDB has had ObjectIds from the beginning. */
export const databases = ['sqlite'] as const;

type Sql = ReturnType<typeof sql>;
type Row = Record<string, unknown>;
type Query = (statement: Sql) => Promise<{ rows: Row[]; changed: number }>;

const BATCH = 200;
const ROWS_AT_ONCE = 5_000;
const MANY_IDS = 20_000;
/** Functions within functions: the stack of SQLite’s parser is small. */
const MOST_AT_ONCE = 16;
const WORTH_A_LINE = 10_000;
const hex = (digits: number): string => '[0-9a-f]'.repeat(digits);
/** A whole value, for SQLite. */
const UUID_GLOB = [8, 4, 4, 4, 12].map(hex).join('-');
/** Something like one inside a text. It begins with a character for which SQLite can skip ahead. */
const NEAR_UUID_GLOB = '*-????-????-????-????????????*';
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const shortened = (uuid: string): string => uuid.replaceAll('-', '').slice(0, 24);

interface Table {
  name: string;
  /** Its own id and those of the rows it refers to. */
  keys: string[];
  /** The one among `keys` that is its own; null for tables whose rows have numbers. */
  id: string | null;
  /** Columns of text and JSON, in which ids may be mentioned. */
  texts: string[];
}

const listTables = async (query: Query): Promise<Table[]> => {
  const { rows } = await query(
    sql`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'libsql_%' ORDER BY name`,
  );
  const tables: Table[] = [];
  for (const { name } of rows as { name: string }[]) {
    const columns = (
      await query(sql`SELECT name, pk FROM pragma_table_info(${name}) WHERE type LIKE 'text%'`)
    ).rows;
    const references = (await query(sql`SELECT "from" AS name FROM pragma_foreign_key_list(${name})`)).rows;
    const names = columns.map((column) => String(column.name));
    const id = columns.find((column) => Number(column.pk) > 0)?.name as string | undefined;
    const keys = names.filter((column) => column === id || references.some((row) => row.name === column));
    const texts = names.filter((column) => !keys.includes(column));
    tables.push({ name, keys, id: id ?? null, texts });
  }
  return tables;
};

const isUuid = (column: string): Sql => sql`${sql.identifier(column)} GLOB ${UUID_GLOB}`;

const shortenedIn = (column: string): Sql =>
  sql`CASE WHEN ${isUuid(column)} THEN substr(replace(${sql.identifier(column)}, '-', ''), 1, 24) ELSE ${sql.identifier(column)} END`;

/** Refuses ids that would no longer differ: 90 of the 96 bits that stay are random. */
const refuseTwins = async (query: Query, { name, id }: Table): Promise<void> => {
  if (!id) return;
  const { rows } = await query(
    sql`SELECT min(${sql.identifier(id)}) AS one, max(${sql.identifier(id)}) AS other FROM ${sql.identifier(name)} GROUP BY ${shortenedIn(id)} HAVING count(*) > 1 LIMIT 1`,
  );
  if (rows[0])
    throw new Error(
      `in ${name} the ids ${String(rows[0].one)} and ${String(rows[0].other)} would become the same: give one of the two records a new id`,
    );
};

/** Every UUID that is the id of a row; others in texts (of a process, of a deleted record) are left alone. */
const collectIds = async (query: Query, tables: Table[]): Promise<Set<string>> => {
  const ids = new Set<string>();
  for (const { name, id } of tables) {
    if (!id) continue;
    const column = sql.identifier(id);
    const next = (after: string) =>
      sql`SELECT ${column} AS id FROM ${sql.identifier(name)} WHERE ${isUuid(id)} AND ${column} > ${after} ORDER BY ${column} LIMIT ${MANY_IDS}`;
    for (let last = ''; ;) {
      // One string, not a row each: there may be millions.
      const { rows } = await query(sql`SELECT group_concat(id) AS list FROM (${next(last)})`);
      if (typeof rows[0]?.list !== 'string') break;
      for (const uuid of rows[0].list.split(',')) {
        ids.add(uuid);
        last = uuid;
      }
    }
  }
  return ids;
};

const newKeys = ({ keys }: Table): Sql[] =>
  keys.map((column) => sql`${sql.identifier(column)} = ${shortenedIn(column)}`);

const mayMention = (column: string): Sql => sql`${sql.identifier(column)} GLOB ${NEAR_UUID_GLOB}`;

/** The columns of text in which anything like a UUID stands at all. */
const mentioningColumns = async (query: Query, { name, texts }: Table): Promise<string[]> => {
  if (texts.length === 0) return [];
  const found = texts.map(
    (column, index) => sql`max(${mayMention(column)}) AS ${sql.identifier(`c${index}`)}`,
  );
  const { rows } = await query(sql`SELECT ${sql.join(found, sql`, `)} FROM ${sql.identifier(name)}`);
  return texts.filter((_, index) => Number(rows[0]![`c${index}`]) === 1);
};

/** A row and, by column, the ids that its texts mention. */
interface Mentions {
  rowid: number;
  uuids: Record<string, string[]>;
}

const mentionsIn = (row: Row, columns: string[], ids: Set<string>): Mentions => ({
  rowid: Number(row['row number']),
  uuids: Object.fromEntries(
    columns.map((column) => [
      column,
      [...new Set(String(row[column]).match(UUID))].filter((uuid) => ids.has(uuid)),
    ]),
  ),
});

/** `column` with ids shortened, by SQLite's own means: what is handed over with a statement stays in memory. */
const replacedIn = (column: string, uuids: string[]): Sql =>
  uuids.reduce(
    (text, uuid) => sql`replace(${text}, ${sql.raw(`'${uuid}'`)}, ${sql.raw(`'${shortened(uuid)}'`)})`,
    sql`${sql.identifier(column)}`,
  );

/** One statement for many rows: the client keeps every statement until its connection is closed. */
const shortenInRows = async (query: Query, table: Table, columns: string[], found: Mentions[]) => {
  const texts = columns.map((column) => {
    const cases = found.map(
      ({ rowid, uuids }) =>
        sql` WHEN ${sql.raw(String(rowid))} THEN ${replacedIn(column, uuids[column]!.slice(0, MOST_AT_ONCE))}`,
    );
    return sql`${sql.identifier(column)} = CASE rowid${sql.join(cases)} END`;
  });
  const values = sql.join([...texts, ...newKeys(table)], sql`, `);
  const rowids = sql.raw(found.map(({ rowid }) => rowid).join(', '));
  await query(sql`UPDATE ${sql.identifier(table.name)} SET ${values} WHERE rowid IN (${rowids})`);
};

const hasMentions = ({ uuids }: Mentions): boolean => Object.values(uuids).some((list) => list.length > 0);

const withoutDone = ({ rowid, uuids }: Mentions): Mentions => ({
  rowid,
  uuids: Object.fromEntries(
    Object.entries(uuids).map(([column, list]) => [column, list.slice(MOST_AT_ONCE)]),
  ),
});

/** Rows that mention ids in their texts; their keys are written with them. Answers how many. */
const shortenMentions = async (query: Query, table: Table, ids: Set<string>): Promise<number> => {
  const columns = await mentioningColumns(query, table);
  if (columns.length === 0) return 0;
  const texts = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  const isCandidate = sql.join(columns.map(mayMention), sql` OR `);
  let changed = 0;
  for (let last = 0; ;) {
    const { rows } = await query(
      sql`SELECT rowid AS "row number", ${texts} FROM ${sql.identifier(table.name)} WHERE rowid > ${last} AND (${isCandidate}) ORDER BY rowid LIMIT ${BATCH}`,
    );
    let found = rows.map((row) => mentionsIn(row, columns, ids)).filter(hasMentions);
    changed += found.length;
    for (; found.length > 0; found = found.map(withoutDone).filter(hasMentions))
      await shortenInRows(query, table, columns, found);
    if (rows.length < BATCH) return changed;
    last = Number(rows.at(-1)!['row number']);
  }
};

const shortenKeys = async (query: Query, table: Table): Promise<number> => {
  if (table.keys.length === 0) return 0;
  const name = sql.identifier(table.name);
  const isOld = sql.join(table.keys.map(isUuid), sql` OR `);
  const values = sql.join(newKeys(table), sql`, `);
  const { rows } = await query(sql`SELECT max(rowid) AS last FROM ${name}`);
  let changed = 0;
  // SQLite keeps what a statement changes in memory until the statement ends.
  for (let from = 0; from < Number(rows[0]!.last); from += ROWS_AT_ONCE) {
    const range = sql`rowid > ${from} AND rowid <= ${from + ROWS_AT_ONCE}`;
    changed += (await query(sql`UPDATE ${name} SET ${values} WHERE ${range} AND (${isOld})`)).changed;
  }
  return changed;
};

/**
 * Ids were UUIDs on SQLite; now they are the 24 hex digits of an ObjectId on both databases (record 9). Each UUID
 * becomes its first 24 digits, wherever it stands: keys, references, versions, texts of stories, preferences. A
 * session names its account by the id: everyone signs in again.
 */
export const up = async ({ payload, req }: MigrationArgs): Promise<void> => {
  const transaction = await transactionOf(req);
  const query: Query = async (statement) => {
    const { rows, rowsAffected } = await transaction.run(statement);
    return { rows: rows as unknown as Row[], changed: rowsAffected };
  };
  // The new ids go all over the indexes: with the usual 2 MB each page would be written many times.
  await query(sql`PRAGMA cache_size = -200000`);
  const tables = await listTables(query);
  const ids = await collectIds(query, tables);
  if (ids.size === 0) return;
  payload.logger.info(`ids get a new form, once: ${ids.size} ids in ${tables.length} tables`);
  await setImmediate();
  for (const table of tables) await refuseTwins(query, table);
  for (const table of tables) {
    const rows = (await shortenMentions(query, table, ids)) + (await shortenKeys(query, table));
    if (rows < WORTH_A_LINE) continue;
    payload.logger.info(`ids: ${table.name}, ${rows} rows`);
    // SQLite works within this process: give the line time to be printed.
    await setImmediate();
  }
};
