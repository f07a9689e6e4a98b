import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** A request as a search server got it; a body of several lines as a list. */
export interface SearchRequest {
  method: string;
  path: string;
  authorization: string | undefined;
  body: unknown;
}

export interface SearchAnswers {
  [methodAndPath: string]: (body: never) => { status?: number; body: unknown };
}

const strings = z.array(z.string());
const clauses = z.array(z.lazy((): z.ZodType => query));
const boost = z.number().positive().optional();

/** What our questions are made of, in the words of the Query DSL of OpenSearch 2 and Elasticsearch 7 and 8. */
const query: z.ZodType = z.union([
  z.strictObject({
    bool: z.strictObject({
      must: clauses.optional(),
      should: clauses.optional(),
      filter: clauses.optional(),
      must_not: clauses.optional(),
      minimum_should_match: z.literal(1).optional(),
      boost,
    }),
  }),
  z.strictObject({
    multi_match: z.strictObject({
      query: z.string().min(1),
      type: z.literal('phrase'),
      fields: strings.min(1),
      tie_breaker: z.number().min(0).max(1),
    }),
  }),
  z.strictObject({ dis_max: z.strictObject({ queries: clauses }) }),
  z.strictObject({ constant_score: z.strictObject({ filter: z.lazy(() => query), boost }) }),
  z.strictObject({
    function_score: z.strictObject({
      query: z.lazy(() => query),
      functions: z.array(
        z.strictObject({
          weight: z.number(),
          filter: z.lazy(() => query).optional(),
          exp: z
            .strictObject({
              at: z.strictObject({ origin: z.iso.datetime(), scale: z.string(), decay: z.number() }),
            })
            .optional(),
        }),
      ),
      score_mode: z.literal('sum'),
      boost_mode: z.literal('multiply'),
    }),
  }),
  z.strictObject({
    term: z.record(z.string(), z.union([z.string(), z.strictObject({ value: z.string() })])),
  }),
  z.strictObject({ terms: z.record(z.string(), strings) }),
  z.strictObject({ prefix: z.record(z.string(), z.strictObject({ value: z.string().min(1) })) }),
  z.strictObject({ exists: z.strictObject({ field: z.string() }) }),
  z.strictObject({
    range: z.strictObject({
      at: z.strictObject({ gte: z.iso.datetime().optional(), lt: z.iso.datetime().optional() }),
    }),
  }),
]);

const search = z.strictObject({
  size: z.number().int().max(10_000),
  query: query.optional(),
  sort: z.array(z.record(z.string(), z.enum(['asc', 'desc']))).optional(),
  aggs: z
    .record(z.string(), z.partialRecord(z.enum(['terms', 'date_histogram', 'composite']), z.looseObject({})))
    .optional(),
  _source: z.union([z.literal(false), strings]).optional(),
  docvalue_fields: z.array(z.strictObject({ field: z.string(), format: z.string() })).optional(),
  track_total_hits: z.literal(true).optional(),
  track_scores: z.literal(true).optional(),
});

const target = z.strictObject({
  _id: z.string(),
  version: z.number().int().positive(),
  version_type: z.literal('external_gte'),
});
const bulk = z.array(
  z.union([
    z.strictObject({ index: target }),
    z.strictObject({ delete: target }),
    z.looseObject({ kind: z.string() }),
  ]),
);

const SCHEMAS: Record<string, z.ZodType> = { '/_search': search, '/_bulk': bulk };

const bodyOf = (type: string | undefined, text: string): unknown => {
  if (!text) return undefined;
  if (type !== 'application/x-ndjson') return JSON.parse(text) as unknown;
  // The last line has to be ended too.
  if (!text.endsWith('\n')) throw new Error('a bulk request that does not end its last line');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);
};

/**
 * A server that speaks what we use of OpenSearch: it refuses requests that are not of the known shape (400, as the
 * real one does) and gives the answers it is told, by method and path such as `POST /index/_search`.
 */
export const startSearchServer = async (answers: SearchAnswers) => {
  const requests: SearchRequest[] = [];
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (text += part));
    request.on('end', () => {
      const path = request.url!;
      try {
        const body = bodyOf(request.headers['content-type'], text);
        requests.push({ method: request.method!, path, authorization: request.headers.authorization, body });
        const [, schema] = Object.entries(SCHEMAS).find(([end]) => path.split('?')[0]!.endsWith(end)) ?? [];
        schema?.parse(body);
        const given = answers[`${request.method} ${path.split('?')[0]}`];
        if (!given) throw new Error(`nobody said what to answer to ${request.method} ${path}`);
        const { status = 200, body: answered } = given(body as never);
        answer(status, answered);
      } catch (error) {
        answer(400, { error: { type: 'parsing_exception', reason: String(error) }, status: 400 });
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    stop: () => new Promise<unknown>((resolve) => server.close(resolve)),
  };
};
