import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createUser, openNewsroom } from '../newsroom';
import { ALLOWED_ON_SQLITE } from './allowed';
import { listReadingsOf } from './lists';
import { loadNewsroom } from './load';
import { madeNewsroom } from './made';
import { readingsOf, type Reading } from './readings';
import { watchSqlite, type Work } from './sqliteWork';
import { writingsOf } from './writings';

const STORIES = 100_000;
/** A list of 50 records with all that is in them takes some 20,000; the smallest table that grows, walked whole, more. */
const MOST_STEPS = 30_000;

const made = madeNewsroom(STORIES, new Date());
const used = new Set<string>();
let payload: Payload;
let noted: ReturnType<typeof watchSqlite>;
let lists: Reading[];
let writings: Reading[];

beforeAll(async () => {
  payload = await openNewsroom();
  await loadNewsroom(payload, made);
  const editor = await createUser(payload, 'editor');
  writings = writingsOf(payload, made, {
    editor,
    journalist: await createUser(payload, 'journalist'),
    administrator: await createUser(payload, 'administrator'),
  });
  lists = listReadingsOf(payload, editor);
  noted = watchSqlite(payload);
}, 300_000);

afterAll(() => noted.close());

const describeWork = ({ sql, steps, scanned, plan }: Work) =>
  `${steps} steps, ${scanned} rows scanned: ${sql}\n  ${plan.join('\n  ')}`;

const workOf = async ({ read }: Reading): Promise<Work[]> => {
  noted.work = [];
  await read();
  expect(noted.work.length).toBeGreaterThan(0);
  return noted.work;
};

/** What SQLite worked too much for, besides what is allowed; a list of the newsroom may go through a small table. */
const tooMuch = async (reading: Reading, mayScan = false): Promise<string[]> =>
  (await workOf(reading))
    .filter(({ scanned, steps }) => (scanned > 0 && !mayScan) || steps > MOST_STEPS)
    .filter(({ sql, steps }) => {
      const allowed = ALLOWED_ON_SQLITE.find((each) => each.sql.test(sql) && steps <= each.steps);
      if (allowed) used.add(allowed.reason);
      return !allowed;
    })
    .map(describeWork);

describe(`with ${STORIES} stories SQLite looks at little`, () => {
  it.each(readingsOf(made))('for $name', async (reading) => {
    expect(await tooMuch(reading)).toEqual([]);
  });

  it('for the lists and pickers of the newsroom', async () => {
    for (const reading of lists) expect(await tooMuch(reading, true), reading.name).toEqual([]);
  });

  it.each([
    ['articles searched', 'list'],
    ['articles looked for in a picker', 'list'],
    ['articles searched by their publication', 'published'],
    ['public stories searched', 'stage'],
  ])('for %s at nothing but an index, in the order of the list', async (name, index) => {
    const [counted, found] = await workOf(lists.find((each) => each.name === name)!);
    expect(counted!.plan[0]).toMatch(/USING COVERING INDEX _articles_v_\w+_search_idx/);
    expect(found!.plan[0]).toContain(`USING INDEX _articles_v_${index}_search_idx`);
  });

  it('for each step of a story', async () => {
    for (const writing of writings) expect(await tooMuch(writing), writing.name).toEqual([]);
  }, 120_000);
});

it('allows nothing that is not needed', () => {
  expect(ALLOWED_ON_SQLITE.map(({ reason }) => reason).filter((reason) => !used.has(reason))).toEqual([]);
});

it('notices a page that looks at everything', async () => {
  const read = () =>
    payload.find({ collection: 'articles', where: { lead: { like: 'khong-co' } }, limit: 1 });
  expect(await tooMuch({ name: 'a search without an index', read })).not.toEqual([]);
});
