import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';
import type { BackupKeep } from '@/platform/env';
import { Archive } from '../archive/Archive';
import { exportNewsroom } from '../archive/exportNewsroom';
import type { OnProgress } from '../archive/progress';
import { archivedSources, verifyArchive } from '../archive/verifyArchive';
import { checkFreeSpace, sizeOfNewsroom } from './freeSpace';
import { backupName } from './names';
import type { BackupPlace } from './place';
import { expiredBackups } from './rotation';
import { nameInMaking, namesInMaking, sweepLeftovers } from './sweep';

interface BackupOptions {
  dataDir: string;
  /** How many backups stay; null when none is deleted. */
  keep: BackupKeep | null;
  now: Date;
  /** Rejects when somebody else has begun to make backups meanwhile. */
  confirm: () => Promise<void>;
  onProgress: OnProgress;
}

export interface MadeBackup {
  name: string;
  bytes: number;
  records: number;
  files: number;
  /** Files that records name and that are not there. */
  missing: string[];
  /** The names of backups that have had their time, and were deleted. */
  removed: string[];
}

/** Reads a whole archive and compares it with what it says of itself. */
const readThrough = async (payload: Payload, file: string, onProgress: OnProgress): Promise<void> => {
  const archive = await Archive.open(file);
  try {
    await verifyArchive(archive, archivedSources(payload.config, archive), payload.blocks, onProgress);
  } finally {
    archive.close();
  }
};

const rotate = async (place: BackupPlace, keep: BackupKeep, made: string): Promise<string[]> => {
  const names = (await place.list()).map(({ name }) => name);
  const removed = expiredBackups(names, keep).filter((name) => name !== made);
  for (const name of removed) await place.remove(name);
  return removed;
};

/**
 * Writes the newsroom, which may be at work, into an archive, reads it through, puts it where backups lie, and
 * deletes those that have had their time. Killed at any moment it leaves nothing that looks like a backup. Throws an
 * `ArchiveError`, a `BackupProblem` or an `S3Failure`.
 */
export const makeBackup = async (
  payload: Payload,
  place: BackupPlace,
  { dataDir, keep, now, confirm, onProgress }: BackupOptions,
): Promise<MadeBackup> => {
  await place.prepare();
  await sweepLeftovers(place.workFolder, now);
  const newest = (await place.list()).at(-1);
  await checkFreeSpace(place.workFolder, newest?.bytes ?? (await sizeOfNewsroom(dataDir)));

  const name = backupName(now);
  const file = path.join(place.workFolder, nameInMaking(name));
  const forget = () => {
    for (const begun of namesInMaking(name)) rmSync(path.join(place.workFolder, begun), { force: true });
  };
  process.once('exit', forget);
  try {
    const exported = await exportNewsroom(payload, { file, withSecrets: true, onProgress });
    await readThrough(payload, file, onProgress);
    await confirm();
    await place.put(name, file, (done, total) => onProgress({ step: 'bytes sent', done, total, at: name }));
    const removed = keep ? await rotate(place, keep, name) : [];
    const { bytes, records, files, missing } = exported;
    return { name, bytes, records, files, missing, removed };
  } finally {
    process.removeListener('exit', forget);
    forget();
  }
};
