/**
 * What is sent and what is made of the answers, which are those of OpenSearch 2.19. That the questions mean what they
 * should, the suite of all engines shows on a real server: docs/search-engines.md.
 */
import type { Payload, PayloadRequest } from 'payload';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSearchServer, type SearchAnswers } from '@/test/searchServer';
import type { SearchEntry, SearchQuestion } from '../types';
import { openSearch, type OpenSearch } from './engine';

const STORY = '000000000000000000000001';
const TOPIC = '00000000000000000000000a';
const OFFICE = '00000000000000000000000b';
const NOW = new Date('2026-11-29T05:00:00Z');

const story: SearchEntry = {
  kind: 'articles',
  id: STORY,
  title: 'Chợ phiên',
  names: [],
  lead: 'Sáng nay',
  body: 'Chợ đông',
  at: new Date('2024-12-31T23:30:00Z'),
  topics: [TOPIC],
  agencies: [OFFICE],
};

const question: SearchQuestion = {
  groups: [
    [
      [{ folded: 'cho', exact: 'chợ' }],
      [
        { folded: 'phien', exact: null },
        { folded: 'cho', exact: null },
      ],
    ],
  ],
  without: [[{ folded: 'vui', exact: null }]],
  match: 'all',
  filters: { kind: 'articles', topics: [TOPIC], agencies: [OFFICE], from: new Date(0), until: NOW },
};

const made = () => ({ body: { acknowledged: true, shards_acknowledged: true, index: 'tin' } });
const exists = () => ({
  status: 400,
  body: {
    error: { type: 'resource_already_exists_exception', reason: 'index [tin/x] already exists' },
    status: 400,
  },
});
const missing = () => ({
  status: 404,
  body: { error: { type: 'index_not_found_exception', reason: 'no such index [tin]' }, status: 404 },
});
const taken = (lines: object[]) => ({
  body: {
    took: 3,
    errors: false,
    items: lines
      .filter((line) => 'index' in line || 'delete' in line)
      .map((line) =>
        'index' in line ? { index: { status: 201 } } : { delete: { result: 'not_found', status: 404 } },
      ),
  },
});
const found = () => ({
  body: {
    took: 4,
    timed_out: false,
    hits: {
      total: { value: 2, relation: 'eq' },
      max_score: 101.16113,
      hits: [
        { _index: 'tin', _id: `agencies:${OFFICE}`, _score: 101.16113, sort: [101.16113, 253402300799999] },
        {
          _index: 'tin',
          _id: `articles:${STORY}`,
          _score: 100.98027,
          fields: { at: ['2024-12-31T23:30:00.000Z'] },
          sort: [100.98027, 1735687800000],
        },
      ],
    },
    aggregations: {
      topics: { buckets: [{ key: TOPIC, doc_count: 1 }] },
      agencies: { buckets: [{ key: OFFICE, doc_count: 2 }] },
      kinds: {
        buckets: [
          { key: 'agencies', doc_count: 1 },
          { key: 'articles', doc_count: 1 },
        ],
      },
      years: { buckets: [{ key_as_string: '2025', key: 1735664400000, doc_count: 1 }] },
    },
  },
});

let answers: SearchAnswers;
let server: Awaited<ReturnType<typeof startSearchServer>>;
let engine: OpenSearch;
const log = { warn: vi.fn(), error: vi.fn() };

beforeEach(async () => {
  log.warn.mockClear();
  log.error.mockClear();
  answers = { 'PUT /tin': made, 'POST /tin/_bulk': taken };
  server = await startSearchServer(answers);
  const authorization = 'Basic dTpw';
  engine = openSearch(
    { origin: server.origin, index: 'tin', authorization },
    log as unknown as Payload['logger'],
  );
});
afterEach(() => server.stop());

const sent = () => server.requests.map(({ method, path }) => `${method} ${path}`);

