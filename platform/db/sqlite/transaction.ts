import type { MigrateUpArgs, SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { PayloadRequest } from 'payload';

/** The transaction of `req` as Drizzle knows it, for statements that Payload has no words for. */
export const transactionOf = async ({
  payload,
  transactionID,
}: PayloadRequest): Promise<MigrateUpArgs['db']> =>
  (payload.db as unknown as SQLiteAdapter).sessions[String(await transactionID)]!
    .db as unknown as MigrateUpArgs['db'];
