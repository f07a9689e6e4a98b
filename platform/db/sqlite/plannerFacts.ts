import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { DatabaseAdapterObj } from 'payload';

type Client = Pick<SQLiteAdapter['client'], 'execute' | 'batch'>;

/** A large newsroom: only the proportions matter. */
const RECORDS = 1_000_000;
const OF_ONE_STATUS = RECORDS / 2;
/** Hardly two of those have the same moment, name or day. */
const OF_THE_SAME = 2;

/** An index that begins with a column of two or three values. */
const BY_STATUS = /\(`(?:version_)?(?:_status|visibility|is_public|latest)`(,?)/;

interface Fact {
  tbl: string;
  idx: string;
  stat: string;
}

const textsOf = (row: unknown): Fact => {
  const { tbl, idx, stat } = row as Record<keyof Fact, string>;
  return { tbl, idx, stat };
};

const factsOf = async (client: Client): Promise<Fact[]> => {
  const { rows } = await client.execute(
    "SELECT tbl_name AS tbl, name AS idx, sql AS stat FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name",
  );
  return rows.map(textsOf).flatMap(({ tbl, idx, stat: sql }) => {
    const found = BY_STATUS.exec(sql);
    if (!found) return [];
    const next = found[1] ? ` ${OF_THE_SAME}` : '';
    return [{ tbl, idx, stat: `${RECORDS} ${OF_ONE_STATUS}${next}` }];
  });
};

const known = async (client: Client): Promise<Fact[]> => {
  const { rows } = await client.execute("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'");
  if (rows.length === 0) return [];
  return (await client.execute('SELECT tbl, idx, stat FROM sqlite_stat1 ORDER BY idx')).rows.map(textsOf);
};

/**
 * Tells SQLite's planner what nearly every table of ours has in common: `_status` has two values. Without that it takes
 * an index on it for one that leads to ten records, and looks at every published story rather than at twenty whose ids
 * it is given. `ANALYZE` would find out by itself, but also what is true of one newsroom on one day: plans would differ.
 * https://www.sqlite.org/fileformat2.html#stat1tab
 */
export const tellPlanner = async (client: Client): Promise<void> => {
  const facts = await factsOf(client);
  if (JSON.stringify(facts) === JSON.stringify(await known(client))) return;
  await client.execute('ANALYZE sqlite_schema');
  const inserts = facts.map(({ tbl, idx, stat }) => ({
    sql: 'INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)',
    args: [tbl, idx, stat],
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
