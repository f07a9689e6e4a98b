import { entryOf, namesIn, type Row } from '@/platform/search/entries/entryOf';
import { SEARCH_KINDS, type SearchEntry, type SearchKind } from '@/platform/search/types';
import type { Grades } from './metrics';

export const QUERY_KINDS = [
  'without accents',
  'with accents',
  'tone mark elsewhere',
  'abbreviations',
  'phrases',
  'document numbers',
  'former agencies',
  'people',
  'events',
  'typos',
  'exclusion',
  'questions',
  'rare words',
  'accents tell apart',
] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

export interface JudgedQuery {
  kind: QueryKind;
  query: string;
  /** By the key of an entry (`keyOf`): 1 to 3. */
  answers: Grades;
  /** What should have been typed: offered by spelling help. */
  spelling?: string;
}

export interface Corpus {
  name: string;
  entries: SearchEntry[];
  queries: JudgedQuery[];
  /** For recency. */
  now: Date;
}

/** Public records as the index knows them. `rowsOf` gives the records of a kind as they lie in a database. */
export const entriesOf = (rowsOf: (kind: SearchKind) => readonly Row[]): SearchEntry[] => {
  const names = namesIn(rowsOf);
  return SEARCH_KINDS.flatMap((kind) => rowsOf(kind).map((row) => entryOf(kind, row, names)));
};
