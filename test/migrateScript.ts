import { spawn } from 'node:child_process';
import { programArgs } from '@/platform/program';
import { waitForExit } from './process';

/** What a start does to the database of this test file, in a process of its own: `npm run dev` begins with it too. */
export const startMigrateScript = (env: Record<string, string> = {}) =>
  spawn(process.execPath, programArgs('scripts/migrate.ts'), {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Runs it to its end. */
export const runMigrateScript = async (env: Record<string, string> = {}) => {
  const child = startMigrateScript(env);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return { code: await waitForExit(child), stdout, stderr };
};
