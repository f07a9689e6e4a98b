import { toLocalDay } from '@/domain/dates';
import { idsOf } from '@/domain/references';

/**
 * Names of what a page may have read. Readers note them while a page renders; a change drops the pages that
 * noted one of them.
 */
export const pageTags = {
  /** One record. */
  record: (collection: string, id: string) => `${collection}:${id}`,
  /** Any list over a whole collection. */
  list: (collection: string) => `${collection}:list`,
  /**
   * Lists of records of a collection that point at another record, such as the stories of an agency; or the stories
   * of a month in Vietnam, `YYYY-MM`.
   */
  of: (collection: string, id: string) => `${collection}:of:${id}`,
  global: (slug: string) => `globals:${slug}`,
} as const;

type Row = Record<string, unknown>;

const each = (rows: unknown, field: string): string[] =>
  Array.isArray(rows) ? rows.flatMap((row: Row) => idsOf(row[field])) : [];

const monthOf = (publishedAt: unknown): string[] =>
  typeof publishedAt === 'string' ? [toLocalDay(publishedAt).slice(0, 7)] : [];

/** Which records a record points at, as far as lists are made of them. */
const POINTS_AT: Record<string, (row: Row) => string[]> = {
  articles: (row) => [
    ...idsOf(row.topics),
    ...each(row.agencies, 'agency'),
    ...each(row.people, 'person'),
    ...each(row.authors, 'person'),
    ...idsOf(row.events),
    ...idsOf(row.documents),
    ...monthOf(row.publishedAt),
  ],
  events: (row) => [...idsOf(row.hosts), ...idsOf(row.participants), ...idsOf(row.documents)],
  documents: (row) => [...idsOf(row.issuer), ...idsOf(row.replacedBy)],
  people: (row) => each(row.positions, 'agency'),
  agencies: (row) => [...each(row.parents, 'agency'), ...each(row.successors, 'agency')],
};

/** Every tag that a change of this record concerns. `row` may hold ids or populated records. */
export const tagsOfRecord = (collection: string, row: Row): string[] => [
  pageTags.record(collection, String(row.id)),
  pageTags.list(collection),
  ...(POINTS_AT[collection]?.(row) ?? []).map((id) => pageTags.of(collection, id)),
];
