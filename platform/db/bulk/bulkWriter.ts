import type { CollectionSlug, Payload } from 'payload';
import { storeOf } from '../store';
import { mongodbBulkWriter } from './mongodb';
import { sqliteBulkWriter } from './sqlite';

/** A record or a version in the form in which Payload's adapters give it, with its id; references are ids. */
export type BulkRow = { id: string } & Record<string, unknown>;

export interface BulkOptions {
  /**
   * For a database that nobody else uses: on SQLite its indexes are taken away, and made again at the end, all in one
   * transaction.
   */
  isAlone?: boolean;
}

/** Writes made-up records by the thousand, past Payload: no hooks, no access, no page is told of it. */
export interface BulkWriter {
  /**
   * Writes records of a collection and versions of them, all or none. What a record does not name stays empty. Rejects
   * when one of them is there already.
   */
  write(collection: CollectionSlug, records: readonly BulkRow[], versions: readonly BulkRow[]): Promise<void>;
  /** What was written without this may be lost. */
  finish(): Promise<void>;
}

export const bulkWriterFor = (payload: Payload, options: BulkOptions = {}): Promise<BulkWriter> =>
  storeOf(payload).kind === 'sqlite' ? sqliteBulkWriter(payload, options) : mongodbBulkWriter(payload);
