import type { ClientSession, MongoClient, ReadPreference, Timestamp, ClusterTime } from 'mongodb';
import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { Store } from '../store';
import { readIn } from './sessions';

const TURNS = 'turns';

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
  };
};
