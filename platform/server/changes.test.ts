import type { Payload } from 'payload';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attachStore, type Store } from '../db/store';
import { followChanges } from './changes';
import { databaseWatch } from './database/watch';
import type { Dropped } from './pageCache/PageCache';
import { onDrop, pageCache } from './pageCache/pages';

const LOOK_MS = 100;
/** A server that could not look for longer has to doubt what it keeps. */
const TRUST_MS = 10_000;

interface Row {
  id: string;
  tags: string[];
  origin: string;
  createdAt: string;
}

let rows: Row[];
let heard: Dropped[];
let warnings: number;
let isBroken: boolean;
let stops: (() => void)[];

/** What another process has written, `ageMs` before it could be seen. */
const write = (tag: string, ageMs = 0): void => {
  const createdAt = new Date(Date.now() - ageMs).toISOString();
  rows.push({ id: `${rows.length}`, tags: [tag], origin: 'another process', createdAt });
};

/** A database whose `page-changes` are `rows`. */
const fakePayload = (): Payload => {
  const db = {
    find: async ({ where }: { where: { createdAt: { greater_than: string } } }) => {
      if (isBroken) throw new Error('gone');
      return { docs: rows.filter(({ createdAt }) => createdAt > where.createdAt.greater_than) };
    },
    deleteMany: async () => undefined,
  };
  attachStore(db, { catchUp: (action: () => Promise<unknown>) => action() } as unknown as Store);
  return { db, logger: { warn: () => (warnings += 1) } } as unknown as Payload;
};

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
/** The process is stopped, and everything else goes on. */
const pause = (ms: number) => vi.setSystemTime(Date.now() + ms);

const keep = async (): Promise<void> => {
  const page = { status: 200, headers: {}, hash: '', bodies: {}, pictures: Buffer.alloc(0), bytes: 0 };
  await pageCache().read('/', async () => {
    pageCache().note(['kept']);
    return { page, isKeepable: true };
  });
};

/** It goes by the clock of its making. */
const forgetPageCache = () => {
  delete (globalThis as { [name: symbol]: unknown })[Symbol.for('toasoan.pages')];
};

beforeEach(async () => {
  vi.useFakeTimers();
  forgetPageCache();
  rows = [];
  heard = [];
  warnings = 0;
  isBroken = false;
  stops = [onDrop((dropped) => heard.push(dropped)), followChanges(fakePayload())];
  await pass(LOOK_MS);
  await keep();
});

afterEach(() => {
  for (const stop of stops) stop();
  forgetPageCache();
  databaseWatch().report(null);
  vi.useRealTimers();
});

describe('a server that follows the changes of others', () => {
  it('drops what they concern, in their order and once', async () => {
    write('a');
    write('b');
    await pass(LOOK_MS);
    expect(heard).toEqual([new Set(['a']), new Set(['b'])]);
    await pass(30_000);
    expect(heard).toHaveLength(2);
    expect(pageCache().get('/')).toBeDefined();
  });

  it('hears of one that was stamped before it looked last and committed after', async () => {
    await pass(15_000);
    write('slow', 15_000);
    await pass(LOOK_MS);
    expect(heard).toEqual([new Set(['slow'])]);
  });

  it('goes on after a short pause with what it has', async () => {
    pause(TRUST_MS - 1_000);
    write('a', 5_000);
    expect(pageCache().get('/')).toBeDefined();
    await pass(LOOK_MS);
    expect(heard).toEqual([new Set(['a'])]);
    expect(pageCache().get('/')).toBeDefined();
  });

  it('starts clean after a long one, and gives out nothing before', async () => {
    pause(60_000);
    expect(pageCache().get('/')).toBeUndefined();
    expect(heard).toEqual([]);
    await pass(LOOK_MS);
    expect(heard).toEqual(['all']);
    await keep();
    await pass(LOOK_MS);
    expect(pageCache().get('/')).toBeDefined();
  });

  it('starts clean when it was cut off from the database, and complains once', async () => {
    isBroken = true;
    await pass(TRUST_MS + 1_000);
    expect(pageCache().get('/')).toBeUndefined();
    expect(pageCache().getLast('/')).toBeDefined();
    expect([heard, warnings]).toEqual([[], 1]);
    isBroken = false;
    await pass(LOOK_MS);
    expect(heard).toEqual(['all']);
    expect(pageCache().getLast('/')).toBeUndefined();
  });

  it('looks for nothing while the database is known to be away, and starts clean afterwards', async () => {
    isBroken = true;
    databaseWatch().report('gone');
    await pass(60_000);
    expect([heard, warnings]).toEqual([[], 0]);
    expect(pageCache().getLast('/')).toBeDefined();
    isBroken = false;
    databaseWatch().report(null);
    await pass(LOOK_MS);
    expect(heard).toEqual(['all']);
  });

  it('does not doubt for ever once it has stopped', async () => {
    stops.pop()!();
    pause(60_000);
    expect(pageCache().get('/')).toBeDefined();
  });
});
