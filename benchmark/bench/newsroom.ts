import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { cleanEnvironment } from '@/test/cleanEnvironment';
import { freePort, waitForExit } from '@/test/process';

const START_MS = 10 * 60 * 1000;

const environment = (dataDir: string, over: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...cleanEnvironment(),
  DATA_DIR: dataDir,
  TOASOAN_DEMO: 'off',
  BACKUP_AT: 'off',
  ...over,
});

const exists = (folder: string): Promise<boolean> =>
  readdir(folder).then(
    () => true,
    () => false,
  );

/**
 * A data folder with a newsroom of so many generated stories, made once in `folder` and used again. Rejects with what
 * the generator said when it failed.
 */
export const generated = async (folder: string, stories: number): Promise<string> => {
  const dataDir = path.join(folder, String(stories));
  if (await exists(dataDir)) return dataDir;
  const draft = `${dataDir}.unfinished`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const child = spawn('npm', ['run', '--silent', 'generate', '--', String(stories)], {
    env: environment(draft),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await waitForExit(child);
  if (code !== 0) throw new Error(`npm run generate -- ${stories} ended with code ${code}.`);
  await rename(draft, dataDir);
  return dataDir;
};

export interface RunningNewsroom {
  base: string;
  /** Of the server itself, not of what launched it. */
  pid: number;
  stop(): Promise<void>;
}

/** The process that a process has started; ours starts one. */
const childOf = async (parent: number): Promise<number> => {
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    // The second field, a name in brackets, may hold anything.
    if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent) return Number(name);
  }
  throw new Error('The process of the server was not found.');
};

/** Starts the built program on a data folder, on a free port of this machine. */
export const startNewsroom = async (
  dataDir: string,
  over: Record<string, string> = {},
): Promise<RunningNewsroom> => {
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: environment(dataDir, { PORT: String(port), HOST: '127.0.0.1', ...over }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const base = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await waitForExit(child);
  };
  const end = Date.now() + START_MS;
  for (;;) {
    const answer = await fetch(`${base}/api/ready`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return { base, pid: await childOf(child.pid!), stop };
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}.`);
    if (Date.now() > end) {
      await stop();
      throw new Error('The server did not start in time.');
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
