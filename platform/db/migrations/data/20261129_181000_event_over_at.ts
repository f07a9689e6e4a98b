import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { sql } from '@payloadcms/db-sqlite';
import type { AnyBulkWriteOperation, Collection, Document } from 'mongodb';
import type { Payload } from 'payload';
import { overAt, type EventTimes } from '@/domain/eventTimes';
import { transactionOf } from '../../sqlite/transaction';
import type { MigrationArgs } from '../migration';

type Row = EventTimes & { id: string };

const BATCH = 500;

const inMongo = async (collection: Collection, isVersion: boolean): Promise<void> => {
  const prefix = isVersion ? 'version.' : '';
  let updates: AnyBulkWriteOperation[] = [];
  const write = async () => {
    if (updates.length > 0) await collection.bulkWrite(updates, { ordered: false });
    updates = [];
  };
  for await (const record of collection.find({ [`${prefix}start`]: { $ne: null } })) {
    const event = (isVersion ? (record as Document).version : record) as EventTimes;
    updates.push({
      updateOne: {
        filter: { _id: record._id },
        update: { $set: { [`${prefix}overAt`]: new Date(overAt(event)) } },
      },
    });
    if (updates.length === BATCH) await write();
  }
  await write();
};

/** Without the transaction of the step, which would last too long: it is the same when it is done again. */
const upMongo = async (payload: Payload): Promise<void> => {
  const { collections, versions } = payload.db as unknown as MongooseAdapter;
  const native = (model: { collection: unknown } | undefined) => model!.collection as Collection;
  await inMongo(native(collections.events), false);
  await inMongo(native(versions.events), true);
};

const inSqlite = async (
  query: (statement: ReturnType<typeof sql>) => Promise<Row[]>,
  isVersion: boolean,
): Promise<void> => {
  const table = sql.identifier(isVersion ? '_events_v' : 'events');
  const column = (name: string) => sql.identifier(isVersion ? `version_${name}` : name);
  for (let last = ''; ;) {
    const events = await query(
      sql`SELECT id, ${column('start')} AS start, ${column('end')} AS "end", ${column('all_day')} AS "allDay",
        ${column('status')} AS status, ${column('new_start')} AS "newStart"
      FROM ${table} WHERE id > ${last} AND ${column('start')} IS NOT NULL ORDER BY id LIMIT ${BATCH}`,
    );
    if (events.length === 0) return;
    const moments = Object.fromEntries(events.map((event) => [event.id, overAt(event)]));
    await query(
      sql`UPDATE ${table} SET ${column('over_at')} = made.value FROM json_each(${JSON.stringify(moments)}) AS made WHERE ${table}.id = made.key`,
    );
    last = events.at(-1)!.id;
  }
};

/** Fills in when events are over (`domain/eventTimes`) for all that were written before. */
export const up = async ({ payload, req, database }: MigrationArgs): Promise<void> => {
  if (database === 'mongodb') return upMongo(payload);
  const transaction = await transactionOf(req);
  const query = async (statement: ReturnType<typeof sql>): Promise<Row[]> =>
    (await transaction.run(statement)).rows as unknown as Row[];
  await inSqlite(query, false);
  await inSqlite(query, true);
};
