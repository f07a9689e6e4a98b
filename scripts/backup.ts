import type { Payload } from 'payload';
import { formatDateline } from '@/domain/dates';
import { formatBytes } from '@/platform/backups/bytes';
import { getEnv } from '@/platform/env';
import { showProgress } from './archive/showProgress';
import { BACKUP_USAGE, parseBackupArguments, type BackupArguments } from './backup/arguments';
import { keepBackup } from './backup/keepBackup';
import { makeBackup, type MadeBackup } from './backup/makeBackup';
import { openPlace } from './backup/openPlace';
import type { BackupPlace } from './backup/place';
import { fail, refuseUsage, run } from './open';
import { loadEnvFile } from './start/root';

const NAMED = 5;

const report = ({ name, bytes, records, files, missing, removed }: MadeBackup, place: BackupPlace): void => {
  const content = `${records} records and ${files} files`;
  const gone = removed.length > 0 ? `; ${removed.length} older deleted` : '';
  console.log(`Backup ${name} (${formatBytes(bytes, 'en')}, ${content}) is in ${place.address}${gone}.`);
  if (missing.length === 0) return;
  const some = missing.slice(0, NAMED).join(', ');
  console.log(
    `${missing.length} files that records name are not there: ${some}${missing.length > NAMED ? ' …' : ''}`,
  );
};

const list = async (place: BackupPlace): Promise<void> => {
  const backups = await place.list();
  for (const { name, at, bytes } of backups)
    console.log(`${name}  ${formatDateline(at)}  ${formatBytes(bytes, 'en')}`);
  if (backups.length === 0) console.log(`There is no backup in ${place.address}.`);
};

const make = async (payload: Payload, place: BackupPlace, { action, to }: BackupArguments): Promise<void> => {
  const env = getEnv();
  const isScheduled = action === 'make-if-due';
  const onProgress = isScheduled ? () => undefined : showProgress();
  if (to) {
    const confirm = async () => undefined;
    const options = { dataDir: env.dataDir, keep: null, now: new Date(), confirm, onProgress };
    return report(await makeBackup(payload, place, options), place);
  }
  const onWait = () => console.log('Another backup is being made: waiting for it …');
  const made = await keepBackup(payload, place, { env, isScheduled, onWait, onProgress });
  if (made) report(made, place);
};

// So that what was begun is cleared away.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const wanted = parseBackupArguments(process.argv.slice(2)) ?? refuseUsage(BACKUP_USAGE);

/** The place can be looked into when the database cannot. */
const listOnly = async (): Promise<void> => {
  try {
    loadEnvFile();
    const env = getEnv();
    await list(await openPlace(wanted.to ?? env.backupTo, env));
    process.exit(0);
  } catch (error) {
    fail(error);
  }
};

if (wanted?.action === 'make' || wanted?.action === 'make-if-due')
  await run(async (payload) =>
    make(payload, await openPlace(wanted.to ?? getEnv().backupTo, getEnv()), wanted),
  );
else await listOnly();
