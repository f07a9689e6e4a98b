import { existsSync } from 'node:fs';
import { createClient } from '@libsql/client';
import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { MongoClient, type MongoClientOptions } from 'mongodb';
import type { BaseDatabaseAdapter } from 'payload';
import { sqliteFileOf } from '../sqlite/file';
import { BUSY_TIMEOUT_MS } from '../sqliteClient';
import { storeOf } from '../store';

/** Name → batch: those that ran together have the same number. */
export type Recorded = Map<string, number>;

const recordedIn = (rows: Record<string, unknown>[]): Recorded =>
  new Map(rows.map(({ name, batch }) => [String(name), Number(batch)]));

const ofSqlite = async (url: string): Promise<Recorded> => {
  const file = sqliteFileOf(url);
  if (!file || !existsSync(file)) return new Map();
  const client = createClient({ url });
  try {
    // Another start may just switch it to write-ahead logging.
    await client.execute(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
    const table = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'payload_migrations'";
    if ((await client.execute(table)).rows.length === 0) return new Map();
    const { rows } = await client.execute('SELECT name, batch FROM payload_migrations');
    return recordedIn(rows as unknown as Record<string, unknown>[]);
  } finally {
    client.close();
  }
};

const ofMongo = async (url: string, options: MongoClientOptions): Promise<Recorded> => {
  const client = new MongoClient(url, options);
  try {
    return recordedIn(await client.db().collection('payload-migrations').find().toArray());
  } finally {
    await client.close();
  }
};

/**
 * The migrations that a database has had. It reads through a connection of its own and changes
 * nothing, so that it can be asked before the adapter connects, which makes files, collections and indexes.
 */
export const recordedMigrations = async (db: BaseDatabaseAdapter): Promise<Recorded> => {
  if (storeOf(db.payload).kind === 'sqlite')
    return ofSqlite((db as unknown as SQLiteAdapter).clientConfig.url);
  const { url, connectOptions } = db as unknown as MongooseAdapter;
  return ofMongo(url as string, connectOptions as unknown as MongoClientOptions);
};
