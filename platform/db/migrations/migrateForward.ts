import { sql, type SQLiteAdapter } from '@payloadcms/db-sqlite';
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type BaseDatabaseAdapter,
  type PayloadRequest,
} from 'payload';
import { EnvError } from '@/platform/env';
import { reasonOf } from '../causes';
import { withLease } from '../lease';
import type { Lease } from '../lease/held';
import { KEPT_LISTS } from '../sqlite/keptLists';
import { dropLists, makeLists } from '../sqlite/lists';
import { transactionOf } from '../sqlite/transaction';
import { storeOf } from '../store';
import type { Migration } from './migration';
import { refuseNewer } from './NewerDatabase';
import { recordedMigrations } from './recorded';

interface Standing {
  /** The steps that this database has not had, in their order. */
  pending: Migration[];
  /** The number that the next steps are recorded under together. */
  batch: number;
}

/** Where a database stands, connected or not. Throws a `NewerDatabase`. */
export const standingOf = async (
  db: BaseDatabaseAdapter,
  migrations: readonly Migration[],
): Promise<Standing> => {
  const recorded = await recordedMigrations(db);
  refuseNewer(recorded, migrations);
  const { kind } = storeOf(db.payload);
  return {
    pending: migrations.filter(({ name, databases }) => databases.includes(kind) && !recorded.has(name)),
    batch: Math.max(0, ...recorded.values()) + 1,
  };
};

/**
 * A table is changed by making it anew, and dropping the old one would delete what refers to it. SQLite lets foreign
 * keys be switched off only before a transaction begins: https://www.sqlite.org/lang_altertable.html#otheralter
 */
const holdForeignKeys = async (db: SQLiteAdapter, value: 'ON' | 'OFF'): Promise<void> => {
  await db.client.execute(`PRAGMA foreign_keys = ${value}`);
};

const checkForeignKeys = async (req: PayloadRequest): Promise<void> => {
  const { rows } = await (await transactionOf(req)).run(sql`PRAGMA foreign_key_check`);
  if (rows.length > 0)
    throw new Error(`${rows.length} references lead nowhere, the first in ${String(rows[0]!.table)}`);
};

const run = async (
  db: BaseDatabaseAdapter,
  { name, up }: Migration,
  batch: number,
  lease: Lease,
): Promise<void> => {
  const { payload } = db;
  const { kind } = storeOf(payload);
  const start = Date.now();
  payload.logger.info(`Migrating: ${name}`);
  const req = await createLocalReq({}, payload);
  try {
    if (kind === 'sqlite') await holdForeignKeys(db as unknown as SQLiteAdapter, 'OFF');
    await initTransaction(req);
    await lease.confirm(req);
    await up({ payload, req, database: kind });
    if (kind === 'sqlite') await checkForeignKeys(req);
    await lease.confirm(req);
    await payload.create({ collection: 'payload-migrations', data: { name, batch }, req });
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    payload.logger.error({ err: error, msg: `Migration failed: ${name}` });
    throw new EnvError(
      `The step ${name}, which brings the database to the newest schema, failed (${reasonOf(error)}). Mend the cause and start again, or restore the backup made before the update.`,
    );
  } finally {
    if (kind === 'sqlite') await holdForeignKeys(db as unknown as SQLiteAdapter, 'ON');
  }
  payload.logger.info(`Migrated:  ${name} (${Date.now() - start} ms)`);
};

/** SQLite refuses to make a table anew while triggers know it. Servers that run need the lists, also after a step that failed. */
const withoutLists = async (db: BaseDatabaseAdapter, action: () => Promise<void>): Promise<void> => {
  if (storeOf(db.payload).kind !== 'sqlite') return action();
  const adapter = db as unknown as SQLiteAdapter;
  await dropLists(adapter, KEPT_LISTS);
  try {
    await action();
  } finally {
    await makeLists(adapter, KEPT_LISTS);
  }
};

/**
 * Brings a connected database forward by the steps it has not had, in their order. Of two processes at once one
 * does it and the other waits. Throws an `EnvError` when a step fails, and a `NewerDatabase`.
 */
export const migrateForward = async (
  db: BaseDatabaseAdapter,
  migrations: readonly Migration[],
): Promise<void> => {
  const { logger } = db.payload;
  if ((await standingOf(db, migrations)).pending.length === 0) return;
  const onWait = () =>
    logger.info('Another process brings this database to the newest schema: waiting for it …');
  await withLease(db, 'migrations', { onWait }, async (lease) => {
    const { pending, batch } = await standingOf(db, migrations);
    // Who was waited for has done it.
    if (pending.length === 0) return;
    await withoutLists(db, async () => {
      for (const migration of pending) await run(db, migration, batch, lease);
    });
  });
};
