import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite';
import { ObjectId } from 'mongodb';
import type { Payload } from 'payload';

/** A new id as both databases have them: the 24 hex digits of an ObjectId. */
export const newId = (): string => new ObjectId().toHexString();

/** What Payload hands to the hook and its types leave out. */
interface Built {
  adapter: {
    payload: Payload;
    rawTables: Record<string, { columns: Record<string, { type: string; defaultRandom?: boolean }> }>;
  };
}

interface IdColumn {
  defaultFn?: () => unknown;
}

/**
 * Lets SQLite make the same ids as MongoDB, so that a newsroom keeps them when it moves. Payload's adapter knows
 * numbers and UUIDs only: its columns stay those of UUIDs, and what fills them is ours.
 */
export const objectIdsOnSqlite: SQLiteSchemaHook = (args) => {
  const { adapter } = args as unknown as Built;
  for (const [name, { columns }] of Object.entries(adapter.rawTables)) {
    for (const [key, column] of Object.entries(columns)) {
      if (column.type !== 'uuid' || !column.defaultRandom) continue;
      (args.schema.tables[name] as unknown as Record<string, IdColumn>)[key]!.defaultFn = newId;
    }
  }
  // Queries over relations to several collections drop values that are no UUIDs, unless ids are known to be text.
  for (const collection of Object.values(adapter.payload.collections)) collection.customIDType = 'text';
  return args.schema;
};
