import { createClient, type InStatement, type ResultSet, type Transaction } from '@libsql/client';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';

/** What SQLite did for one statement. */
export interface Work {
  /** Without the columns it asks for and the names that Payload makes up. */
  sql: string;
  /** Rows stepped over because no index led to them. */
  scanned: number;
  /** Steps of its machine: a few dozen for each row it looks at. */
  steps: number;
  plan: string[];
}

interface Runner {
  execute(statement: InStatement): Promise<ResultSet>;
}

const STATEMENT = /^\s*(?:select|insert|update|delete)\b/i;
const HAS_PLAN = /^\s*select\b/i;
const MADE_UP = /"?[0-9a-f]{8}(?:_[0-9a-f]{4}){3}_[0-9a-f]{12}"?/g;

const shortened = (sql: string): string =>
  sql
    .replace(
      /^select (?!distinct).*? from (?="\w+" "\w+" (?:where|order|left|limit)|"\w+"$)/s,
      'select … from ',
    )
    .replace(MADE_UP, 'other')
    .replace(/\?(?:, \?)+/g, '?, …');

/** https://www.sqlite.org/stmt.html: what each statement of this connection did that is still in memory. */
const MEASURE =
  'SELECT max(nscan) AS scanned, max(nstep) AS steps FROM sqlite_stmt WHERE sql = ? AND run > 0';

/** Notes the work of every statement from now on, by having SQLite tell it after each, until it is closed. */
export const watchSqlite = (payload: Payload): { work: Work[]; close: () => void } => {
  const { client, clientConfig } = payload.db as unknown as SQLiteAdapter;
  // A plan that was asked for stays open in its connection: there it would keep a transaction from ending.
  const planner = createClient({ url: clientConfig.url });
  const noted: { work: Work[]; close: () => void } = { work: [], close: () => planner.close() };

  const watch = (runner: Runner): void => {
    const execute = runner.execute.bind(runner);
    runner.execute = async (given: InStatement) => {
      const statement = typeof given === 'string' ? { sql: given, args: [] } : given;
      const result = await execute(given);
      if (!STATEMENT.test(statement.sql)) return result;
      const [measured] = (await execute({ sql: MEASURE, args: [statement.sql] })).rows;
      const plan = HAS_PLAN.test(statement.sql)
        ? (await planner.execute({ ...statement, sql: `EXPLAIN QUERY PLAN ${statement.sql}` })).rows
        : [];
      noted.work.push({
        sql: shortened(statement.sql),
        scanned: Number(measured!.scanned),
        steps: Number(measured!.steps),
        plan: plan.map(({ detail }) => String(detail).replace(MADE_UP, 'other')),
      });
      return result;
    };
  };
  watch(client as Runner);
  const transaction = client.transaction.bind(client);
  client.transaction = (async (...args: []) => {
    const opened: Transaction = await transaction(...args);
    watch(opened);
    return opened;
  }) as typeof client.transaction;
  return noted;
};
