import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROLES, type Role } from '@/domain/roles';
import { programArgs } from '@/platform/program';
import { cleanEnvironment } from './cleanEnvironment';
import { sharedMongoServer } from './mongoServer';
import { freePort, waitForExit } from './process';

const START_MS = 10 * 60 * 1000;

const SECRET = 'only for the journeys, thirty-two characters and more';

export interface Account {
  email: string;
  password: string;
}

type Accounts = Record<Role, Account>;

/** The lines `role e-mail password`, one for each account, or null while one is missing. */
const readAccounts = (output: string): Accounts | null => {
  const accounts = ROLES.flatMap((role) => {
    const found = output.match(new RegExp(`^\\s*${role}\\s+(\\S+@\\S+)\\s+(\\S+)\\s*$`, 'm'));
    return found ? [[role, { email: found[1]!, password: found[2]! }] as const] : [];
  });
  return accounts.length === ROLES.length ? (Object.fromEntries(accounts) as Accounts) : null;
};

/** Resolves with what a program has printed as soon as `isDone`; rejects when it ends before. */
const outputOf = (child: ChildProcess, isDone: (output: string) => boolean): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(
      () => reject(new Error(`The newsroom did not start in time:\n${output}`)),
      START_MS,
    );
    const look = (chunk: Buffer) => {
      output += chunk.toString();
      if (!isDone(output)) return;
      clearTimeout(timer);
      resolve(output);
    };
    child.stdout!.on('data', look);
    child.stderr!.on('data', look);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The newsroom ended with code ${code}:\n${output}`));
    });
  });

const isRunning = (output: string): boolean => output.includes('Toasoan is running');

/** The embedded database as a first user has it: the first start loads the demo and prints its accounts. */
const embedded = async (start: () => ChildProcess) => {
  const child = start();
  const output = await outputOf(child, (text) => isRunning(text) && readAccounts(text) !== null);
  return { child, accounts: readAccounts(output)! };
};

/** MongoDB as an administrator has it: the demo is loaded by its command, then the newsroom is started. */
const onMongo = async (start: () => ChildProcess, env: NodeJS.ProcessEnv) => {
  const load = programArgs('scripts/demo.ts', 'reset');
  const { stdout } = await promisify(execFile)(process.execPath, load, {
    env: { ...env, NODE_ENV: 'production' },
  });
  const child = start();
  await outputOf(child, isRunning);
  return { child, accounts: readAccounts(stdout)! };
};

export interface DemoNewsroom {
  baseURL: string;
  dataDir: string;
  accounts: Accounts;
  /** What its scripts need besides: its database. */
  env: Record<string, string>;
  stop(): Promise<void>;
}

/** The newsroom as its users start it: a production build, an empty data folder, the demo content. */
export const startDemoNewsroom = async (database: 'sqlite' | 'mongodb'): Promise<DemoNewsroom> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'toasoan-demo-'));
  const port = await freePort();
  const server = database === 'mongodb' ? await sharedMongoServer() : null;
  const own: Record<string, string> = server
    ? {
        DATABASE_URL: server.url(`demo-${randomUUID()}`),
        PAYLOAD_SECRET: SECRET,
        NODE_OPTIONS: [process.env.NODE_OPTIONS, ...server.nodeOptions].filter(Boolean).join(' '),
      }
    : {};
  const env: NodeJS.ProcessEnv = {
    ...cleanEnvironment(),
    ...own,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
  };
  const start = () =>
    spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const { child, accounts } = server ? await onMongo(start, env) : await embedded(start);
  return {
    baseURL: `http://127.0.0.1:${port}`,
    dataDir,
    accounts,
    env: own,
    stop: async () => {
      child.kill('SIGTERM');
      await waitForExit(child);
      await server?.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

/**
 * One more server on the database of a newsroom that runs, which knows nothing of what the first one keeps. Its pages name
 * the address of the first, as those of all servers of a newsroom name the same.
 */
export const startBeside = async ({
  dataDir,
  env: own,
  baseURL: newsroom,
}: Pick<DemoNewsroom, 'dataDir' | 'env' | 'baseURL'>): Promise<Pick<DemoNewsroom, 'baseURL' | 'stop'>> => {
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    ...cleanEnvironment(),
    ...own,
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: newsroom,
    DATA_DIR: dataDir,
  };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  await outputOf(child, isRunning);
  return {
    baseURL: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await waitForExit(child);
    },
  };
};

/** A session token of a running newsroom. */
export const tokenFor = async (baseURL: string, account: Account): Promise<string> => {
  const answer = await fetch(`${baseURL}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(account),
  });
  return ((await answer.json()) as { token: string }).token;
};
