import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { ObjectId, type ClientSession, type Collection, type Document } from 'mongodb';
import type { CollectionSlug, FlattenedField } from 'payload';
import type { CanonicalRecord } from './canonical';
import { blockOf, isStored } from './fields';
import type { Database, Source } from './sources';
import type { Writer } from './writer';

type Row = Readonly<Record<string, unknown>>;
type Adapter = MongooseAdapter & Database;

/** The id of a record as MongoDB has it: an `ObjectId`, unless the collection has ids of its own making. */
const idIn = ({ payload }: Adapter, collection: string, id: unknown): unknown =>
  payload.collections[collection as CollectionSlug]?.customIDType ? id : new ObjectId(String(id));

const referenceTo = (adapter: Adapter, relationTo: string | string[], value: unknown): unknown => {
  if (!Array.isArray(relationTo)) return idIn(adapter, relationTo, value);
  const { relationTo: collection, value: id } = value as { relationTo: string; value: string };
  return { relationTo: collection, value: idIn(adapter, collection, id) };
};

const stored = (adapter: Adapter, field: FlattenedField, value: unknown): unknown => {
  switch (field.type) {
    case 'array':
      return (value as Row[]).map((row) => fieldsOf(adapter, field.flattenedFields, row));
    case 'blocks':
      return (value as Row[]).map((row) => ({
        ...fieldsOf(adapter, blockOf(adapter.payload.blocks, field, row.blockType)!.flattenedFields, row),
        blockType: row.blockType,
      }));
    case 'group':
    case 'tab':
      return fieldsOf(adapter, field.flattenedFields, value as Row);
    case 'relationship':
    case 'upload':
      return Array.isArray(value)
        ? value.map((item) => referenceTo(adapter, field.relationTo, item))
        : referenceTo(adapter, field.relationTo, value);
    case 'date':
      return new Date(value as string);
    default:
      return value;
  }
};

const fieldsOf = (adapter: Adapter, fields: readonly FlattenedField[], row: Row): Document =>
  Object.fromEntries(
    fields
      .filter((field) => isStored(field) && row[field.name] !== undefined && row[field.name] !== null)
      .map((field) => [field.name, stored(adapter, field, row[field.name])]),
  );

/** Where MongoDB has the records of a source. */
export const collectionOf = (
  { collections, versions, globals }: Adapter,
  { kind, slug }: Source,
): Collection => {
  const model = kind === 'collections' ? collections[slug] : kind === 'globals' ? globals : versions[slug];
  return model!.collection as unknown as Collection;
};

/** A record as Payload's adapter stores it: real dates, real ids, and nothing where there is nothing. */
export const documentOf = (adapter: Adapter, source: Source, record: CanonicalRecord): Document => ({
  _id: source.kind === 'collections' ? idIn(adapter, source.slug, record.id) : new ObjectId(record.id),
  ...(source.kind === 'globals' ? { globalType: source.slug } : {}),
  ...fieldsOf(adapter, source.allFields, { ...source.initial, ...record }),
});

/** Writes into MongoDB past Mongoose, which would add defaults to what has none. */
export const mongoWriter = (db: Database): Writer => {
  const adapter = db as unknown as Adapter;
  return {
    write: async (source, records) => {
      const documents = records.map((record) => documentOf(adapter, source, record));
      const id = await db.beginTransaction();
      const session = id ? (adapter.sessions[String(id)] as unknown as ClientSession) : undefined;
      try {
        await collectionOf(adapter, source).insertMany(documents, session ? { session } : {});
        if (id) await db.commitTransaction(id);
      } catch (error) {
        if (id) await db.rollbackTransaction(id);
        throw error;
      }
    },
    // Nothing that MongoDB would know of.
    check: async () => undefined,
  };
};
