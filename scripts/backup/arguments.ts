import { parseBackupAddress, type BackupAddress } from '@/platform/backups/address';

export const BACKUP_USAGE =
  'Usage: npm run backup, npm run backup -- FOLDER (or s3://BUCKET/PREFIX), npm run backup -- --list';

export interface BackupArguments {
  action: 'make' | 'list' | 'make-if-due';
  /** Where to, when not where BACKUP_TO says. */
  to: BackupAddress | null;
}

/** Reads the command line of `npm run backup`; null when it is another. */
export const parseBackupArguments = (words: readonly string[]): BackupArguments | null => {
  const options = words.filter((word) => word.startsWith('--'));
  const targets = words.filter((word) => !word.startsWith('--'));
  const to = targets[0] === undefined ? null : parseBackupAddress(targets[0]);
  if (options.length > 1 || targets.length > 1 || (targets.length === 1 && !to)) return null;
  if (options.length === 0) return { action: 'make', to };
  if (options[0] === '--list') return { action: 'list', to };
  return options[0] === '--scheduled' && !to ? { action: 'make-if-due', to } : null;
};
