import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import { freePort, waitForExit } from './process';
import { secantusProgram } from './secantus';

const START_MS = 60_000;

export interface MongoServer {
  /** The address of a database of this name, with the options a replica set needs. */
  url(name: string): string;
  /** What test processes are started with on this server (see secantusGaps.mjs). */
  nodeOptions: string[];
  pid: number;
  port: number;
  /** Ends the process at once (SIGKILL unless said otherwise); what it wrote stays. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts one that was killed again: its port, its data, its options. */
  restart(): Promise<MongoServer>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

interface Kind {
  program: string;
  args(port: number, folder: string, options: { isAlone: boolean; isDurable: boolean }): string[];
  replicaSet: string;
  /** Whether the set has to be told that it is one. */
  needsInitiation: boolean;
  nodeOptions: string[];
}

const findOnPath = (name: string): string | null =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file)) ?? null;

const MONGOD: Omit<Kind, 'program'> = {
  args: (port, folder, { isAlone }) => [
    ...(isAlone ? [] : ['--replSet', 'toasoan']),
    ...['--bind_ip', '127.0.0.1', '--port', String(port)],
    ...['--dbpath', folder, '--wiredTigerCacheSizeGB', '0.25', '--quiet'],
  ],
  replicaSet: 'toasoan',
  needsInitiation: true,
  nodeOptions: [],
};

const SECANTUS: Omit<Kind, 'program'> = {
  args: (port, folder, { isAlone, isDurable }) => [
    ...(isAlone ? ['--standalone'] : []),
    // What a majority write means on MongoDB: acknowledged when it is in the journal.
    ...(isDurable ? ['--sync-on-commit'] : []),
    ...['--host', '127.0.0.1', '--port', String(port), '--storage-path', folder],
    ...['--cache-size', '256M', '--log-level', 'ERROR'],
  ],
  replicaSet: 'secantus',
  needsInitiation: false,
  nodeOptions: ['--import', new URL('./secantusGaps.mjs', import.meta.url).href],
};

/** A real `mongod` if there is one, else SecantusDB. */
const findKind = async (): Promise<Kind> => {
  const mongod = findOnPath('mongod');
  return mongod ? { program: mongod, ...MONGOD } : { program: await secantusProgram(), ...SECANTUS };
};

const initiate = async (client: MongoClient, port: number): Promise<void> => {
  const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
  try {
    await client.db('admin').command({ replSetInitiate: { _id: MONGOD.replicaSet, members } });
  } catch (error) {
    if ((error as { codeName?: string }).codeName !== 'AlreadyInitialized') throw error;
  }
};

const waitUntilWritable = async (
  child: ChildProcess,
  kind: Kind,
  port: number,
  isAlone: boolean,
): Promise<void> => {
  const until = Date.now() + START_MS;
  let last: unknown = null;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`${kind.program} ended with code ${child.exitCode}.`);
    const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
      serverSelectionTimeoutMS: 1_000,
    });
    try {
      await client.connect();
      if (kind.needsInitiation && !isAlone) await initiate(client, port);
      if ((await client.db('admin').command({ hello: 1 })).isWritablePrimary) return;
    } catch (error) {
      last = error;
    } finally {
      await client.close();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The MongoDB server for tests did not come up in time.', { cause: last });
};

interface MongoOptions {
  isAlone?: boolean;
  isDurable?: boolean;
}

const startOn = async (port: number, folder: string, options: MongoOptions): Promise<MongoServer> => {
  const { isAlone = false, isDurable = false } = options;
  const kind = await findKind();
  const child = spawn(kind.program, kind.args(port, folder, { isAlone, isDurable }), {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    child.kill(signal);
    await waitForExit(child);
  };
  // A run that is broken off must not leave its server behind.
  const onExit = () => child.kill('SIGKILL');
  process.once('exit', onExit);
  child.once('exit', () => process.removeListener('exit', onExit));
  await waitUntilWritable(child, kind, port, isAlone);
  return {
    url: (name) => `mongodb://127.0.0.1:${port}/${name}?directConnection=true&replicaSet=${kind.replicaSet}`,
    nodeOptions: kind.nodeOptions,
    pid: child.pid!,
    port,
    kill,
    restart: () => startOn(port, folder, options),
    stop: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/**
 * Starts a MongoDB server of its own, a replica set of one member. `isAlone`: no replica set, and so without
 * transactions. `isDurable`: what it acknowledged survives its own death, at the price of speed.
 */
export const startMongoServer = async (options: MongoOptions = {}): Promise<MongoServer> =>
  startOn(await freePort(), await mkdtemp(path.join(tmpdir(), 'toasoan-mongodb-')), options);

/** The same address with another database name. */
export const withDatabase = (url: string, name: string): string =>
  url.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}`);

/** The server that whole suites share: MONGODB_TEST_URL if it is given, else one of their own. */
export const sharedMongoServer = async (): Promise<Pick<MongoServer, 'url' | 'nodeOptions' | 'stop'>> => {
  const given = process.env.MONGODB_TEST_URL;
  if (!given) return startMongoServer();
  return { url: (name) => withDatabase(given, name), nodeOptions: [], stop: async () => undefined };
};
