import type { Where } from 'payload';

/** What the calendar is narrowed to, by ids; null: not narrowed. */
export interface CalendarFilter {
  /** The desk. */
  topic: string | null;
  /** A person of the byline, or the account that wrote the story. */
  author: string | null;
  agency: string | null;
}

export const FILTER_NAMES = [
  'topic',
  'author',
  'agency',
] as const satisfies readonly (keyof CalendarFilter)[];

export const NO_FILTER: CalendarFilter = { topic: null, author: null, agency: null };

/** The ids behind an author: a person may have an account, and an account a person. */
export interface AuthorIds {
  users: string[];
  people: string[];
}

const ID = /^[0-9a-f]{24}$/;

/** Reads the filter of an address; null where a part of it is no id. */
export const readFilter = (parameters: URLSearchParams): CalendarFilter | null => {
  const filter = { ...NO_FILTER };
  for (const name of FILTER_NAMES) {
    const value = parameters.get(name);
    if (!value) continue;
    if (!ID.test(value)) return null;
    filter[name] = value;
  }
  return filter;
};

export const isNarrowed = (filter: CalendarFilter): boolean =>
  FILTER_NAMES.some((name) => filter[name] !== null);

/** The stories of a filter. `authors`: who is behind `filter.author`. */
export const storyConditions = (filter: CalendarFilter, authors: AuthorIds): Where[] => [
  ...(filter.topic ? [{ topics: { in: [filter.topic] } }] : []),
  ...(filter.author
    ? [{ or: [{ createdBy: { in: authors.users } }, { 'authors.person': { in: authors.people } }] }]
    : []),
  ...(filter.agency ? [{ 'agencies.agency': { equals: filter.agency } }] : []),
];

/** The events of a filter; null: none, for they have no desk. */
export const eventConditions = (filter: CalendarFilter, authors: AuthorIds): Where[] | null => {
  if (filter.topic) return null;
  return [
    ...(filter.author ? [{ createdBy: { in: authors.users } }] : []),
    ...(filter.agency
      ? [{ or: [{ hosts: { in: [filter.agency] } }, { participants: { in: [filter.agency] } }] }]
      : []),
  ];
};
