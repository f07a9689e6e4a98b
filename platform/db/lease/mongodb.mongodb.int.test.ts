import { setTimeout as pause } from 'node:timers/promises';
import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { openNewsroom } from '@/test/newsroom';
import { withLease } from '../lease';
import { LeaseLost, LeaseTaken } from './held';

let payload: Payload;
const leases = () =>
  (payload.db as unknown as MongooseAdapter).connection.collection<{ _id: string }>('leases');

beforeAll(async () => {
  payload = await openNewsroom();
});

/** As if the holder had been asleep: the lease has run out, and another has it. */
const takeAway = (name: string) =>
  leases().updateOne({ _id: name }, { $set: { owner: 'another', until: new Date(Date.now() + 60_000) } });

describe('a lease on MongoDB', () => {
  it('that another has taken is lost, and whoever asks is told', async () => {
    await withLease(payload, 'lost', { ttlMs: 900 }, async (lease) => {
      await lease.confirm();
      await takeAway('lost');
      await expect(lease.confirm()).rejects.toBeInstanceOf(LeaseLost);
      await pause(900);
      expect(lease.signal.reason).toBeInstanceOf(LeaseLost);
    });
    // What was lost is not given back by who lost it.
    expect(await leases().findOne({ _id: 'lost' })).toMatchObject({ owner: 'another' });
  });

  it('that was lost stops a transaction that begins with asking', async () => {
    await withLease(payload, 'fenced', {}, async (lease) => {
      await takeAway('fenced');
      const req = await createLocalReq({}, payload);
      await initTransaction(req);
      await expect(lease.confirm(req)).rejects.toBeInstanceOf(LeaseLost);
      await killTransaction(req);
    });
  });

  it('that ran out in the middle of such a transaction is not taken before its end', async () => {
    await withLease(payload, 'held', { ttlMs: 300 }, async (lease) => {
      const req = await createLocalReq({}, payload);
      await initTransaction(req);
      await lease.confirm(req);
      // Renewals wait for the transaction too: by now it has run out.
      await pause(1_000);
      const other = withLease(payload, 'held', { wait: false }, async () => 'never');
      const outcome = other.then(
        () => 'taken',
        (error: unknown) => (error instanceof LeaseTaken ? 'refused' : String(error)),
      );
      const early = await Promise.race([outcome, pause(500).then(() => 'waiting')]);
      expect(['refused', 'waiting']).toContain(early);
      await payload.create({ collection: 'topics', data: { title: 'Trong lượt của mình' }, req });
      await commitTransaction(req);
      await outcome;
    });
    expect(
      (await payload.count({ collection: 'topics', where: { title: { equals: 'Trong lượt của mình' } } }))
        .totalDocs,
    ).toBe(1);
  });
});
