import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { MongoClient } from 'mongodb';
import { expect } from 'vitest';
import { openPromise } from 'yauzl';
import { programArgs } from '@/platform/program';
import { withDatabase } from './mongoServer';
import { waitForExit } from './process';

/** A database and a data folder that no test file has been given: for what a script is to fill. */
export interface Place {
  env: Record<string, string>;
  dataDir: string;
  dispose(): Promise<void>;
}

/** A place on either database. MongoDB's is on the server of this test file. */
export const newPlace = async (kind: 'sqlite' | 'mongodb'): Promise<Place> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'toasoan-place-'));
  const url =
    kind === 'sqlite'
      ? `file:${path.join(dataDir, 'toasoan.db')}`
      : withDatabase(process.env.DATABASE_URL!, `place-${randomUUID()}`);
  return {
    env: { DATA_DIR: dataDir, DATABASE_URL: url },
    dataDir,
    dispose: async () => {
      await rm(dataDir, { recursive: true, force: true });
      if (kind === 'sqlite') return;
      const client = new MongoClient(url);
      await client.db().dropDatabase();
      await client.close();
    },
  };
};

/** How many rows there are in a table or collection of a place, while somebody else fills it. */
export const countIn = async ({ env }: Place, name: string): Promise<number> => {
  const url = env.DATABASE_URL!;
  if (url.startsWith('mongodb')) {
    const client = new MongoClient(url);
    const count = await client.db().collection(name).countDocuments({});
    await client.close();
    return count;
  }
  const file = url.slice('file:'.length);
  if (!existsSync(file)) return 0;
  const client = createClient({ url });
  try {
    const { rows } = await client.execute(`SELECT count(*) AS count FROM "${name}"`);
    return Number(rows[0]!.count);
  } catch {
    // Not made yet, or just being made.
    return 0;
  } finally {
    client.close();
  }
};

type Program = [file: string, ...args: string[]];

/** Starts a script of ours as package.json does; on this test file's own newsroom unless `env` names another. */
export const startScript = (program: Program, env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, programArgs(...program), {
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

export interface Ended {
  code: number | null;
  stdout: string;
  /** Without what Node says of its own. */
  stderr: string;
}

export const outputOf = async (child: ChildProcess): Promise<Ended> => {
  let stdout = '';
  let stderr = '';
  child.stdout!.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await waitForExit(child);
  return { code, stdout, stderr: stderr.replace(/^\(.*\n/gm, '').trim() };
};

export const runScript = (program: Program, env: Record<string, string> = {}): Promise<Ended> =>
  outputOf(startScript(program, env));

/** Runs a script that has to succeed; answers what it printed. */
export const mustRun = async (program: Program, env: Record<string, string> = {}): Promise<string> => {
  const { code, stdout, stderr } = await runScript(program, env);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
};

/** What is in an archive: the bytes of each entry by its name. */
export const readArchive = async (file: string): Promise<Map<string, Buffer>> => {
  const zip = await openPromise(file);
  const content = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const chunks = await (await zip.openReadStreamPromise(entry)).toArray();
    content.set(entry.fileName, Buffer.concat(chunks as Buffer[]));
  }
  return content;
};

/** The records of one file of an archive. */
export const recordsIn = (content: ReadonlyMap<string, Buffer>, name: string): Record<string, unknown>[] =>
  content
    .get(name)!
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
