import type { CollectionSlug, Payload } from 'payload';
import { storeOf } from '../store';
import { mongodbBulkWriter } from './mongodb';
import { sqliteBulkWriter } from './sqlite';

/** A record or a version in the form in which Payload's adapters give it, with its id; references are ids. */
export type BulkRow = { id: string } & Record<string, unknown>;

/** The newest version of a record, with the same content. */
export interface BulkVersion {
  id: string;
  /** The id of the record. */
  parent: string;
}

export interface BulkOptions {
  /** A database that holds nothing else: on SQLite it need not survive that the machine loses its power meanwhile. */
  isDisposable?: boolean;
}

/** Writes made-up records by the thousand, past Payload: no hooks, no access, no page is told of it. */
export interface BulkWriter {
  /**
   * Writes a few thousand records of a collection and versions of them. What a record does not name stays empty. On
   * SQLite all of them are written or none, and it rejects when one is there already. MongoDB may write some of them
   * when it is interrupted; what is there of the first batch of a collection is replaced.
   */
  write(
    collection: CollectionSlug,
    records: readonly BulkRow[],
    versions: readonly BulkVersion[],
  ): Promise<void>;
  /** Lets go of the database. */
  close(): Promise<void>;
}

export const bulkWriterFor = (payload: Payload, options: BulkOptions = {}): Promise<BulkWriter> =>
  storeOf(payload).kind === 'sqlite' ? sqliteBulkWriter(payload, options) : mongodbBulkWriter(payload);
