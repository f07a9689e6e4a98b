import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageTags } from '@/domain/pageTags';
import { programArgs } from '@/platform/program';
import { settleChanges } from '@/platform/server/changes';
import { createArticle, openNewsroom } from './newsroom';
import { waitForExit } from './process';

/** Long for a machine that is busy with other things; how soon it is, benchmark/visible.ts measures. */
const SOON = { timeout: 30_000 };

interface Said {
  title: string;
  heard: string[];
  renders: number;
}

interface Running {
  child: ChildProcess;
  read(slug: string): Promise<Said>;
  retitle(id: string, title: string): Promise<void>;
}

const startServer = async (): Promise<Running> => {
  const child = spawn(process.execPath, programArgs('test/children/serveStories.ts'), {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the server ended: ${code}`)));
  });
  const ask = async (path: string, init?: RequestInit): Promise<string> => {
    const answer = await fetch(`http://127.0.0.1:${port}/${path}`, init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    return text;
  };
  return {
    child,
    read: async (slug) => JSON.parse(await ask(slug)) as Said,
    retitle: async (id, title) => void (await ask(id, { method: 'POST', body: title })),
  };
};

let payload: Payload;
let one: Running;
let other: Running;
let story: { id: string; slug: string };
let unconcerned: { id: string; slug: string };

const makeStory = async (title: string) => {
  const { id, slug } = await createArticle(payload, { title, _status: 'published' });
  return { id: String(id), slug: slug! };
};

beforeAll(async () => {
  payload = await openNewsroom();
  [one, other] = await Promise.all([startServer(), startServer()]);
  story = await makeStory('Cầu mới');
  unconcerned = await makeStory('Chợ phiên');
});

afterAll(async () => {
  for (const { child } of [one, other]) {
    child?.kill('SIGKILL');
    if (child) await waitForExit(child);
  }
});

describe('two servers on one database', () => {
  it('each keeps what it has made', async () => {
    // What they have yet to hear of this would make pages anew in the middle of a test.
    for (const server of [one, other])
      await expect
        .poll(async () => (await server.read(story.slug)).heard, SOON)
        .toContain(pageTags.record('articles', unconcerned.id));
    await settleChanges();
    for (const server of [one, other]) {
      await server.read(story.slug);
      await server.read(unconcerned.slug);
      const { renders } = await server.read(story.slug);
      await server.read(story.slug);
      expect((await server.read(unconcerned.slug)).renders).toBe(renders);
    }
  });

  it('tell each other what has changed, and nothing else is made anew', async () => {
    for (const [from, to, title] of [
      [one, other, 'Cầu đã thông xe'],
      [other, one, 'Cầu thông xe lúc 8 giờ'],
    ] as const) {
      const before = await to.read(story.slug);
      await from.retitle(story.id, title);
      // Who made the change shows it from its answer on.
      expect((await from.read(story.slug)).title).toBe(title);
      await expect
        .poll(async () => (await to.read(story.slug)).heard.length, SOON)
        .toBeGreaterThan(before.heard.length);
      const after = await to.read(story.slug);
      expect(after.heard.slice(before.heard.length)).toContain(pageTags.record('articles', story.id));
      expect(after.title).toBe(title);
      expect(after.renders).toBe(before.renders + 1);
      expect((await to.read(unconcerned.slug)).renders).toBe(after.renders);
      expect(after.heard).not.toContain('all');
    }
  });

  it('a server that was stopped meanwhile has missed nothing when it goes on', async () => {
    await other.read(story.slug);
    other.child.kill('SIGSTOP');
    try {
      await one.retitle(story.id, 'Cầu cấm xe tải');
      expect((await one.read(story.slug)).title).toBe('Cầu cấm xe tải');
    } finally {
      other.child.kill('SIGCONT');
    }
    await expect.poll(async () => (await other.read(story.slug)).title, SOON).toBe('Cầu cấm xe tải');
  });

  it('show what a third process has changed, such as a script', async () => {
    await Promise.all([one.read(story.slug), other.read(story.slug)]);
    await payload.update({ collection: 'articles', id: story.id, data: { title: 'Cầu mở lại' } as never });
    for (const server of [one, other])
      await expect.poll(async () => (await server.read(story.slug)).title, SOON).toBe('Cầu mở lại');
  });
});
