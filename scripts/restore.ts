import type { Payload } from 'payload';
import { getEnv } from '@/platform/env';
import { importNewsroom, NO_PASSWORDS } from './archive/importNewsroom';
import { showProgress } from './archive/showProgress';
import { findBackup } from './backup/findBackup';
import { openPlace } from './backup/openPlace';
import { refuseUsed } from './backup/refuseUsed';
import { refuseUsage, run } from './open';

const USAGE = 'Usage: npm run restore -- latest (or the name of a backup, or a file)';

const restore = async (payload: Payload, wanted: string): Promise<void> => {
  const env = getEnv();
  await refuseUsed(payload, env);
  const onProgress = showProgress();
  const place = await openPlace(env.backupTo, env);
  const backup = await findBackup(wanted, place, (done, total) =>
    onProgress({ step: 'bytes fetched', done, total, at: wanted }),
  );
  try {
    const imported = await importNewsroom(payload, { file: backup.file, onProgress });
    const { records, files, isResumed, missing, withSecrets } = imported;
    if (isResumed) console.log('It went on with the restore that was interrupted.');
    console.log(`Restored: ${records} records and ${files} files, compared with the backup.`);
    if (missing.length > 0) console.log(`${missing.length} files were missing when it was made.`);
    console.log(
      withSecrets
        ? 'Everybody signs in anew, with the password of that day. To start: npm start'
        : NO_PASSWORDS,
    );
  } finally {
    await backup.done();
    place.close();
  }
};

const [wanted, ...more] = process.argv.slice(2);

if (!wanted || more.length > 0 || wanted.startsWith('-')) refuseUsage(USAGE);

await run((payload) => restore(payload, wanted));
