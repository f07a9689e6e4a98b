import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { DatabaseAdapterObj } from 'payload';
import { rowsOf, type Client } from './rowsOf';

/** A large newsroom: only the proportions matter. */
const RECORDS = 1_000_000;
/** Hardly two of them have the same moment, name or day. */
const OF_THE_SAME = 2;

/** A column of a few values: as many records have one of them as have all others. */
const FEW_VALUES = /^`(?:version_)?(?:_status|visibility|is_public|latest|stage)`$/;

const ID = '`id`';

/** The table, the index and what is said of it: a row of `sqlite_stat1`. */
type Fact = [table: string, index: string, stat: string];

/** How many records there are, and how many of them are alike in the first column of an index, the first two, … */
const statOf = (columns: readonly string[]): string => {
  let alike = RECORDS;
  const counts = columns.map((column) => {
    alike = FEW_VALUES.test(column) && alike > OF_THE_SAME ? alike / 2 : OF_THE_SAME;
    return columns[0] === ID ? 1 : alike;
  });
  return [RECORDS, ...counts].join(' ');
};

const columnsOf = (sql: string): string[] =>
  sql
    .slice(sql.indexOf('(') + 1, sql.lastIndexOf(')'))
    .split(',')
    .map((column) => column.trim());

const factsOf = async (client: Client): Promise<Fact[]> => {
  const indexes = await rowsOf(
    client,
    "SELECT tbl_name, name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name",
  );
  return indexes.flatMap(([table, index, sql]): Fact[] => {
    const columns = columnsOf(sql!);
    const isTold = FEW_VALUES.test(columns[0]!) || columns[0] === ID;
    return isTold ? [[table!, index!, statOf(columns)]] : [];
  });
};

const factsKnown = async (client: Client): Promise<string[][]> => {
  const isThere = await rowsOf(client, "SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'");
  return isThere.length > 0 ? rowsOf(client, 'SELECT tbl, idx, stat FROM sqlite_stat1 ORDER BY idx') : [];
};

/**
 * Tells SQLite's planner what nearly every table of ours has in common: `_status` and its like have a few
 * values, and an id is there once. Without that it takes an index on the one for one that leads to ten records, and looks
 * at every published story rather than at twenty whose ids it is given; and passes by an index that begins with
 * the other, though it has all that is asked for. `ANALYZE` would find out by itself, but also what is true of one
 * newsroom on one day: plans would differ.
 * https://www.sqlite.org/fileformat2.html#stat1tab
 */
export const tellPlanner = async (client: Client): Promise<void> => {
  const facts = await factsOf(client);
  if (JSON.stringify(facts) === JSON.stringify(await factsKnown(client))) return;
  await client.execute('ANALYZE sqlite_schema');
  const inserts = facts.map((args) => ({
    sql: 'INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)',
    args,
  }));
  await client.batch(['DELETE FROM sqlite_stat1', ...inserts], 'write');
  // Connections that are open read it now, others when they are opened.
  await client.execute('ANALYZE sqlite_schema');
};

/** Has the planner told when the database is opened or brought forward. */
export const withPlannerFacts = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args);
    const { connect, migrate } = db;
    const tell = (self: unknown) => tellPlanner((self as SQLiteAdapter).client);
    db.connect = async function (options) {
      await connect!.call(this, options);
      await tell(this);
    };
    db.migrate = async function (options) {
      await migrate.call(this, options);
      await tell(this);
    };
    return db;
  },
});
