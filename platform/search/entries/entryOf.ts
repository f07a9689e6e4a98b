import { DOCUMENT_KINDS } from '@/domain/documents';
import { documentNumberSpellings } from '@/domain/documentNumbers';
import { plainTextOf } from '@/domain/plainText';
import { idOf, idsOf } from '@/domain/references';
import type { SearchEntry, SearchKind } from '../types';
import { linesOf, listOf, momentOf, rowsOf, textOf } from './values';

/** A record as it lies in the database; relations are ids. */
export type Row = Readonly<Record<string, unknown>>;

/** Names of public agencies and people by their ids: what of another record belongs to an entry. */
export type Names = ReadonlyMap<string, string>;

/** The names of all public agencies and people, of those who have them at hand: `rowsOf` gives the records of a kind. */
export const namesIn = (rowsOf: (kind: 'agencies' | 'people') => readonly Row[]): Names =>
  new Map(
    (['agencies', 'people'] as const).flatMap((kind) =>
      rowsOf(kind).map(({ id, name }): [string, string] => [String(id), String(name)]),
    ),
  );

type Entry = Omit<SearchEntry, 'kind' | 'id'>;

/** What people write when they look for an event that does not take place as it was announced. */
const CALLED_OFF: Record<string, string> = { postponed: 'Hoãn', cancelled: 'Hủy' };

const nameOf = (names: Names, reference: unknown): string => names.get(idOf(reference) ?? '') ?? '';

const unique = (ids: string[]): string[] => [...new Set(ids)];

/** Whose name a story bears, as its page shows it. */
const bylines = (row: Row, names: Names): string[] =>
  rowsOf(row.authors).flatMap((author) => [
    nameOf(names, author.person) || textOf(author.name),
    textOf(author.agencyName),
  ]);

const MAKE: Record<SearchKind, (row: Row, names: Names) => Entry> = {
  articles: (row, names) => ({
    title: textOf(row.title),
    names: [],
    lead: textOf(row.lead),
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
    const title = textOf(row.name);
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
    title: textOf(row.title),
    names: [],
    lead: textOf(row.summary),
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
    title: textOf(row.label) || textOf(row.number),
    names: listOf(
      ...documentNumberSpellings(textOf(row.number)),
      DOCUMENT_KINDS[row.kind as keyof typeof DOCUMENT_KINDS]?.words[0],
    ),
    lead: textOf(row.title),
    body: linesOf(nameOf(names, row.issuer), row.signedBy, row.summary),
    at: momentOf(row.issuedOn),
    topics: [],
    agencies: unique(idsOf(row.issuer)),
  }),
  people: (row, names) => ({
    title: textOf(row.name),
    names: listOf(
      ...rowsOf(row.positions).map(({ title, agency }) =>
        [textOf(title), nameOf(names, agency)].filter((words) => words !== '').join(' '),
      ),
    ),
    lead: '',
    body: textOf(row.bio),
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
