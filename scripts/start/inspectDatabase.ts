import { existsSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { createClient, type Client } from '@libsql/client';
import { isBusy } from '../../platform/db/causes';
import { StartError } from './StartError';

export type DatabaseState = 'missing' | 'empty' | 'used';

/** Tables in which a program writes by itself; rows there are nobody's work. */
const OWN_TABLES = /^(?:sqlite_|libsql_|payload_|page_changes)/;

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const hasRows = async (client: Client): Promise<boolean> => {
  const { rows } = await client.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'");
  const tables = rows.map((row) => ({ name: String(row.name), sql: String(row.sql) }));
  const virtual = tables.filter(({ sql }) => /^create virtual table/i.test(sql)).map(({ name }) => name);
  const isIndex = (name: string) => virtual.some((table) => name === table || name.startsWith(`${table}_`));
  for (const { name } of tables) {
    if (OWN_TABLES.test(name) || isIndex(name)) continue;
    const found = await client.execute(`SELECT 1 FROM ${quote(name)} LIMIT 1`);
    if (found.rows.length > 0) return true;
  }
  return false;
};

/** Whether anybody's work is in the database file. When in doubt it is used. */
export const inspectDatabase = async (file: string): Promise<DatabaseState> => {
  if (!existsSync(file)) return 'missing';
  if (statSync(file).size === 0) return 'empty';
  let client: Client | undefined;
  try {
    client = createClient({ url: pathToFileURL(file).href });
    return (await hasRows(client)) ? 'used' : 'empty';
  } catch (error) {
    if (isBusy(error)) return 'used';
    throw new StartError(
      `The database ${file} cannot be read (${(error as Error).message}): restore it from a backup, or move it away to begin anew.`,
    );
  } finally {
    client?.close();
  }
};

/** Writes everything into the one file, so that it can be moved without its write-ahead log. */
export const checkpoint = async (file: string): Promise<void> => {
  const client = createClient({ url: pathToFileURL(file).href });
  try {
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    client.close();
  }
  if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0) {
    throw new StartError(`The database ${file} is still open in another program: stop it and start again.`);
  }
};
