import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql, type MigrateUpArgs } from '@payloadcms/db-sqlite';
import type { SearchEntry, SearchRef } from '../types';
import { facetsOf } from './facets';
import { tokensOfEntry } from './match';
import { A_SECOND, UNDATED, firstOf, secondOf } from './numbers';

type Transaction = MigrateUpArgs['db'];

/** Entries of one statement: their texts are in memory twice meanwhile. */
const AT_ONCE = 200;
const INDEXES = ['search_words', 'search_titles', 'search_exact'] as const;
const TABLES = ['search_entries', 'search_heads', 'search_texts'] as const;

const chunksOf = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / AT_ONCE) }, (_, index) =>
    list.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );

const keyOf = ({ kind, id }: SearchRef): string => `${kind}:${id}`;

const numbersOf = async (db: Transaction, refs: readonly SearchRef[]): Promise<Map<string, number>> => {
  const pairs = JSON.stringify(refs.map(({ kind, id }) => [kind, id]));
  const { rows } = await db.run(sql`
    SELECT e.no AS no, e.kind AS kind, e.id AS id FROM json_each(${pairs}) AS asked
    JOIN search_entries AS e ON e.id = asked.value->>1 AND e.kind = asked.value->>0`);
  return new Map(rows.map((row) => [keyOf({ kind: row.kind as never, id: String(row.id) }), Number(row.no)]));
};

const removeNumbers = async (db: Transaction, numbers: readonly number[]): Promise<void> => {
  if (numbers.length === 0) return;
  const list = JSON.stringify(numbers);
  for (const index of INDEXES)
    await db.run(
      sql`DELETE FROM ${sql.identifier(index)} WHERE rowid IN (SELECT value FROM json_each(${list}))`,
    );
  for (const table of TABLES)
    await db.run(
      sql`DELETE FROM ${sql.identifier(table)} WHERE no IN (SELECT value FROM json_each(${list}))`,
    );
};

/** The first number of the second of an entry, or of those without a moment. */
const placeOf = ({ at }: SearchEntry): number => (at ? firstOf(secondOf(at)) : UNDATED);

const endOf = (place: number): number => (place === UNDATED ? 2 ** 53 - 1 : place + A_SECOND);

const lastIn = async (db: Transaction, places: readonly number[]): Promise<Map<number, number>> => {
  const spans = JSON.stringify(places.map((place) => [place, endOf(place)]));
  const { rows } = await db.run(sql`
    SELECT value->>0 AS place, (
      SELECT max(no) FROM search_entries WHERE no >= value->>0 AND no < value->>1
    ) AS last FROM json_each(${spans})`);
  return new Map(
    rows.map(({ place, last }) => [Number(place), last === null ? Number(place) - 1 : Number(last)]),
  );
};

/** A free number for each entry, in its second or, when that is full, in the next one that is not. */
const freeNumbers = async (db: Transaction, entries: readonly SearchEntry[]): Promise<number[]> => {
  const last = await lastIn(db, [...new Set(entries.map(placeOf))]);
  const numbers: number[] = [];
  for (const entry of entries) {
    let place = placeOf(entry);
    while ((last.get(place) ?? place) + 1 >= endOf(place)) {
      place += A_SECOND;
      if (!last.has(place)) for (const [key, value] of await lastIn(db, [place])) last.set(key, value);
    }
    const number = last.get(place)! + 1;
    last.set(place, number);
    numbers.push(number);
  }
  return numbers;
};

const insert = async (db: Transaction, entries: readonly SearchEntry[]): Promise<void> => {
  const numbers = await freeNumbers(db, entries);
  const rows = entries.map((entry, index) => ({ no: numbers[index]!, entry, tokens: tokensOfEntry(entry) }));
  for (const [index, part] of [
    ['search_words', 'words'],
    ['search_titles', 'titles'],
    ['search_exact', 'exact'],
  ] as const) {
    const values = JSON.stringify(rows.map(({ no, tokens }) => [no, tokens[part]]));
    await db.run(
      sql`INSERT INTO ${sql.identifier(index)} (rowid, words) SELECT value->>0, value->>1 FROM json_each(${values})`,
    );
  }
  const kept = rows.map(({ no, entry }) => [no, entry.kind, entry.id, facetsOf(no, entry)]);
  await db.run(sql`
    INSERT INTO search_entries (no, kind, id, facets)
    SELECT value->>0, value->>1, value->>2, value->>3 FROM json_each(${JSON.stringify(kept)})`);
  const heads = rows.map(({ no, tokens: { title, names, lead, exactTitle } }) => [
    no,
    title,
    names,
    lead,
    exactTitle,
  ]);
  await db.run(sql`
    INSERT INTO search_heads (no, title, names, lead, exact)
    SELECT value->>0, value->>1, value->>2, value->>3, value->>4 FROM json_each(${JSON.stringify(heads)})`);
  const texts = rows.map(({ no, entry: { title, names, lead, body } }) => [
    no,
    title,
    JSON.stringify(names),
    lead,
    body,
  ]);
  await db.run(sql`
    INSERT INTO search_texts (no, title, names, lead, body)
    SELECT value->>0, value->>1, value->>2, value->>3, value->>4 FROM json_each(${JSON.stringify(texts)})`);
};

export const removeEntries = async (db: Transaction, refs: readonly SearchRef[]): Promise<void> => {
  for (const some of chunksOf(refs)) await removeNumbers(db, [...(await numbersOf(db, some)).values()]);
};

/** Of the same record twice the last one is kept. */
export const putEntries = async (db: Transaction, entries: readonly SearchEntry[]): Promise<void> => {
  const unique = [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
  for (const some of chunksOf(unique)) {
    await removeEntries(db, some);
    await insert(db, some);
    // SQLite is synchronous: without this nobody else has a turn, and no signal is heard.
    await nextTurn();
  }
};

export const clearEntries = async (db: Transaction): Promise<void> => {
  for (const index of INDEXES)
    await db.run(sql`INSERT INTO ${sql.identifier(index)} (${sql.identifier(index)}) VALUES ('delete-all')`);
  for (const table of TABLES) await db.run(sql`DELETE FROM ${sql.identifier(table)}`);
};
