import type { Where } from 'payload';
import { toLocalDay } from '@/domain/dates';
import { DOCUMENT_KINDS } from '@/domain/documents';
import { foldedSearch } from '@/domain/listSearch';
import { pageTags } from '@/domain/pageTags';
import { periodOf } from '@/domain/periods';
import { compareVi } from '@/domain/text';
import { paths } from '@/platform/paths';
import { note } from '@/platform/server/pageCache/pages';
import { listWords } from '@/site/messages/lists';
import { vi, wordFor } from '@/site/messages/vi';
import type { Choice, DocumentFilters, DocumentListPage } from '@/site/models/lists';
import { homeCrumb } from './articles';
import { documentCard } from './cards';
import { listingOf, newestFirst, olderThan, readPosition } from './paging';
import { publicReader, type Reader } from './reader';
import { seoOf } from './seo';

const LIST_SIZE = 50;
/** The first numbered documents of the present state are of this year. */
const FIRST_YEAR = 1945;

const STATUSES = ['in-force', 'replaced', 'expired'] as const;

/** The query parameters of the register, as they came. */
export interface DocumentQuery {
  truoc?: string;
  loai?: string;
  'co-quan'?: string;
  nam?: string;
  'trang-thai'?: string;
  'tu-khoa'?: string;
}

const words = listWords.documents;

const choicesOf = (values: readonly string[], names: Readonly<Record<string, string>>): Choice[] =>
  values.map((value) => ({ value, title: wordFor(names, value) }));

const KINDS = choicesOf(Object.keys(DOCUMENT_KINDS), vi.document.kind).sort((a, b) =>
  compareVi(a.title, b.title),
);

interface Issuer extends Choice {
  id: string;
}

/** Everyone who issued one of the documents, by name. */
const issuersOf = async (reader: Reader): Promise<Issuer[]> => {
  const ids = await reader.distinctIds('documents', 'issuer');
  if (ids.length === 0) return [];
  const agencies = await reader.list('agencies', {
    where: { id: { in: ids } },
    select: { name: true, slug: true },
    depth: 0,
  });
  return agencies
    .flatMap(({ id, slug, name }) => (slug && name ? [{ id, value: slug, title: name }] : []))
    .sort((a, b) => compareVi(a.title, b.title));
};

/** The years of which there are documents, the newest first. */
const yearsOf = async (reader: Reader): Promise<Choice[]> => {
  const next = Number(toLocalDay(new Date()).slice(0, 4)) + 1;
  const years = Array.from({ length: next - FIRST_YEAR + 1 }, (_, index) =>
    periodOf(String(FIRST_YEAR + index))!,
  );
  const counts = await reader.countByPeriod('documents', 'issuedOn', years);
  return years
    .filter(({ key }) => (counts.get(key) ?? 0) > 0)
    .map(({ key }) => ({ value: key, title: key }))
    .reverse();
};

const given = (value: string | undefined): string | null => value?.trim() || null;

/**
 * Reads what the register is to be narrowed to. A value that is none of the choices narrows nothing and is told apart.
 */
const readFilters = (query: DocumentQuery, issuers: Issuer[]) => {
  const bad: string[] = [];
  const take = (value: string | null, isKnown: (value: string) => boolean, name: string): string | null => {
    if (value === null || isKnown(value)) return value;
    bad.push(name);
    return null;
  };
  const among = (choices: readonly Choice[]) => (value: string) =>
    choices.some((choice) => choice.value === value);
  const filters: DocumentFilters = {
    kind: take(given(query.loai), among(KINDS), words.kind),
    issuer: take(given(query['co-quan']), among(issuers), words.issuer),
    year: take(given(query.nam), (year) => periodOf(year)?.unit === 'year', words.year),
    status: take(
      given(query['trang-thai']),
      (value) => STATUSES.some((each) => each === value),
      words.status,
    ),
    words: take(given(query['tu-khoa']), (text) => foldedSearch(text) !== '', words.words),
  };
  return { filters, bad };
};

const conditionsOf = (filters: DocumentFilters, issuers: Issuer[]): Where[] => {
  const { kind, issuer, year, status, words: text } = filters;
  const where: Where[] = [{ issuedOn: { exists: true } }];
  if (kind) where.push({ kind: { equals: kind } });
  if (issuer) where.push({ issuer: { equals: issuers.find(({ value }) => value === issuer)!.id } });
  if (status) where.push({ status: { equals: status } });
  const period = year && periodOf(year);
  if (period) {
    where.push({ issuedOn: { greater_than_equal: period.from } });
    where.push({ issuedOn: { less_than_equal: period.until } });
  }
  if (text) where.push({ folded: { like: text } });
  return where;
};

/** /van-ban: the register, narrowed by its query parameters, the newest first. */
export const getDocumentList = async (query: DocumentQuery = {}): Promise<DocumentListPage> => {
  const reader = await publicReader();
  note(pageTags.list('documents'));
  const [issuers, years] = await Promise.all([issuersOf(reader), yearsOf(reader)]);
  const { filters, bad } = readFilters(query, issuers);
  const { kind, issuer, year, status, words: text } = filters;
  const path = paths.documents({
    loai: kind,
    'co-quan': issuer,
    nam: year,
    'trang-thai': status,
    'tu-khoa': text,
  });
  const rows = await reader.list('documents', {
    where: { and: [...conditionsOf(filters, issuers), ...olderThan('issuedOn', readPosition(query.truoc))] },
    sort: newestFirst('issuedOn'),
    limit: LIST_SIZE + 1,
    depth: 1,
  });
  const isFiltered = Object.values(filters).some((value) => value !== null);
  return {
    documents: listingOf(rows, LIST_SIZE, path, (row) => row.issuedOn, documentCard),
    filters,
    isFiltered,
    choices: {
      kinds: KINDS,
      issuers: issuers.map(({ value, title }) => ({ value, title })),
      years,
      statuses: choicesOf(STATUSES, vi.document.status),
    },
    problem: bad.length > 0 ? words.bad(bad.join(', ')) : null,
    crumbs: [homeCrumb],
    seo: seoOf({
      title: vi.list.documents,
      description: vi.list.documentsLead,
      path: paths.documents(),
      noindex: Boolean(query.truoc) || isFiltered || bad.length > 0,
    }),
  };
};
