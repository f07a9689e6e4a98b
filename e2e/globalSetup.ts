import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FullConfig } from '@playwright/test';
import { startDemoNewsroom } from '@/test/demoNewsroom';

/**
 * The newsrooms that specs share, one a project; on MongoDB with `E2E_DATABASE=mongodb`. Every spec reads in
 * `TOASOAN_E2E_` and the name of its project where its newsroom is and how to sign in; set `TOASOAN_E2E` to try the specs
 * on a newsroom that runs already.
 */
export default async function globalSetup(config: FullConfig) {
  if (process.env.TOASOAN_E2E) return undefined;
  const database = process.env.E2E_DATABASE === 'mongodb' ? 'mongodb' : 'sqlite';
  const started = await Promise.all(
    config.projects.map(async ({ name }) => {
      const { stop, ...found } = await startDemoNewsroom(database);
      const file = path.join(found.dataDir, 'e2e.json');
      await writeFile(file, JSON.stringify(found));
      process.env[`TOASOAN_E2E_${name}`] = file;
      return stop;
    }),
  );
  return async () => {
    await Promise.all(started.map((stop) => stop()));
  };
}
