import type { InStatement, InValue } from '@libsql/client';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { getTableColumns } from '@payloadcms/db-sqlite/drizzle';
import type { FlattenedField, Payload } from 'payload';
import { KEPT_LISTS } from '../sqlite/keptLists';
import { inBulk } from '../sqlite/lists';
import type { BulkOptions, BulkRow, BulkVersion, BulkWriter } from './bulkWriter';
import { SqliteThread } from './SqliteThread';

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

const tableOf = (slug: string): string => slug.replaceAll('-', '_');

const byName = new WeakMap<readonly FlattenedField[], Map<string, FlattenedField>>();

/** The fields of a record by their names: far more than most records fill. */
const fieldsByName = (fields: readonly FlattenedField[]): Map<string, FlattenedField> => {
  const known = byName.get(fields);
  if (known) return known;
  const made = new Map(fields.map((field) => [field.name, field]));
  byName.set(fields, made);
  return made;
};

/** Divides a record into rows of its tables, as Payload does. */
const divide = (place: Place, fields: FlattenedField[], row: Values, own: Values, prefix = ''): void => {
  const known = fieldsByName(fields);
  for (const key in row) {
    const value = row[key];
    const field = known.get(key);
    if (!field || value === undefined || value === null) continue;
    const name = prefix + key;
    if (field.type === 'group' || field.type === 'tab')
      divide(place, field.flattenedFields, value as Values, own, `${name}_`);
    else if (field.type === 'array') {
      const table = `${place.table}_${name}`;
      for (const [index, each] of (value as BulkRow[]).entries()) {
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

const bound = (value: unknown): InValue =>
  typeof value === 'boolean' ? Number(value) : ((value ?? null) as InValue);

const literal = (value: InValue): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);

/** Binding costs more than writing: a value that all rows share stands in the statement. */
const insertsAlike = (name: string, table: Table, rows: readonly Values[]): InStatement[] => {
  const [first] = rows;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in first!);
  const places = columns.map(([key]) =>
    rows.length > 1 && rows.every((row) => row[key] === first![key]) ? literal(bound(first![key])) : '?',
  );
  const varying = columns.filter((_, index) => places[index] === '?').map(([key]) => key);
  const size = Math.floor(MAX_PARAMETERS / Math.max(1, varying.length));
  const names = columns.map(([, column]) => `"${column.name}"`).join();
  const place = `(${places.join()})`;
  const inserts: InStatement[] = [];
  for (let from = 0; from < rows.length; from += size) {
    const until = Math.min(from + size, rows.length);
    const args: InValue[] = [];
    for (let at = from; at < until; at += 1) for (const key of varying) args.push(bound(rows[at]![key]));
    const all = Array.from({ length: until - from }, () => place).join();
    inserts.push({ sql: `INSERT INTO "${name}" (${names}) VALUES ${all}`, args });
  }
  return inserts;
};

/** Rows that fill the same columns, together. */
const insertsOf = (name: string, table: Table, rows: readonly Values[]): InStatement[] => {
  const alike = new Map<string, Values[]>();
  for (const row of rows) {
    const keys = Object.keys(row).join();
    const group = alike.get(keys);
    if (group) group.push(row);
    else alike.set(keys, [row]);
  }
  return [...alike.values()].flatMap((group) => insertsAlike(name, table, group));
};

type Columns = Map<string, string>;

/** The columns of a table of Payload, in their order: name in the database → what a copy puts there. */
const copied = (table: Table, source: Table, known: Record<string, string>): Columns => {
  const there = new Set(Object.values(getTableColumns(source)).map(({ name }) => name));
  const columns: Columns = new Map();
  for (const { name } of Object.values(getTableColumns(table))) {
    const original = name.replace(/^version_/, '');
    if (known[name]) columns.set(name, known[name]);
    else if (there.has(original)) columns.set(name, `r."${original}"`);
  }
  return columns;
};

const VERSIONS = 'temp.bulk_versions';
const WRITTEN = 'temp.bulk_written';

/** Puts ids into a table in place of those that are there. */
const refill = (table: string, rows: readonly string[][]): InStatement[] => [
  `DELETE FROM ${table}`,
  {
    sql: `INSERT INTO ${table} VALUES ${rows.map((row) => `(${row.map(() => '?').join()})`).join()}`,
    args: rows.flat(),
  },
];

const copy = (into: string, from: string, columns: Columns, link: string): string => {
  const names = [...columns.keys()].map((name) => `"${name}"`).join();
  return `INSERT INTO "${into}" (${names}) SELECT ${[...columns.values()].join()} FROM ${VERSIONS} v JOIN "${from}" r ON ${link}`;
};

/** What makes the versions named in a table of their own from the records of `table`: the rows of all its tables. */
const versionCopies = (tables: Readonly<Record<string, unknown>>, table: string): string[] => {
  const versionTable = `_${table}_v`;
  return Object.keys(tables).flatMap((name) => {
    const target = tables[name] as Table;
    if (name === versionTable) {
      const known = { id: 'v.id', parent_id: 'v.parent', latest: '1' };
      return [copy(name, table, copied(target, tables[table] as Table, known), 'r.id = v.parent')];
    }
    if (!name.startsWith(`${versionTable}_`)) return [];
    const part = name.slice(versionTable.length);
    const isRows = part.startsWith('_version_');
    const source = `${table}${part.replace(/^_version/, '')}`;
    const known: Record<string, string> = isRows
      ? // Such rows have ids of their own besides those they carry.
        { _parent_id: 'v.id', id: 'r.id', _uuid: 'r.id' }
      : { parent_id: 'v.id', path: `'version.' || r.path` };
    const columns = copied(target, tables[source] as Table, known);
    // References have numbers, which SQLite gives.
    if (!isRows) columns.delete('id');
    return [copy(name, source, columns, `r.${isRows ? '_parent_id' : 'parent_id'} = v.parent`)];
  });
};

/** Puts records into SQLite through a connection of its own. */
export const sqliteBulkWriter = async (
  { db, collections }: Payload,
  { isDisposable = false }: BulkOptions,
): Promise<BulkWriter> => {
  const adapter = db as unknown as SQLiteAdapter;
  const thread = new SqliteThread(adapter.clientConfig.url);
  const pragmas = [
    // Records refer to each other in circles.
    'foreign_keys = OFF',
    'busy_timeout = 10000',
    'cache_size = -200000',
    `synchronous = ${isDisposable ? 'OFF' : 'NORMAL'}`,
    // A page that is written again and again goes to the file once in four hundred megabytes.
    'wal_autocheckpoint = 100000',
    'temp_store = MEMORY',
  ];
  for (const pragma of pragmas) await thread.run([`PRAGMA ${pragma}`]);
  await thread.run([`CREATE TABLE ${VERSIONS} (id TEXT NOT NULL, parent TEXT NOT NULL)`]);
  await thread.run([`CREATE TABLE ${WRITTEN} (id TEXT NOT NULL)`]);
  const recordsInto = (
    table: string,
    fields: FlattenedField[],
    records: readonly BulkRow[],
  ): InStatement[] => {
    const rows: Rows = new Map();
    for (const record of records) {
      const own: Values = { id: record.id };
      divide({ rows, table, root: table, rootId: record.id }, fields, record, own);
      add(rows, table, own);
    }
    const inserts = [...rows].flatMap(([name, some]) => insertsOf(name, adapter.tables[name] as Table, some));
    const kept = KEPT_LISTS.find((lists) => lists.records === table);
    if (!kept) return inserts;
    return [
      ...refill(
        WRITTEN,
        records.map(({ id }) => [id]),
      ),
      ...inBulk(kept, inserts, `SELECT id FROM ${WRITTEN}`),
    ];
  };
  const versionsInto = (table: string, versions: readonly BulkVersion[]): InStatement[] => [
    ...refill(
      VERSIONS,
      versions.map(({ id, parent }) => [id, parent]),
    ),
    ...versionCopies(adapter.tables, table),
  ];
  return {
    write: (slug, records, versions) => {
      const table = tableOf(slug);
      return thread.run([
        ...recordsInto(table, collections[slug].config.flattenedFields, records),
        ...(versions.length > 0 ? versionsInto(table, versions) : []),
      ]);
    },
    close: () => thread.close(),
  };
};
