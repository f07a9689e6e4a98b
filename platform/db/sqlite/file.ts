import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The file behind a `file:…` address; null for a database in memory. */
export const sqliteFileOf = (url: string): string | null => {
  const [address] = url.split('?');
  if (address === 'file::memory:') return null;
  if (address!.startsWith('file://')) return fileURLToPath(address!);
  return path.resolve(decodeURIComponent(address!.slice('file:'.length)));
};
