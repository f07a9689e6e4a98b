import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { createLocalReq, type Payload } from 'payload';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runVerb } from '@/newsroom/workflow/runVerb';
import type { Verb } from '@/newsroom/workflow/table';
import type { User } from '@/payload-types';
import { createArticle, createUser, openNewsroom } from '@/test/newsroom';
import { waitForExit } from '@/test/process';

const STORIES = 200;
/** Approving and scheduling so many takes its time, on a machine that does other things as well. */
const TIMEOUT = { timeout: 400_000 };
/** The minute in which all of them go out, from when it begins. */
const WITHIN_MS = 20_000;
const FIRST_AFTER_MS = 3_000;

let payload: Payload;
let journalist: User;
let editor: User;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  payload = await openNewsroom();
  journalist = await createUser(payload, 'journalist');
  editor = await createUser(payload, 'editor');
});

afterEach(async () => {
  for (const child of children) {
    child.kill('SIGKILL');
    await waitForExit(child);
  }
  children.clear();
});

const startServer = async (): Promise<ChildProcess> => {
  const program = ['--conditions=production', '--import', 'tsx', 'test/children/serveSlots.ts'];
  const child = spawn(process.execPath, program, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  children.add(child);
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', () => resolve());
    child.once('exit', (code) => reject(new Error(`the server of slots ended: ${code}`)));
  });
  return child;
};

const use = async (user: User, id: string, verb: Verb, body: Record<string, unknown> = {}): Promise<void> => {
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload);
  const outcome = await runVerb(req, 'articles', id, verb, body);
  if (!outcome.ok) throw new Error(`${verb}: ${outcome.refusal}`);
};

const FAR_AWAY = '2099-01-01T08:00:00.000Z';

/** Stories that wait for their slots, far away; `spread` brings them near. */
const schedule = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const { id } = await createArticle(payload, {}, journalist);
    await use(editor, id, 'approve');
    await use(editor, id, 'schedule', { at: FAR_AWAY });
    ids.push(id);
  }
  return ids;
};

/** The same without the steps that lead there, for servers which are what is tried. */
const pin = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const { id } = await createArticle(payload, { stage: 'scheduled' }, journalist);
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      depth: 0,
      limit: 1,
    });
    await payload.db.create({
      collection: 'slots',
      data: {
        targetCollection: 'articles',
        target: id,
        action: 'publish',
        version: docs[0]!.id,
        dueAt: FAR_AWAY,
        state: 'waiting',
        attempts: 0,
      },
    });
    ids.push(id);
  }
  return ids;
};

/** Puts the slots of these stories into the next seconds, evenly. */
const spread = async (ids: readonly string[]): Promise<void> => {
  const start = Date.now() + FIRST_AFTER_MS;
  for (const [index, id] of ids.entries())
    await payload.db.updateOne({
      collection: 'slots',
      where: { target: { equals: id } },
      data: { dueAt: new Date(start + (index * WITHIN_MS) / ids.length).toISOString() },
    });
};

const slotsOf = async (ids: readonly string[]) => {
  const { docs } = await payload.find({
    collection: 'slots',
    where: { target: { in: [...ids] } },
    depth: 0,
    pagination: false,
    limit: 0,
  });
  return docs;
};

const expectAllServedOnce = async (ids: readonly string[]): Promise<void> => {
  await expect
    .poll(async () => (await slotsOf(ids)).filter(({ state }) => state !== 'done').length, {
      timeout: 180_000,
      interval: 500,
    })
    .toBe(0);
  const publics = await payload.count({
    collection: 'articles',
    where: { id: { in: [...ids] } },
    overrideAccess: false,
  });
  expect(publics.totalDocs).toBe(ids.length);
  const trail = await payload.find({
    collection: 'audit-trail',
    where: { and: [{ target: { in: [...ids] } }, { verb: { equals: 'slotPublish' } }] },
    depth: 0,
    pagination: false,
    limit: 0,
  });
  expect(trail.docs.map(({ target }) => target).sort()).toEqual([...ids].sort());
  for (const { dueAt, doneAt, attempts } of await slotsOf(ids)) {
    expect(Date.parse(doneAt!)).toBeGreaterThanOrEqual(Date.parse(dueAt!));
    expect(attempts).toBe(0);
  }
};

describe(`${STORIES} stories in a short while`, () => {
  it('all go out by one server: none twice, none early', TIMEOUT, async () => {
    const ids = await schedule(STORIES);
    await startServer();
    await spread(ids);
    await expectAllServedOnce(ids);
  });

  it('and by two at once', TIMEOUT, async () => {
    const ids = await pin(STORIES);
    await Promise.all([startServer(), startServer()]);
    await spread(ids);
    await expectAllServedOnce(ids);
  });

  it('and though the server is killed in the middle: the next one catches up', TIMEOUT, async () => {
    const ids = await pin(STORIES);
    const server = await startServer();
    await spread(ids);
    await expect
      .poll(async () => (await slotsOf(ids)).filter(({ state }) => state === 'done').length, {
        timeout: 60_000,
        interval: 50,
      })
      .toBeGreaterThan(STORIES / 4);
    server.kill('SIGKILL');
    await waitForExit(server);
    const waiting = (await slotsOf(ids)).filter(({ state }) => state === 'waiting').length;
    expect(waiting).toBeGreaterThan(0);
    await startServer();
    await expectAllServedOnce(ids);
  });
});
