import type { ChildProcess } from 'node:child_process';
import { createLocalReq, type Payload } from 'payload';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { runVerb } from '@/newsroom/workflow/runVerb';
import type { Verb } from '@/newsroom/workflow/table';
import type { User } from '@/payload-types';
import { createArticle, createUser, openNewsroom } from '@/test/newsroom';
import { waitForExit } from '@/test/process';
import { FAR_AWAY, pinStories, slotsOf, spreadSlots, startSlotServer } from '@/test/slotServers';

/** On MongoDB half as many: publishing takes twice as long there, and `benchmark:slots` does it with all of them. */
const STORIES = inject('database').kind === 'sqlite' ? 200 : 100;
/** So many of them by the steps of the workflow; of the others the slots are written as those steps leave them. */
const SCHEDULED = 20;
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
  const child = await startSlotServer();
  children.add(child);
  return child;
};

const use = async (user: User, id: string, verb: Verb, body: Record<string, unknown> = {}): Promise<void> => {
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload);
  const outcome = await runVerb(req, 'articles', id, verb, body);
  if (!outcome.ok) throw new Error(`${verb}: ${outcome.refusal}`);
};

/** Stories that wait for their slots, far away. */
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

const spread = (ids: readonly string[]) =>
  spreadSlots(payload, ids, { afterMs: FIRST_AFTER_MS, withinMs: WITHIN_MS });

const expectAllServedOnce = async (ids: readonly string[]): Promise<void> => {
  await expect
    .poll(async () => (await slotsOf(payload, ids)).filter(({ state }) => state !== 'done').length, {
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
  for (const { dueAt, doneAt, attempts } of await slotsOf(payload, ids)) {
    expect(Date.parse(doneAt!)).toBeGreaterThanOrEqual(Date.parse(dueAt!));
    expect(attempts).toBe(0);
  }
};

describe(`${STORIES} stories in a short while`, () => {
  it('all go out by one server: none twice, none early', TIMEOUT, async () => {
    const ids = [
      ...(await schedule(SCHEDULED)),
      ...(await pinStories(payload, journalist, STORIES - SCHEDULED)),
    ];
    await startServer();
    await spread(ids);
    await expectAllServedOnce(ids);
  });

  it('and by two at once', TIMEOUT, async () => {
    const ids = await pinStories(payload, journalist, STORIES);
    await Promise.all([startServer(), startServer()]);
    await spread(ids);
    await expectAllServedOnce(ids);
  });

  it('and though the server is killed in the middle: the next one catches up', TIMEOUT, async () => {
    const ids = await pinStories(payload, journalist, STORIES);
    const server = await startServer();
    await spread(ids);
    await expect
      .poll(async () => (await slotsOf(payload, ids)).filter(({ state }) => state === 'done').length, {
        timeout: 60_000,
        interval: 50,
      })
      .toBeGreaterThan(STORIES / 4);
    server.kill('SIGKILL');
    await waitForExit(server);
    const waiting = (await slotsOf(payload, ids)).filter(({ state }) => state === 'waiting').length;
    expect(waiting).toBeGreaterThan(0);
    await startServer();
    await expectAllServedOnce(ids);
  });
});
