import type { Payload } from 'payload';
import { beforeAll, expect, it, vi } from 'vitest';
import { makePage } from '@/platform/server/pageCache/page';
import { pageCache } from '@/platform/server/pageCache/pages';
import { getFrame } from '@/site/data/frame';
import { openNewsroom } from '../newsroom';
import { loadNewsroom } from './load';
import { madeNewsroom } from './made';
import { clientOf } from './mongodbQueries';
import { readingsOf, type Reading } from './readings';

// Before the config is loaded: the driver then tells what it sends.
vi.hoisted(() => {
  process.env.DATABASE_URL += '&monitorCommands=true';
});

const MOST_TRIPS = 6;
/** It says of each month when a story in it last changed, and asks for each: a few times a day, and it is kept. */
const ASKS_FOR_EACH_MONTH = 'the list of sitemaps';
/** A hundred stories at a time, so that readers are served in between; the month asked for here has more than a thousand. */
const READS_IN_PORTIONS = 'the sitemap of a month';
const READS = ['find', 'aggregate', 'count', 'distinct'];

let payload: Payload;
let sent: string[] = [];
let readings: Reading[];

beforeAll(async () => {
  payload = await openNewsroom();
  const made = madeNewsroom(2_000, new Date());
  await loadNewsroom(payload, made);
  readings = readingsOf(made);
  clientOf(payload).on('commandStarted', ({ commandName, command }) => {
    if (READS.includes(commandName)) sent.push(`${commandName} ${String(command[commandName])}`);
  });
}, 300_000);

/** What is asked of the database for a page that is not kept, when what it shares with others is. */
const tripsOf = async ({ read }: Reading): Promise<string[]> => {
  const render = (key: string) =>
    pageCache().read(key, async () => {
      await getFrame();
      await read();
      return { page: await makePage(200, {}, Buffer.from('x')), isKeepable: false };
    });
  await render('/first');
  sent = [];
  await render('/second');
  return sent;
};

it('no page asks the database more than six times', async () => {
  const tooMany: Record<string, string[]> = {};
  let asked = 0;
  for (const reading of readings) {
    const trips = await tripsOf(reading);
    asked += trips.length;
    if (trips.length > MOST_TRIPS) tooMany[reading.name] = trips;
  }
  expect(Object.keys(tooMany), JSON.stringify(tooMany)).toEqual([READS_IN_PORTIONS, ASKS_FOR_EACH_MONTH]);
  expect(asked).toBeGreaterThan(readings.length);
}, 300_000);
