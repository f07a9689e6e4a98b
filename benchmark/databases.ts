/**
 * The same reads and writes on both databases, with 1,000 and with 100,000 stories (or as many as are given);
 * written into `results/`. The MongoDB is that of the tests: MONGODB_TEST_URL, a `mongod` on the PATH, or SecantusDB.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import { sharedMongoServer } from '@/test/mongoServer';
import { waitForExit } from '@/test/process';
import { programArgs } from '@/platform/program';
import type { Measurement } from './databases/measurement';
import { reportOf, type Machine, type Pair } from './databases/report';

const given = process.argv.slice(2).map(Number);
const SIZES = given.length > 0 ? given : [1_000, 100_000];
const HERE = fileURLToPath(new URL('.', import.meta.url));

const measure = async (url: string, stories: number, nodeOptions: string[]): Promise<Measurement> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'toasoan-benchmark-'));
  const file = path.join(folder, 'measurement.json');
  try {
    const program = path.join(HERE, 'databases/measure.ts');
    const child = spawn(process.execPath, programArgs(program, String(stories), file), {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NODE_OPTIONS: nodeOptions.join(' '),
        DATA_DIR: folder,
        DATABASE_URL: url.replace('FOLDER', folder),
        PAYLOAD_SECRET: 'only for a benchmark, thirty-two characters and more',
      },
      stdio: 'inherit',
    });
    const code = await waitForExit(child);
    if (code !== 0) throw new Error(`The measurement of ${stories} stories ended with code ${code}.`);
    return JSON.parse(await readFile(file, 'utf8')) as Measurement;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const load = loadavg()[0]!;
const server = await sharedMongoServer();

const onMongo = async (stories: number): Promise<Measurement> => {
  const url = server.url(`benchmark-${randomUUID()}`);
  try {
    return await measure(url, stories, server.nodeOptions);
  } finally {
    const client = new MongoClient(url);
    await client.db().dropDatabase();
    await client.close();
  }
};

try {
  const pairs: Pair[] = [];
  for (const stories of SIZES)
    pairs.push({
      sqlite: await measure('file:FOLDER/toasoan.db', stories, []),
      mongodb: await onMongo(stories),
    });
  const [processor] = cpus();
  const machine: Machine = {
    day: new Date().toISOString().slice(0, 10),
    processor: processor!.model,
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load,
  };
  const [first] = Object.values(pairs[0]!.sqlite.times);
  const result = path.join(HERE, 'results', `${machine.day}-databases.md`);
  await writeFile(result, reportOf(pairs, machine, first!.length));
  console.log(`Written: ${path.relative(process.cwd(), result)}`);
} finally {
  await server.stop();
}
