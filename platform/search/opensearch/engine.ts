import type { BaseDatabaseAdapter, DatabaseAdapterObj, Payload, PayloadRequest } from 'payload';
import { afterCommit } from '../../db/afterCommit';
import { attachSearch } from '../engine';
import { bestSuggestions } from '../suggestions';
import type { SearchAnswer, SearchEngine, SearchKind, SearchRef } from '../types';
import type { SearchServer } from './address';
import { searchClient, SearchServerError, type Send } from './client';
import { documentIdOf, documentOf, INDEX, refOf, type Kept } from './document';
import { makeOutbox, type Change, type Outbox } from './outbox';
import { searchBody, suggestBody, vocabularyBody } from './query';

interface Hit<Source> {
  _id: string;
  _score: number;
  _source: Source;
  /** Values of `docvalue_fields`. */
  fields?: { at?: string[] };
}

interface Buckets {
  buckets: { key: string | number; key_as_string?: string; doc_count: number }[];
}

interface SearchResponse {
  hits: { total: { value: number }; hits: Hit<undefined>[] };
  aggregations: Record<'kinds' | 'topics' | 'agencies' | 'years', Buckets>;
}

interface BulkItem {
  _id: string;
  status: number;
  error?: { type: string; reason: string };
}

interface BulkResponse {
  items: Record<string, BulkItem>[];
}

interface WordsResponse {
  aggregations: { words: { after_key?: object; buckets: { key: { word: string }; doc_count: number }[] } };
}

/** A later change of the record was there already (409); what was to be removed was not (404 without an error). */
const isDone = ({ status, error }: BulkItem): boolean =>
  status < 300 || status === 409 || (status === 404 && !error);

/** Too many at once, or a fault of the server: the same record may be taken later. */
const isTemporary = ({ status }: BulkItem): boolean => status === 429 || status >= 500;

const refusal = ({ _id, status, error }: BulkItem): SearchServerError =>
  new SearchServerError(
    `The search server refused ${_id}: ${error?.reason ?? 'no reason given'}`,
    status,
    error?.type ?? '',
  );

/** Changes of one request: those of whole stories stay below the 100 MB that servers take. */
const MAX_CHANGES = 500;
const WORDS_AT_ONCE = 10_000;
/** How many of what could be suggested are compared, offices and people first, then the newest. */
const COMPARED_SUGGESTIONS = 200;

const nothing = (): SearchAnswer => ({
  hits: [],
  total: 0,
  isMore: false,
  counts: { kinds: new Map(), topics: new Map(), agencies: new Map(), years: new Map() },
});

const countsIn = ({ buckets }: Buckets): [string, number][] =>
  buckets.map(({ key, key_as_string: text, doc_count: count }) => [text ?? String(key), count]);

const answerOf = ({ hits, aggregations }: SearchResponse): SearchAnswer => ({
  hits: hits.hits.map(({ _id, _score, fields }) => ({
    ...refOf(_id),
    score: _score,
    at: fields?.at?.[0] ? new Date(fields.at[0]) : null,
  })),
  // The server compares and counts all that match.
  total: hits.total.value,
  isMore: false,
  counts: {
    kinds: new Map(countsIn(aggregations.kinds) as [SearchKind, number][]),
    topics: new Map(countsIn(aggregations.topics)),
    agencies: new Map(countsIn(aggregations.agencies)),
    years: new Map(countsIn(aggregations.years).map(([year, count]) => [Number(year), count])),
  },
});

const isTransaction = async ({ payload, transactionID }: PayloadRequest): Promise<boolean> => {
  const { sessions } = payload.db as { sessions?: Record<string, unknown> };
  return Boolean(sessions?.[String(await transactionID)]);
};

export interface OpenSearch extends SearchEngine {
  /** Sends what waits, once: for when the process ends. */
  settled(): Promise<void>;
}

/**
 * Search by OpenSearch 2 or Elasticsearch 7 and newer. It has no part in the transactions of the database: what is put
 * or removed in one is sent after its commit, and again until the server takes it. Without a transaction it is sent at
 * once, and what the server does not take is thrown.
 */
