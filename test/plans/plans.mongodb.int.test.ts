import type { Document } from 'mongodb';
import type { Payload } from 'payload';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createUser, openNewsroom } from '../newsroom';
import { ALLOWED_ON_MONGODB } from './allowed';
import { loadNewsroom } from './load';
import { madeNewsroom } from './made';
import { dbOf, explain, isMongod, isWithoutIndex, watchMongodb, type Sent } from './mongodbQueries';
import { readingsOf, type Reading } from './readings';
import { writingsOf } from './writings';

// Before the config is loaded: the driver then tells what it sends.
vi.hoisted(() => {
  process.env.DATABASE_URL += '&monitorCommands=true';
});

/** The test server plans in its own way, which is to go through everything: there only the indexes are looked at. */
const STORIES = { mongod: 100_000, other: 3_000 };
const MOST_DOCUMENTS = 2_000;

let payload: Payload;
let noted: { sent: Sent[] };
let isReal: boolean;
let readings: Reading[];
let writings: Reading[];
const used = new Set<string>();

beforeAll(async () => {
  payload = await openNewsroom();
  isReal = await isMongod(dbOf(payload));
  const made = madeNewsroom(isReal ? STORIES.mongod : STORIES.other, new Date());
  await loadNewsroom(payload, made);
  const editor = await createUser(payload, 'editor');
  readings = readingsOf(made);
  writings = writingsOf(payload, made, {
    editor,
    journalist: await createUser(payload, 'journalist'),
    administrator: await createUser(payload, 'administrator'),
  });
  noted = watchMongodb(payload);
}, 300_000);

const describeQuery = ({ collection, filter, sort, limit }: Sent, problem: string) =>
  `${problem}: ${collection} ${JSON.stringify({ filter, sort, limit })}`;

const problemOf = async (query: Sent): Promise<string | null> => {
  const db = dbOf(payload);
  if (await isWithoutIndex(db, query)) return 'no index';
  if (!isReal) return null;
  const { stages, documents } = await explain(db, query.command);
  if (stages.includes('COLLSCAN')) return 'goes through the collection';
  return documents > MOST_DOCUMENTS ? `looks at ${documents} documents` : null;
};

/** What no index leads to or, on a real MongoDB, what looks at too much, besides what is allowed. */
const tooMuch = async ({ read }: Reading): Promise<string[]> => {
  noted.sent = [];
  await read();
  const sent = [...noted.sent];
  expect(sent.length).toBeGreaterThan(0);
  const problems: string[] = [];
  for (const query of sent) {
    const problem = await problemOf(query);
    if (!problem) continue;
    const text = describeQuery(query, problem);
    const allowed = ALLOWED_ON_MONGODB.find((each) => each.query.test(text));
    if (allowed) used.add(allowed.reason);
    else problems.push(text);
  }
  return problems;
};

/** What each of them is too much for, by its name. */
const problemsOf = async (asked: Reading[]): Promise<Record<string, string[]>> => {
  const problems: Record<string, string[]> = {};
  for (const each of asked) {
    const found = await tooMuch(each);
    if (found.length > 0) problems[each.name] = found;
  }
  return problems;
};

describe('an index of MongoDB leads to everything that is asked', () => {
  it('for what the public reads', async () => {
    expect(await problemsOf(readings)).toEqual({});
  }, 300_000);

  it('for each step of a story', async () => {
    expect(await problemsOf(writings)).toEqual({});
  }, 300_000);
});

it('allows nothing that is not needed', () => {
  expect(ALLOWED_ON_MONGODB.map(({ reason }) => reason).filter((reason) => !used.has(reason))).toEqual([]);
});

it('notices a page that looks at everything', async () => {
  const read = () =>
    payload.find({ collection: 'articles', where: { lead: { like: 'khong-co' } }, limit: 1 });
  expect(await tooMuch({ name: 'a search without an index', read })).not.toEqual([]);
});

it('the server tells how it answers', async () => {
  const ask = (filter: Document) => explain(dbOf(payload), { find: 'articles', filter });
  expect((await ask({ slug: 'khanh-thanh-cau-1' })).stages).toContain('IXSCAN');
  expect((await ask({ slug: 'khanh-thanh-cau-1' })).documents).toBe(1);
  expect((await ask({ lead: 'khong-co' })).stages).toContain('COLLSCAN');
});
