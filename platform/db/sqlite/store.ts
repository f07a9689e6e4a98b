import { createTableName, buildQuery } from '@payloadcms/drizzle';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { sql, type Column } from '@payloadcms/db-sqlite/drizzle';
import { idsOf } from '@/domain/references';
import type { Store } from '../store';
import { readEventLists } from './eventLists';
import { readAuthorIds, readStoryLists } from './storyLists';

/** An index is asked for each period: to group all rows by a function of their date takes SQLite seven times as long. */
const countByPeriod: Store['countByPeriod'] = async (payload, { collection, field, where, periods }) => {
  const adapter = payload.db as unknown as SQLiteAdapter;
  const { config } = payload.collections[collection];
  const tableName = createTableName({ adapter: adapter as never, config });
  const { joins, where: matches } = buildQuery({
    adapter: adapter as never,
    fields: config.flattenedFields,
    tableName,
    where,
  });
  if (joins.length > 0) throw new RangeError('Only conditions on the records themselves can be counted.');
  const table = adapter.tables[tableName] as unknown as Record<string, Column>;
  const rows = sql.join(
    periods.map(({ key, from, until }) => sql`(${key}, ${from}, ${until})`),
    sql`, `,
  );
  const counted = await adapter.drizzle.all<{ key: string; count: number }>(sql`
    with periods(key, first, last) as (values ${rows})
    select key, (
      select count(*) from ${table as never}
      where ${matches} and ${table[field]} between periods.first and periods.last
    ) as count from periods`);
  return new Map(counted.map(({ key, count }) => [key, Number(count)]));
};

const countByNumber: Store['countByNumber'] = async (payload, collection, field) => {
  const adapter = payload.db as unknown as SQLiteAdapter;
  const { config } = payload.collections[collection];
  const tableName = createTableName({ adapter: adapter as never, config });
  const table = adapter.tables[tableName] as unknown as Record<string, Column>;
  const counted = await adapter.drizzle.all<{ value: number; count: number }>(
    sql`select ${table[field]} as value, count(*) as count from ${table as never} group by ${table[field]}`,
  );
  return new Map(counted.map(({ value, count }) => [Number(value), Number(count)]));
};

const distinctIds: Store['distinctIds'] = async (payload, { collection, field, where }) => {
  const query = { collection: collection as 'articles', field, where, depth: 0, overrideAccess: true };
  const { values } = await payload.findDistinct(query);
  return values.flatMap((value) => idsOf((value as Record<string, unknown>)[field]));
};

/** One database, one moment; and writing transactions take turns anyway (see sqliteClient.ts). */
export const sqliteStore: Store = {
  kind: 'sqlite',
  hasIndexesForEither: false,
  forPublic: (action) => action(),
  catchUp: (action) => action(),
  takeTurn: async () => undefined,
  countByPeriod,
  countByNumber,
  namedStories: readStoryLists,
  eventsOfAgencies: readEventLists,
  authorIds: readAuthorIds,
  distinctIds,
};
