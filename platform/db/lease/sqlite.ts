import path from 'node:path';
import type { BaseDatabaseAdapter } from 'payload';
import { sqliteFileOf } from '../sqlite/file';
import type { Lease } from './held';
import { withLock } from './withLock';

const HELD: Lease = { signal: new AbortController().signal, confirm: async () => undefined };

/** A lease as a lock file beside the database; see `withLease`. `whenTaken` may throw to give up. */
export const withSqliteLease = async <T>(
  db: BaseDatabaseAdapter,
  name: string,
  whenTaken: () => void,
  action: (lease: Lease) => Promise<T>,
): Promise<T> => {
  const file = sqliteFileOf((db as unknown as { clientConfig: { url: string } }).clientConfig.url);
  // A database in memory is this process's alone.
  if (!file) return action(HELD);
  const lock = path.join(path.dirname(file), `.${path.basename(file)}.${name}.lock`);
  return withLock(lock, whenTaken, () => action(HELD));
};
