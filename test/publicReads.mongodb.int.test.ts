import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { Document, MongoClient, Timestamp } from 'mongodb';
import type { Payload } from 'payload';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { publicReader } from '@/site/data/reader';
import { createArticle, openNewsroom } from '@/test/newsroom';
import { storeOf } from '@/platform/db/store';
import type { MongoStore } from '@/platform/db/mongodb/store';

// Before the config is loaded: the driver then tells what it sends.
vi.hoisted(() => {
  process.env.DATABASE_URL += '&monitorCommands=true';
});

let payload: Payload;
let sent: { name: string; command: Document; operationTime?: Timestamp }[] = [];

const named = (name: string) => sent.filter((each) => each.name === name).map(({ command }) => command);

const reads = () => [...named('find'), ...named('aggregate')];

beforeAll(async () => {
  payload = await openNewsroom();
  const client = (payload.db as unknown as MongooseAdapter).connection.getClient() as unknown as MongoClient;
  client.on('commandStarted', ({ commandName, command }) => sent.push({ name: commandName, command }));
});
beforeEach(() => {
  sent = [];
});

const publish = () => createArticle(payload, { _status: 'published' });

describe('a write', () => {
  it('is one transaction, read as of one moment and acknowledged by the majority', async () => {
    await publish();
    const writes = sent.filter(({ name }) => ['insert', 'update', 'findAndModify'].includes(name));
    expect(writes.length).toBeGreaterThan(2);
    expect(new Set(writes.map(({ command }) => String(command.txnNumber))).size).toBe(1);
    const first = sent.find(({ command }) => command.startTransaction)!;
    expect(first.command.readConcern).toMatchObject({ level: 'snapshot' });
    expect(named('commitTransaction')).toMatchObject([{ writeConcern: { w: 'majority' } }]);
  });
});

describe('a public read', () => {
  it('may come from a secondary, but knows of everything published before', async () => {
    await publish();
    const reader = await publicReader();
    sent = [];
    expect(await reader.list('articles', { limit: 5, depth: 1 })).not.toEqual([]);
    expect(reads().length).toBeGreaterThan(0);
    for (const command of reads()) {
      expect(command.$readPreference).toEqual({ mode: 'secondaryPreferred' });
      expect(command.readConcern?.afterClusterTime).toBeDefined();
      expect(command.txnNumber).toBeUndefined();
    }
  });

  it('asks for the moment of the newest commit of this process', async () => {
    const timeAsked = async () => {
      sent = [];
      await (await publicReader()).list('topics', { limit: 1 });
      return reads()[0]!.readConcern.afterClusterTime as Timestamp;
    };
    await publish();
    const before = await timeAsked();
    await publish();
    const after = await timeAsked();
    expect(after.greaterThan(before)).toBe(true);
  });

  it('asks for the moment of a change of another process, once it was heard of', async () => {
    const store = storeOf(payload);
    const read = (as: 'catchUp' | 'forPublic') =>
      store[as](() => payload.find({ collection: 'topics', limit: 1 }));
    await read('catchUp');
    const [caughtUp] = reads();
    expect(caughtUp!.$readPreference?.mode ?? 'primary').toMatch(/^primary/);
    const elsewhere = (payload.db as unknown as MongooseAdapter).connection.collection('elsewhere');
    await elsewhere.insertOne({ at: new Date() });
    sent = [];
    await read('forPublic');
    const before = reads()[0]!.readConcern.afterClusterTime as Timestamp;
    await read('catchUp');
    sent = [];
    await read('forPublic');
    expect((reads()[0]!.readConcern.afterClusterTime as Timestamp).greaterThan(before)).toBe(true);
  });
});

describe('a read of the staff', () => {
  it('comes from the primary', async () => {
    await payload.find({ collection: 'articles', limit: 1, pagination: false });
    for (const command of reads()) expect(command.$readPreference?.mode ?? 'primary').toMatch(/^primary/);
    expect(reads().length).toBeGreaterThan(0);
  });
});

describe('an export', () => {
  it('reads everything as of one moment', async () => {
    const store = storeOf(payload) as MongoStore;
    const titles = async () => {
      const { docs } = await payload.db.find({
        collection: 'topics',
        joins: false as never,
        pagination: false,
      });
      return docs.map((doc) => (doc as unknown as { title: string }).title);
    };
    // The test server SecantusDB takes the moment and reads the present all the same: what can be shown on any
    // server is that every read is asked for as of one moment.
    await store.atOneMoment(async () => {
      await titles();
      await titles();
    });
    expect(named('find')).toHaveLength(2);
    for (const command of named('find')) {
      expect(command.readConcern.level).toBe('snapshot');
      expect(command.txnNumber).toBeUndefined();
    }
  });
});
