import type { Payload, PayloadRequest } from 'payload';
import type { Store } from '../store';

export type DatabaseKind = Store['kind'];

export interface MigrationArgs {
  payload: Payload;
  /** Pass it on to every read and write: the migration and the record of it are one transaction. */
  req: PayloadRequest;
  database: DatabaseKind;
}

/**
 * A step that brings an older database forward. Steps run when a server or a script opens the database in
 * production, in the order of their names, each once, each in a transaction with its record in
 * `payload-migrations`; never backward. There are two kinds:
 *
 * - The schema of SQLite: `npm run migrate:create -- NAME` writes it into `sqlite/` from the collections.
 * - Data, on both databases: a file `data/<yyyymmdd>_<hhmmss>_<name>.ts` (UTC, like those that Payload names) that
 *   exports `up` and, if it is not for both databases, `databases`; and its line in `list.ts`.
 *
 * What to mind in a data migration:
 * - It meets the collections of the newest program, but the tables and documents of its own time. Use the database
 *   itself (`payload.db`), not Payload's operations, whose hooks and fields change.
 * - It must be idempotent: a MongoDB without transactions may run it again after it was interrupted.
 * - A transaction of MongoDB ends after a minute. What takes longer there is written in batches without `req`.
 * - A released migration is never changed nor removed: databases name it, and refuse a program without it.
 */
export interface Migration {
  name: string;
  databases: readonly DatabaseKind[];
  up(args: MigrationArgs): Promise<void>;
}

/** What a file in `data/` exports. */
export interface DataMigration {
  databases?: readonly DatabaseKind[];
  up: Migration['up'];
}
