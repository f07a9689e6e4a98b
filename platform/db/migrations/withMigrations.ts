import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload';
import { migrations as known } from './list';
import { migrateForward, standingOf } from './migrateForward';
import type { Migration } from './migration';

/** Payload's own `payload migrate…` commands open the database too, and say themselves what they do. */
const isOursToMigrate = (): boolean =>
  process.env.NODE_ENV === 'production' && process.env.PAYLOAD_MIGRATING !== 'true';

/**
 * Wraps an adapter so that it refuses a database newer than the program before anything is written, and brings an
 * older one forward in production, where it connects. `payload migrate` does the same. Takes the place of Payload's
 * `prodMigrations`, which end the process without a word to its parent when a step fails.
 */
export const withMigrations = <T extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<T>,
  migrations: readonly Migration[] = known,
): DatabaseAdapterObj<T> => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args);
    const { connect } = db;
    db.connect = async function (options) {
      const { pending } = await standingOf(this as BaseDatabaseAdapter, migrations);
      await connect!.call(this, options);
      if (pending.length > 0 && isOursToMigrate())
        await migrateForward(this as BaseDatabaseAdapter, migrations);
    };
    db.migrate = async function () {
      await migrateForward(this as BaseDatabaseAdapter, migrations);
    };
    return db;
  },
});
