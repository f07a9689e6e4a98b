/**
 * How late stories go out whose slots all lie within one minute: by one server, by two on one database, and by one that
 * is killed in the middle and started again. On the embedded database, or on DATABASE_URL, an empty database.
 * `npm run benchmark:slots [stories]`. Seconds from the planned moment to the commit that makes a story public.
 */
import { execFile, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { programArgs } from '@/platform/program';
import { waitForExit } from '@/test/process';
import { quantile } from './quantile';

const STORIES = Number(process.argv[2] ?? 200);
const MINUTE_MS = 60_000;
const FIRST_AFTER_MS = 5_000;
const POLL_MS = 250;

const folder = await mkdtemp(path.join(tmpdir(), 'toasoan-slots-'));
Object.assign(process.env, {
  NODE_ENV: 'production',
  DATA_DIR: folder,
  DATABASE_URL: process.env.DATABASE_URL ?? `file:${path.join(folder, 'toasoan.db')}`,
  PAYLOAD_SECRET: 'only for this benchmark, thirty-two characters and more',
});
await promisify(execFile)(process.execPath, programArgs('scripts/migrate.ts'));

const { createUser, openNewsroom } = await import('@/test/newsroom');
const { pinStories, slotsOf, spreadSlots, startSlotServer } = await import('@/test/slotServers');
const payload = await openNewsroom();
const writer = await createUser(payload, 'journalist');
const servers = new Set<ChildProcess>();

const start = async () => {
  const server = await startSlotServer();
  servers.add(server);
  return server;
};
const end = async (server: ChildProcess) => {
  servers.delete(server);
  server.kill('SIGKILL');
  await waitForExit(server);
};

const served = async (ids: readonly string[], count: number): Promise<void> => {
  for (;;) {
    const done = (await slotsOf(payload, ids)).filter(({ state }) => state === 'done').length;
    if (done >= count) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
};

const at = (sorted: readonly number[], share: number): string => quantile(sorted, share).toFixed(2);

/** When each story became public is in the audit trail, written in the same transaction. */
const measure = async (name: string, run: (ids: string[]) => Promise<void>): Promise<void> => {
  const ids = await pinStories(payload, writer, STORIES);
  await run(ids);
  for (const server of servers) await end(server);
  const { docs } = await payload.find({
    collection: 'audit-trail',
    where: { and: [{ target: { in: ids } }, { verb: { equals: 'slotPublish' } }] },
    depth: 0,
    pagination: false,
    limit: 0,
  });
  const late = docs
    .map(({ at: done, plannedAt }) => (Date.parse(done) - Date.parse(plannedAt!)) / 1000)
    .sort((a, b) => a - b);
  const twice = docs.length - new Set(docs.map(({ target }) => target)).size;
  const early = late.filter((seconds) => seconds < 0).length;
  console.log(
    `${name}: ${new Set(docs.map(({ target }) => target)).size} of ${STORIES} public, ${twice} twice, ${early} early; ` +
      `late by median ${at(late, 0.5)} s, p95 ${at(late, 0.95)} s, at most ${at(late, 1)} s`,
  );
};

const spread = (ids: readonly string[]) =>
  spreadSlots(payload, ids, { afterMs: FIRST_AFTER_MS, withinMs: MINUTE_MS - FIRST_AFTER_MS });

try {
  await measure('one server', async (ids) => {
    await start();
    await spread(ids);
    await served(ids, STORIES);
  });
  await measure('two servers', async (ids) => {
    await Promise.all([start(), start()]);
    await spread(ids);
    await served(ids, STORIES);
  });
  await measure('killed in the middle', async (ids) => {
    const server = await start();
    await spread(ids);
    await served(ids, STORIES / 2);
    await end(server);
    await start();
    await served(ids, STORIES);
  });
} finally {
  for (const server of servers) await end(server);
  await payload.destroy();
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);
