import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Payload } from 'payload';
import type { User } from '@/payload-types';
import { programArgs } from '@/platform/program';
import { createArticle } from './newsroom';

/** Long after every test. */
export const FAR_AWAY = '2099-01-01T08:00:00.000Z';

/** Starts a process that serves the slots of the database of the environment. Resolves when it does. */
export const startSlotServer = async (): Promise<ChildProcess> => {
  const program = programArgs('test/children/serveSlots.ts');
  const child = spawn(process.execPath, program, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', () => resolve());
    child.once('exit', (code) => reject(new Error(`the server of slots ended: ${code}`)));
  });
  return child;
};

/** Stories that wait for their slots, far away, without the steps that lead there. Answers their ids. */
export const pinStories = async (payload: Payload, writer: User, count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const { id } = await createArticle(payload, { stage: 'scheduled' }, writer);
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

/** Puts the slots of these stories evenly into the time from `afterMs` from now on. */
export const spreadSlots = async (
  payload: Payload,
  ids: readonly string[],
  { afterMs, withinMs }: { afterMs: number; withinMs: number },
): Promise<void> => {
  const start = Date.now() + afterMs;
  for (const [index, id] of ids.entries())
    await payload.db.updateOne({
      collection: 'slots',
      where: { target: { equals: id } },
      data: { dueAt: new Date(start + (index * withinMs) / ids.length).toISOString() },
    });
};

/** The slots of these stories. */
export const slotsOf = async (payload: Payload, ids: readonly string[]) =>
  (
    await payload.find({
      collection: 'slots',
      where: { target: { in: [...ids] } },
      depth: 0,
      pagination: false,
      limit: 0,
    })
  ).docs;
