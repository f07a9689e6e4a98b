import { mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';
import { databaseAdapter } from '../adapter';
import { withLease } from '../lease';
import type { MongoStore } from '../mongodb/store';
import { sqliteFileOf } from '../sqlite/file';
import { storeOf } from '../store';
import type { Database } from './sources';

const FOLDER = '.export-';

type Action<T> = (db: Database) => Promise<T>;

/** Left by an export that was killed: whole databases, which nobody would look for. */
const sweep = async (parent: string): Promise<void> => {
  for (const name of await readdir(parent)) {
    if (name.startsWith(FOLDER)) await rm(path.join(parent, name), { recursive: true, force: true });
  }
};

const openCopy = async (payload: Payload, url: string): Promise<Database> => {
  const db = databaseAdapter(url).init({ payload }) as unknown as Database;
  await db.init?.();
  await db.connect?.();
  return db;
};

/** SQLite writes one consistent copy while others write; the copy is read at leisure. */
const onCopy = async <T>(payload: Payload, url: string, action: Action<T>): Promise<T> => {
  const file = sqliteFileOf(url);
  // A database in memory is this process's alone.
  if (!file) return action(payload.db);
  const parent = path.dirname(file);
  return withLease(payload, 'export', {}, async () => {
    await sweep(parent);
    const folder = await mkdtemp(path.join(parent, FOLDER));
    try {
      const copy = path.join(folder, 'copy.db');
      const client = createClient({ url });
      try {
        await client.execute({ sql: 'VACUUM INTO ?', args: [copy] });
      } finally {
        client.close();
      }
      const db = await openCopy(payload, pathToFileURL(copy).href);
      try {
        return await action(db);
      } finally {
        await db.destroy?.();
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
};

/**
 * Runs `action` with an adapter that sees the database as it was at one moment, while the newsroom goes on writing
 * and never waits: on SQLite a copy (as much disk as the database takes, beside it), on MongoDB a snapshot, which
 * lasts as long as the server keeps its history (`minSnapshotHistoryWindowInSeconds`, five minutes by default).
 */
export const atOneMoment = <T>(payload: Payload, action: Action<T>): Promise<T> => {
  const store = storeOf(payload);
  if (store.kind === 'mongodb') return (store as MongoStore).atOneMoment(() => action(payload.db));
  return onCopy(payload, (payload.db as unknown as SQLiteAdapter).clientConfig.url!, action);
};
