import type { SQLiteAdapter } from '@payloadcms/db-sqlite';

export type Client = Pick<SQLiteAdapter['client'], 'execute' | 'batch'>;

/** What a statement answers, each row as its values in words. */
export const rowsOf = async (client: Client, query: string): Promise<string[][]> =>
  (await client.execute(query)).rows.map((row) => Object.values(row).map(String));
