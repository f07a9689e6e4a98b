import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { withLock } from '../../platform/db/lease/withLock';
import type { Env } from '../../platform/env';
import { programArgs } from '../../platform/program';
import { checkpoint, inspectDatabase } from './inspectDatabase';
import { moveDemo } from './moveDemo';
import { runNode } from './runChild';
import { StartError } from './StartError';

const hasFiles = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0;

/** Loads a demo newsroom into a folder of its own and, once it is whole, gives that folder the name `finished`. */
const loadDemo = async (env: Env, loading: string, finished: string): Promise<void> => {
  console.log('Loading the demo newsroom …');
  rmSync(loading, { recursive: true, force: true });
  // A name of its own: a load whose launcher was killed may still write for a moment.
  const folder = path.join(loading, randomBytes(4).toString('hex'));
  mkdirSync(folder, { recursive: true });
  const { code, output } = await runNode(programArgs('scripts/demo.ts', 'load'), {
    env: { DATA_DIR: folder, DATABASE_URL: undefined, PAYLOAD_SECRET: env.secret },
  });
  const database = path.join(folder, 'toasoan.db');
  if (code !== 0 || (await inspectDatabase(database)) !== 'used') {
    process.stderr.write(output);
    throw new StartError(
      'The demo newsroom could not be loaded: the reason is printed above. To start empty: TOASOAN_DEMO=off npm start.',
    );
  }
  await checkpoint(database);
  renameSync(folder, finished);
};

/**
 * Fills an empty data folder with the demo newsroom. Whatever was interrupted before goes on or begins anew; a
 * database that holds anything is left alone.
 */
const fill = async (env: Env): Promise<void> => {
  const loading = path.join(env.dataDir, '.loading');
  const finished = path.join(env.dataDir, '.loaded');
  const isUsed = (await inspectDatabase(env.databaseFile)) === 'used';
  if (!isUsed && existsSync(path.join(finished, 'toasoan.db'))) {
    moveDemo(finished, env.dataDir);
  } else if (!isUsed && env.demo === 'auto') {
    rmSync(finished, { recursive: true, force: true });
    if (hasFiles(path.join(env.dataDir, 'media')) || hasFiles(path.join(env.dataDir, 'files'))) {
      console.log(`${env.dataDir} holds files but no stories: the demo newsroom is not loaded.`);
    } else {
      await loadDemo(env, loading, finished);
      moveDemo(finished, env.dataDir);
    }
  }
  for (const folder of [loading, finished]) rmSync(folder, { recursive: true, force: true });
};

/** Sees to it that a first start has something to show. A database that was given is never filled. */
export const ensureDatabase = async (env: Env): Promise<void> => {
  if (env.isDatabaseGiven) return;
  await withLock(
    path.join(env.dataDir, '.start.lock'),
    () => console.log('Another start prepares this data folder: waiting for it …'),
    () => fill(env),
  );
};
