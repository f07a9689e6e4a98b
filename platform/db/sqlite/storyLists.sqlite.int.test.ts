import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import fc from 'fast-check';
import type { Payload } from 'payload';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createAgency,
  createArticle,
  createDocument,
  createEvent,
  createPerson,
  createTopic,
  openNewsroom,
} from '@/test/newsroom';
import { loadNewsroom } from '@/test/plans/load';
import { madeNewsroom } from '@/test/plans/made';
import { bulkWriterFor } from '../bulk/bulkWriter';
import { openSqlite } from '../sqliteClient';
import { storeOf, type NamedStories } from '../store';
import { KEPT_LISTS } from './keptLists';
import { keepLists } from './lists';

let payload: Payload;
let adapter: SQLiteAdapter;
let client: SQLiteAdapter['client'];

beforeAll(async () => {
  payload = await openNewsroom();
  adapter = payload.db as unknown as SQLiteAdapter;
  client = adapter.client;
});

const rowsOf = async (sql: string): Promise<string[]> =>
  (await client.execute(sql)).rows.map((row) => Object.values(row).join(' '));

const listed = () => rowsOf('SELECT list, named, at, record FROM story_lists');

/** The same from the stories as they stand, in another way: one question each. */
const expected = async (): Promise<string[]> => {
  const of = (list: string, moment: string, from: string, on: string, named: string) =>
    `SELECT '${list}' AS list, ${named} AS named, a.${moment} AS at, a.id AS story
     FROM articles a, ${from} r
     WHERE r.${on} = a.id AND a._status = 'published' AND a.${moment} > '' AND r.${named} > ''`;
  return rowsOf(
    [
      of('topics', 'published_at', 'articles_rels', 'parent_id', 'topics_id'),
      of('topics released', 'released_at', 'articles_rels', 'parent_id', 'topics_id'),
      of('events', 'published_at', 'articles_rels', 'parent_id', 'events_id'),
      of('documents', 'published_at', 'articles_rels', 'parent_id', 'documents_id'),
      of('agencies.agency', 'published_at', 'articles_agencies', '_parent_id', 'agency_id'),
      of('agencies.agency released', 'released_at', 'articles_agencies', '_parent_id', 'agency_id'),
      of('people.person', 'published_at', 'articles_people', '_parent_id', 'person_id'),
      of('authors.person', 'published_at', 'articles_authors', '_parent_id', 'person_id'),
    ].join(' UNION '),
  );
};

const expectSame = async () => expect((await listed()).sort()).toEqual((await expected()).sort());

const ids = (records: { id: string }[]) => records.map(({ id }) => id);

