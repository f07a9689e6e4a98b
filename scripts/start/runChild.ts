import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const DIE_WITH_PARENT = pathToFileURL(path.join(root, 'scripts/start/dieWithParent.mjs')).href;

export interface Ended {
  /** The child's exit code, or 128 and the number of the signal that ended it. */
  code: number;
  /** What it printed, unless it printed for the user directly. */
  output: string;
  /** Whether the launcher was asked to stop while the child ran. */
  isStopped: boolean;
}

/** Waits for a child, and passes on to it the signals that this process gets. */
export const whenEnded = (child: ChildProcess): Promise<Ended> =>
  new Promise((resolve, reject) => {
    let isStopped = false;
    let output = '';
    const passOn = (signal: NodeJS.Signals) => {
      isStopped = true;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, passOn);
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of SIGNALS) process.off(name, passOn);
      resolve({ code: code ?? 128 + constants.signals[signal!], output, isStopped });
    });
  });

interface RunOptions {
  env?: Record<string, string | undefined>;
  /** Keep the output back and hand it over at the end. */
  isQuiet?: boolean;
}

/** Runs a Node program of ours to its end. It does not outlive this process. */
export const runNode = async (
  args: string[],
  { env = {}, isQuiet = true }: RunOptions = {},
): Promise<Ended> => {
  const output = isQuiet ? 'pipe' : 'inherit';
  const stdio: StdioOptions = ['ignore', output, output, 'ipc'];
  const child = spawn(process.execPath, ['--import', DIE_WITH_PARENT, ...args], {
    cwd: root,
    env: { ...process.env, ...env, TOASOAN_LAUNCHER: String(process.pid) },
    stdio,
  });
  const ended = await whenEnded(child);
  // Stopped on request: nothing went wrong that the user does not know of.
  if (ended.isStopped) process.exit(ended.code === 0 ? 130 : ended.code);
  return ended;
};
