import { rebuildIndex } from '@/platform/search/records/rebuild';
import { importNewsroom, NO_PASSWORDS } from './archive/importNewsroom';
import { showProgress } from './archive/showProgress';
import { refuseUsage, run } from './open';

const USAGE = 'Usage: npm run import:all -- FILE.zip (made by npm run export, into an empty newsroom)';

const [file, ...more] = process.argv.slice(2);

if (!file || more.length > 0 || file.startsWith('-')) refuseUsage(USAGE);

await run(async (payload) => {
  const onWait = () =>
    console.log('Another import is at this database, or was killed a moment ago: waiting for it …');
  const imported = await importNewsroom(payload, { file, onProgress: showProgress(), onWait });
  await rebuildIndex(payload);
  const { records, files, isResumed, missing, withSecrets } = imported;
  if (isResumed) console.log('It went on with the import that was interrupted.');
  for (const name of missing) console.log(`missing: ${name} (it was not there when the archive was made)`);
  console.log(
    `${file}: ${records} records and ${files} files are in this newsroom, compared with the archive.`,
  );
  if (!withSecrets) console.log(NO_PASSWORDS);
});
