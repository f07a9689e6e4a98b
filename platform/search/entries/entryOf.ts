import { DOCUMENT_KINDS } from '@/domain/documents';
import { documentNumberSpellings } from '@/domain/documentNumbers';
import { plainTextOf } from '@/domain/plainText';
import { idOf, idsOf } from '@/domain/references';
import type { SearchEntry, SearchKind } from '../types';
import { linesOf, listOf, momentOf, rowsOf, wordsOf } from './words';

/** A record as it lies in the database; relations are ids. */
export type Row = Readonly<Record<string, unknown>>;

/** Names of public agencies and people by their ids: what of another record belongs to an entry. */
export type Names = ReadonlyMap<string, string>;

type Entry = Omit<SearchEntry, 'kind' | 'id'>;

/** What people write when they look for an event that does not take place as it was announced. */
const CALLED_OFF: Record<string, string> = { postponed: 'Hoãn', cancelled: 'Hủy' };

const nameOf = (names: Names, reference: unknown): string => names.get(idOf(reference) ?? '') ?? '';

const unique = (ids: string[]): string[] => [...new Set(ids)];

/** Whose name a story bears, as its page shows it. */
const bylines = (row: Row, names: Names): string[] =>
  rowsOf(row.authors).flatMap((author) => [
    nameOf(names, author.person) || wordsOf(author.name),
    wordsOf(author.agencyName),
  ]);

const MAKE: Record<SearchKind, (row: Row, names: Names) => Entry> = {
  articles: (row, names) => ({
    title: wordsOf(row.title),
    names: [],
    lead: wordsOf(row.lead),
    body: linesOf(
      row.kicker,
      plainTextOf(row.body),
      row.heroCaption,
      row.heroCredit,
      row.location,
      ...bylines(row, names),
    ),
    at: momentOf(row.publishedAt),
    topics: unique(idsOf(row.topics)),
    agencies: unique(rowsOf(row.agencies).flatMap(({ agency }) => idsOf(agency))),
  }),
  agencies: (row) => {
    const title = wordsOf(row.name);
    const all = rowsOf(row.names).flatMap(({ official, short, abbreviation }) => [
      official,
      short,
      abbreviation,
    ]);
    return {
      title,
      names: listOf(...all).filter((name) => name !== title),
      lead: '',
      body: linesOf(row.functions, row.address),
      at: null,
      topics: [],
      agencies: [String(row.id)],
    };
  },
  events: (row) => ({
    title: wordsOf(row.title),
    names: [],
    lead: wordsOf(row.summary),
    body: linesOf(
      row.place,
      CALLED_OFF[String(row.status)],
      row.delegation,
      ...rowsOf(row.agenda).map(({ item }) => item),
    ),
    at: momentOf(row.start),
    topics: [],
    agencies: unique([...idsOf(row.hosts), ...idsOf(row.participants)]),
  }),
  documents: (row, names) => ({
    title: wordsOf(row.label) || wordsOf(row.number),
    names: listOf(
      ...documentNumberSpellings(wordsOf(row.number)),
      DOCUMENT_KINDS[row.kind as keyof typeof DOCUMENT_KINDS]?.words[0],
    ),
    lead: wordsOf(row.title),
    body: linesOf(nameOf(names, row.issuer), row.signedBy, row.summary),
    at: momentOf(row.issuedOn),
    topics: [],
    agencies: unique(idsOf(row.issuer)),
  }),
  people: (row, names) => ({
    title: wordsOf(row.name),
    names: listOf(
      ...rowsOf(row.positions).map(({ title, agency }) =>
        [wordsOf(title), nameOf(names, agency)].filter((words) => words !== '').join(' '),
      ),
    ),
    lead: '',
    body: wordsOf(row.bio),
    at: null,
    topics: [],
    agencies: unique(rowsOf(row.positions).flatMap(({ agency }) => idsOf(agency))),
  }),
};

/** What the index knows of a public record. `names` has those of `namedIn(kind, row)` that are public. */
export const entryOf = (kind: SearchKind, row: Row, names: Names): SearchEntry => ({
  kind,
  id: String(row.id),
  ...MAKE[kind](row, names),
});

/** Where entries hold the name of another record: its kind, and the field that leads to it. */
export const NAMED: Partial<Record<SearchKind, { kind: 'agencies' | 'people'; path: string }>> = {
  articles: { kind: 'people', path: 'authors.person' },
  documents: { kind: 'agencies', path: 'issuer' },
  people: { kind: 'agencies', path: 'positions.agency' },
};

/** The ids of the records whose names belong to the entry of `row`. */
export const namedIn = (kind: SearchKind, row: Row): string[] => {
  const [field, inner] = NAMED[kind]?.path.split('.') ?? [];
  if (!field) return [];
  return inner ? rowsOf(row[field]).flatMap((each) => idsOf(each[inner])) : idsOf(row[field]);
};
