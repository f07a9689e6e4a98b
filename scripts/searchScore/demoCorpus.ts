import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { documentTitle } from '@/collections/Documents/documentTitle';
import { localToUtc } from '@/domain/dates';
import { stateOf } from '@/domain/richText';
import type { Row } from '@/platform/search/entries/entryOf';
import type { SearchKind } from '@/platform/search/types';
import { demoNewsroom } from '../demo/content/newsroom';
import { demoBlock } from '../demo/load';
import type { DemoNewsroom } from '../demo/types';
import { keyOf } from './baselines';
import { entriesOf, QUERY_KINDS, type Corpus, type JudgedQuery } from './corpus';

const QUERIES = path.resolve('benchmark/search/demo-queries.json');
/** The demo's recent stories are counted back from a day: this one. */
const TODAY = new Date('2026-11-25T03:00:00Z');

const Query = z.strictObject({
  kind: z.enum(QUERY_KINDS),
  query: z.string().min(1),
  spelling: z.string().optional(),
  answers: z.record(z.string(), z.int().min(1).max(3)),
});

const idOf = (kind: string, key: string): string =>
  createHash('sha256').update(`${kind}/${key}`).digest('hex').slice(0, 24);

/** Ids by the keys of the content. */
const idsOf = (kind: string, records: readonly { key: string }[]): Map<string, string> =>
  new Map(records.map(({ key }) => [key, idOf(kind, key)]));

const refer = (kind: string, key: string | undefined): string | undefined =>
  key ? idOf(kind, key) : undefined;

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

/** The public part of the demo newsroom in the form of its records. */
const rowsOf = (newsroom: DemoNewsroom): Record<SearchKind, Row[]> => {
  const { agencies, people, documents, events, stories } = newsroom;
  // Pictures are no part of what is found: any key has an id.
  const anything = { get: (key: string) => idOf('media', key) } as unknown as Map<string, string>;
  const ids = {
    articles: idsOf('articles', stories),
    documents: idsOf('documents', documents),
    agencies: idsOf('agencies', agencies),
    images: anything,
  };
  return {
    agencies: agencies.map((agency) => ({
      ...agency,
      id: idOf('agencies', agency.key),
      name: agency.names.at(-1)!.official,
    })),
    people: people.map(({ key, positions, ...rest }) => ({
      ...rest,
      id: idOf('people', key),
      positions: positions.map((position) => ({ ...position, agency: idOf('agencies', position.agency) })),
    })),
    documents: documents.map(({ key, ...rest }) => ({
      ...rest,
      id: idOf('documents', key),
      label: documentTitle(rest),
      issuer: idOf('agencies', rest.issuer),
    })),
    events: events
      .filter(({ visibility }) => visibility === 'public')
      .map(({ key, hosts, participants = [], start, ...rest }) => ({
        ...rest,
        id: idOf('events', key),
        start: localToUtc(start),
        hosts: hosts.map((agency) => idOf('agencies', agency)),
        participants: participants.map((agency) => idOf('agencies', agency)),
      })),
    articles: stories
      .filter(({ stage }) => stage === undefined)
      .map((story) => ({
        id: idOf('articles', story.key),
        kicker: story.kicker,
        title: story.title,
        lead: story.lead,
        heroCaption: story.hero?.caption,
        heroCredit: story.hero?.credit,
        body: stateOf(story.body.flatMap((part) => demoBlock(part, ids))),
        authors: story.byline.map(({ person, name }) => ({ person: refer('people', person), name })),
        agencies: (story.agencies ?? []).map(({ agency }) => ({ agency: idOf('agencies', agency) })),
        topics: [story.topic, ...(story.otherTopics ?? [])]
          .filter(isDefined)
          .map((key) => idOf('topics', key)),
        publishedAt: localToUtc(story.publishedAt),
      })),
  };
};

/** The demo newsroom, with questions judged by hand. Throws when a judged answer is not in it. */
export const demoCorpus = (): Corpus => {
  const rows = rowsOf(demoNewsroom(TODAY));
  const entries = entriesOf((kind) => rows[kind]);
  const known = new Set(entries.map(keyOf));
  const toKey = (written: string): string => {
    const [kind, key] = written.split('/') as [SearchKind, string];
    const found = keyOf({ kind, id: idOf(kind, key) });
    if (!known.has(found)) throw new Error(`${QUERIES} names ${written}, which the demo does not have.`);
    return found;
  };
  const queries = Query.array()
    .parse(JSON.parse(readFileSync(QUERIES, 'utf8')))
    .map(({ answers, spelling, ...rest }): JudgedQuery => ({
      ...rest,
      ...(spelling ? { spelling } : {}),
      answers: new Map(Object.entries(answers).map(([key, grade]) => [toKey(key), grade])),
    }));
  return { name: 'demo', entries, queries, now: TODAY };
};
