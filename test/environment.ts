import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import type { Payload } from 'payload';
import { afterAll, inject, vi } from 'vitest';
import { isSetting } from './cleanEnvironment';

/** What Payload and this product keep for the life of a process: a file of tests starts without what the one before left. */
const kept = globalThis as unknown as {
  _payload?: Map<string, { payload: Payload | null }>;
  [name: symbol]: unknown;
};

const forget = async (): Promise<void> => {
  try {
    for (const { payload } of kept._payload?.values() ?? []) await payload?.destroy();
  } finally {
    kept._payload?.clear();
    for (const name of Object.getOwnPropertySymbols(kept))
      if (name.description?.startsWith('toasoan.')) delete kept[name];
    vi.resetModules();
  }
};

/** Every test file has a data folder and a database of its own, set before the config is loaded. */
const folder = mkdtempSync(path.join(tmpdir(), 'toasoan-test-'));

const ofSqlite = (template: string) => {
  const file = path.join(folder, 'toasoan.db');
  copyFileSync(template, file);
  return { url: `file:${file}`, drop: async () => undefined };
};

const ofMongo = (server: string) => {
  const url = server.replace('DATABASE', `test-${randomUUID()}`);
  const drop = async () => {
    const client = new MongoClient(url);
    await client.db().dropDatabase();
    await client.close();
  };
  return { url, drop };
};

/** They change the driver, which stays in the process: once is enough. */
const LOADED = Symbol.for('tests.loadedByHand');
const loaded = ((kept as { [LOADED]?: Set<string> })[LOADED] ??= new Set());

const variables = { ...process.env };
const given = inject('database');
// For the processes that a test starts; this one loads the same by hand.
const nodeOptions = given.kind === 'mongodb' ? given.nodeOptions : [];
process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, ...nodeOptions].filter(Boolean).join(' ');
for (const file of nodeOptions.filter((option) => option !== '--import' && !loaded.has(option))) {
  loaded.add(file);
  await import(file);
}
const database = given.kind === 'sqlite' ? ofSqlite(given.template) : ofMongo(given.url);

for (const name of Object.keys(process.env).filter(isSetting)) delete process.env[name];
Object.assign(process.env, {
  DATA_DIR: folder,
  DATABASE_URL: database.url,
  PAYLOAD_SECRET: 'only for tests, thirty-two characters and more',
  PAYLOAD_DROP_DATABASE: 'false',
});

afterAll(async () => {
  await forget();
  for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
  Object.assign(process.env, variables);
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});
