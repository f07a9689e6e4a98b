import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';
import type { EventsOfAgencies } from '../store';
import { byMoment, readLists, type Kept, type Listed } from './lists';

const LIST = 'agencies';

export const EVENT_LISTS: Kept = {
  lists: 'event_lists',
  records: 'events',
  publicWhen: { _status: 'published', visibility: 'public' },
  sources: [
    {
      list: LIST,
      moment: 'over_at',
      table: 'events_rels',
      record: 'parent_id',
      named: 'agencies_id',
      paths: ['hosts', 'participants'],
    },
  ],
};

/** The ids of the events in the lists of the agencies, in the order of the question. */
export const readEventLists = async (
  payload: Payload,
  { agencies, over, limit }: EventsOfAgencies,
): Promise<string[]> => {
  const lists = await readLists(
    payload.db as unknown as SQLiteAdapter,
    EVENT_LISTS,
    agencies.map((named) => ({ list: LIST, named, ...over, limit })),
  );
  const events = new Map(lists.flat().map((one): [string, Listed] => [one.id, one]));
  return [...events.values()]
    .sort((a, b) => (over.after === undefined ? byMoment(b, a) : byMoment(a, b)))
    .slice(0, limit)
    .map(({ id }) => id);
};
