import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { BackupProblem, type BackupPlace, type FetchedBackup, type OnBytes } from './place';

/**
 * The backup that an operator means: `latest`, the name of one where backups lie, or a file. Throws a
 * `BackupProblem` when there is none, or an `S3Failure`.
 */
export const findBackup = async (
  wanted: string,
  place: BackupPlace,
  onBytes: OnBytes,
): Promise<FetchedBackup> => {
  if (wanted !== 'latest' && existsSync(wanted) && statSync(wanted).isFile())
    return { file: path.resolve(wanted), done: async () => undefined };
  const name = wanted === 'latest' ? (await place.list()).at(-1)?.name : wanted;
  const found = name !== undefined && path.basename(name) === name ? await place.fetch(name, onBytes) : null;
  if (found) return found;
  throw new BackupProblem(
    wanted === 'latest'
      ? `There is no backup in ${place.address}: name a file, or set BACKUP_TO to where the backups are.`
      : `There is no backup ${wanted}, neither as a file nor in ${place.address}: npm run backup -- --list shows what is there.`,
  );
};
