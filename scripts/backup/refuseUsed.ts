import type { Payload } from 'payload';
import { countRecords } from '@/platform/db/portable/reader';
import { sourcesOf } from '@/platform/db/portable/sources';
import { readUnfinishedImport } from '@/platform/db/portable/unfinishedImport';
import type { Env } from '@/platform/env';
import { BackupProblem } from './place';

const isUsed = async (payload: Payload): Promise<boolean> => {
  for (const source of sourcesOf(payload.config, { withSecrets: true }))
    if ((await countRecords(payload.db, source)) > 0) return true;
  return false;
};

/**
 * Refuses to restore over somebody's work, and says where to restore instead. A restore that was interrupted may go
 * on.
 */
export const refuseUsed = async (
  payload: Payload,
  { isDatabaseGiven, dataDir }: Pick<Env, 'isDatabaseGiven' | 'dataDir'>,
): Promise<void> => {
  if ((await readUnfinishedImport(payload)) || !(await isUsed(payload))) return;
  throw new BackupProblem(
    isDatabaseGiven
      ? 'This database is not empty, and nothing was changed: name an empty one in DATABASE_URL (another name in the same address will do), and an empty DATA_DIR.'
      : `This newsroom is not empty, and nothing was changed: stop it and move ${dataDir} away, or name an empty folder in DATA_DIR.`,
  );
};
