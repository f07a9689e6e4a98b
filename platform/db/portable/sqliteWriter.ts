import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { getTableColumns } from '@payloadcms/db-sqlite/drizzle';
import { createTableName, upsertRow } from '@payloadcms/drizzle';
import type { CollectionSlug, SanitizedCollectionConfig } from 'payload';
import { newId } from '../ids';
import type { CanonicalRecord } from './canonical';
import type { Database, Source } from './sources';
import type { Writer } from './writer';

type Row = Record<string, unknown>;
type Adapter = SQLiteAdapter & Database;
type Table = Parameters<typeof getTableColumns>[0];

interface Transaction {
  insert(table: Table): { values(rows: Row[]): PromiseLike<unknown> };
}

/** Far below SQLite's limit of 32,766 parameters a statement. */
const MAX_PARAMETERS = 8_000;

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

/**
 * Completes rows of a table: what a record says nothing about is empty, also where the column has a default, which is
 * for new records. A column that must not be empty keeps its default.
 */
const completer = (table: Table): ((row: Row) => Row) => {
  const columns = Object.entries(getTableColumns(table));
  const empty = Object.fromEntries(
    columns.filter(([, { primary, notNull }]) => !primary && !notNull).map(([name]) => [name, null]),
  );
  // Rows in versions have ids of their own besides those they carry; what has numbers gets them from SQLite.
  const key = columns.find(([, { primary, dataType }]) => primary && dataType === 'string')?.[0];
  return (row) => {
    const whole: Row = { ...empty };
    for (const [name, value] of Object.entries(row)) if (value !== undefined) whole[name] = value;
    if (key) whole[key] ??= newId();
    return whole;
  };
};

interface Made {
  rows: Row[];
  complete: (row: Row) => Row;
}

/** An adapter that hands over the rows Payload makes of a record, by table, instead of writing them one by one. */
const collecting = (adapter: Adapter, tables: Map<string, Made>): Adapter => {
  const tableFor = (name: string): Made => {
    const known = tables.get(name);
    if (known) return known;
    const made: Made = { rows: [], complete: completer(adapter.tables[name] as Table) };
    tables.set(name, made);
    return made;
  };
  const insert = ({ tableName, values }: { tableName: string; values: Row | Row[] }): Promise<Row[]> => {
    const { rows, complete } = tableFor(tableName);
    const made = [values].flat().map(complete);
    rows.push(...made);
    return Promise.resolve(made);
  };
  return Object.create(adapter, { insert: { value: insert } }) as Adapter;
};

const rowsByTable = async (
  adapter: Adapter,
  source: Source,
  records: readonly CanonicalRecord[],
): Promise<Map<string, Made>> => {
  const tables = new Map<string, Made>();
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
  return tables;
};

const insertAll = async (transaction: Transaction, table: Table, rows: readonly Row[]): Promise<void> => {
  const size = Math.max(1, Math.floor(MAX_PARAMETERS / Object.keys(getTableColumns(table)).length));
  for (let from = 0; from < rows.length; from += size)
    await transaction.insert(table).values(rows.slice(from, from + size));
};

/**
 * Writes into SQLite by Payload's own division of a record into rows of many tables. Foreign keys are looked at when
 * all is there: records refer to each other in circles.
 */
export const sqliteWriter = (db: Database): Writer => {
  const adapter = db as unknown as Adapter;
  return {
    write: async (source, records) => {
      const tables = await rowsByTable(adapter, source, records);
      // Can only be said outside of a transaction, and holds for the next one (see sqliteClient.ts).
      await adapter.client.execute('PRAGMA foreign_keys = OFF');
      const id = await db.beginTransaction();
      try {
        const transaction = adapter.sessions[String(id)]!.db as unknown as Transaction;
        for (const [name, { rows }] of tables)
          await insertAll(transaction, adapter.tables[name] as Table, rows);
        await db.commitTransaction(id!);
      } catch (error) {
        await db.rollbackTransaction(id!);
        throw error;
      }
    },
    check: async () => {
      const { rows } = await adapter.client.execute('PRAGMA foreign_key_check');
      if (rows[0])
        throw new Error(`${rows.length} references lead nowhere, one of them in ${String(rows[0].table)}`);
    },
  };
};
