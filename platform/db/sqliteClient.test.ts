import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite, type TurnTakingClient } from './sqliteClient';

let folder: string;
let client: TurnTakingClient;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'toasoan-client-'));
  client = await openSqlite(`file:${path.join(folder, 'a.db')}`);
  await client.execute('CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)');
});

afterEach(() => {
  client.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = async (words: string) => {
  const transaction = await client.transaction();
  await transaction.execute({ sql: 'INSERT INTO t (a) VALUES (?)', args: [words] });
  return transaction;
};
const count = async () => Number((await client.execute('SELECT count(*) AS n FROM t')).rows[0]!.n);
const openFiles = () => readdirSync('/dev/fd').length;

describe('a database that is not yet written ahead', () => {
  it('is opened while another connection writes: it waits until that is done', async () => {
    const url = `file:${path.join(folder, 'restored.db')}`;
    const writer = createClient({ url });
    await writer.execute('CREATE TABLE t (a)');
    await writer.execute('BEGIN IMMEDIATE');
    const opening = openSqlite(url);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await writer.execute('COMMIT');
    const opened = await opening;
    expect((await opened.execute('PRAGMA journal_mode')).rows[0]!.journal_mode).toBe('wal');
    opened.close();
    writer.close();
  });
});

describe('transactions', () => {
  it('open no more files, however many there are', async () => {
    await (await write('đầu tiên')).commit();
    const before = openFiles();
    for (let i = 0; i < 100; i += 1) await (await write(`${i}`))[i % 3 === 0 ? 'rollback' : 'commit']();
    expect(openFiles()).toBeLessThanOrEqual(before + 1);
    expect(await count()).toBe(1 + 66);
  });

  it('follow each other when they are asked for at once', async () => {
    await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const transaction = await write(`${i}`);
        await new Promise((resolve) => setTimeout(resolve, 1));
        await transaction.commit();
      }),
    );
    expect(await count()).toBe(40);
  });

  it('are not seen before they are committed, nor usable afterwards', async () => {
    const transaction = await write('chưa xong');
    expect(await count()).toBe(0);
    await transaction.commit();
    expect(await count()).toBe(1);
    expect(transaction.closed).toBe(true);
    await expect(transaction.execute('SELECT 1')).rejects.toThrow('closed');
    await transaction.rollback();
    expect(await count()).toBe(1);
  });

  it('wait for the writer of another connection, and go on when it is done', async () => {
    const other = await openSqlite(`file:${path.join(folder, 'a.db')}`);
    const held = await other.transaction();
    await held.execute("INSERT INTO t (a) VALUES ('kia')");
    const waiting = write('này');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await held.commit();
    await (await waiting).commit();
    expect(await count()).toBe(2);
    other.close();
  });

  it('of one statement wait for it as well, while this process goes on with other things', async () => {
    const other = await openSqlite(`file:${path.join(folder, 'a.db')}`);
    const held = await other.transaction();
    await held.execute("INSERT INTO t (a) VALUES ('kia')");
    const waiting = client.execute("INSERT INTO t (a) VALUES ('này') RETURNING id");
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    await new Promise((resolve) => setTimeout(resolve, 400));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
    await held.commit();
    expect((await waiting).rows).toHaveLength(1);
    expect(await count()).toBe(2);
    await expect(client.execute("INSERT INTO t (id) VALUES ('x')")).rejects.toThrow();
    await (await write('sau lỗi')).commit();
    expect(await count()).toBe(3);
    other.close();
  });

  it('take a setting made between them: foreign keys can be held and let go', async () => {
    const foreignKeys = async () => {
      const transaction = await client.transaction();
      const { rows } = await transaction.execute('PRAGMA foreign_keys');
      await transaction.rollback();
      return Number(rows[0]!.foreign_keys);
    };
    expect(await foreignKeys()).toBe(1);
    await client.execute('PRAGMA foreign_keys = OFF');
    expect(await foreignKeys()).toBe(0);
    await client.execute('PRAGMA foreign_keys = ON');
    expect(await foreignKeys()).toBe(1);
  });

  it('keep such a setting when they had to wait for the writer of another connection', async () => {
    const other = await openSqlite(`file:${path.join(folder, 'a.db')}`);
    await client.execute('PRAGMA foreign_keys = OFF');
    const held = await other.transaction();
    const waiting = client.transaction();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await held.commit();
    const transaction = await waiting;
    expect(Number((await transaction.execute('PRAGMA foreign_keys')).rows[0]!.foreign_keys)).toBe(0);
    await transaction.rollback();
    other.close();
  });
});
