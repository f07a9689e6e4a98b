import { formatDay, startOfLocalDay } from '@/domain/dates';
import { pageTags } from '@/domain/pageTags';
import type { Topic } from '@/payload-types';
import { MAX_PARAMETER_LENGTH, paths, QUERY, SEARCH_KIND_WORDS } from '@/platform/paths';
import { ask, type Found } from '@/platform/search/ask';
import { hitPositionOf, hitsAfter, readHitPosition, type HitPosition } from '@/platform/search/hitPosition';
import { excerpt } from '@/platform/search/question/excerpt';
import {
  parseQuestion,
  type AskedQuestion,
  type ParsedQuestion,
} from '@/platform/search/question/parseQuestion';
import { synonymsFrom, type Synonyms } from '@/platform/search/question/synonyms';
import { vocabularyOf } from '@/platform/search/question/vocabulary';
import { SEARCH_KINDS, type SearchHit, type SearchText } from '@/platform/search/types';
import { note, noteUntil } from '@/platform/server/pageCache/pages';
import { searchWords } from '@/site/messages/search';
import type { Link } from '@/site/models/pages';
import type { FacetGroup, SearchFields, SearchPage, SearchResult, SearchResults } from '@/site/models/search';
import { homeCrumb } from './articles';
import { publicReader, type Reader } from './reader';
import { given, KIND_CHOICES, readAgency, readFilters, type SearchQuery } from './searchFilters';
import { keyOfRef, readFound, type FoundRecord } from './searchRecords';
import { seoOf } from './seo';

export const RESULTS_PER_PAGE = 20;
/** UTF-16 units of the part of a text that is shown with the words in it. */
const EXCERPT_LENGTH = 240;
const MAX_CHOICES = 8;
const MAX_YEARS = 12;
const MAX_TOPICS = 12;
/** How new a text is counts, so results do not stay as they are for ever. */
const KEPT_MS = 10 * 60 * 1000;

const words = searchWords;

/** The rows editors wrote, made ready once for as long as they stay as they are. */
let ready: { rows: string; synonyms: Synonyms } | null = null;

const readSynonyms = async (reader: Reader): Promise<Synonyms> => {
  const { synonyms } = await reader.global('search', 0);
  const rows = (synonyms ?? []).map(({ words: row }) => row);
  const key = JSON.stringify(rows);
  if (ready?.rows !== key) ready = { rows: key, synonyms: synonymsFrom(rows) };
  return ready.synonyms;
};

type Address = Readonly<Record<string, string | null>>;

/** What the fields hold, as an address. */
const addressOf = (fields: SearchFields): Address => ({
  [QUERY.question]: fields.question,
  [QUERY.verbatim]: fields.isVerbatim ? '1' : null,
  [QUERY.kind]: fields.kind,
  [QUERY.topic]: fields.topic,
  [QUERY.agency]: fields.agency?.value ?? null,
  [QUERY.predecessors]: fields.hasPredecessors ? '1' : null,
  [QUERY.year]: fields.year,
  [QUERY.from]: fields.from,
  [QUERY.until]: fields.until,
});

const titleOfSlug = (topics: readonly Topic[], slug: string | null): string | null =>
  topics.find((topic) => topic.slug === slug)?.title ?? null;

const dayTitle = (day: string | null): string | null => day && formatDay(startOfLocalDay(day));

/** What narrows the results, each with the address without it. */
const activeOf = (fields: SearchFields, topics: readonly Topic[]): Link[] => {
  const address = addressOf(fields);
  const without = (name: string, value: string | null, ...parameters: string[]): Link[] =>
    value === null
      ? []
      : [
          {
            title: words.named(name, value),
            href: paths.search({
              ...address,
              ...Object.fromEntries(parameters.map((parameter) => [parameter, null])),
            }),
          },
        ];
  const kind = KIND_CHOICES.find(({ value }) => value === fields.kind)?.title ?? null;
  const predecessors = fields.hasPredecessors ? words.withPredecessors : null;
  return [
    ...without(words.kind, kind, QUERY.kind),
    ...without(words.topic, titleOfSlug(topics, fields.topic), QUERY.topic),
    ...without(words.agency, fields.agency?.title ?? null, QUERY.agency, QUERY.predecessors),
    ...without(words.agency, predecessors, QUERY.predecessors),
    ...without(words.year, fields.year, QUERY.year),
    ...without(words.from, dayTitle(fields.from), QUERY.from),
    ...without(words.until, dayTitle(fields.until), QUERY.until),
  ];
};