describe('the lists of stories', () => {
  let named: Record<'topics' | 'agencies' | 'people' | 'events' | 'documents', string[]>;

  beforeAll(async () => {
    const three = <T extends { id: string }>(make: () => Promise<T>) => Promise.all([make(), make(), make()]);
    named = {
      topics: ids(await three(() => createTopic(payload))),
      agencies: ids(await three(() => createAgency(payload, { _status: 'published' }))),
      people: ids(await three(() => createPerson(payload, { _status: 'published' }))),
      events: ids(await three(() => createEvent(payload, { _status: 'published' }))),
      documents: ids(await three(() => createDocument(payload, { _status: 'published' }))),
    };
  });

  const some = (all: () => string[]) =>
    fc.array(fc.nat(2), { maxLength: 3 }).map((at) => [...new Set(at)].map((each) => all()[each]!));
  // An office may be named twice, in two roles.
  const offices = fc
    .array(fc.nat(2), { maxLength: 4 })
    .map((at) => at.map((each) => ({ agency: named.agencies[each]!, role: 'mentioned' })));
  const texts = fc.record({
    topics: some(() => named.topics),
    events: some(() => named.events),
    documents: some(() => named.documents),
    agencies: offices,
    people: some(() => named.people).map((all) => all.map((person) => ({ person }))),
    authors: some(() => named.people).map((all) => [
      { name: 'Hà Vy', role: 'text' },
      ...all.map((person) => ({ person, role: 'text' })),
    ]),
    publishedAt: fc.date({ min: new Date('2020-01-01'), max: new Date('2020-03-01'), noInvalidDate: true }),
  });
  const step = fc.oneof(
    fc.record({ do: fc.constant('create' as const), text: texts, isPublic: fc.boolean() }),
    fc.record({ do: fc.constant('change' as const), at: fc.nat(), text: texts }),
    fc.record({ do: fc.constant('status' as const), at: fc.nat(), isPublic: fc.boolean() }),
    fc.record({ do: fc.constant('delete' as const), at: fc.nat() }),
  );

  it('are what the stories say, whatever is written', { timeout: 240_000 }, async () => {
    const change = (id: string, data: object) =>
      payload.update({ collection: 'articles', id, data: data as never, context: { isWorkflow: true } });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
        const stories: string[] = [];
        for (const each of steps) {
          const statusOf = (isPublic: boolean) => ({ _status: isPublic ? 'published' : 'draft' });
          if (each.do === 'create') {
            const { text, isPublic } = each;
            const over = { ...text, publishedAt: text.publishedAt.toISOString(), ...statusOf(isPublic) };
            stories.push((await createArticle(payload, over)).id);
            continue;
          }
          const id = stories[each.at % Math.max(1, stories.length)];
          if (id === undefined) continue;
          if (each.do === 'delete') {
            await payload.delete({ collection: 'articles', id });
            stories.splice(stories.indexOf(id), 1);
          } else if (each.do === 'status') await change(id, statusOf(each.isPublic));
          else await change(id, { ...each.text, publishedAt: each.text.publishedAt.toISOString() });
        }
        await expectSame();
      }),
      { numRuns: 8 },
    );
    const [topic] = named.topics;
    const { id } = await createArticle(payload, { topics: [topic!], _status: 'published' });
    const rows = (await listed()).filter((row) => row.endsWith(` ${id}`));
    expect(rows.some((row) => row.startsWith(`topics ${topic} `))).toBe(true);
  });

  it('forget what is deleted: a topic, an office', async () => {
    const topic = await createTopic(payload);
    const agency = await createAgency(payload, { _status: 'published' });
    const over = { topics: [topic.id], agencies: [{ agency: agency.id, role: 'mentioned' }] };
    await createArticle(payload, { ...over, _status: 'published' });
    const countOf = async (id: string) => (await listed()).filter((row) => row.includes(id)).length;
    expect([await countOf(topic.id), await countOf(agency.id)]).toEqual([2, 2]);
    await payload.delete({ collection: 'topics', id: topic.id });
    await client.execute({ sql: 'DELETE FROM agencies WHERE id = ?', args: [agency.id] });
    expect([await countOf(topic.id), await countOf(agency.id)]).toEqual([0, 0]);
    await expectSame();
  });

  it('are kept by bulk writing too, also when it is refused, and by the same triggers afterwards', async () => {
    const before = (await listed()).length;
    const triggers = () => rowsOf("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name");
    const known = await triggers();
    const made = madeNewsroom(300, new Date());
    await loadNewsroom(payload, made);
    expect((await listed()).length).toBeGreaterThan(before + 3 * 300);
    await expectSame();
    expect(await triggers()).toEqual(known);
    const writer = await bulkWriterFor(payload);
    await expect(writer.write('articles', made.rows('articles', 0, 10), [])).rejects.toThrow(/UNIQUE/);
    await writer.close();
    await expectSame();
    expect(await triggers()).toEqual(known);
  });

  it('are made anew when a trigger is missing or is another, and left alone otherwise', async () => {
    const before = (await listed()).sort();
    await client.execute('DROP TRIGGER story_lists_record_update');
    await client.execute('DELETE FROM story_lists');
    await keepLists(adapter, KEPT_LISTS);
    expect((await listed()).sort()).toEqual(before);
    await client.execute('DELETE FROM story_lists');
    await keepLists(adapter, KEPT_LISTS);
    expect(await listed()).toEqual([]);
    await client.execute('DROP TRIGGER story_lists_record_update');
    await keepLists(adapter, KEPT_LISTS);
    await expectSame();
  });

  it('are made by one when two processes find them outdated, and the other goes on', async () => {
    const before = (await listed()).sort();
    const other = await openSqlite(process.env.DATABASE_URL!);
    await client.execute('DROP TRIGGER story_lists_record_update');
    await Promise.all(
      [adapter, { ...adapter, client: other }].map((each) => keepLists(each as SQLiteAdapter, KEPT_LISTS)),
    );
    other.close();
    expect((await listed()).sort()).toEqual(before);
  });
});

