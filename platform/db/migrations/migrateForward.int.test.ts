import type { Payload } from 'payload';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EnvError } from '@/platform/env';
import { createTopic, openNewsroom } from '@/test/newsroom';
import { storeOf } from '../store';
import { migrations } from './list';
import { migrateForward } from './migrateForward';
import type { Migration, MigrationArgs } from './migration';

let payload: Payload;
/** What this file's steps did, and what was logged. */
let ran: string[];
let logged: string[];

beforeAll(async () => {
  payload = await openNewsroom();
  // A fresh database of MongoDB has had none of them yet.
  await migrateForward(payload.db as never, migrations);
});

afterEach(() => vi.restoreAllMocks());

const listen = () => {
  ran = [];
  logged = [];
  vi.spyOn(payload.logger, 'info').mockImplementation((line: unknown) => void logged.push(String(line)));
};

let second = 0;
const step = (name: string, more: Partial<Migration> = {}): Migration => ({
  name: `20990101_${String((second += 1)).padStart(6, '0')}_${name}`,
  databases: ['sqlite', 'mongodb'],
  up: async () => void ran.push(name),
  ...more,
});

/** What later steps of this file must know too: the database has had it. */
let known: readonly Migration[] = migrations;
const start = async (...steps: Migration[]) => {
  known = [...known, ...steps];
  await migrateForward(payload.db as never, known);
};

/** The batches that steps of this name are recorded in. */
const batchesOf = async (name: string): Promise<unknown[]> => {
  const { docs } = await payload.find({ collection: 'payload-migrations', limit: 0 });
  return docs.filter((doc) => doc.name?.endsWith(`_${name}`)).map(({ batch }) => batch);
};

const topic =
  (title: string) =>
  ({ req }: MigrationArgs) =>
    req.payload.db.create({ collection: 'topics', data: { title, slug: title }, req }).then(() => undefined);
const countTopics = async (title: string) =>
  (await payload.count({ collection: 'topics', where: { title: { equals: title } } })).totalDocs;

describe('migrateForward', () => {
  it('runs what is new, in order, once, and says so', async () => {
    listen();
    await start(
      step('first'),
      step('second', {
        up: async (args) => {
          ran.push(`second on ${args.database}`);
          await topic('tu-migration')(args);
        },
      }),
    );
    const { kind } = storeOf(payload);
    expect(ran).toEqual(['first', `second on ${kind}`]);
    expect(logged.map((line) => line.replace(/\d+ ms/, 'n ms').replace(/\d{8}_\d{6}_/, ''))).toEqual([
      'Migrating: first',
      'Migrated:  first (n ms)',
      'Migrating: second',
      'Migrated:  second (n ms)',
    ]);
    expect(await countTopics('tu-migration')).toBe(1);
    const [batch] = (await batchesOf('first')) as [number];
    expect(await batchesOf('second')).toEqual([batch]);

    listen();
    await start();
    expect([ran, logged]).toEqual([[], []]);
    await start(step('later'));
    expect(await batchesOf('later')).toEqual([batch + 1]);
  });

  it('leaves out what is for the other database', async () => {
    listen();
    const other = storeOf(payload).kind === 'sqlite' ? 'mongodb' : 'sqlite';
    await start(step('other', { databases: [other] }));
    expect(ran).toEqual([]);
    expect(await batchesOf('other')).toEqual([]);
  });

  it('takes back a step that fails, keeps those before it, and goes on when it is mended', async () => {
    listen();
    const before = step('before');
    const failing = step('failing', {
      up: async (args) => {
        await topic('nua-chung')(args);
        throw new Error('the disk is full');
      },
    });
    const last = step('last');
    vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined);
    const error = await migrateForward(payload.db as never, [...known, before, failing, last]).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(EnvError);
    expect((error as Error).message).toMatch(
      /^The step \S+_failing, .* failed \(the disk is full\)\. [^\n]+$/,
    );
    expect(payload.logger.error).toHaveBeenCalledOnce();
    expect(await countTopics('nua-chung')).toBe(0);
    expect([await batchesOf('before'), await batchesOf('failing')]).toEqual([[expect.any(Number)], []]);
    expect(ran).toEqual(['before']);

    known = [...known, before];
    await start({ ...failing, up: topic('nua-chung') }, last);
    expect(ran).toEqual(['before', 'last']);
    expect(await countTopics('nua-chung')).toBe(1);
    // The database goes on as if nothing had been: foreign keys included.
    await createTopic(payload);
    expect(await batchesOf('failing')).toHaveLength(1);
  });

  it('is done by one of two at once; the other waits and finds it done', async () => {
    listen();
    const slow = step('slow', {
      up: async () => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        ran.push('slow');
      },
    });
    known = [...known, slow];
    await Promise.all([
      migrateForward(payload.db as never, known),
      migrateForward(payload.db as never, known),
    ]);
    expect(ran).toEqual(['slow']);
    expect(logged.filter((line) => line.includes('waiting'))).toEqual([
      'Another process brings this database to the newest schema: waiting for it …',
    ]);
    expect(await batchesOf('slow')).toHaveLength(1);
  });
});
