/**
 * How fast the public site is: warm, missed and cold pages of generated newsrooms of several sizes, beside other
 * servers and beside what this machine can do at all. Needs a build (`npm run build`) and wrk. See benchmark/README.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findAddresses, KINDS, readLists, type Addresses, type Kind } from './bench/addresses';
import { startBaselines } from './bench/baselines';
import { watchMemory, type MemoryUse } from './bench/memory';
import { generated, startNewsroom, type RunningNewsroom } from './bench/newsroom';
import { askOnce } from './bench/once';
import { chartsOf, OURS, reportOf, type Results, type Size, type Warm } from './bench/report';
import { load, needWrk } from './bench/wrk';

const USAGE = `Usage: npm run bench -- [STORIES …] [--peer NAME=URL@LISTS …] [--tests front,story,topic,agency,archive,search,feed]
    [--rounds 3] [--seconds 8] [--connections 16] [--accept-encoding "gzip, br"] [--memory MINUTES] [--newsrooms FOLDER]
  STORIES      sizes of the newsrooms, 1000 unless said otherwise; peers are compared with the last one
  --peer       a server that runs; LISTS is a folder with home.txt, article.txt, category.txt, search.txt, feed.txt
  --newsrooms  where generated newsrooms stay for the next time`;

/** Stories whose pages are asked for again and again; all of them fit into the memory for pages. */
const WARM_ADDRESSES = 200;
/** Over one connection; four times as many over many. */
const MISSES = 100;
const WARM_UP_S = 30;

interface Server {
  name: string;
  base: string;
  addresses: Addresses;
}

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const readOptions = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        peer: { type: 'string', multiple: true, default: [] },
        tests: { type: 'string', default: KINDS.join(',') },
        rounds: { type: 'string', default: '3' },
        seconds: { type: 'string', default: '8' },
        connections: { type: 'string', default: '16' },
        'accept-encoding': { type: 'string' },
        memory: { type: 'string', default: '0' },
        newsrooms: { type: 'string' },
      },
    });
    const sizes = (positionals.length > 0 ? positionals : ['1000']).map(Number);
    const tests = values.tests.split(',') as Kind[];
    const counts = [...sizes, Number(values.rounds), Number(values.seconds), Number(values.connections)];
    const isRight =
      counts.every((count) => Number.isInteger(count) && count > 0) &&
      Number(values.memory) >= 0 &&
      tests.every((test) => KINDS.includes(test));
    if (!isRight) throw new Error(USAGE);
    return { ...values, sizes: sizes.sort((a, b) => a - b), tests };
  } catch {
    return fail(USAGE);
  }
};

const options = readOptions();
const [rounds, seconds, connections] = [
  Number(options.rounds),
  Number(options.seconds),
  Number(options.connections),
];
const acceptEncoding = options['accept-encoding'];

const readPeer = async (text: string): Promise<Server> => {
  const [, name, base, lists] = /^([^=]+)=(https?:\/\/[^@]+?)\/?@(.+)$/.exec(text) ?? fail(USAGE);
  return { name: name!, base: base!, addresses: await readLists(lists!) };
};

const read = async (url: string): Promise<Buffer> => {
  const answer = await fetch(url, { headers: { 'accept-encoding': acceptEncoding ?? 'identity' } });
  const body = Buffer.from(await answer.arrayBuffer());
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  return body;
};

/** The first of each kind, before anything else was asked for. */
const measureCold = async (base: string, addresses: Addresses): Promise<Size['cold']> => {
  const cold: Size['cold'] = {};
  for (const kind of options.tests) {
    const [address] = addresses[kind];
    if (address) cold[kind] = (await askOnce(base, [address], 1)).p50;
  }
  return cold;
};

/** Takes off the list what is asked for again later; of what is left, each is asked for once. */
const measureMisses = async (base: string, addresses: Addresses): Promise<Size['miss']> => {
  const miss: Size['miss'] = {};
  for (const kind of options.tests) {
    const fresh = addresses[kind].slice(1);
    const forOne = Math.min(MISSES, Math.ceil(fresh.length / 5));
    const [one, many] = [fresh.slice(0, forOne), fresh.slice(forOne, 5 * MISSES)];
    if (one.length > 0 && many.length > 0)
      miss[kind] = { one: await askOnce(base, one, 1), many: await askOnce(base, many, connections) };
  }
  return miss;
};

