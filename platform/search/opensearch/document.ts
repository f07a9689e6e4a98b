import type { SearchEntry, SearchKind, SearchRef, SearchText } from '../types';
import { wordsOf } from '../words';

export const documentIdOf = ({ kind, id }: SearchRef): string => `${kind}:${id}`;

export const refOf = (documentId: string): SearchRef => {
  const [kind, id] = documentId.split(':') as [SearchKind, string];
  return { kind, id };
};

const words = { type: 'text', analyzer: 'whitespace' } as const;
const tag = { type: 'keyword' } as const;

/**
 * The index of a search server. Words are made here (`wordsOf`) and only split by white space there: so they are the
 * same on every engine, and the server needs no plugin. The texts themselves are kept to be shown, not searched.
 */
export const INDEX = {
  settings: { index: { number_of_shards: 1, auto_expand_replicas: '0-1' } },
  mappings: {
    dynamic: 'strict',
    properties: {
      kind: tag,
      topics: tag,
      agencies: tag,
      at: { type: 'date' },
      order: { type: 'date' },
      heads: words,
      title: { ...words, copy_to: 'heads' },
      names: { ...words, copy_to: 'heads' },
      lead: words,
      body: words,
      titleExact: words,
      namesExact: words,
      leadExact: words,
      bodyExact: words,
      // Lucene refuses whole records for one term of more than 32 kB.
      vocabulary: { type: 'keyword', ignore_above: 100 },
      texts: { type: 'object', enabled: false },
    },
  },
} as const;

/** What has no date is shown before everything. */
const UNDATED = '9999-12-31T23:59:59.999Z';

const foldedOf = (text: string): string =>
  wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
const exactOf = (text: string): string =>
  wordsOf(text)
    .map(({ exact }) => exact)
    .join(' ');

/** A record as a search server keeps it; the shape is `INDEX`. */
export const documentOf = ({ kind, title, names, lead, body, at, topics, agencies }: SearchEntry) => ({
  kind,
  topics,
  agencies,
  ...(at ? { at: at.toISOString() } : {}),
  order: at?.toISOString() ?? UNDATED,
  title: foldedOf(title),
  names: names.map(foldedOf),
  lead: foldedOf(lead),
  body: foldedOf(body),
  titleExact: exactOf(title),
  namesExact: names.map(exactOf),
  leadExact: exactOf(lead),
  bodyExact: exactOf(body),
  vocabulary: [...new Set([title, ...names, lead, body].flatMap((text) => exactOf(text).split(' ')))].filter(
    Boolean,
  ),
  texts: { title, names, lead, body },
});

/** Part of what a hit holds of the texts that were put. */
export interface Kept {
  texts: Omit<SearchText, keyof SearchRef>;
}
