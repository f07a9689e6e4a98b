/**
 * Measures the database that DATABASE_URL names, empty so far: `measure.ts STORIES FILE` fills it with so many
 * stories, times reads and writes through the newsroom's own code, and writes a `Measurement` into FILE.
 */
import { writeFileSync } from 'node:fs';
import config from '@payload-config';
import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { getPayload, type Payload } from 'payload';
import { storeOf } from '@/platform/db/store';
import { getAgency } from '@/site/data/agencies';
import { getArticle, getArticleList } from '@/site/data/articles';
import { getFrontPage } from '@/site/data/front';
import { articleData } from '@/test/articleData';
import { loadNewsroom } from '@/test/plans/load';
import { madeId, madeNewsroom, MADE, type Made } from '@/test/plans/made';
import type { Measurement } from './measurement';

const RUNS = 7;
const AT_ONCE = 50;

const serverOf = async ({ db }: Payload): Promise<string> => {
  if ('client' in db) {
    const { rows } = await (db as unknown as SQLiteAdapter).client.execute(
      'SELECT sqlite_version() AS version',
    );
    return `SQLite ${String(rows[0]!.version)} (libSQL)`;
  }
  const { connection } = db as unknown as MongooseAdapter;
  const info = await connection.db!.admin().command({ buildInfo: 1 });
  return info.secantusVersion
    ? `SecantusDB (it says: ${info.secantusVersion}, like MongoDB ${info.version})`
    : `MongoDB ${info.version}`;
};

/** How many writes failed since this was last set. */
let refused = 0;

/** The times of several runs, after one that is not counted. */
const timed = async (run: () => Promise<unknown>): Promise<number[]> => {
  await run();
  refused = 0;
  const times: number[] = [];
  for (let count = 0; count < RUNS; count += 1) {
    const begin = performance.now();
    await run();
    times.push(performance.now() - begin);
  }
  return times;
};

const reads = (payload: Payload, made: Made): Record<string, () => Promise<unknown>> => {
  const [story] = made.rows('articles', Math.floor(made.count.articles / 2), made.count.articles);
  return {
    'front page': () => getFrontPage(),
    'story by its slug': () => getArticle(String(story!.slug)),
    'archive, first page': () => getArticleList(),
    'archive, in the middle': () => getArticleList(`${String(story!.createdAt)}_${story!.id}`),
    'page of the busiest office': () => getAgency('uy-ban-0'),
    'number of public stories': () =>
      payload.count({ collection: 'articles', where: { _status: { equals: 'published' } } }),
  };
};

const writes = (payload: Payload, { count }: Made): Record<string, () => Promise<unknown>> => {
  const data = () =>
    articleData({
      heroImage: madeId('media', 1),
      topics: [madeId('topics', 0)],
      agencies: [{ agency: madeId('agencies', 0), role: 'host' }],
      events: [madeId('events', count.events - 1)],
    }) as never;
  const create = () => payload.create({ collection: 'articles', draft: true, depth: 0, data: data() });
  const made: string[] = [];
  return {
    'new draft': async () => made.push((await create()).id),
    'draft saved again': () =>
      payload.update({
        collection: 'articles',
        id: made.at(-1)!,
        draft: true,
        depth: 0,
        data: { lead: 'Sáng nay.' },
      }),
    'draft published': () =>
      payload.update({ collection: 'articles', id: made.pop()!, depth: 0, data: { _status: 'published' } }),
    [`${AT_ONCE} new drafts at once`]: async () => {
      const outcomes = await Promise.allSettled(Array.from({ length: AT_ONCE }, create));
      refused += outcomes.filter(({ status }) => status === 'rejected').length;
    },
  };
};

const [stories = '', file = ''] = process.argv.slice(2);
const payload = await getPayload({ config });
// What is refused is counted.
payload.logger.level = 'fatal';
const made = madeNewsroom(Number(stories), new Date());
const begin = performance.now();
await loadNewsroom(payload, made);
const load = {
  records: MADE.reduce((sum, kind) => sum + made.count[kind], 0),
  ms: performance.now() - begin,
};
const times: Measurement['times'] = {};
const refusals: Measurement['refused'] = {};
for (const [name, run] of Object.entries({ ...reads(payload, made), ...writes(payload, made) })) {
  times[name] = await timed(run);
  refusals[name] = refused;
  process.stdout.write(`  ${name}: ${times[name].map((ms) => ms.toFixed(1)).join(' ')} ms\n`);
}
const measurement: Measurement = {
  server: await serverOf(payload),
  stories: made.count.articles,
  load,
  times,
  refused: refusals,
};
writeFileSync(file, JSON.stringify(measurement));
process.stdout.write(`${storeOf(payload).kind}: ${stories} stories measured.\n`);
// The connections of the driver would keep the process for a while.
process.exit(0);
