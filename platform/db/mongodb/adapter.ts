import { mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb';
import { defaultBeginTransaction, type DatabaseAdapterObj, type Payload } from 'payload';
import { makeSearchIndexes, mongoSearch } from '../../search/mongodb/engine';
import { attachSearch } from '../../search/engine';
import { attachStore } from '../store';
import { connectionOf } from './connectOptions';
import { indexesEndInId } from './indexes';
import { askAboutSameRelated } from './relatedConditions';
import { readsInSession } from './sessions';
import { mongoStore } from './store';

const NO_TRANSACTIONS =
  'This MongoDB is no replica set: without transactions a save that is interrupted may stay half-done, and the newsroom is not safe for real work. Start it with --replSet, run rs.initiate() once, and start the newsroom again (docs/mongodb.md).';

/** Whether the server has transactions: a member of a replica set, or the router of a sharded cluster. */
const hasTransactions = async ({ connection }: MongooseAdapter): Promise<boolean> => {
  const hello = await connection.db!.admin().command({ hello: 1 });
  return typeof hello.setName === 'string' || hello.msg === 'isdbgrid';
};

/** MongoDB through Payload's adapter. `url`: see `connectionOf`. */
export const mongoAdapter = (address: string): DatabaseAdapterObj => {
  const { url, options, publicReads } = connectionOf(address);
  let transactions = true;
  const adapter = mongooseAdapter({
    url,
    connectOptions: options as never,
    // Unique rules (slugs, names of files) hold from the first write on.
    ensureIndexes: true,
    // An import keeps the ids of what it brings.
    allowIDOnCreate: true,
    transactionOptions: { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
    afterCreateConnection: ({ connection }) => {
      connection.plugin(readsInSession);
      connection.plugin(indexesEndInId);
    },
    afterOpenConnection: async (db) => {
      transactions = await hasTransactions(db);
      if (!transactions) db.payload.logger.warn(NO_TRANSACTIONS);
      await makeSearchIndexes(db);
    },
  }) as unknown as DatabaseAdapterObj<MongooseAdapter>;
  return {
    ...adapter,
    init: (args: { payload: Payload }) => {
      const db = adapter.init(args);
      const store = mongoStore(db as MongooseAdapter, publicReads);
      attachStore(db, store);
      attachSearch(db, mongoSearch(db as MongooseAdapter));
      askAboutSameRelated(db as MongooseAdapter);

      // Payload goes by `replicaSet=` in the address, which a sharded cluster has not: we go by what the server says.
      const begin = db.beginTransaction;
      const beginNone = defaultBeginTransaction();
      Object.defineProperty(db, 'beginTransaction', {
        get: () => (transactions ? begin : beginNone),
        set: () => undefined,
      });
      const transactionOptions = db.transactionOptions;
      Object.defineProperty(db, 'transactionOptions', {
        get: () => transactionOptions,
        set: () => undefined,
      });

      const { commitTransaction, count } = db;
      // Without a condition Payload counts from the collection's statistics, which a transaction may not ask for.
      db.count = async function (query) {
        const isInTransaction = (await query.req?.transactionID) !== undefined;
        const isWhole = Object.keys(query.where ?? {}).length === 0;
        const where = isInTransaction && isWhole ? { id: { exists: true } } : query.where;
        return count.call(this, { ...query, ...(where ? { where } : {}) });
      };
      db.commitTransaction = async function (incoming) {
        const session = this.sessions?.[String(await incoming)];
        await commitTransaction.call(this, incoming);
        if (session) store.hear(session as never);
      };
      return db;
    },
  } as unknown as DatabaseAdapterObj;
};
