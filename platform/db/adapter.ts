import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload';
import { attachSearch } from '../search/engine';
import { sqliteSearch } from '../search/sqlite/engine';
import { withAfterCommit } from './afterCommit';
import { withCompleteSorts } from './completeSort';
import { objectIdsOnSqlite } from './ids';
import { withJoinsAsked } from './joinsAsked';
import { withMigrations } from './migrations/withMigrations';
import { mongoAdapter } from './mongodb/adapter';
import { isMongo } from './mongodb/connectOptions';
import { withPlannerFacts } from './sqlite/plannerFacts';
import { sqliteStore } from './sqlite/store';
import { KEPT_LISTS } from './sqlite/keptLists';
import { withLists } from './sqlite/lists';
import { ownIndexes } from './sqlite/ownIndexes';
import { openSqlite, type TurnTakingClient } from './sqliteClient';
import { attachStore } from './store';

const sqlite = (url: string): DatabaseAdapterObj => {
  const adapter = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    push: false,
    migrationDir: 'platform/db/migrations/sqlite',
    afterSchemaInit: [objectIdsOnSqlite, ownIndexes],
    transactionOptions: { behavior: 'immediate' },
    wal: true,
  });
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args);
      attachStore(db, sqliteStore);
      attachSearch(db, sqliteSearch(db as unknown as BaseDatabaseAdapter));
      const { connect, commitTransaction } = db;
      let client: TurnTakingClient | undefined;
      db.connect = async function (options) {
        client ??= await openSqlite(url);
        (this as unknown as { client: unknown }).client = client;
        await connect!.call(this, options);
      };
      db.commitTransaction = async function (id) {
        await commitTransaction.call(this, id);
        const failure = client?.takeCommitFailure();
        if (failure) throw failure;
      };
      const { destroy } = db;
      db.destroy = async function () {
        await destroy?.call(this);
        await client?.shut();
        client = undefined;
      };
      return db;
    },
  } as DatabaseAdapterObj;
};

const reading = (adapter: DatabaseAdapterObj): DatabaseAdapterObj =>
  withJoinsAsked(withCompleteSorts(adapter));

/**
 * The database behind an address: `mongodb://…` and `mongodb+srv://…` are MongoDB, `file:…` the embedded SQLite.
 * Ids are those of MongoDB on both. Connecting in production brings it to the newest schema.
 */
export const databaseAdapter = (url: string): DatabaseAdapterObj =>
  withAfterCommit(
    isMongo(url)
      ? withMigrations(reading(mongoAdapter(url)))
      : withPlannerFacts(withLists(withMigrations(reading(sqlite(url))), KEPT_LISTS)),
  );
