import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MongooseAdapter } from '@payloadcms/db-mongodb';
import { ObjectId, type Collection } from 'mongodb';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillNewsroom } from '@/test/fillNewsroom';
import { createArticle, createTopic, openNewsroom } from '@/test/newsroom';
import { mustRun, newPlace, readArchive, recordsIn, type Place } from '@/test/portability';

const folderMade = mkdtemp(path.join(tmpdir(), 'toasoan-journeys-'));
const places: Place[] = [];
const fileIn = async (name: string) => path.join(await folderMade, name);

const isContent = (name: string) => !name.startsWith('manifest.');

/** Everything in an archive but what it says of itself. */
const contentOf = async (file: string) =>
  Object.fromEntries([...(await readArchive(file))].filter(([name]) => isContent(name)));

/** Fills a new place of this kind from an archive and exports it again. */
const through = async (kind: 'sqlite' | 'mongodb', archive: string, name: string): Promise<string> => {
  const place = await newPlace(kind);
  places.push(place);
  await mustRun(['scripts/import-all.ts', archive], place.env);
  const made = await fileIn(name);
  await mustRun(['scripts/export.ts', '--with-secrets', made], place.env);
  return made;
};

let payload: Payload;
let first: string;

beforeAll(async () => {
  payload = await openNewsroom();
  await fillNewsroom(payload);
  const { connection } = payload.db as unknown as MongooseAdapter;
  const documents = (name: string) => connection.collection(name) as unknown as Collection;

  // What MongoDB lets be and SQLite does not: rows without ids, and two records with the same rows.
  const row = { id: '6561a0b0c0d0e0f000000002', name: 'Hà Vy', role: 'text' };
  const [one, other] = [await createArticle(payload), await createArticle(payload)];
  for (const { id } of [one, other])
    await documents('articles').updateOne(
      { _id: new ObjectId(id) },
      { $set: { authors: [row, { name: 'Vô danh' }] } },
    );
  // References to records that are gone, and the history of one.
  const topic = await createTopic(payload);
  const told = await createArticle(payload, { topics: [topic.id], _status: 'published' });
  await documents('topics').deleteOne({ _id: new ObjectId(topic.id) });
  const deleted = await createArticle(payload);
  await documents('articles').deleteOne({ _id: new ObjectId(deleted.id) });
  // What no field of today holds.
  await documents('articles').updateOne(
    { _id: new ObjectId(told.id) },
    { $set: { colour: 'red', kicker: null } },
  );

  first = await fileIn('first.zip');
  await mustRun(['scripts/export.ts', '--with-secrets', first]);
}, 240_000);

afterAll(async () => {
  for (const place of places) await place.dispose();
  await rm(await folderMade, { recursive: true, force: true });
});

describe('a newsroom that moves', () => {
  it('from MongoDB to SQLite, to MongoDB and to SQLite is the same everywhere, byte for byte', async () => {
    const before = await contentOf(first);
    expect(Object.keys(before).length).toBeGreaterThan(30);
    const onSqlite = await through('sqlite', first, 'on-sqlite.zip');
    expect(await contentOf(onSqlite)).toEqual(before);
    const onMongo = await through('mongodb', onSqlite, 'on-mongodb.zip');
    expect(await contentOf(onMongo)).toEqual(before);
    const back = await through('sqlite', onMongo, 'back-on-sqlite.zip');
    expect(await contentOf(back)).toEqual(before);
  }, 600_000);

  it('from SQLite to MongoDB and back is the same too', async () => {
    const place = await newPlace('sqlite');
    places.push(place);
    await mustRun(['test/children/fill.ts'], place.env);
    const filled = await fileIn('filled.zip');
    await mustRun(['scripts/export.ts', '--with-secrets', filled], place.env);
    const before = await contentOf(filled);
    expect(Object.keys(before).length).toBeGreaterThan(30);
    const there = await through('mongodb', filled, 'there.zip');
    expect(await contentOf(there)).toEqual(before);
    expect(await contentOf(await through('sqlite', there, 'home.zip'))).toEqual(before);
  }, 600_000);

  it('leaves behind what leads nowhere, and gives rows the ids they lack', async () => {
    const content = await readArchive(first);
    const articles = recordsIn(content, 'collections/articles.jsonl');
    const rows = articles.flatMap(({ authors }) => authors as { id: string; name?: string }[]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.filter(({ name }) => name === 'Vô danh')).toHaveLength(2);
    for (const { id } of rows) expect(id).toMatch(/^[0-9a-f]{24}$/);

    const topics = new Set(recordsIn(content, 'collections/topics.jsonl').map(({ id }) => id));
    const ids = new Set(articles.map(({ id }) => id));
    for (const article of articles) {
      expect(article).not.toHaveProperty('colour');
      for (const topic of (article.topics ?? []) as string[]) expect(topics.has(topic)).toBe(true);
    }
    const versions = recordsIn(content, 'versions/articles.jsonl');
    const orphans = versions.filter(({ parent }) => !ids.has(parent as string));
    expect(orphans.map(({ parent }) => parent)).toEqual([undefined]);
  });
});
