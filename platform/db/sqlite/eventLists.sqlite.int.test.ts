import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import fc from 'fast-check';
import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAgency, createEvent, openNewsroom } from '@/test/newsroom';
import { loadNewsroom } from '@/test/plans/load';
import { madeNewsroom } from '@/test/plans/made';
import { storeOf, type EventsOfAgencies } from '../store';

let payload: Payload;
let client: SQLiteAdapter['client'];
let agencies: string[];

beforeAll(async () => {
  payload = await openNewsroom();
  ({ client } = payload.db as unknown as SQLiteAdapter);
  const made = await Promise.all([1, 2, 3].map(() => createAgency(payload, { _status: 'published' })));
  agencies = made.map(({ id }) => id);
});

const rowsOf = async (sql: string): Promise<string[]> =>
  (await client.execute(sql)).rows.map((row) => Object.values(row).join(' ')).sort();

/** The lists are what the events say, asked in another way. */
const expectSame = async () =>
  expect(await rowsOf('SELECT named, at, record FROM event_lists')).toEqual(
    await rowsOf(
      `SELECT DISTINCT r.agencies_id, e.over_at, e.id FROM events e JOIN events_rels r ON r.parent_id = e.id
       WHERE e._status = 'published' AND e.visibility = 'public' AND r.path <> 'documents' AND r.agencies_id > ''`,
    ),
  );

const some = fc
  .array(fc.nat(2), { maxLength: 3 })
  .map((at) => () => [...new Set(at)].map((no) => agencies[no]!));
const texts = fc.record({
  hosts: some,
  participants: some,
  start: fc.date({ min: new Date('2020-01-01'), max: new Date('2020-03-01'), noInvalidDate: true }),
  visibility: fc.constantFrom('public', 'internal'),
});
type Text = typeof texts extends fc.Arbitrary<infer T> ? T : never;
const step = fc.oneof(
  fc.record({ do: fc.constant('create' as const), text: texts, isPublic: fc.boolean() }),
  fc.record({ do: fc.constant('change' as const), at: fc.nat(), text: texts }),
  fc.record({ do: fc.constant('status' as const), at: fc.nat(), isPublic: fc.boolean() }),
  fc.record({ do: fc.constant('delete' as const), at: fc.nat() }),
);

describe('the lists of events', () => {
  it('are what the events say, whatever is written', { timeout: 240_000 }, async () => {
    const dataOf = ({ hosts, participants, start, visibility }: Text) => ({
      hosts: hosts(),
      participants: participants(),
      start: start.toISOString(),
      visibility,
    });
    const statusOf = (isPublic: boolean) => ({ _status: isPublic ? 'published' : 'draft' });
    const change = (id: string, data: object) =>
      payload.update({ collection: 'events', id, data: data as never, context: { isWorkflow: true } });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
        const events: string[] = [];
        for (const each of steps) {
          if (each.do === 'create') {
            const over = { ...dataOf(each.text), ...statusOf(each.isPublic) };
            events.push((await createEvent(payload, over)).id);
            continue;
          }
          const id = events[each.at % Math.max(1, events.length)];
          if (id === undefined) continue;
          if (each.do === 'delete') {
            await payload.delete({ collection: 'events', id });
            events.splice(events.indexOf(id), 1);
          } else if (each.do === 'status') await change(id, statusOf(each.isPublic));
          else await change(id, dataOf(each.text));
        }
        await expectSame();
      }),
      { numRuns: 8 },
    );
    const { id } = await createEvent(payload, { hosts: [agencies[0]!] });
    expect(await rowsOf(`SELECT named FROM event_lists WHERE record = '${id}'`)).toEqual([agencies[0]]);
  });

  it('are kept by bulk writing too, and forget an office that is deleted', async () => {
    await loadNewsroom(payload, madeNewsroom(300, new Date()));
    await expectSame();
    const { id } = await createAgency(payload, { _status: 'published' });
    await createEvent(payload, { hosts: [id], participants: [id] });
    const its = () => rowsOf(`SELECT at FROM event_lists WHERE named = '${id}'`);
    expect(await its()).toHaveLength(1);
    await client.execute({ sql: 'DELETE FROM agencies WHERE id = ?', args: [id] });
    expect(await its()).toEqual([]);
  });
});

describe('a question', () => {
  const made: string[] = [];
  let offices: string[];
  let moments: string[];

  beforeAll(async () => {
    offices = (await Promise.all([1, 2].map(() => createAgency(payload, { _status: 'published' })))).map(
      ({ id }) => id,
    );
    // Two begin at one moment; every third has one office as host and the other among those that take part.
    for (let no = 0; no < 12; no += 1) {
      const [host, guest] = [offices[no % 2]!, offices[(no + 1) % 2]!];
      const start = `2021-05-${String(1 + Math.floor(no / 2)).padStart(2, '0')}T02:00:00.000Z`;
      made.push(
        (await createEvent(payload, { start, hosts: [host], participants: no % 3 === 0 ? [guest] : [] })).id,
      );
    }
    const { docs } = await payload.find({ collection: 'events', where: { id: { in: made } }, limit: 0 });
    moments = made.map((id) => docs.find((event) => event.id === id)!.overAt!);
  });

  const ask = (over: EventsOfAgencies['over'], limit = 20, of = offices) =>
    storeOf(payload).eventsOfAgencies!(payload, { agencies: of, over, limit });
  const newest = () => made.toReversed();

  it('is answered with what is over, the last first, each event once, and goes on after a place', async () => {
    const now = { at: new Date().toISOString() };
    expect(await ask({ before: now })).toEqual(newest());
    expect(await ask({ before: now }, 5)).toEqual(newest().slice(0, 5));
    expect(await ask({ before: now }, 20, [offices[0]!])).toEqual(
      newest().filter((_, from) => (11 - from) % 3 === 0 || (11 - from) % 2 === 0),
    );
    for (let no = 0; no < 12; no += 1)
      expect(await ask({ before: { at: moments[no]!, id: made[no]! } })).toEqual(newest().slice(12 - no));
  });

  it('is answered with what is over later, the first first', async () => {
    expect(await ask({ after: '2021-01-01T00:00:00.000Z' }, 5)).toEqual(made.slice(0, 5));
    // At just that moment it is over.
    expect(await ask({ after: moments[3]! })).toEqual(made.slice(4));
    expect(await ask({ after: moments[11]! })).toEqual([]);
  });
});
