import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { DatabaseAdapterObj } from 'payload';
import { rowsOf, type Client } from './rowsOf';

/** A large newsroom: only the proportions matter. */
const RECORDS = 1_000_000;
const OF_ONE_STATUS = RECORDS / 2;
/** Hardly two of those have the same moment, name or day. */
const OF_THE_SAME = 2;

/** An index that begins with a column of two or three values. */
const HAS_FEW_VALUES = /\(`(?:version_)?(?:_status|visibility|is_public|latest)`(,?)/;

/** The table, the index and what is said of it: a row of `sqlite_stat1`. */
type Fact = [table: string, index: string, stat: string];

const factsOf = async (client: Client): Promise<Fact[]> => {
  const indexes = await rowsOf(
    client,
    "SELECT tbl_name, name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name",
  );
  return indexes.flatMap(([table, index, sql]): Fact[] => {
    const found = HAS_FEW_VALUES.exec(sql!);
    return found ? [[table!, index!, `${RECORDS} ${OF_ONE_STATUS}${found[1] ? ` ${OF_THE_SAME}` : ''}`]] : [];
  });
};

const factsKnown = async (client: Client): Promise<string[][]> => {
  const isThere = await rowsOf(client, "SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'");
  return isThere.length > 0 ? rowsOf(client, 'SELECT tbl, idx, stat FROM sqlite_stat1 ORDER BY idx') : [];
};

/**
 * Tells SQLite's planner what nearly every table of ours has in common: `_status` and its like have two or three
 * values. Without that it takes an index on it for one that leads to ten records, and looks at every published story
 * rather than at twenty whose ids it is given. `ANALYZE` would find out by itself, but also what is true of one
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
