import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from '../../platform/db/lease/withLock';
import { buildScripts } from './buildScripts';
import { buildServer } from './buildServer';
import { hashSources } from './hashSources';
import { require, root } from './root';
import { runNode } from './runChild';
import { shareChunks } from './shareChunks';
import { StartError } from './StartError';

const BUILD_ID = path.join(root, '.next/BUILD_ID');
const STAMP = path.join(root, '.next/toasoan-build.json');
const LOCK = path.join(root, 'node_modules/.cache/toasoan/build.lock');
const SCRIPT_FILES = path.join(root, '.next/own-scripts');
export const SERVER_FILE = path.join(root, '.next/server-main.mjs');

const isCurrent = (hash: string): boolean => {
  if (!existsSync(SERVER_FILE) || !existsSync(BUILD_ID)) return false;
  try {
    return (JSON.parse(readFileSync(STAMP, 'utf8')) as { sources?: string }).sources === hash;
  } catch {
    return false;
  }
};

const writeStamp = (sources: string): void => {
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(
    `${STAMP}.new`,
    `${JSON.stringify({ sources, builtAt: new Date().toISOString() }, null, 2)}\n`,
  );
  renameSync(`${STAMP}.new`, STAMP);
};

const makeBuild = async (isQuiet: boolean): Promise<void> => {
  // Taken before the build: what is edited while it runs is not in it.
  const sources = hashSources(root);
  for (const file of [STAMP, BUILD_ID]) rmSync(file, { force: true });
  const { code, output } = await runNode([require.resolve('next/dist/bin/next'), 'build'], {
    env: { TOASOAN_BUILD: '1', NEXT_TELEMETRY_DISABLED: '1' },
    isQuiet,
  });
  if (code !== 0 || !existsSync(BUILD_ID)) {
    process.stderr.write(output);
    throw new StartError('The build failed: the reason is printed above.');
  }
  shareChunks(path.join(root, '.next/server/chunks'));
  await buildScripts(path.join(root, 'site/scripts'), SCRIPT_FILES);
  await buildServer(path.join(root, 'platform/server/main.ts'), SERVER_FILE);
  writeStamp(sources);
};

const withBuildLock = (action: () => Promise<void>): Promise<void> =>
  withLock(LOCK, () => console.log('Another start is building: waiting for it …'), action);

/** Builds, whatever is there. */
export const build = ({ isQuiet }: { isQuiet: boolean }): Promise<void> =>
  withBuildLock(() => makeBuild(isQuiet));

/** Builds if there is no finished build of these sources. */
export const ensureBuilt = async (): Promise<void> => {
  if (isCurrent(hashSources(root))) return;
  await withBuildLock(async () => {
    if (isCurrent(hashSources(root))) return;
    console.log('Building (once, about a minute) …');
    await makeBuild(true);
  });
};