/** Outside a transaction, or in the transaction `one` of this adapter. */
const reqIn = (db: object = {}, transactionID?: string) =>
  ({ payload: { db }, transactionID }) as unknown as PayloadRequest;

describe('writing', () => {
  it('makes the index once, signs in, and sends a record folded, exact and as it was', async () => {
    await engine.put(reqIn(), [story]);
    await engine.remove(reqIn(), [{ kind: 'people', id: OFFICE }]);
    expect(sent()).toEqual(['PUT /tin', 'POST /tin/_bulk?refresh=true', 'POST /tin/_bulk?refresh=true']);
    expect(server.requests.every(({ authorization }) => authorization === 'Basic dTpw')).toBe(true);
    const [, document] = server.requests[1]!.body as object[];
    expect(document).toEqual({
      kind: 'articles',
      topics: [TOPIC],
      agencies: [OFFICE],
      at: '2024-12-31T23:30:00.000Z',
      order: '2024-12-31T23:30:00.000Z',
      title: 'cho phien',
      names: [],
      lead: 'sang nay',
      body: 'cho dong',
      titleExact: 'chợ phiên',
      namesExact: [],
      leadExact: 'sáng nay',
      bodyExact: 'chợ đông',
      vocabulary: ['chợ', 'phiên', 'sáng', 'nay', 'đông'],
      texts: { title: 'Chợ phiên', names: [], lead: 'Sáng nay', body: 'Chợ đông' },
    });
  });

  it('takes an index that is there as it is', async () => {
    answers['PUT /tin'] = exists;
    await engine.put(reqIn(), [story]);
    expect(sent()).toHaveLength(2);
  });

  it('sends what was put in a transaction after its commit only', async () => {
    const db = { sessions: { one: {} } };
    await engine.put(reqIn(db, 'one'), [story]);
    expect(sent()).toEqual([]);
    const pending = (db as { [key: symbol]: unknown })[Symbol.for('toasoan.afterCommit')] as Map<
      string,
      (() => void)[]
    >;
    for (const action of pending.get('one')!) action();
    await engine.settled();
    expect(sent()).toEqual(['PUT /tin', 'POST /tin/_bulk?refresh=true']);
  });

  it('throws what the server refuses outside a transaction', async () => {
    const error = { type: 'strict_dynamic_mapping_exception', reason: 'unknown field' };
    answers['POST /tin/_bulk'] = () => ({
      body: { errors: true, items: [{ index: { _id: `articles:${STORY}`, status: 400, error } }] },
    });
    await expect(engine.put(reqIn(), [story])).rejects.toMatchObject({
      message: `The search server refused articles:${STORY}: unknown field`,
      status: 400,
    });
    await server.stop();
    await expect(engine.put(reqIn(), [story])).rejects.toMatchObject({
      message: 'The search server cannot be reached.',
      status: 0,
    });
  });

  it('passes over a record that is never taken after a commit, and tells it', async () => {
    const error = { type: 'mapper_parsing_exception', reason: 'no date' };
    answers['POST /tin/_bulk'] = () => ({
      body: { errors: true, items: [{ index: { _id: `articles:${STORY}`, status: 400, error } }] },
    });
    const db = { sessions: { one: {} } };
    await engine.put(reqIn(db, 'one'), [story]);
    const pending = (db as { [key: symbol]: unknown })[Symbol.for('toasoan.afterCommit')] as Map<
      string,
      (() => void)[]
    >;
    for (const action of pending.get('one')!) action();
    await engine.settled();
    await engine.settled();
    expect(sent()).toHaveLength(2);
    expect(log.error).toHaveBeenCalledTimes(1);
  });

  it('lets a later change of the same record stand', async () => {
    const error = { type: 'version_conflict_engine_exception', reason: 'newer' };
    answers['POST /tin/_bulk'] = () => ({
      body: { errors: true, items: [{ index: { status: 409, error } }] },
    });
    await expect(engine.put(reqIn(), [story])).resolves.toBeUndefined();
  });

  it('empties by making the index anew, also when there was none', async () => {
    answers['DELETE /tin'] = missing;
    await engine.clear();
    expect(sent()).toEqual(['DELETE /tin', 'PUT /tin']);
  });
});

