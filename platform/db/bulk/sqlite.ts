import { createClient, type Client, type InValue } from '@libsql/client';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { getTableColumns } from '@payloadcms/db-sqlite/drizzle';
import { buildVersionCollectionFields, type FlattenedField, type Payload } from 'payload';
import type { BulkOptions, BulkRow, BulkWriter } from './bulkWriter';

/** SQLite takes 32,766 of them in one statement. */
const MAX_PARAMETERS = 30_000;

type Values = Record<string, unknown>;
type Rows = Map<string, Values[]>;
type Table = Parameters<typeof getTableColumns>[0];

const add = (rows: Rows, table: string, row: Values): void => {
  const known = rows.get(table);
  if (known) known.push(row);
  else rows.set(table, [row]);
};

interface Place {
  rows: Rows;
  table: string;
  /** Where lists of references of the whole record go, and the id they belong to. */
  root: string;
  rootId: string;
}

const addReferences = (
  { rows, root, rootId }: Place,
  field: FlattenedField,
  path: string,
  value: unknown,
): void => {
  const values = Array.isArray(value) ? value : [value];
  for (const [index, each] of values.entries()) {
    const { relationTo, value: id } =
      typeof each === 'object'
        ? (each as { relationTo: string; value: string })
        : { relationTo: (field as { relationTo: string }).relationTo, value: each };
    add(rows, `${root}_rels`, {
      parent: rootId,
      path,
      order: Array.isArray(value) ? index + 1 : null,
      [`${relationTo}ID`]: id,
    });
  }
};

/** A text stands in a record and in its version: it is written down once. */
const texts = new WeakMap<object, string>();
const textOf = (value: object): string => {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const made = JSON.stringify(value);
  texts.set(value, made);
  return made;
};

const tableOf = (slug: string): string => slug.replaceAll('-', '_');

/** Divides a record into rows of its tables, as Payload does. */
const divide = (place: Place, fields: FlattenedField[], row: Values, own: Values, prefix = ''): void => {
  for (const field of fields) {
    const value = row[field.name];
    if (value === undefined || value === null) continue;
    const name = `${prefix}${field.name}`;
    if (field.type === 'group' || field.type === 'tab')
      divide(place, field.flattenedFields, value as Values, own, `${name}_`);
    else if (field.type === 'array') {
      const table = `${place.table}_${name}`;
      for (const [index, each] of (value as BulkRow[]).entries()) {
        // In versions such rows have ids of their own besides.
        const inner: Values = { _order: index + 1, _parentID: own.id, id: each.id, _uuid: each.id };
        divide({ ...place, table }, field.flattenedFields, each, inner);
        add(place.rows, table, inner);
      }
    } else if (
      (field.type === 'relationship' || field.type === 'upload') &&
      (field.hasMany || Array.isArray(field.relationTo))
    )
      addReferences(place, field, name.replaceAll('_', '.'), value);
    else own[name] = field.type === 'richText' ? textOf(value as object) : value;
  }
};

const insert = async (client: Client, name: string, table: Table, rows: Values[]): Promise<void> => {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => rows.some((row) => key in row));
  const size = Math.floor(MAX_PARAMETERS / columns.length);
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const marks = `(${columns.map(() => '?').join(', ')})`;
  for (let from = 0; from < rows.length; from += size) {
    const some = rows.slice(from, from + size);
    await client.execute({
      sql: `INSERT INTO "${name}" (${names}) VALUES ${some.map(() => marks).join(', ')}`,
      args: some.flatMap((row) =>
        columns.map(
          ([key]) => (typeof row[key] === 'boolean' ? Number(row[key]) : (row[key] ?? null)) as InValue,
        ),
      ),
    });
  }
};

/** Indexes are taken away while much is written, and made again over all of it. Answers what makes them again. */
const dropIndexes = async (client: Client): Promise<() => Promise<void>> => {
  const { rows } = await client.execute(
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
  );
  for (const { name } of rows) await client.execute(`DROP INDEX "${String(name)}"`);
  return async () => {
    for (const { sql } of rows) await client.execute(String(sql));
  };
};

/** Puts records into SQLite through a connection of its own. */
export const sqliteBulkWriter = async (
  { config, db, collections }: Payload,
  { isAlone = false }: BulkOptions,
): Promise<BulkWriter> => {
  const adapter = db as unknown as SQLiteAdapter;
  const client = createClient({ url: adapter.clientConfig.url });
  const pragmas = [
    // Records refer to each other in circles.
    'foreign_keys = OFF',
    'busy_timeout = 10000',
    'cache_size = -200000',
    `synchronous = ${isAlone ? 'OFF' : 'NORMAL'}`,
  ];
  for (const pragma of pragmas) await client.execute(`PRAGMA ${pragma}`);
  let makeIndexes: (() => Promise<void>) | undefined;
  if (isAlone) {
    await client.execute('BEGIN IMMEDIATE');
    makeIndexes = await dropIndexes(client);
  }
  const put = async (table: string, fields: FlattenedField[], records: readonly BulkRow[]): Promise<void> => {
    const rows: Rows = new Map();
    for (const record of records) {
      const own: Values = { id: record.id };
      divide({ rows, table, root: table, rootId: record.id }, fields, record, own);
      add(rows, table, own);
    }
    for (const [name, some] of rows) await insert(client, name, adapter.tables[name] as Table, some);
  };
  const writeAll: BulkWriter['write'] = async (slug, records, versions) => {
    const collection = collections[slug].config;
    await put(tableOf(slug), collection.flattenedFields, records);
    if (versions.length > 0)
      await put(`_${tableOf(slug)}_v`, buildVersionCollectionFields(config, collection, true), versions);
  };
  return {
    write: async (...batch) => {
      if (isAlone) return writeAll(...batch);
      await client.execute('BEGIN IMMEDIATE');
      try {
        await writeAll(...batch);
        await client.execute('COMMIT');
      } catch (error) {
        await client.execute('ROLLBACK');
        throw error;
      }
    },
    finish: async () => {
      await makeIndexes?.();
      if (isAlone) await client.execute('COMMIT');
      client.close();
    },
  };
};
