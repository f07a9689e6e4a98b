import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { ObjectId, type Collection, type Document } from 'mongodb';
import type { Payload } from 'payload';
import { MADE, type Made, type Row } from './made';

const BATCH = 2_000;
const ID = /^[0-9a-f]{24}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const stored = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(stored);
  if (typeof value === 'object' && value !== null) return fieldsOf(value);
  if (typeof value !== 'string') return value;
  if (ID.test(value)) return new ObjectId(value);
  return MOMENT.test(value) ? new Date(value) : value;
};

/** Rows of lists have ids that are texts. */
const fieldsOf = (row: object): Document =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, name === 'id' || name === 'body' ? value : stored(value)]),
  );

const documentOf = ({ id, ...row }: Row): Document => ({ _id: new ObjectId(id), ...fieldsOf(row) });

/** Puts the made newsroom into MongoDB, past Payload. */
export const loadMongodb = async ({ db, collections }: Payload, made: Made): Promise<void> => {
  const adapter = db as unknown as MongooseAdapter;
  const insert = async (models: MongooseAdapter['collections'], kind: string, rows: Row[]) => {
    const collection = models[kind]!.collection as unknown as Collection;
    if (rows.length > 0) await collection.insertMany(rows.map(documentOf), { ordered: false });
  };
  for (const kind of MADE)
    for (let from = 0; from < made.count[kind]; from += BATCH) {
      const rows = made.rows(kind, from, Math.min(from + BATCH, made.count[kind]));
      await insert(adapter.collections, kind, rows);
      if (collections[kind].config.versions)
        await insert(adapter.versions as never, kind, made.versions(rows));
    }
};
