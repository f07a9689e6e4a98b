import config from '@payload-config';
import { getPayload, type Payload } from 'payload';
import { scheduleBackups } from '../backups/schedule';
import { findFailure, openPulse } from '../db/health';
import { getEnv } from '../env';
import { readUnfinishedImport, unfinishedImportLine } from '../db/portable/unfinishedImport';
import { log, type Log } from '../logging';
import { mendIndex } from '../search/records/rebuild';
import { followChanges } from './changes';
import { waitForDatabase } from './database/waitForDatabase';
import { databaseWatch } from './database/watch';

/** Opens the database, and waits for it if it went away between two steps of the start. */
const openDatabase = async (): Promise<Payload> => {
  const { databaseUrl } = getEnv();
  const watch = databaseWatch();
  for (let failures = 0; ;) {
    await waitForDatabase(databaseUrl, { log, onFailure: (problem) => watch.report(problem) });
    try {
      return await getPayload({ config });
    } catch (error) {
      // A newer database, a migration that failed: trying again would only say it twice.
      if ((error as Error).name === 'EnvError') throw error;
      const isThere = (await findFailure(databaseUrl)) === null;
      if (isThere) failures += 1;
      // Once it may have been away for a moment. Twice something else is wrong, and Payload has said what.
      if (failures > 1) throw error;
    }
  }
};

/**
 * Opens the database (which brings it to the newest schema), keeps watch over it and over the daily backup, follows
 * the changes of other processes, and starts the newsroom's own work: slots, mail.
 */
export const startServices = async (): Promise<void> => {
  const payload = await openDatabase();
  databaseWatch().report(null);
  const pulse = openPulse(getEnv().databaseUrl);
  databaseWatch().follow(() => pulse.feel());
  followChanges(payload);
  const unfinished = await readUnfinishedImport(payload);
  if (unfinished) log.warn(unfinishedImportLine(unfinished));
  const { startJobs } = payload.config.custom as { startJobs?: (payload: Payload, log: Log) => unknown };
  startJobs?.(payload, log);
  void mendIndex(payload, log);
  const { mode, backupAt } = getEnv();
  if (mode === 'production' && backupAt) scheduleBackups(payload, { at: backupAt, log });
};
