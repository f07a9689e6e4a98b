import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('addresses.lua', import.meta.url));

/** One run of wrk. Times in milliseconds. */
export interface Load {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  requests: number;
  /** Answers from 400 on, broken connections and answers that did not come. */
  errors: number;
}

export interface LoadOptions {
  seconds: number;
  connections: number;
  acceptEncoding?: string | undefined;
}

const LINE = /@@ requests=(\d+) us=(\d+) p50=(\d+) p99=(\d+) status=(\d+) socket=(\d+) timeout=(\d+)/;

/** Reads what addresses.lua prints at the end. Throws when it is not there. */
export const parseLoad = (output: string): Load => {
  const found = LINE.exec(output);
  if (!found) throw new Error(`wrk did not say what it measured:\n${output}`);
  const [requests, us, p50, p99, status, socket, timeout] = found.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    requestsPerSecond: us > 0 ? requests / (us / 1e6) : 0,
    p50: p50 / 1000,
    p99: p99 / 1000,
    requests,
    errors: status + socket + timeout,
  };
};

const run = (args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn('wrk', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new Error('wrk is not installed: apt-get install wrk, or build https://github.com/wg/wrk.')
          : error,
      ),
    );
    child.once('exit', (code) => (code === 0 ? resolve(output) : reject(new Error(`wrk: ${output}`))));
  });

/** Rejects, saying what to do, when wrk is not installed. */
export const needWrk = async (): Promise<void> => {
  // It says its version and ends as if something were wrong.
  await run(['-v']).catch((error: Error) => {
    if (!error.message.startsWith('wrk: ')) throw error;
  });
};

/** Asks for these paths under `base`, at random again and again, with one thread of wrk. */
export const load = async (
  base: string,
  addresses: readonly string[],
  { seconds, connections, acceptEncoding }: LoadOptions,
): Promise<Load> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'toasoan-wrk-'));
  try {
    const list = path.join(folder, 'addresses.txt');
    await writeFile(list, `${addresses.join('\n')}\n`);
    const output = await run([
      '-t1',
      `-c${connections}`,
      `-d${seconds}s`,
      '--timeout',
      '20s',
      ...(acceptEncoding ? ['-H', `Accept-Encoding: ${acceptEncoding}`] : []),
      '-s',
      SCRIPT,
      base,
      '--',
      list,
    ]);
    return parseLoad(output);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
