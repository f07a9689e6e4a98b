import { createClient, type Client, type InValue } from '@libsql/client';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { getTableColumns } from '@payloadcms/db-sqlite/drizzle';
import { buildVersionCollectionFields, type FlattenedField, type Payload } from 'payload';
import { MADE, type Made, type Row } from './made';

const BATCH = 5_000;
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
      for (const [index, each] of (value as Row[]).entries()) {
        const inner: Values = { _order: index + 1, _parentID: own.id, id: each.id };
        divide({ ...place, table }, field.flattenedFields, each, inner);
        add(place.rows, table, inner);
      }
    } else if (
      (field.type === 'relationship' || field.type === 'upload') &&
      (field.hasMany || Array.isArray(field.relationTo))
    )
      addReferences(place, field, name.replaceAll('_', '.'), value);
    else own[name] = field.type === 'richText' ? JSON.stringify(value) : value;
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

/** Indexes are taken away while much is written, and made again over all of it. */
const withoutIndexes = async (client: Client, write: () => Promise<void>): Promise<void> => {
  const { rows } = await client.execute(
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
  );
  for (const { name } of rows) await client.execute(`DROP INDEX "${String(name)}"`);
  await write();
  for (const { sql } of rows) await client.execute(String(sql));
};

/** Puts the made newsroom into SQLite through a connection of its own, past Payload. */
export const loadSqlite = async ({ config, db, collections }: Payload, made: Made): Promise<void> => {
  const adapter = db as unknown as SQLiteAdapter;
  const client = createClient({ url: adapter.clientConfig.url });
  const write = async (table: string, fields: FlattenedField[], records: Row[]) => {
    const rows: Rows = new Map();
    for (const record of records) {
      const own: Values = { id: record.id };
      divide({ rows, table, root: table, rootId: record.id }, fields, record, own);
      add(rows, table, own);
    }
    for (const [name, some] of rows) await insert(client, name, adapter.tables[name] as Table, some);
  };
  try {
    for (const pragma of ['foreign_keys = OFF', 'synchronous = OFF', 'cache_size = -200000'])
      await client.execute(`PRAGMA ${pragma}`);
    await client.execute('BEGIN');
    await withoutIndexes(client, async () => {
      for (const kind of MADE) {
        const collection = collections[kind].config;
        const versionFields = buildVersionCollectionFields(config, collection, true);
        for (let from = 0; from < made.count[kind]; from += BATCH) {
          const rows = made.rows(kind, from, Math.min(from + BATCH, made.count[kind]));
          await write(kind, collection.flattenedFields, rows);
          if (collection.versions) await write(`_${kind}_v`, versionFields, made.versions(rows));
        }
      }
    });
    await client.execute('COMMIT');
  } finally {
    client.close();
  }
};
