import type { BaseDatabaseAdapter, Payload } from 'payload';
import { LeaseTaken, type Lease } from './lease/held';
import { withMongoLease } from './lease/mongodb';
import { withSqliteLease } from './lease/sqlite';
import { storeOf } from './store';

const TTL_MS = 30_000;

export interface LeaseOptions {
  /** Called once, when somebody else holds the lease. */
  onWait?: () => void;
  /** On MongoDB: how long after the death of its holder somebody else may take it. */
  ttlMs?: number;
  /** `false`: do not wait, reject with `LeaseTaken`. */
  wait?: boolean;
}

/**
 * Does `action` while no other process on this database does what is under the same name, on this machine or on
 * another. It may be used before Payload is ready, as soon as the database is connected.
 *
 * On SQLite the lease is a lock of the system, which ends with its process. On MongoDB it is a document that its
 * holder renews, and such a lease can be lost without noticing: a process that was asleep for longer than `ttlMs`
 * still believes to hold it. What must not happen twice therefore begins its transaction with
 * `lease.confirm(req)`; what happens outside of the database (a file, an upload) looks at `lease.signal` and calls
 * `lease.confirm()` before its last step.
 */
export const withLease = async <T>(
  owner: Payload | Pick<BaseDatabaseAdapter, 'payload'>,
  name: string,
  { onWait, ttlMs = TTL_MS, wait = true }: LeaseOptions,
  action: (lease: Lease) => Promise<T>,
): Promise<T> => {
  const db = ('db' in owner ? owner.db : owner) as unknown as BaseDatabaseAdapter;
  const whenTaken = () => {
    if (!wait) throw new LeaseTaken(name);
    onWait?.();
  };
  return storeOf(db.payload).kind === 'sqlite'
    ? withSqliteLease(db, name, whenTaken, action)
    : withMongoLease(db, name, ttlMs, whenTaken, action);
};
