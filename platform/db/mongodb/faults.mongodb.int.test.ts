import type { ChildProcess } from 'node:child_process';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectConsistent } from '@/test/consistency';
import { startMongoServer, type MongoServer } from '@/test/mongoServer';
import { startStoryWriter, type StoryWriter } from '@/test/storyWriter';

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
});

/** Starts a newsroom that saves stories, four at once. */
const saveStories = (count: number, word: string): StoryWriter => {
  const writer = startStoryWriter(count, word, 4);
  child = writer.child;
  return writer;
};

const killAndRestart = async () => {
  await server.kill('SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 500));
  server = await server.restart();
};

const open = async (): Promise<Payload> => (await import('@/test/newsroom')).openNewsroom();

describe('a server that is killed in the middle of 500 saves', () => {
  it('twice: every save that was acknowledged is there, none is half there', async () => {
    const writer = saveStories(STORIES, 'Máy chủ bị giết');
    await writer.until(() => writer.ids.length >= 120);
    await killAndRestart();
    await writer.until(() => writer.ids.length >= 280);
    await killAndRestart();
    await writer.until(() => writer.ids.length + writer.refused() >= STORIES);
    expect(await writer.ended()).toBe(0);
    // It went on by itself when the server was back.
    expect(writer.ids.length).toBeGreaterThan(300);

    const payload = await open();
    const there = await expectConsistent(payload);
    expect(writer.ids.filter((id) => !there.has(id))).toEqual([]);
    // A save whose acknowledgement was lost may be there; nothing else is.
    expect(there.size - writer.ids.length).toBeLessThanOrEqual(writer.refused());
    process.stdout.write(
      `${STORIES} saves, server killed twice: ${writer.ids.length} acknowledged, ${there.size} there, ${writer.refused()} refused\n`,
    );
  }, 240_000);
});

describe('a newsroom that is killed in the middle of saving', () => {
  it('leaves nothing half-saved, and the next one starts at once', async () => {
    const writer = saveStories(STORIES, 'Tòa soạn bị giết');
    await writer.until(() => writer.ids.length >= 60);
    writer.child.kill('SIGKILL');
    await writer.ended();
    const payload = await open();
    const there = await expectConsistent(payload);
    expect(writer.ids.filter((id) => !there.has(id))).toEqual([]);
  }, 120_000);
});
