import { spawn, type ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectConsistent } from '@/test/consistency';
import { startMongoServer, type MongoServer } from '@/test/mongoServer';
import { waitForExit } from '@/test/process';

const STORIES = 500;

let server: MongoServer;
let child: ChildProcess | undefined;

beforeAll(async () => {
  server = await startMongoServer({ isDurable: true });
  // The newsroom of this file is on a server of its own, which it may kill; its config is loaded after this.
  process.env.DATABASE_URL = server.url('su-co');
});
afterAll(async () => {
  child?.kill('SIGKILL');
  await server.stop();
  await rm(server.folder, { recursive: true, force: true });
});

/** Starts a newsroom that saves stories; `saved` grows with each it has said is saved. */
const saveStories = (count: number) => {
  const saved = new Set<string>();
  const refused: string[] = [];
  const waiting = new Set<() => void>();
  child = spawn(
    process.execPath,
    ['--conditions=production', '--import', 'tsx', 'test/saveStories.ts', String(count)],
    { env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  createInterface({ input: child.stdout! }).on('line', (line) => {
    const [word, value] = line.split(' ');
    if (word === 'saved') saved.add(value!);
    if (word === 'refused') refused.push(value!);
    for (const check of waiting) check();
  });
  const until = (enough: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const check = () => enough() && resolve();
      waiting.add(check);
      child!.once('exit', (code) => (enough() ? resolve() : reject(new Error(`it ended with ${code}`))));
      check();
    });
  return { saved, refused, until, process: child };
};

const killAndRestart = async () => {
  await server.kill('SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { port, folder } = server;
  server = await startMongoServer({ port, folder, isDurable: true });
};

const open = async (): Promise<Payload> => (await import('@/test/newsroom')).openNewsroom();

describe('a server that is killed in the middle of 500 saves', () => {
  it('twice: every save that was acknowledged is there, none is half there', async () => {
    const writer = saveStories(STORIES);
    await writer.until(() => writer.saved.size >= 120);
    await killAndRestart();
    await writer.until(() => writer.saved.size >= 280);
    await killAndRestart();
    await writer.until(() => writer.saved.size + writer.refused.length >= STORIES);
    expect(await waitForExit(writer.process)).toBe(0);
    // It went on by itself when the server was back.
    expect(writer.saved.size).toBeGreaterThan(300);

    const payload = await open();
    const there = await expectConsistent(payload);
    expect([...writer.saved].filter((id) => !there.has(id))).toEqual([]);
    // A save whose acknowledgement was lost may be there; nothing else is.
    expect(there.size - writer.saved.size).toBeLessThanOrEqual(writer.refused.length);
    process.stdout.write(
      `${STORIES} saves, server killed twice: ${writer.saved.size} acknowledged, ${there.size} there, ${writer.refused.length} refused\n`,
    );
  }, 240_000);
});

describe('a newsroom that is killed in the middle of saving', () => {
  it('leaves nothing half-saved, and the next one starts at once', async () => {
    const writer = saveStories(STORIES);
    await writer.until(() => writer.saved.size >= 60);
    writer.process.kill('SIGKILL');
    await waitForExit(writer.process);
    const payload = await open();
    const there = await expectConsistent(payload);
    expect([...writer.saved].filter((id) => !there.has(id))).toEqual([]);
  }, 120_000);
});
