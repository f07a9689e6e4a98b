import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { ClientSession, Collection, Db } from 'mongodb';
import type { BaseDatabaseAdapter } from 'payload';
import { LeaseLost, type Lease } from './held';

const LEASES = 'leases';
const RETRY_MS = 250;
const ANSWER_WITHIN_MS = 5_000;
/** Two made the row at once (11000), or its holder has it in a transaction (50 after a wait, 112). */
const TAKEN = [11_000, 50, 112];

interface LeaseRow {
  _id: string;
  /** Whoever holds it; null when nobody does. */
  owner: string | null;
  until: Date;
  /** For people who look into the database. */
  holder: string;
}

/** `ttlMs` from now by the server's clock: those of the machines need not agree. */
const after = (ttlMs: number) => ({
  $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: ttlMs },
});

/** Takes the lease if it is free or its holder let it run out. */
const tryToTake = async (
  leases: Collection<LeaseRow>,
  name: string,
  owner: string,
  ttlMs: number,
): Promise<boolean> => {
  const isFree = { $or: [{ $eq: [{ $ifNull: ['$owner', null] }, null] }, { $lte: ['$until', '$$NOW'] }] };
  const ifFree = (value: unknown, otherwise: string) => ({ $cond: ['$isFree', value, otherwise] });
  try {
    const row = await leases.findOneAndUpdate(
      { _id: name },
      [
        { $set: { isFree } },
        {
          $set: {
            owner: ifFree(owner, '$owner'),
            until: ifFree(after(ttlMs), '$until'),
            holder: ifFree(`${hostname()} ${process.pid}`, '$holder'),
          },
        },
        { $unset: 'isFree' },
      ],
      { upsert: true, returnDocument: 'after', maxTimeMS: ANSWER_WITHIN_MS },
    );
    return row?.owner === owner;
  } catch (error) {
    if (TAKEN.includes((error as { code: number }).code)) return false;
    throw error;
  }
};

/**
 * A lease as a document; see `withLease`. `whenTaken` may throw to give up.
 * Pipeline updates with `$$NOW` and `$dateAdd` need MongoDB 5.0.
 */
export const withMongoLease = async <T>(
  db: BaseDatabaseAdapter,
  name: string,
  ttlMs: number,
  whenTaken: () => void,
  action: (lease: Lease) => Promise<T>,
): Promise<T> => {
  const { connection, sessions } = db as unknown as MongooseAdapter;
  const leases = (connection.db as unknown as Db).collection<LeaseRow>(LEASES);
  const owner = randomUUID();
  for (let tries = 0; !(await tryToTake(leases, name, owner, ttlMs)); tries += 1) {
    if (tries === 0) whenTaken();
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }

  const lost = new AbortController();
  let renewedAt = performance.now();
  const extend = async (session?: ClientSession): Promise<boolean> => {
    const until = [{ $set: { until: after(ttlMs) } }];
    const { matchedCount } = await leases.updateOne({ _id: name, owner }, until, session ? { session } : {});
    return matchedCount > 0;
  };
  const renew = async () => {
    const asked = performance.now();
    if (await extend()) renewedAt = asked;
    else lost.abort(new LeaseLost(name));
  };
  const heartbeat = setInterval(() => {
    renew().catch(() => {
      if (performance.now() - renewedAt > ttlMs) lost.abort(new LeaseLost(name));
    });
  }, ttlMs / 3);

  const confirm: Lease['confirm'] = async (req) => {
    const session = sessions[String(await req?.transactionID)] as ClientSession | undefined;
    if (!(await extend(session))) throw new LeaseLost(name);
  };

  try {
    return await action({ signal: lost.signal, confirm });
  } finally {
    clearInterval(heartbeat);
    // If the database is away now, the lease runs out by itself.
    await leases.updateOne({ _id: name, owner }, { $set: { owner: null } }).catch(() => undefined);
  }
};
