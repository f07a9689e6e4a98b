import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort, waitForExit } from '@/test/process';

const PASSWORD = 'mat-khau-bi-mat';

interface Started {
  child: ChildProcess;
  port: number;
  output: () => string;
  /** What it told the launcher. */
  told: unknown[];
}

const children: ChildProcess[] = [];

/** The server process itself, on a database of this address. It needs no build before there is a database. */
const start = async (databaseUrl: string): Promise<Started> => {
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/ts.mjs', 'platform/server/main.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: mkdtempSync(path.join(tmpdir(), 'toasoan-start-')),
      DATABASE_URL: databaseUrl,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.push(child);
  let text = '';
  child.stdout!.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const told: unknown[] = [];
  child.on('message', (message) => told.push(message));
  return { child, port, output: () => text, told };
};

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

const ask = async ({ port }: Started, target: string) => {
  const response = await fetch(`http://127.0.0.1:${port}${target}`).catch(() => null);
  return { status: response?.status, text: (await response?.text()) ?? '' };
};

describe('a start without a database', () => {
  it('listens at once, says what it waits for, answers 503 and stops when asked to', async () => {
    const nobody = await freePort();
    const server = await start(`mongodb://toasoan:${PASSWORD}@127.0.0.1:${nobody}/news?replicaSet=rs0`);
    await expect
      .poll(() => ask(server, '/api/health').then(({ status }) => status), { timeout: 20_000 })
      .toBe(200);
    expect((await ask(server, '/api/ready')).status).toBe(503);
    expect((await ask(server, '/')).text).toContain('Máy chủ đang khởi động');

    const waiting = /The database does not answer \(connection refused\): trying again in (\d+) s/g;
    const pauses = () => [...server.output().matchAll(waiting)].map(([, seconds]) => seconds);
    await expect.poll(pauses, { timeout: 20_000 }).toEqual(['1', '2']);
    const ready = await ask(server, '/api/ready');
    expect([ready.status, JSON.parse(ready.text)]).toEqual([
      503,
      { status: 'unavailable', reason: 'The database does not answer (connection refused).' },
    ]);
    expect((await ask(server, '/')).text).toContain('Máy chủ đang gặp sự cố');
    expect((await ask(server, '/admin')).text).toContain('Cơ sở dữ liệu chưa trả lời');
    expect((await ask(server, '/api/articles')).text).toContain('"errors":[{"message":"Cơ sở dữ liệu');

    server.child.kill('SIGTERM');
    expect(await waitForExit(server.child)).toBe(0);
    expect(server.output()).not.toContain(PASSWORD);
    expect(server.told).toEqual([]);
  }, 60_000);

  it('stops when its launcher is gone', async () => {
    const server = await start(`mongodb://127.0.0.1:${await freePort()}/news`);
    await expect
      .poll(() => ask(server, '/api/health').then(({ status }) => status), { timeout: 20_000 })
      .toBe(200);
    server.child.disconnect();
    expect(await waitForExit(server.child)).toBe(0);
  }, 60_000);

  it.each([
    [
      'an option that does not exist',
      'mongodb://127.0.0.1/news?nonsense=1',
      /^DATABASE_URL is malformed \(option nonsense\): /,
    ],
    [
      'a file in a folder that is not there',
      'file:/none/own.db',
      /^The database file \/none\/own\.db cannot be used/,
    ],
  ])(
    'does not wait for %s',
    async (_, url, message) => {
      const server = await start(url);
      expect(await waitForExit(server.child)).toBe(1);
      expect(server.told).toEqual([{ type: 'failed', message: expect.stringMatching(message) }]);
      expect(server.output()).toBe('');
    },
    60_000,
  );
});
