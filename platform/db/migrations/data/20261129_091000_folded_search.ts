import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { sql } from '@payloadcms/db-sqlite';
import type { AnyBulkWriteOperation, Collection, Document } from 'mongodb';
import type { Payload } from 'payload';
import { foldedFieldsOf, type SearchedList } from '@/domain/listSearch';
import { transactionOf } from '../../sqlite/transaction';
import type { MigrationArgs } from '../migration';

type Row = Record<string, unknown>;

interface List {
  fields: readonly string[];
  /** A list of rows within a record. */
  rows?: { field: string; fields: readonly string[] };
  hasVersions: boolean;
}

/** What the records of each list are found by, as it was when this step was written. */
const LISTS: Readonly<Partial<Record<SearchedList, List>>> = {
  articles: { fields: ['title', 'lead', 'slug'], hasVersions: true },
  agencies: {
    fields: ['name', 'slug'],
    rows: { field: 'names', fields: ['official', 'short', 'abbreviation'] },
    hasVersions: true,
  },
  events: { fields: ['title', 'place', 'slug'], hasVersions: true },
  documents: { fields: ['label', 'number', 'title', 'slug'], hasVersions: true },
  people: {
    fields: ['name', 'slug'],
    rows: { field: 'positions', fields: ['title'] },
    hasVersions: true,
  },
  topics: { fields: ['title', 'slug'], hasVersions: false },
  media: { fields: ['alt', 'caption', 'credit', 'filename'], hasVersions: false },
  files: { fields: ['title', 'filename'], hasVersions: false },
  announcements: { fields: ['text'], hasVersions: false },
  users: { fields: ['name', 'email'], hasVersions: false },
};

const BATCH = 500;

const inMongo = async (
  collection: Collection,
  slug: SearchedList,
  { fields, rows }: List,
  isVersion: boolean,
): Promise<void> => {
  const prefix = isVersion ? 'version.' : '';
  const names = rows ? [...fields, rows.field] : fields;
  const projection = Object.fromEntries(names.map((name) => [`${prefix}${name}`, 1]));
  const write = async (updates: AnyBulkWriteOperation[]) => {
    if (updates.length > 0) await collection.bulkWrite(updates, { ordered: false });
  };
  let updates: AnyBulkWriteOperation[] = [];
  for await (const record of collection.find({}, { projection })) {
    const { folded, titleFolded } = foldedFieldsOf(
      slug,
      ((isVersion ? (record as Document).version : record) ?? {}) as Row,
    );
    updates.push({
      updateOne: {
        filter: { _id: record._id },
        update: { $set: { [`${prefix}folded`]: folded, [`${prefix}titleFolded`]: titleFolded } },
      },
    });
    if (updates.length < BATCH) continue;
    await write(updates);
    updates = [];
  }
  await write(updates);
};

/** Without the transaction of the step, which would last too long: it is the same when it is done again. */
const upMongo = async (payload: Payload): Promise<void> => {
  const { collections, versions } = payload.db as unknown as MongooseAdapter;
  const native = (model: { collection: unknown } | undefined) => model!.collection as Collection;
  for (const [name, list] of Object.entries(LISTS)) {
    const slug = name as SearchedList;
    await inMongo(native(collections[slug]), slug, list, false);
    if (list.hasVersions) await inMongo(native(versions[slug]), slug, list, true);
  }
};

const inSqlite = async (
  query: (statement: ReturnType<typeof sql>) => Promise<Row[]>,
  slug: SearchedList,
  { fields, rows }: List,
  isVersion: boolean,
): Promise<void> => {
  const table = sql.identifier(isVersion ? `_${slug}_v` : slug);
  const column = (name: string) => sql.identifier(isVersion ? `version_${name}` : name);
  const columns = sql.join(
    fields.map((field) => sql`${column(field)} AS ${sql.identifier(field)}`),
    sql`, `,
  );
  const rowsOf = async (ids: string): Promise<Row[]> => {
    if (!rows) return [];
    const { field, fields: inner } = rows;
    const inside = sql.identifier(isVersion ? `_${slug}_v_version_${field}` : `${slug}_${field}`);
    const names = sql.join(inner.map(sql.identifier), sql`, `);
    return query(
      sql`SELECT _parent_id AS parent, ${names} FROM ${inside} WHERE _parent_id IN (SELECT value FROM json_each(${ids})) ORDER BY _parent_id, _order`,
    );
  };
  for (let last = ''; ;) {
    const records = await query(
      sql`SELECT id, ${columns} FROM ${table} WHERE id > ${last} ORDER BY id LIMIT ${BATCH}`,
    );
    if (records.length === 0) return;
    const inner = new Map<unknown, Row[]>(records.map(({ id }) => [id, []]));
    for (const row of await rowsOf(JSON.stringify([...inner.keys()]))) inner.get(row.parent)!.push(row);
    const folded = Object.fromEntries(
      records.map((record) => [
        record.id,
        foldedFieldsOf(slug, rows ? { ...record, [rows.field]: inner.get(record.id)! } : record),
      ]),
    );
    await query(
      sql`UPDATE ${table} SET ${column('folded')} = made.value ->> 'folded', ${column('title_folded')} = made.value ->> 'titleFolded' FROM json_each(${JSON.stringify(folded)}) AS made WHERE ${table}.id = made.key`,
    );
    last = String(records.at(-1)!.id);
  }
};

/** Fills what lists are searched by (`domain/listSearch`) for everything that was written before. */
export const up = async ({ payload, req, database }: MigrationArgs): Promise<void> => {
  if (database === 'mongodb') return upMongo(payload);
  const transaction = await transactionOf(req);
  const query = async (statement: ReturnType<typeof sql>): Promise<Row[]> =>
    (await transaction.run(statement)).rows as unknown as Row[];
  for (const [name, list] of Object.entries(LISTS)) {
    const slug = name as SearchedList;
    await inSqlite(query, slug, list, false);
    if (list.hasVersions) await inSqlite(query, slug, list, true);
  }
};
