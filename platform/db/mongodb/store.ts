import type { ClientSession, MongoClient, ReadPreference, Timestamp, ClusterTime } from 'mongodb';
import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { UTC_OFFSET_MINUTES } from '@/domain/dates';
import type { PeriodUnit } from '@/domain/periods';
import type { Store } from '../store';
import { readIn } from './sessions';

const TURNS = 'turns';

const KEY_FORMATS: Record<PeriodUnit, string> = { year: '%Y', month: '%Y-%m', day: '%Y-%m-%d' };
const TIME_ZONE = `+0${UTC_OFFSET_MINUTES / 60}:00`;

/** The newest moment of the database that this process has heard of. */
interface Heard {
  operationTime: Timestamp;
  clusterTime: ClusterTime | undefined;
}

export interface MongoStore extends Store {
  /** Notes the moment that a session has reached: a committed write, or a read that saw somebody else's. */
  hear(session: ClientSession): void;
  /** Runs every read of `action` as of one moment (a snapshot session): for exports. */
  atOneMoment<T>(action: () => Promise<T>): Promise<T>;
}

/**
 * The MongoDB side of `Store`. Read-your-write with secondary reads holds by causal consistency
 * (https://www.mongodb.com/docs/manual/core/causal-consistency-read-write-concerns/): writes are majority, a public
 * read asks for `afterClusterTime` of the newest change heard of, and a secondary that is behind waits.
 */
export const mongoStore = (db: MongooseAdapter, publicReads: ReadPreference): MongoStore => {
  let heard: Heard | null = null;
  const client = () => db.connection.getClient() as unknown as MongoClient;

  const hear = ({ operationTime, clusterTime }: ClientSession): void => {
    if (operationTime && (!heard || operationTime.greaterThan(heard.operationTime)))
      heard = { operationTime, clusterTime };
  };

  return {
    kind: 'mongodb',
    hasIndexesForEither: true,
    hear,
    forPublic: (action) => {
      const session = client().startSession({ causalConsistency: true });
      if (heard?.clusterTime) session.advanceClusterTime(heard.clusterTime);
      if (heard) session.advanceOperationTime(heard.operationTime);
      return readIn(session, publicReads, action);
    },
    catchUp: (action) => {
      const session = client().startSession({ causalConsistency: true });
      return readIn(session, 'primary', async () => {
        const result = await action();
        hear(session);
        return result;
      });
    },
    atOneMoment: (action) => readIn(client().startSession({ snapshot: true }), publicReads, action),
    takeTurn: async (req, name) => {
      const session = db.sessions[String(await req.transactionID)];
      await db.connection
        .collection<{ _id: string; turn: number }>(TURNS)
        .updateOne({ _id: name }, { $inc: { turn: 1 } }, { upsert: true, ...(session ? { session } : {}) });
    },
    countByPeriod: async (payload, { collection, field, where, periods }) => {
      const [first, last] = [periods[0], periods.at(-1)];
      if (!first || !last) return new Map();
      const Model = db.collections[collection]!;
      const within = { [field]: { greater_than_equal: first.from, less_than_equal: last.until } };
      const matches = await Model.buildQuery({ payload, where: { and: [where, within] } });
      const key = {
        $dateToString: { format: KEY_FORMATS[first.unit], date: `$${field}`, timezone: TIME_ZONE },
      };
      const counted = await Model.aggregate<{ _id: string; count: number }>([
        { $match: matches },
        { $group: { _id: key, count: { $sum: 1 } } },
      ]);
      return new Map(counted.map(({ _id, count }) => [_id, count]));
    },
    countByNumber: async (_payload, collection, field) => {
      const counted = await db.collections[collection]!.aggregate<{ _id: number; count: number }>([
        // In order, so that the index is read and no record.
        { $sort: { [field]: 1 } },
        { $group: { _id: `$${field}`, count: { $sum: 1 } } },
      ]);
      return new Map(counted.map(({ _id, count }) => [_id, count]));
    },
    // Payload's own finds nothing within a list on MongoDB.
    distinctIds: async (payload, { collection, field, where }) => {
      const Model = db.collections[collection]!;
      const parts = field.split('.');
      const found = await Model.aggregate<{ _id: unknown }>([
        { $match: await Model.buildQuery({ payload, where }) },
        ...parts.map((_, index) => ({ $unwind: `$${parts.slice(0, index + 1).join('.')}` })),
        { $group: { _id: `$${field}` } },
      ]);
      return found.map(({ _id }) => String(_id));
    },
  };
};
