import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { createTableName, upsertRow } from '@payloadcms/drizzle';
import type { CollectionSlug, SanitizedCollectionConfig } from 'payload';
import type { CanonicalRecord } from './canonical';
import type { Database, Source } from './sources';
import { TableRows, type Table } from './TableRows';
import type { Writer } from './writer';

type Row = Record<string, unknown>;
type Adapter = SQLiteAdapter & Database;

const tableNameOf = (adapter: Adapter, { kind, slug }: Source): string => {
  const isGlobal = kind === 'globals' || kind === 'globals-versions';
  const config = isGlobal
    ? adapter.payload.globals.config.find((global) => global.slug === slug)
    : adapter.payload.collections[slug as CollectionSlug].config;
  const isVersion = kind === 'versions' || kind === 'globals-versions';
  return createTableName({
    adapter: adapter as never,
    config: config as SanitizedCollectionConfig,
    ...(isVersion ? { versions: true, versionsCustomName: true } : {}),
  });
};

/** An adapter that hands over the rows Payload makes of a record, by table, instead of writing them one by one. */
const collecting = (adapter: Adapter, tables: Map<string, TableRows>): Adapter => {
  const tableFor = (name: string): TableRows => {
    const known = tables.get(name);
    if (known) return known;
    const made = new TableRows(adapter.tables[name] as Table);
    tables.set(name, made);
    return made;
  };
  const insert = ({ tableName, values }: { tableName: string; values: Row | Row[] }) => {
    const table = tableFor(tableName);
    return Promise.resolve([values].flat().map((row) => table.add(row)));
  };
  return Object.create(adapter, { insert: { value: insert } }) as Adapter;
};

const rowsOf = async (
  adapter: Adapter,
  source: Source,
  records: readonly CanonicalRecord[],
): Promise<TableRows[]> => {
  const tables = new Map<string, TableRows>();
  const collector = collecting(adapter, tables);
  const tableName = tableNameOf(adapter, source);
  for (const record of records) {
    await upsertRow({
      adapter: collector as never,
      data: { ...source.initial, ...record },
      customID: record.id,
      db: adapter.drizzle as never,
      fields: [...source.allFields],
      ignoreResult: true,
      operation: 'create',
      tableName,
    });
  }
  return [...tables.values()];
};

/**
 * Writes into SQLite by Payload's own division of a record into rows of many tables. Foreign keys are looked at when
 * all is there: records refer to each other in circles.
 */
export const sqliteWriter = (db: Database): Writer => {
  const adapter = db as unknown as Adapter;
  return {
    write: async (source, records) => {
      const tables = await rowsOf(adapter, source, records);
      // A transaction without foreign keys, which is what libSQL means by this name.
      await adapter.client.migrate(tables.flatMap((table) => table.statements()));
    },
    check: async () => {
      const { rows } = await adapter.client.execute('PRAGMA foreign_key_check');
      if (rows[0])
        throw new Error(`${rows.length} references lead nowhere, one of them in ${String(rows[0].table)}`);
    },
  };
};
