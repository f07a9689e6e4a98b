import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { ObjectId, type Document } from 'mongodb';
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
  const sourceOf = (kind: Source['kind'], slug: string): Source =>
    sources.find((source) => source.kind === kind && source.slug === slug)!;
  const begun = new Set<Source>();
  const insert = async (source: Source, documents: Document[]): Promise<void> => {
    const collection = collectionOf(adapter, source);
    // Of the batch at which somebody was interrupted before some may be there.
    if (!begun.has(source))
      await collection.deleteMany({ _id: { $in: documents.map(({ _id }) => _id as ObjectId) } });
    begun.add(source);
    await collection.insertMany(documents, { ordered: false });
  };
  return {
    write: async (collection, records, versions) => {
      const source = sourceOf('collections', collection);
      const documents = records.map((record) => documentOf(adapter, source, record));
      const byId = new Map(records.map((record, index) => [record.id, documents[index]!]));
      const copies = versions.map((each) => versionOf(each, byId.get(each.parent)!));
      // So that records that are there have their versions.
      if (copies.length > 0) await insert(sourceOf('versions', collection), copies);
      if (documents.length > 0) await insert(source, documents);
    },
    close: async () => undefined,
  };
};
