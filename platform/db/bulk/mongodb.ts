import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { ObjectId, type ClientSession, type Collection, type Document } from 'mongodb';
import type { Payload } from 'payload';
import { collectionOf, documentOf } from '../portable/mongodbWriter';
import { sourcesOf, type Source } from '../portable/sources';
import type { BulkRow, BulkWriter } from './bulkWriter';

/** Puts records into MongoDB past Mongoose. */
export const mongodbBulkWriter = async (payload: Payload): Promise<BulkWriter> => {
  const adapter = payload.db as unknown as MongooseAdapter & Payload['db'];
  const sources = sourcesOf(payload.config, { withSecrets: true });
  const insert = async (
    source: Source | undefined,
    rows: readonly BulkRow[],
    session: ClientSession | undefined,
  ): Promise<void> => {
    if (!source || rows.length === 0) return;
    const collection: Collection = collectionOf(adapter, source);
    // Without transactions a batch that was interrupted has left some of it.
    if (!session) await collection.deleteMany({ _id: { $in: rows.map(({ id }) => new ObjectId(id)) } });
    const documents: Document[] = rows.map((row) => documentOf(adapter, source, row));
    await collection.insertMany(documents, { ordered: false, ...(session ? { session } : {}) });
  };
  return {
    write: async (collection, records, versions) => {
      const of = (kind: Source['kind']) =>
        sources.find((source) => source.kind === kind && source.slug === collection);
      const id = await adapter.beginTransaction();
      const session = id ? (adapter.sessions[String(id)] as unknown as ClientSession) : undefined;
      try {
        await insert(of('collections'), records, session);
        await insert(of('versions'), versions, session);
        if (id) await adapter.commitTransaction(id);
      } catch (error) {
        if (id) await adapter.rollbackTransaction(id);
        throw error;
      }
    },
    finish: async () => undefined,
  };
};
