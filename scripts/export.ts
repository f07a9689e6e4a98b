import { formatBytes } from '@/platform/backups/bytes';
import { exportNewsroom } from './archive/exportNewsroom';
import { showProgress } from './archive/showProgress';
import { refuseUsage, run } from './open';

const USAGE = 'Usage: npm run export -- FILE.zip [--with-secrets]';
const WITH_SECRETS = '--with-secrets';

const given = process.argv.slice(2);
const withSecrets = given.includes(WITH_SECRETS);
const [file, ...more] = given.filter((word) => word !== WITH_SECRETS);

if (!file || more.length > 0 || file.startsWith('-')) refuseUsage(USAGE);

await run(async (payload) => {
  const { bytes, records, files, missing } = await exportNewsroom(payload, {
    file,
    withSecrets,
    onProgress: showProgress(),
  });
  for (const name of missing) console.log(`missing: ${name} (a record names it; there is no such file)`);
  console.log(`${file}: ${records} records and ${files} files, ${formatBytes(bytes, 'en')}.`);
  console.log(
    withSecrets
      ? 'It holds the password hashes of all accounts: keep it as you keep PAYLOAD_SECRET.'
      : 'Accounts are in it without their passwords.',
  );
});
