import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startDemoNewsroom } from '@/test/demoNewsroom';

/**
 * The newsroom that all specs share; on MongoDB with `E2E_DATABASE=mongodb`. Every spec reads `TOASOAN_E2E` for where
 * it is and how to sign in; set it to try the specs on a newsroom that runs already.
 */
export default async function globalSetup() {
  if (process.env.TOASOAN_E2E) return undefined;
  const { stop, ...found } = await startDemoNewsroom(
    process.env.E2E_DATABASE === 'mongodb' ? 'mongodb' : 'sqlite',
  );
  const file = path.join(found.dataDir, 'e2e.json');
  await writeFile(file, JSON.stringify(found));
  process.env.TOASOAN_E2E = file;
  return stop;
}