interface Agency {
  title: string;
  slug: string;
}

const readAgencies = async (reader: Reader, ids: readonly string[]): Promise<Map<string, Agency>> => {
  if (ids.length === 0) return new Map();
  const agencies = await reader.list('agencies', {
    where: { id: { in: [...ids] } },
    limit: ids.length,
    depth: 0,
    select: { name: true, slug: true },
  });
  return new Map(
    agencies.flatMap(({ id, name, slug }) => (name && slug ? [[id, { title: name, slug }] as const] : [])),
  );
};

const mostFirst = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, MAX_CHOICES);

/** What the results can be narrowed to, with how many there then are; not what they are narrowed to already. */
const facetsOf = (
  fields: SearchFields,
  { counts }: Pick<Found, 'counts'>,
  topics: readonly Topic[],
  agencies: ReadonlyMap<string, Agency>,
): FacetGroup[] => {
  const address = addressOf(fields);
  const group = (title: string, parameter: string, choices: [string, string, number][]): FacetGroup[] =>
    address[parameter] || choices.length === 0
      ? []
      : [
          {
            title,
            choices: choices.map(([value, name, count]) => ({
              title: name,
              href: paths.search({ ...address, [parameter]: value }),
              count,
            })),
          },
        ];
  const years = [...counts.years].sort(([a], [b]) => b - a).slice(0, MAX_YEARS);
  return [
    ...group(
      words.kind,
      QUERY.kind,
      SEARCH_KINDS.flatMap((kind) => {
        const count = counts.kinds.get(kind) ?? 0;
        return count > 0
          ? [[SEARCH_KIND_WORDS[kind], words.kinds[kind], count] as [string, string, number]]
          : [];
      }).sort((a, b) => b[2] - a[2]),
    ),
    ...group(
      words.topic,
      QUERY.topic,
      mostFirst(counts.topics).flatMap(([id, count]) => {
        const topic = topics.find((each) => each.id === id);
        return topic?.slug ? [[topic.slug, topic.title, count] as [string, string, number]] : [];
      }),
    ),
    ...group(
      words.agency,
      QUERY.agency,
      mostFirst(counts.agencies).flatMap(([id, count]) => {
        const agency = agencies.get(id);
        return agency ? [[agency.slug, agency.title, count] as [string, string, number]] : [];
      }),
    ),
    ...group(
      words.year,
      QUERY.year,
      years.map(([year, count]) => [String(year), words.yearName(year), count]),
    ),
  ];
};

/** What is shown is the record's own title, and of an agency the names it is found by as well. */
const shownText = (
  { kind, id }: SearchHit,
  { title }: FoundRecord,
  { names, lead, body }: Pick<SearchText, 'names' | 'lead' | 'body'> = { names: [], lead: '', body: '' },
): SearchText => {
  const others = names.filter((name) => name !== title).join(' · ');
  return { kind, id, title, names, lead: kind === 'agencies' ? others : lead, body };
};

const resultOf = (
  hit: SearchHit,
  record: FoundRecord,
  text: SearchText | undefined,
  found: Found,
  topics: readonly Topic[],
  agencies: ReadonlyMap<string, Agency>,
): SearchResult => {
  const { title, lead } = excerpt(shownText(hit, record, text), found.question, EXCERPT_LENGTH);
  const topic = topics.find(({ id }) => id === record.topic);
  const agency = record.agency === null ? undefined : agencies.get(record.agency);
  return {
    id: record.id,
    kind: hit.kind,
    href: record.href,
    title,
    excerpt: lead,
    date: record.date,
    notes: [
      ...(topic?.slug ? [{ title: topic.title, href: paths.topic(topic.slug) }] : []),
      ...(record.note === null ? [] : [{ title: record.note, href: null }]),
      ...(agency ? [{ title: agency.title, href: paths.agency(agency.slug) }] : []),
    ],
  };
};