describe('reading', () => {
  it('asks in the known language, and reads hits, dates and counts', async () => {
    answers['POST /tin/_search'] = found;
    expect(await engine.search(question, NOW)).toEqual({
      hits: [
        { kind: 'agencies', id: OFFICE, score: 101.16113, at: null },
        { kind: 'articles', id: STORY, score: 100.98027, at: story.at },
      ],
      total: 2,
      isMore: false,
      counts: {
        kinds: new Map([
          ['agencies', 1],
          ['articles', 1],
        ]),
        topics: new Map([[TOPIC, 1]]),
        agencies: new Map([[OFFICE, 2]]),
        years: new Map([[2025, 1]]),
      },
    });
    expect(await engine.search({ ...question, match: 'any', filters: {} }, NOW)).toMatchObject({ total: 2 });
  });

  it('asks nothing when nothing can match', async () => {
    expect((await engine.search({ ...question, groups: [] }, NOW)).total).toBe(0);
    expect((await engine.search({ ...question, filters: { topics: [] } }, NOW)).total).toBe(0);
    expect((await engine.search({ ...question, filters: { agencies: [] } }, NOW)).total).toBe(0);
    expect(sent()).toEqual([]);
  });

  it('reads texts of what is there', async () => {
    const texts = { title: 'Chợ phiên', names: [], lead: 'Sáng nay', body: 'Chợ đông' };
    answers['POST /tin/_mget'] = () => ({
      body: {
        docs: [
          { _index: 'tin', _id: `articles:${STORY}`, found: true, _source: { texts } },
          { _index: 'tin', _id: `people:${OFFICE}`, found: false },
        ],
      },
    });
    const refs = [story, { kind: 'people' as const, id: OFFICE }];
    expect(await engine.texts(refs)).toEqual([{ kind: 'articles', id: STORY, ...texts }]);
  });

  it('reads suggestions', async () => {
    answers['POST /tin/_search'] = () => ({
      body: {
        hits: {
          total: { value: 1, relation: 'eq' },
          hits: [
            {
              _id: `agencies:${OFFICE}`,
              _score: null,
              _source: { texts: { title: 'Ban Quản lý chợ', names: ['Ban Chợ'] } },
            },
          ],
        },
      },
    });
    expect(await engine.suggest(['ban', 'ch'], 5)).toEqual([
      { kind: 'agencies', id: OFFICE, title: 'Ban Quản lý chợ' },
    ]);
  });

  it('reads all words, part by part', async () => {
    answers['POST /tin/_search'] = ({ aggs }: { aggs: { words: { composite: { after?: object } } } }) => ({
      body: {
        aggregations: {
          words: aggs.words.composite.after
            ? { buckets: [] }
            : {
                after_key: { word: 'đông' },
                buckets: [
                  { key: { word: 'chợ' }, doc_count: 2 },
                  { key: { word: 'đông' }, doc_count: 1 },
                ],
              },
        },
      },
    });
    expect(await engine.vocabulary(2)).toEqual(new Map([['chợ', 2]]));
    expect(server.requests.at(-1)!.body).toMatchObject({
      aggs: { words: { composite: { after: { word: 'đông' } } } },
    });
  });

  it('counts', async () => {
    answers['GET /tin/_count'] = () => ({ body: { count: 7, _shards: { total: 1 } } });
    expect(await engine.count()).toBe(7);
  });

  it('says what the server says when it refuses, without the password', async () => {
    answers['POST /tin/_search'] = () => ({
      status: 503,
      body: { error: { type: 'x', reason: 'all shards failed' } },
    });
    await expect(engine.search(question, NOW)).rejects.toMatchObject({
      message: 'The search server answered 503 to POST /_search: all shards failed',
      status: 503,
    });
  });
});