export const openSearch = (server: SearchServer, log: Payload['logger']): OpenSearch => {
  const send: Send = searchClient(server);

  let making: Promise<void> | null = null;
  const makeIndex = async (): Promise<void> => {
    try {
      await send('PUT', '', INDEX);
    } catch (error) {
      if ((error as SearchServerError).type !== 'resource_already_exists_exception') throw error;
    }
  };
  /** Without it the first record would make an index that guesses what its fields mean. */
  const ready = (): Promise<void> =>
    (making ??= makeIndex().catch((error: unknown) => {
      making = null;
      throw error;
    }));

  /** Sends changes and returns why some will never be taken. Throws what may be tried again. */
  const sendChanges = async (changes: readonly Change[]): Promise<SearchServerError[]> => {
    await ready();
    const lines = changes.flatMap(({ documentId, document, version }) => {
      const target = { _id: documentId, version, version_type: 'external_gte' };
      return document ? [{ index: target }, document] : [{ delete: target }];
    });
    // Found as soon as this is answered: a story comes out seldom, and a rebuild sends large parts.
    const { items } = await send<BulkResponse>('POST', '/_bulk?refresh=true', lines);
    const refused = items.flatMap(Object.values<BulkItem>).filter((item) => !isDone(item));
    const temporary = refused.find(isTemporary);
    if (temporary) throw refusal(temporary);
    return refused.map(refusal);
  };

  const outbox: Outbox = makeOutbox({
    send: async (changes) => {
      // Tried again, they would hold up all others.
      for (const error of await sendChanges(changes))
        log.error({ err: error, msg: 'a record cannot be searched for' });
    },
    onAway: (error) => log.warn({ err: error, msg: 'the search server takes no changes; they wait' }),
    onGivenUp: (count) =>
      log.error({
        msg: `${count} changes of the search index are lost: rebuild it (docs/search-engines.md)`,
      }),
  });

  const change = async (req: PayloadRequest, changes: readonly Omit<Change, 'version'>[]): Promise<void> => {
    const dated = () => changes.map((each) => ({ ...each, version: Date.now() }));
    if (await isTransaction(req)) return afterCommit(req, () => outbox.add(dated()));
    const all = dated();
    for (let at = 0; at < all.length; at += MAX_CHANGES) {
      const [error] = await sendChanges(all.slice(at, at + MAX_CHANGES));
      if (error) throw error;
    }
  };

  const readTexts = async (refs: readonly SearchRef[]): Promise<Hit<Kept>[]> => {
    if (refs.length === 0) return [];
    await ready();
    const { docs } = await send<{ docs: (Hit<Kept> & { found: boolean })[] }>(
      'POST',
      '/_mget?_source=texts',
      {
        ids: refs.map(documentIdOf),
      },
    );
    return docs.filter(({ found }) => found);
  };

  return {
    settled: () => outbox.settled(),
    put: (req, entries) =>
      change(
        req,
        entries.map((entry) => ({ documentId: documentIdOf(entry), document: documentOf(entry) })),
      ),
    remove: (req, refs) =>
      change(
        req,
        refs.map((ref) => ({ documentId: documentIdOf(ref), document: null })),
      ),
    search: async (question, now) => {
      const { groups, filters } = question;
      if (groups.length === 0 || filters.topics?.length === 0 || filters.agencies?.length === 0)
        return nothing();
      await ready();
      return answerOf(await send<SearchResponse>('POST', '/_search', searchBody(question, now)));
    },
    texts: async (refs) =>
      (await readTexts(refs)).map(({ _id, _source }) => ({ ...refOf(_id), ..._source.texts })),
    suggest: async (words, limit) => {
      if (words.length === 0) return [];
      await ready();
      const size = Math.max(COMPARED_SUGGESTIONS, limit);
      const { hits } = await send<{ hits: { hits: Hit<Kept>[] } }>(
        'POST',
        '/_search',
        suggestBody(words, size),
      );
      const found = hits.hits.map(({ _id, _source: { texts } }) => ({
        ...refOf(_id),
        title: texts.title,
        names: texts.names ?? [],
      }));
      return bestSuggestions(found, words, limit);
    },
    vocabulary: async (atLeast) => {
      await ready();
      const words = new Map<string, number>();
      let after: object | undefined;
      do {
        const { aggregations } = await send<WordsResponse>(
          'POST',
          '/_search',
          vocabularyBody(WORDS_AT_ONCE, after),
        );
        for (const { key, doc_count: count } of aggregations.words.buckets)
          if (count >= atLeast) words.set(key.word, count);
        after = aggregations.words.after_key;
      } while (after);
      return words;
    },
    clear: async () => {
      await outbox.settled();
      making = null;
      try {
        await send('DELETE', '');
      } catch (error) {
        if ((error as SearchServerError).status !== 404) throw error;
      }
      await ready();
    },
    count: async () => {
      await ready();
      return (await send<{ count: number }>('GET', '/_count')).count;
    },
  };
};

/** An adapter whose records are found by a search server, if there is one, instead of by its own search. */
export const withSearchServer = <T extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<T>,
  server: SearchServer | undefined,
): DatabaseAdapterObj<T> =>
  server
    ? {
        ...adapter,
        init: (args) => {
          const db = adapter.init(args);
          const engine = openSearch(server, args.payload.logger);
          attachSearch(db, engine);
          const { destroy } = db;
          db.destroy = async function () {
            await engine.settled();
            await destroy?.call(this);
          };
          return db;
        },
      }
    : adapter;
