import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, waitForExit } from '@/test/process';

const START_MS = 10 * 60 * 1000;
const ROLES = ['journalist', 'editor', 'administrator'] as const;

/** Reads what a first start prints: the address, and a line `role e-mail password` for each account. */
const readStart = (
  child: ChildProcess,
): Promise<{ accounts: Record<string, { email: string; password: string }> }> =>
  new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(
      () => reject(new Error(`The newsroom did not start in time:\n${output}`)),
      START_MS,
    );
    const look = (chunk: Buffer) => {
      output += chunk.toString();
      const accounts = Object.fromEntries(
        ROLES.flatMap((role) => {
          const found = output.match(new RegExp(`^\\s*${role}\\s+(\\S+@\\S+)\\s+(\\S+)\\s*$`, 'm'));
          return found ? [[role, { email: found[1]!, password: found[2]! }]] : [];
        }),
      );
      if (Object.keys(accounts).length < ROLES.length) return;
      clearTimeout(timer);
      resolve({ accounts });
    };
    child.stdout!.on('data', look);
    child.stderr!.on('data', look);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The newsroom ended with code ${code}:\n${output}`));
    });
  });

/**
 * The newsroom as a first user starts it: a production build, an empty data folder, the demo content. Every
 * spec reads `TOASOAN_E2E` for where it is and how to sign in; set it to try the specs on a newsroom that runs already.
 */
export default async function globalSetup() {
  if (process.env.TOASOAN_E2E) return undefined;
  const dataDir = await mkdtemp(path.join(tmpdir(), 'toasoan-e2e-'));
  const port = await freePort();
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir };
  for (const name of ['DATABASE_URL', 'PAYLOAD_SECRET', 'PUBLIC_URL', 'TOASOAN_DEMO']) delete env[name];
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const { accounts } = await readStart(child);
  const file = path.join(dataDir, 'e2e.json');
  await writeFile(file, JSON.stringify({ baseURL: `http://127.0.0.1:${port}`, dataDir, accounts }));
  process.env.TOASOAN_E2E = file;
  return async () => {
    child.kill('SIGTERM');
    await waitForExit(child);
    await rm(dataDir, { recursive: true, force: true });
  };
}