const readResults = async (
  reader: Reader,
  parsed: AskedQuestion,
  fields: SearchFields,
  position: HitPosition | null,
  topics: readonly Topic[],
): Promise<SearchResults> => {
  const address = addressOf(fields);
  const found = await reader.search((engine) =>
    ask(engine, parsed, {
      now: new Date(),
      vocabulary: vocabularyOf(engine),
      isVerbatim: fields.isVerbatim,
    }),
  );
  const left = hitsAfter(found.hits, position);
  const hits = left.slice(0, RESULTS_PER_PAGE);
  const older = left.length > hits.length ? hitPositionOf(hits.at(-1)!) : null;
  const [texts, records] = await Promise.all([
    hits.length > 0 ? reader.search((engine) => engine.texts(hits)) : [],
    readFound(reader, hits),
  ]);
  const named = new Set([
    ...(fields.agency ? [] : mostFirst(found.counts.agencies).map(([id]) => id)),
    ...[...records.values()].flatMap(({ agency }) => agency ?? []),
  ]);
  const agencies = await readAgencies(reader, [...named]);
  const textOf = new Map(texts.map((text) => [keyOfRef(text), text]));
  return {
    items: hits.flatMap((hit) => {
      const record = records.get(keyOfRef(hit));
      return record ? [resultOf(hit, record, textOf.get(keyOfRef(hit)), found, topics, agencies)] : [];
    }),
    total: found.total,
    isMore: found.isMore,
    reach: found.hits.length < found.total ? found.hits.length : null,
    isFallback: found.isFallback,
    corrected: found.corrected
      ? {
          question: found.corrected,
          typed: { title: parsed.typed, href: paths.search({ ...address, [QUERY.verbatim]: '1' }) },
        }
      : null,
    spelling: found.spelling
      ? {
          title: found.spelling,
          href: paths.search({ ...address, [QUERY.question]: found.spelling, [QUERY.verbatim]: null }),
        }
      : null,
    dropped: parsed.dropped,
    facets: facetsOf(fields, found, topics, agencies),
    first: position === null ? null : paths.search(address),
    older: older === null ? null : paths.search({ ...address, [QUERY.older]: older }),
  };
};

const problemOf = ({ problem, typed }: ParsedQuestion): string | null => {
  if (problem === 'tooLong') return words.problem.tooLong(MAX_PARAMETER_LENGTH);
  if (problem === 'onlyExcluded') return words.problem.onlyExcluded;
  return problem === 'empty' && typed !== '' ? words.problem.empty : null;
};

const topicLinks = (topics: readonly Topic[]): Link[] =>
  topics.flatMap(({ title, slug }) => (slug ? [{ title, href: paths.topic(slug) }] : []));

/**
 * /tim-kiem: what is found of a question, or how to ask one. Only what the public may read is found.
 *
 * @param query the parameters of the address, as they came
 */
export const getSearch = async (query: SearchQuery = {}): Promise<SearchPage> => {
  const reader = await publicReader();
  note(...SEARCH_KINDS.map(pageTags.list), pageTags.list('topics'));
  noteUntil(new Date(Date.now() + KEPT_MS));
  const [topics, synonyms, agency] = await Promise.all([
    reader.list('topics', { sort: 'order', depth: 0, select: { title: true, slug: true } }),
    readSynonyms(reader),
    readAgency(reader, query),
  ]);
  const { fields: narrowed, filters, bad } = readFilters(query, topics, agency);
  const parsed = parseQuestion(given(query.q) ?? '', { synonyms, filters });
  const fields: SearchFields = {
    question: parsed.typed,
    isVerbatim: given(query[QUERY.verbatim]) === '1',
    ...narrowed,
  };
  const from = given(query.truoc);
  const position = readHitPosition(from ?? undefined);
  if (from !== null && !position) bad.push(words.problem.position);
  const problems = [problemOf(parsed), bad.length > 0 ? words.problem.filters(bad.join(', ')) : null];
  const isQuestion = parsed.typed !== '';
  return {
    fields,
    choices: {
      kinds: KIND_CHOICES,
      topics: topics.flatMap(({ title, slug }) => (slug ? [{ value: slug, title }] : [])),
    },
    active: activeOf(fields, topics),
    problem: problems.filter(Boolean).join(' ') || null,
    results: parsed.question ? await readResults(reader, parsed, fields, position, topics) : null,
    topics: topicLinks(topics).slice(0, MAX_TOPICS),
    crumbs: [homeCrumb],
    seo: seoOf({
      title: isQuestion ? words.pageTitle(parsed.typed) : words.title,
      description: words.lead,
      path: paths.search(addressOf(fields)),
      noindex: Object.keys(query).length > 0,
    }),
  };
};
