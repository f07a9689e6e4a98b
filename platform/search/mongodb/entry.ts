import { packFrequencies, SEARCH_FIELDS, type PerField } from '../bm25';
import type { SearchEntry, SearchKind, SearchRef, SearchText } from '../types';
import { wordsOf, type TextWord } from '../words';

/**
 * A record as MongoDB's index knows it. There is no text index: it knows no Vietnamese, cannot be sorted by date or
 * asked for a title, and not every MongoDB-compatible server has it. An ordinary index over a list of words is enough.
 */
export interface StoredEntry {
  /** `kind:id`. */
  _id: string;
  /** What it is asked for by: each folded word once, the words of title and names again as `=word`, and its tags. */
  tokens: string[];
  /** Newest first; what has no date comes before everything. */
  order: Date;
  at: Date | null;
  topics: string[];
  agencies: string[];
  /** How many words each field has. */
  lengths: PerField;
  /** `packFrequencies` by folded word, and by the word with its accents where that is another. */
  tf: Record<string, number>;
  /** All folded words in order: ` title | a name # lead | body `. What phrases are looked for in. */
  folded: string;
  title: string;
  names: string[];
  lead: string;
  body: string;
}

/** After every date that a record can have. */
export const UNDATED = new Date('9999-12-31T23:59:59.999Z');

export const keyOf = ({ kind, id }: SearchRef): string => `${kind}:${id}`;

export const refOf = (key: string): SearchRef => {
  const [kind, id] = key.split(':') as [SearchKind, string];
  return { kind, id };
};

export const kindToken = (kind: SearchKind): string => `k:${kind}`;
export const topicToken = (id: string): string => `t:${id}`;
export const agencyToken = (id: string): string => `a:${id}`;
/** A word of the title or of a name. */
export const headToken = (folded: string): string => `=${folded}`;

type Texts = Pick<SearchText, (typeof SEARCH_FIELDS)[number]>;

const foldedText = (words: readonly TextWord[]): string => words.map(({ folded }) => folded).join(' ');

/** The document of a record. */
export const entryOf = (entry: SearchEntry): StoredEntry => {
  const title = wordsOf(entry.title);
  const names = entry.names.map(wordsOf);
  const [lead, body] = [wordsOf(entry.lead), wordsOf(entry.body)];
  const fields = [title, names.flat(), lead, body];
  const frequencies = new Map<string, [number, number, number, number]>();
  for (const [field, words] of fields.entries())
    for (const { folded, exact } of words)
      for (const word of folded === exact ? [folded] : [folded, exact]) {
        const counts = frequencies.get(word) ?? [0, 0, 0, 0];
        counts[field]! += 1;
        frequencies.set(word, counts);
      }
  // Without a prototype it is a table from the start: V8 would make a new shape for each word first.
  const tf = Object.create(null) as Record<string, number>;
  for (const [word, counts] of frequencies) tf[word] = packFrequencies(counts);
  const heads = [title, ...names].map(foldedText).join(' | ');
  return {
    _id: keyOf(entry),
    tokens: [
      ...new Set([
        ...fields.flat().map(({ folded }) => folded),
        ...[...title, ...names.flat()].map(({ folded }) => headToken(folded)),
        kindToken(entry.kind),
        ...entry.topics.map(topicToken),
        ...entry.agencies.map(agencyToken),
      ]),
    ],
    order: entry.at ?? UNDATED,
    at: entry.at,
    topics: [...new Set(entry.topics)],
    agencies: [...new Set(entry.agencies)],
    lengths: fields.map((words) => words.length) as unknown as PerField,
    tf,
    folded: ` ${heads} # ${foldedText(lead)} | ${foldedText(body)} `,
    title: entry.title,
    names: entry.names,
    lead: entry.lead,
    body: entry.body,
  };
};

/** Marks the words with their accents among what is counted. */
export const EXACT = 'e:';
/** Among what is counted: the number of records, and of the words in each of their fields. */
export const RECORDS = '#';
export const lengthKey = (field: (typeof SEARCH_FIELDS)[number]): string => `#${field}`;

/** What is counted of a record: once each of its tokens and of its words with accents, itself, and its lengths. */
export const countsOf = (entry: Pick<StoredEntry, 'tokens' | 'lengths'> & Texts): Map<string, number> => {
  const counts = new Map<string, number>([[RECORDS, 1]]);
  for (const token of entry.tokens) counts.set(token, 1);
  const texts = [entry.title, ...entry.names, entry.lead, entry.body];
  for (const { exact } of texts.flatMap(wordsOf)) counts.set(EXACT + exact, 1);
  for (const [index, field] of SEARCH_FIELDS.entries()) counts.set(lengthKey(field), entry.lengths[index]!);
  return counts;
};
