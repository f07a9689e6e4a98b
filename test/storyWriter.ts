import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { programArgs } from '@/platform/program';
import { waitForExit } from './process';

export interface StoryWriter {
  child: ChildProcess;
  /** The stories it was told are saved; grows. */
  ids: string[];
  /** How many it was told are not. */
  refused(): number;
  /** Resolves when it begins to write. */
  ready(): Promise<void>;
  /** Resolves as soon as a condition holds, looked at with each word of it; rejects when it ends before. */
  until(condition: () => boolean): Promise<void>;
  ended(): Promise<number | null>;
}

/** Starts a process that writes stories to the database of the environment; see children/writeStories.ts. */
export const startStoryWriter = (count: number, word: string, lanes = 1): StoryWriter => {
  const child = spawn(
    process.execPath,
    programArgs('test/children/writeStories.ts', String(count), word, String(lanes)),
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  const ids: string[] = [];
  const listeners = new Set<() => void>();
  let isReady = false;
  let refused = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [said, id] = line.split(' ');
    if (said === 'ready') isReady = true;
    if (said === 'saved') ids.push(id!);
    if (said === 'refused') refused += 1;
    for (const listener of listeners) listener();
  });
  const until = (condition: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const check = () => {
        if (condition()) resolve();
      };
      listeners.add(check);
      child.once('exit', (code, signal) =>
        condition() ? resolve() : reject(new Error(`the writer ended: ${code ?? signal}`)),
      );
      check();
    });
  return {
    child,
    ids,
    refused: () => refused,
    ready: () => until(() => isReady),
    until,
    ended: () => waitForExit(child),
  };
};
