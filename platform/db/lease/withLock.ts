import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient, type Client, type Transaction } from '@libsql/client';
import { isBusy } from '../causes';

const RETRY_MS = 250;

const take = async (client: Client, onWait: () => void): Promise<Transaction> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await client.transaction('write');
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (tries === 0) onWait();
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
};

/**
 * Does `action` while no other process on this machine does what is under the same lock. The lock is SQLite's on a
 * file of its own: the system takes it from a process that dies, so there is no stale lock to tell from a live one.
 */
export const withLock = async <T>(file: string, onWait: () => void, action: () => Promise<T>): Promise<T> => {
  mkdirSync(path.dirname(file), { recursive: true });
  const client = createClient({ url: pathToFileURL(file).href });
  try {
    const lock = await take(client, onWait);
    try {
      return await action();
    } finally {
      lock.close();
    }
  } finally {
    client.close();
  }
};
