import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { ObjectId, type ClientSession, type Collection, type Document } from 'mongodb';
import type { Payload } from 'payload';
import { collectionOf, documentOf } from '../portable/mongodbWriter';
import { sourcesOf, type Source } from '../portable/sources';
import type { BulkVersion, BulkWriter } from './bulkWriter';

const versionOf = ({ id }: BulkVersion, { _id: parent, ...version }: Document): Document => ({
  _id: new ObjectId(id),
  parent,
  version,
  createdAt: version.createdAt,
  updatedAt: version.updatedAt,
  latest: true,
});

/** Puts records into MongoDB past Mongoose. */
export const mongodbBulkWriter = async (payload: Payload): Promise<BulkWriter> => {
  const adapter = payload.db as unknown as MongooseAdapter & Payload['db'];
  const sources = sourcesOf(payload.config, { withSecrets: true });
  const insert = async (
    source: Source | undefined,
    documents: Document[],
    session: ClientSession | undefined,
  ): Promise<void> => {
    if (!source || documents.length === 0) return;
    const collection: Collection = collectionOf(adapter, source);
    // Without transactions a batch that was interrupted has left some of it.
    if (!session) await collection.deleteMany({ _id: { $in: documents.map(({ _id }) => _id as ObjectId) } });
    await collection.insertMany(documents, { ordered: false, ...(session ? { session } : {}) });
  };
  return {
    write: async (collection, records, versions) => {
      const of = (kind: Source['kind']) =>
        sources.find((source) => source.kind === kind && source.slug === collection);
      const source = of('collections')!;
      const documents = records.map((record) => documentOf(adapter, source, record));
      const byId = new Map(records.map((record, index) => [record.id, documents[index]!]));
      const id = await adapter.beginTransaction();
      const session = id ? (adapter.sessions[String(id)] as unknown as ClientSession) : undefined;
      try {
        await insert(source, documents, session);
        await insert(
          of('versions'),
          versions.map((each) => versionOf(each, byId.get(each.parent)!)),
          session,
        );
        if (id) await adapter.commitTransaction(id);
      } catch (error) {
        if (id) await adapter.rollbackTransaction(id);
        throw error;
      }
    },
    close: async () => undefined,
  };
};
