import { endOfLocalDay, startOfLocalDay } from '@/domain/dates';
import { pageTags } from '@/domain/pageTags';
import { periodOf } from '@/domain/periods';
import { compareVi } from '@/domain/text';
import type { Topic } from '@/payload-types';
import { QUERY, SEARCH_KIND_WORDS } from '@/platform/paths';
import { SEARCH_KINDS, type SearchKind, type SearchQuestion } from '@/platform/search/types';
import { note } from '@/platform/server/pageCache/pages';
import { searchWords } from '@/site/messages/search';
import type { Choice } from '@/site/models/lists';
import type { SearchFields } from '@/site/models/search';
import type { Reader } from './reader';
import { agencyNameById, lineOf, loadSuccession } from './succession';

/** The query parameters of the search, as they came. */
export type SearchQuery = Partial<
  Record<
    (typeof QUERY)[
      | 'question'
      | 'older'
      | 'kind'
      | 'topic'
      | 'agency'
      | 'predecessors'
      | 'year'
      | 'from'
      | 'until'
      | 'verbatim'],
    string | string[]
  >
>;

const words = searchWords;

/** The kinds as addresses name them, in the order in which they are offered. */
export const KIND_CHOICES: Choice[] = (Object.keys(SEARCH_KIND_WORDS) as SearchKind[]).map((kind) => ({
  value: SEARCH_KIND_WORDS[kind],
  title: words.kinds[kind],
}));

const kindOf = (word: string): SearchKind | undefined =>
  SEARCH_KINDS.find((kind) => SEARCH_KIND_WORDS[kind] === word);

/** One value of a parameter: the first when an address has it twice. */
export const given = (value: string | string[] | undefined): string | null =>
  (Array.isArray(value) ? value[0] : value)?.trim() || null;

const isUnit = (unit: 'day' | 'year') => (key: string) => periodOf(key)?.unit === unit;

interface ReadFilters {
  fields: Omit<SearchFields, 'question' | 'isVerbatim'>;
  filters: SearchQuestion['filters'];
  /** Names of what is there but narrows nothing, as it could not be understood. */
  bad: string[];
}

interface ChosenAgency {
  id: string;
  /** Ids of those it came from. */
  before: string[];
  choice: NonNullable<SearchFields['agency']>;
}

/** The agency that a question names; null when it names none, or one that is not there. */
export const readAgency = async (reader: Reader, query: SearchQuery): Promise<ChosenAgency | null> => {
  const slug = given(query[QUERY.agency]);
  if (slug === null) return null;
  note(pageTags.list('agencies'));
  const succession = await loadSuccession(reader);
  const id = [...succession.slugs].find(([, each]) => each === slug)?.[0];
  if (id === undefined) return null;
  const nameOf = (of: string): string => agencyNameById(succession, of, succession.today) ?? '';
  const [, ...before] = lineOf(succession, id);
  const predecessors = before.map(nameOf).filter(Boolean).sort(compareVi);
  return { id, before, choice: { value: slug, title: nameOf(id), predecessors } };
};

/** From the later of the beginnings to the earlier of the ends. */
const rangeOf = (fields: Pick<SearchFields, 'from' | 'until' | 'year'>) => {
  const year = fields.year === null ? null : periodOf(fields.year)!;
  const begins = [fields.from && startOfLocalDay(fields.from), year?.from];
  const ends = [fields.until && endOfLocalDay(fields.until), year?.until];
  const momentsOf = (all: (string | null | undefined)[]) =>
    all.flatMap((moment) => (moment ? Date.parse(moment) : []));
  const from = Math.max(...momentsOf(begins));
  // Ends are last milliseconds.
  const until = Math.min(...momentsOf(ends)) + 1;
  return {
    ...(Number.isFinite(from) ? { from: new Date(from) } : {}),
    ...(Number.isFinite(until) ? { until: new Date(until) } : {}),
  };
};

/** Reads what the results are to be narrowed to. What cannot be understood narrows nothing and is told apart. */
export const readFilters = (
  query: SearchQuery,
  topics: readonly Topic[],
  agency: ChosenAgency | null,
): ReadFilters => {
  const bad: string[] = [];
  const take = (name: keyof SearchQuery, title: string, isKnown: (value: string) => boolean) => {
    const value = given(query[name]);
    if (value === null || isKnown(value)) return value;
    bad.push(title);
    return null;
  };
  const kind = take(QUERY.kind, words.kind, (word) => kindOf(word) !== undefined);
  const topic = take(QUERY.topic, words.topic, (slug) => topics.some((each) => each.slug === slug));
  if (given(query[QUERY.agency]) !== null && !agency) bad.push(words.agency);
  const hasPredecessors = agency !== null && given(query[QUERY.predecessors]) === '1';
  let from = take(QUERY.from, words.from, isUnit('day'));
  let until = take(QUERY.until, words.until, isUnit('day'));
  if (from !== null && until !== null && from > until) {
    bad.push(words.problem.order);
    [from, until] = [null, null];
  }
  const year = take(QUERY.year, words.year, isUnit('year'));
  const fields = { kind, topic, agency: agency?.choice ?? null, hasPredecessors, from, until, year };
  return {
    fields,
    filters: {
      ...(kind === null ? {} : { kind: kindOf(kind)! }),
      ...(topic === null ? {} : { topics: topics.filter((each) => each.slug === topic).map(({ id }) => id) }),
      ...(agency ? { agencies: hasPredecessors ? [agency.id, ...agency.before] : [agency.id] } : {}),
      ...rangeOf(fields),
    },
    bad,
  };
};