/** Every server once a round, another one first each time. */
const measureWarm = async (servers: readonly Server[], kinds: readonly Kind[]): Promise<Warm[]> => {
  const all: Warm[] = [];
  for (const kind of kinds) {
    const taking = servers.filter(({ addresses }) => addresses[kind].length > 0);
    const measured = taking.map(({ name }): Warm => ({ kind, name, runs: [] }));
    for (const { base, addresses } of taking)
      for (const address of [...addresses[kind], ...addresses[kind]]) await read(base + address);
    for (let round = 0; round < rounds; round += 1)
      for (let turn = 0; turn < taking.length; turn += 1) {
        const index = (turn + round) % taking.length;
        const { name, base, addresses } = taking[index]!;
        const run = await load(base, addresses[kind], { seconds, connections, acceptEncoding });
        measured[index]!.runs.push(run);
        console.error(
          `${kind}, round ${round + 1}, ${name}: ${Math.round(run.requestsPerSecond)} requests/s`,
        );
      }
    all.push(...measured);
  }
  return all;
};

const firsts = (addresses: Addresses): Addresses =>
  Object.fromEntries(KINDS.map((kind) => [kind, addresses[kind].slice(0, WARM_ADDRESSES)])) as Addresses;

/** Beside a page of ours with just as many bytes, what this machine can do. */
const measureCompared = async (ours: Server, peers: readonly Server[]): Promise<Warm[]> => {
  const page = Buffer.from(await (await fetch(`${ours.base}/`)).arrayBuffer());
  const { baselines, stop } = await startBaselines(page);
  const none = Object.fromEntries(KINDS.map((kind) => [kind, []])) as unknown as Addresses;
  const limits = baselines.map((each) => ({ ...each, addresses: { ...none, front: ['/'] } }));
  try {
    return await measureWarm([ours, ...peers, ...limits], options.tests);
  } finally {
    await stop();
  }
};

/** All kinds at once, kept and missed, for so many minutes. */
const measureMemory = (
  server: RunningNewsroom,
  addresses: Addresses,
  minutes: number,
): Promise<MemoryUse> => {
  const mixed = KINDS.flatMap((kind) => addresses[kind]);
  const work = load(server.base, mixed, { seconds: WARM_UP_S + Math.round(60 * minutes), connections });
  return watchMemory(server.pid, work, WARM_UP_S);
};

const measureSize = async (
  folder: string,
  stories: number,
  peers: readonly Server[] | null,
): Promise<{ size: Size; memoryUse: MemoryUse | null }> => {
  const dataDir = await generated(folder, stories);
  // The addresses are found with a server of its own: the next one has seen none of them.
  const finder = await startNewsroom(dataDir);
  const addresses = await findAddresses(finder.base, 5 * MISSES + 1).finally(() => finder.stop());
  const server = await startNewsroom(dataDir);
  try {
    const cold = await measureCold(server.base, addresses);
    const miss = await measureMisses(server.base, addresses);
    const ours = { name: OURS, base: server.base, addresses: firsts(addresses) };
    const warm = peers ? await measureCompared(ours, peers) : await measureWarm([ours], options.tests);
    const minutes = Number(options.memory);
    const memoryUse = peers && minutes > 0 ? await measureMemory(server, addresses, minutes) : null;
    return { size: { stories, cold, miss, warm }, memoryUse };
  } finally {
    await server.stop();
  }
};

await needWrk().catch((error: Error) => fail(error.message));
const peers = await Promise.all(options.peer.map(readPeer)).catch((error: Error) => fail(error.message));
const folder = options.newsrooms
  ? path.resolve(options.newsrooms)
  : await mkdtemp(path.join(tmpdir(), 'toasoan-bench-'));
await mkdir(folder, { recursive: true });

const results: Results = {
  startedAt: new Date().toISOString(),
  commit: execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim(),
  processor: cpus()[0]!.model,
  cores: cpus().length,
  memory: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  load: loadavg()[0]!,
  options: {
    rounds,
    seconds,
    connections,
    acceptEncoding: acceptEncoding ?? null,
    command: ['npm run bench --', ...process.argv.slice(2)].join(' '),
  },
  sizes: [],
};
try {
  for (const [index, stories] of options.sizes.entries()) {
    const isLast = index === options.sizes.length - 1;
    const { size, memoryUse } = await measureSize(folder, stories, isLast ? peers : null);
    results.sizes.push(size);
    if (memoryUse) results.memoryUse = memoryUse;
  }
} finally {
  if (!options.newsrooms) await rm(folder, { recursive: true, force: true });
}

const report = reportOf(results);
console.log(report);
const name = `benchmark/results/${results.startedAt.slice(0, 10)}-speed`;
await writeFile(`${name}.json`, `${JSON.stringify(results, null, 2)}\n`);
await writeFile(`${name}.md`, report);
await mkdir('docs/charts', { recursive: true });
for (const [file, svg] of chartsOf(results)) await writeFile(path.join('docs/charts', file), svg);
console.log(`Written: ${name}.json, ${name}.md, docs/charts/.`);
