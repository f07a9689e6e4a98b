import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@libsql/client';
import { beforeEach, expect, it } from 'vitest';
import { readDatabase, restoreRelease, type Contents } from './fixtures/releases/database';
import { runMigrateScript, startMigrateScript } from './migrateScript';
import { waitForExit } from './process';

let before: Contents;

beforeEach(async () => {
  before = await restoreRelease('0.1.0');
});

const isWhole = async (): Promise<boolean> => {
  const client = createClient({ url: process.env.DATABASE_URL! });
  const check = await client.execute('PRAGMA integrity_check');
  const lost = await client.execute('PRAGMA foreign_key_check');
  client.close();
  return check.rows[0]!.integrity_check === 'ok' && lost.rows.length === 0;
};

it('two starts at once on an old database: one brings it forward, both go on', async () => {
  const both = await Promise.all([runMigrateScript(), runMigrateScript()]);
  const ended = both.map(({ code, stderr }) => ({ code, failure: code === 0 ? '' : stderr }));
  expect(ended).toEqual(Array(2).fill({ code: 0, failure: '' }));
  const migrated = both.filter(({ stdout }) => stdout.includes('Migrating: 20261125_013000_object_ids'));
  expect(migrated).toHaveLength(1);
  expect(await isWhole()).toBe(true);
}, 120_000);

it('a start waits while another process has the file to itself, as when its journal is switched', async () => {
  const other = createClient({ url: process.env.DATABASE_URL! });
  await other.execute('BEGIN EXCLUSIVE');
  const starting = runMigrateScript();
  await pause(3_000);
  await other.execute('COMMIT');
  other.close();
  expect(await starting).toMatchObject({ code: 0, stderr: '' });
  expect(await isWhole()).toBe(true);
}, 120_000);

it('a start that is killed while it brings a database forward leaves it as it was; the next one does it', async () => {
  const child = startMigrateScript();
  child.stdout.on('data', (chunk: Buffer) => {
    if (chunk.toString().includes('ids get a new form')) child.kill('SIGKILL');
  });
  expect(await waitForExit(child)).toBeNull();
  expect(await isWhole()).toBe(true);
  expect(await readDatabase()).toEqual(before);

  const { code, stdout } = await runMigrateScript();
  expect([code, stdout]).toEqual([0, expect.stringContaining('Migrated:  20261125_013000_object_ids')]);
  expect(await isWhole()).toBe(true);
}, 120_000);