describe('a question', () => {
  const made: string[] = [];
  let topics: string[];
  const at = (no: number) => `2021-05-${String(1 + Math.floor(no / 2)).padStart(2, '0')}T02:00:00.000Z`;

  beforeAll(async () => {
    topics = ids([await createTopic(payload), await createTopic(payload)]);
    // Two have the same moment; every third has both topics.
    for (let no = 0; no < 12; no += 1) {
      const its = no % 3 === 0 ? topics : [topics[no % 2]!];
      const over = { topics: its, publishedAt: at(no), _status: 'published' };
      made.push((await createArticle(payload, over)).id);
    }
  });
  afterEach(() => expect(made).toHaveLength(12));

  const question = (over: Partial<NamedStories>) =>
    ({ field: 'topics', by: 'publishedAt', ids: topics, limit: 20, ...over }) as NamedStories;
  const answer = (...questions: NamedStories[]) => storeOf(payload).namedStories!(payload, questions);
  const ask = async (over: Partial<NamedStories>) => ids((await answer(question(over)))[0]!);
  const newest = () => made.toReversed();

  it('is answered newest first, each story once', async () => {
    expect(await ask({})).toEqual(newest());
    expect(await ask({ limit: 5 })).toEqual(newest().slice(0, 5));
    expect(await ask({ ids: [topics[0]!] })).toEqual(
      newest().filter((_, from) => (11 - from) % 3 === 0 || (11 - from) % 2 === 0),
    );
    expect(await ask({ ids: [] })).toEqual([]);
  });

  it('goes on after a place, and leaves out what it is told', async () => {
    for (let place = 0; place < 12; place += 1) {
      const id = newest()[place]!;
      expect(await ask({ before: { at: at(11 - place), id } })).toEqual(newest().slice(place + 1));
    }
    const [first, second, ...rest] = newest();
    expect(await ask({ without: [first!, second!], limit: 3 })).toEqual(rest.slice(0, 3));
  });

  it('is answered beside others, and says what each story names: the first that was asked for', async () => {
    const [one, two] = topics as [string, string];
    const [both, swapped, none] = await answer(
      question({ limit: 12 }),
      question({ ids: [two, one], limit: 12 }),
      question({ field: 'events' }),
    );
    expect(ids(both!)).toEqual(newest());
    expect(both!.toReversed().map(({ named }) => named)).toEqual(
      made.map((_, no) => (no % 3 === 0 || no % 2 === 0 ? one : two)),
    );
    expect(swapped!.toReversed().map(({ named }) => named)).toEqual(
      made.map((_, no) => (no % 3 === 0 || no % 2 === 1 ? two : one)),
    );
    expect(none).toEqual([]);
  });

  it('may name more than SQLite takes at once', async () => {
    const many = [...Array.from({ length: 250 }, (_, no) => `none-${no}`), ...topics];
    expect(await ask({ ids: many, limit: 3 })).toEqual(newest().slice(0, 3));
  });
});
