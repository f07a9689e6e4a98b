import { UTC_OFFSET_MINUTES } from '@/domain/dates';
import type { SearchCounts, SearchEntry, SearchKind, SearchQuestion } from '../types';

/** An entry as it is counted and dated. */
export interface Facets {
  no: number;
  kind: SearchKind;
  id: string;
  /** Milliseconds since 1970; null when it has no date. */
  at: number | null;
  /** Ids with spaces between. */
  topics: string;
  agencies: string;
}

/**
 * An entry in one line, as it is kept: thousands of them are joined into one text by SQLite and taken apart here, for
 * an object for each row would take longer to make than the matches to find.
 */
export const facetsOf = (no: number, { kind, id, at, topics, agencies }: SearchEntry): string =>
  [no, kind, id, at?.getTime() ?? '', topics.join(' '), agencies.join(' ')].join('\t');

export const readFacets = (line: string): Facets => {
  const [no, kind, id, at, topics, agencies] = line.split('\t');
  return {
    no: Number(no),
    kind: kind as SearchKind,
    id: id!,
    at: at ? Number(at) : null,
    topics: topics!,
    agencies: agencies!,
  };
};

export const isWithin = ({ at }: Facets, { from, until }: SearchQuestion['filters']): boolean =>
  (!from || (at !== null && at >= from.getTime())) && (!until || (at !== null && at < until.getTime()));

const increase = <K>(counts: Map<K, number>, key: K, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

/** Many entries belong to the same: each combination is taken apart once. */
const countIds = (combinations: ReadonlyMap<string, number>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [ids, count] of combinations)
    if (ids) for (const id of ids.split(' ')) increase(counts, id, count);
  return counts;
};

const OFFSET_MS = UTC_OFFSET_MINUTES * 60_000;

export const countFacets = (found: readonly Facets[]): SearchCounts => {
  const kinds = new Map<SearchKind, number>();
  const years = new Map<number, number>();
  const topics = new Map<string, number>();
  const agencies = new Map<string, number>();
  for (const each of found) {
    increase(kinds, each.kind);
    increase(topics, each.topics);
    increase(agencies, each.agencies);
    if (each.at !== null) increase(years, new Date(each.at + OFFSET_MS).getUTCFullYear());
  }
  return { kinds, years, topics: countIds(topics), agencies: countIds(agencies) };
};
