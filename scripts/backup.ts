import { existsSync } from 'node:fs';
import { chmod, copyFile, cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { EnvError, getEnv } from '@/platform/env';
import { Refusal } from './open';
import { loadEnvFile } from './start/root';

const USAGE = 'Usage: npm run backup -- FOLDER (new or empty)';

/** Copies a running newsroom with the embedded database whole: the folder can be used as DATA_DIR. */
const backup = async (folder: string | undefined): Promise<void> => {
  if (!folder) throw new Refusal(USAGE);
  const { databaseUrl, dataDir } = getEnv();
  if (!databaseUrl.startsWith('file:'))
    throw new Refusal('This newsroom is on MongoDB: back it up with mongodump, and copy DATA_DIR.');
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new Refusal(`${folder} is not empty: nothing was written. ${USAGE}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });

  // SQLite writes one consistent copy, whatever is written meanwhile.
  const client = createClient({ url: databaseUrl });
  await client.execute({ sql: 'VACUUM INTO ?', args: [path.resolve(folder, 'toasoan.db')] });
  client.close();
  console.log('database copied');

  // After the database: a file it knows is there, whatever is added meanwhile.
  for (const name of ['media', 'files']) {
    const from = path.join(dataDir, name);
    if (!existsSync(from)) continue;
    await cp(from, path.join(folder, name), { recursive: true });
    console.log(`${name}: ${(await readdir(from)).length} files copied`);
  }
  const secret = path.join(dataDir, 'secret');
  if (existsSync(secret)) {
    await copyFile(secret, path.join(folder, 'secret'));
    await chmod(path.join(folder, 'secret'), 0o600);
  }
  console.log(`The backup is in ${folder}. To use it: DATA_DIR=${folder} npm start`);
};

try {
  loadEnvFile();
  await backup(process.argv[2]);
} catch (error) {
  console.error(error instanceof Refusal || error instanceof EnvError ? error.message : error);
  process.exitCode = 1;
}
