import type { Payload } from 'payload';
import { storeOf } from '../store';
import type { CanonicalRecord } from './canonical';
import { mongoWriter } from './mongodbWriter';
import type { Source } from './sources';
import { sqliteWriter } from './sqliteWriter';

/** Writes records from an archive past hooks and access, with their ids and times; one implementation a database. */
export interface Writer {
  /**
   * Writes a few hundred records of a source, all or none. Rejects when one is there already or breaks a rule of
   * the database; on MongoDB also with a write conflict, and the same records may then be written again. On SQLite
   * what is in the records is used up.
   */
  write(source: Source, records: readonly CanonicalRecord[]): Promise<void>;
  /** Looks whether everything fits together once all is written. Rejects with a plain `Error` when not. */
  check(): Promise<void>;
}

/** The writer for this newsroom's database. */
export const writerFor = (payload: Payload): Writer =>
  storeOf(payload).kind === 'sqlite' ? sqliteWriter(payload.db) : mongoWriter(payload.db);
