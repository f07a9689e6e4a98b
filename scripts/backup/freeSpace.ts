import { readdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { formatBytes } from '@/platform/backups/bytes';
import { BackupProblem } from './place';

const GIGABYTE = 1_000_000_000;
/** What the newsroom needs to go on writing. */
const RESERVE_BYTES = 2 * GIGABYTE;
const RESERVE_SHARE = 0.05;
/** Since the last backup photos were added. */
const GROWTH = 1.1;

const sizeOf = async (target: string): Promise<number> => {
  const entry = await stat(target).catch(() => null);
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.size;
  const names = await readdir(target);
  const sizes = await Promise.all(names.map((name) => sizeOf(path.join(target, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** About how large a first backup will be: what lies in the data folder that goes into one. */
export const sizeOfNewsroom = async (dataDir: string): Promise<number> => {
  const sizes = await Promise.all(
    ['toasoan.db', 'media', 'files'].map((name) => sizeOf(path.join(dataDir, name))),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
};

/**
 * Refuses a backup that would fill the disk, on which the newsroom may be writing too: a backup that is not made is
 * told to the administrators, a full disk stops the newsroom.
 */
export const checkFreeSpace = async (folder: string, expectedBytes: number): Promise<void> => {
  const { bavail, blocks, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const reserve = Math.min(RESERVE_BYTES, RESERVE_SHARE * blocks * bsize);
  const needed = Math.ceil(expectedBytes * GROWTH);
  if (free - needed >= reserve) return;
  throw new BackupProblem(
    `The disk of ${folder} has ${formatBytes(free, 'en')} free; a backup takes about ${formatBytes(needed, 'en')}, and ${formatBytes(reserve, 'en')} are left to the newsroom: make room, keep fewer with BACKUP_KEEP, or set BACKUP_TO to another disk or to S3.`,
  );
};
