import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readEnv } from '../../platform/env';
import { ensureDatabase } from './ensureDatabase';
import { inspectDatabase } from './inspectDatabase';
import { runNode } from './runChild';

vi.mock('./runChild', () => ({ runNode: vi.fn() }));

let dataDir: string;
const at = (name: string) => path.join(dataDir, name);

const makeDatabase = async (file: string, ...statements: string[]) => {
  const client = createClient({ url: `file:${file}` });
  for (const statement of ['PRAGMA journal_mode = WAL', ...statements]) await client.execute(statement);
  // Closing leaves the log where it is.
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  client.close();
};

const TABLES = ['CREATE TABLE users (id text)', 'CREATE TABLE articles (id text)'];
const DEMO = [...TABLES, "INSERT INTO users VALUES ('demo')"];

const rowOf = async (file: string) => {
  const client = createClient({ url: `file:${file}` });
  const { rows } = await client.execute('SELECT id FROM users');
  client.close();
  return rows.map((row) => row.id);
};

const loads = () => vi.mocked(runNode).mock.calls.length;
const start = (settings: Record<string, string> = {}) =>
  ensureDatabase(readEnv({ DATA_DIR: dataDir, ...settings }));

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'start-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  vi.mocked(runNode)
    .mockReset()
    .mockImplementation(async (_, options) => {
      const folder = options!.env!.DATA_DIR!;
      await makeDatabase(path.join(folder, 'toasoan.db'), ...DEMO);
      mkdirSync(path.join(folder, 'media/sizes'), { recursive: true });
      writeFileSync(path.join(folder, 'media/sizes/a.jpg'), 'picture');
      writeFileSync(path.join(folder, 'sign-in.txt'), 'editor a@b.vn x\n');
      return { code: 0, output: '', isStopped: false };
    });
});

describe('inspectDatabase', () => {
  it.each<[string, string[] | 'zero' | null, string]>([
    ['no file', null, 'missing'],
    ['zero bytes', 'zero', 'empty'],
    ['no tables', [], 'empty'],
    ['empty tables', TABLES, 'empty'],
    [
      'only what programs write',
      [...TABLES, 'CREATE TABLE payload_migrations (id)', 'INSERT INTO payload_migrations VALUES (1)'],
      'empty',
    ],
    ['only a search index', [...TABLES, 'CREATE VIRTUAL TABLE search USING fts5(text)'], 'empty'],
    ['a user', [...TABLES, "INSERT INTO users VALUES ('a')"], 'used'],
    ['a story', [...TABLES, "INSERT INTO articles VALUES ('a')"], 'used'],
    [
      'anything else of ours',
      [...TABLES, 'CREATE TABLE "odd ""name" (id)', 'INSERT INTO "odd ""name" VALUES (1)'],
      'used',
    ],
  ])('%s', async (_, content, state) => {
    if (content === 'zero') writeFileSync(at('toasoan.db'), '');
    else if (content) await makeDatabase(at('toasoan.db'), ...content);
    expect(await inspectDatabase(at('toasoan.db'))).toBe(state);
  });

  it('refuses what is not a database', async () => {
    writeFileSync(at('toasoan.db'), 'something else entirely, for some length'.repeat(100));
    await expect(inspectDatabase(at('toasoan.db'))).rejects.toThrow(
      /cannot be read \(.*\): restore it from a backup/,
    );
  });
});

describe('ensureDatabase', () => {
  it('fills an empty data folder', async () => {
    await start();
    expect(await rowOf(at('toasoan.db'))).toEqual(['demo']);
    expect(readFileSync(at('media/sizes/a.jpg'), 'utf8')).toBe('picture');
    expect(statSync(at('sign-in.txt')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('.load'))).toEqual([]);
    await start();
    expect(loads()).toBe(1);
  });

  it('hands the secret of this newsroom to the load, and no other database', async () => {
    await start();
    const { env } = vi.mocked(runNode).mock.calls[0]![1]!;
    expect(env).toMatchObject({
      DATABASE_URL: undefined,
      PAYLOAD_SECRET: readFileSync(at('secret'), 'utf8').trim(),
    });
    expect(env!.DATA_DIR).toContain(at('.loading/'));
  });

  it('leaves a used database, files without stories, a given database and `off` alone', async () => {
    await makeDatabase(at('toasoan.db'), ...TABLES, "INSERT INTO users VALUES ('me')");
    await start();
    expect(await rowOf(at('toasoan.db'))).toEqual(['me']);
    await start({ DATABASE_URL: 'mongodb://h/d', PAYLOAD_SECRET: 's'.repeat(32) });
    dataDir = mkdtempSync(path.join(tmpdir(), 'start-'));
    await start({ TOASOAN_DEMO: 'off' });
    mkdirSync(at('media'));
    writeFileSync(at('media/mine.jpg'), 'mine');
    await start();
    expect(readFileSync(at('media/mine.jpg'), 'utf8')).toBe('mine');
    expect(existsSync(at('toasoan.db'))).toBe(false);
    expect(loads()).toBe(0);
  });

  it('sets an empty database with its log aside instead of mixing them', async () => {
    await makeDatabase(at('toasoan.db'), ...TABLES);
    writeFileSync(at('toasoan.db-wal'), 'left over');
    await start();
    expect(await rowOf(at('toasoan.db'))).toEqual(['demo']);
    const old = readdirSync(dataDir).filter((name) => /^toasoan\.db\..*\.old/.test(name));
    expect(old.map((name) => name.replace(/^.*\.old/, '')).sort()).toEqual(['', '-wal']);
  });

  it('begins anew after a load that was killed', async () => {
    mkdirSync(at('.loading/old/media'), { recursive: true });
    await makeDatabase(at('.loading/old/toasoan.db'), ...TABLES, "INSERT INTO users VALUES ('half')");
    await start();
    expect(await rowOf(at('toasoan.db'))).toEqual(['demo']);
    expect(loads()).toBe(1);
  });

  it('goes on with a move that was killed, without loading again', async () => {
    mkdirSync(at('.loaded/media'), { recursive: true });
    mkdirSync(at('media'), { recursive: true });
    writeFileSync(at('media/moved.jpg'), 'x');
    writeFileSync(at('.loaded/media/left.jpg'), 'x');
    await makeDatabase(at('.loaded/toasoan.db'), ...DEMO);
    await start();
    expect(readdirSync(at('media')).sort()).toEqual(['left.jpg', 'moved.jpg']);
    expect(await rowOf(at('toasoan.db'))).toEqual(['demo']);
    expect(loads()).toBe(0);
    expect(existsSync(at('.loaded'))).toBe(false);
  });

  it('cleans up after a move that was killed at its very end', async () => {
    await makeDatabase(at('toasoan.db'), ...DEMO);
    mkdirSync(at('.loaded'));
    await start();
    expect(existsSync(at('.loaded'))).toBe(false);
    expect(loads()).toBe(0);
  });

  it.each([1, 0])(
    'says so when the load fails (exit code %i) and leaves nothing behind that counts',
    async (code) => {
      vi.mocked(runNode).mockResolvedValueOnce({ code, output: 'why', isStopped: false });
      await expect(start()).rejects.toThrow(/^The demo newsroom could not be loaded/);
      expect(existsSync(at('toasoan.db'))).toBe(false);
      await start();
      expect(await rowOf(at('toasoan.db'))).toEqual(['demo']);
    },
  );

  it('loads once when two start at the same time', async () => {
    await Promise.all([start(), start()]);
    expect(loads()).toBe(1);
  });
});
