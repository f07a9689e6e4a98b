import type { Where } from 'payload';
import type { Listing } from '@/site/models/pages';

/** The query parameter of a list that names the last item of the page before. */
export const BEFORE = 'truoc';

interface Position {
  at: string;
  id: string;
}

/** Reads `2020-11-27T09:00:00.000Z_<id>`; null when it is missing or malformed. */
export const readPosition = (value: string | undefined): Position | null => {
  const match = value?.match(/^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_([\w-]{1,64})$/);
  return match && !Number.isNaN(Date.parse(match[1]!)) ? { at: match[1]!, id: match[2]! } : null;
};

/** Keyset pagination, newest first: what comes after a position. Stays right while new items arrive. */
export const olderThan = (field: string, position: Position | null): Where[] =>
  position
    ? [
        // Says nothing new, but tells a database where in its index to begin.
        { [field]: { less_than_equal: position.at } },
        {
          or: [
            { [field]: { less_than: position.at } },
            { and: [{ [field]: { equals: position.at } }, { id: { less_than: position.id } }] },
          ],
        },
      ]
    : [];

/** The sort order that goes with `olderThan`. */
export const newestFirst = (field: string): string[] => [`-${field}`, '-id'];

/** One page of `size` out of `size + 1` rows read, with the address of the next. */
export const listingOf = <Row extends { id: string }, Item>(
  rows: Row[],
  size: number,
  path: string,
  at: (row: Row) => string | null | undefined,
  item: (row: Row) => Item,
): Listing<Item> => {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const position = last && at(last);
  const isMore = rows.length > size && last && position;
  return {
    items: page.map(item),
    older: isMore
      ? `${path}${path.includes('?') ? '&' : '?'}${BEFORE}=${encodeURIComponent(`${new Date(position).toISOString()}_${last.id}`)}`
      : null,
  };
};
