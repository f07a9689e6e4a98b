/** How long a warm `npm start` takes to the first page. Prints the median of several runs. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@/test/process';
import { median } from './quantile';

const RUNS = Number(process.argv[2] ?? 5);
const STEP_MS = 20;
const LIMIT_MS = 10 * 60 * 1000;

const startOnce = async (dataDir: string): Promise<{ firstPage: number; cachedPage: number }> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const begin = performance.now();
  const child = spawn('npm', ['start'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir },
    stdio: 'ignore',
    detached: true,
  });
  try {
    for (;;) {
      const answer = await fetch(url).catch(() => null);
      if (answer?.status === 200) {
        await answer.arrayBuffer();
        break;
      }
      if (performance.now() - begin > LIMIT_MS) throw new Error('no page in time');
      await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    }
    const firstPage = performance.now() - begin;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const again = performance.now();
    await (await fetch(url)).arrayBuffer();
    return { firstPage, cachedPage: performance.now() - again };
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid!, 'SIGTERM');
    await ended;
  }
};

const dataDir = await mkdtemp(path.join(tmpdir(), 'toasoan-benchmark-'));
try {
  const cold = await startOnce(dataDir);
  console.log(
    `first start (build if needed, database, demo content): ${(cold.firstPage / 1000).toFixed(1)} s`,
  );
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await startOnce(dataDir));
  const firsts = runs.map(({ firstPage }) => firstPage / 1000);
  console.log(
    `warm start to first page, ${RUNS} runs: ${firsts.map((value) => value.toFixed(2)).join(' ')} s`,
  );
  console.log(
    `median ${median(firsts).toFixed(2)} s; the same page from memory: ${median(runs.map((run) => run.cachedPage)).toFixed(1)} ms`,
  );
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
