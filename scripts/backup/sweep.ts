import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { backupTime } from './names';

const DAY_MS = 24 * 60 * 60 * 1000;
const MAKING = '.making';
/** What the writer of the archive adds while it writes. */
const WRITING = '.partial';

/** The name of a backup that is being made: none that anybody takes for a backup. */
export const nameInMaking = (name: string): string => `${name}${MAKING}`;

/** Every name that a backup may have while it is made. */
export const namesInMaking = (name: string): string[] => [
  nameInMaking(name),
  `${nameInMaking(name)}${WRITING}`,
];

/** What the names of folders begin with in which backups are fetched. */
export const FETCHED = '.fetched-';

const isLeftover = (entry: string): boolean => {
  const made = entry.endsWith(WRITING) ? entry.slice(0, -WRITING.length) : entry;
  const isInMaking = made.endsWith(MAKING) && backupTime(made.slice(0, -MAKING.length)) !== null;
  return isInMaking || entry.startsWith(FETCHED);
};

/** Clears away what backups and restores that were killed have left: a day later nobody works on it any more. */
export const sweepLeftovers = async (folder: string, now: Date): Promise<void> => {
  for (const entry of await readdir(folder)) {
    if (!isLeftover(entry)) continue;
    const target = path.join(folder, entry);
    const changed = (await stat(target).catch(() => null))?.mtimeMs ?? now.getTime();
    if (now.getTime() - changed > DAY_MS) await rm(target, { recursive: true, force: true });
  }
};
