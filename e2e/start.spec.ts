import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './newsroom';
import { programArgs } from '@/platform/program';
import { cleanEnvironment } from '@/test/cleanEnvironment';
import { freePort, waitForExit } from '@/test/process';

interface Started {
  child: ChildProcess;
  output: () => string;
  port: number;
}

const start = async (dataDir: string, env: Record<string, string> = {}): Promise<Started> => {
  const port = Number(env.PORT ?? (await freePort()));
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...cleanEnvironment(), HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, output: () => text, port };
};

const until = async (started: Started, condition: () => boolean | Promise<boolean>, ms = 240_000) => {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (started.child.exitCode !== null) throw new Error(`It ended:\n${started.output()}`);
    if (Date.now() > end) throw new Error(`Not in time:\n${started.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const answers = (port: number) => async () =>
  fetch(`http://127.0.0.1:${port}/`).then(
    (answer) => answer.status === 200,
    () => false,
  );

const stop = async ({ child }: Started) => {
  child.kill('SIGTERM');
  await waitForExit(child);
};

const script = async (
  file: string,
  dataDir: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; output: string }> => {
  const child = spawn(process.execPath, programArgs(file, ...args), {
    env: { ...cleanEnvironment(), NODE_ENV: 'production', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { code: await waitForExit(child), output };
};

const count = async (port: number): Promise<number> =>
  ((await (await fetch(`http://127.0.0.1:${port}/api/articles/count`)).json()) as { totalDocs: number })
    .totalDocs;

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toasoan-start-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

test('kill -9 in the middle of the first start, start again: the demo is whole; a third start changes nothing', async () => {
  test.setTimeout(600_000);
  const first = await start(folder);
  await until(first, async () => (await readdir(folder)).includes('.loading'));
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  first.child.kill('SIGKILL');
  await waitForExit(first.child);

  const second = await start(folder);
  await until(second, answers(second.port));
  await until(second, () => /^\s*administrator\s+\S+@\S+\s+\S+\s*$/m.test(second.output()));
  const stories = await count(second.port);
  expect(stories).toBeGreaterThanOrEqual(30);
  expect((await stat(path.join(folder, 'secret'))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).not.toContain('sign-in.txt');
  await stop(second);

  // A backup made while it runs, restored into an empty data folder, is the same newsroom.
  const running = await start(folder);
  await until(running, answers(running.port));
  const kept = { BACKUP_TO: path.join(folder, 'kept') };
  const copy = path.join(folder, 'copy');
  expect((await script('scripts/backup.ts', folder, [], kept)).output).toContain(`is in ${kept.BACKUP_TO}`);
  await stop(running);
  expect((await script('scripts/restore.ts', folder, ['latest'], kept)).output).toContain('not empty');
  expect((await script('scripts/restore.ts', copy, ['latest'], kept)).output).toContain(
    'compared with the backup',
  );
  const restored = await start(copy);
  await until(restored, answers(restored.port));
  expect(await count(restored.port)).toBe(stories);
  expect((await fetch(`http://127.0.0.1:${restored.port}/api/media/file/hens.jpg`)).status).toBe(200);
  await stop(restored);

  const third = await start(folder);
  await until(third, answers(third.port));
  expect(await count(third.port)).toBe(stories);
  expect(third.output()).not.toMatch(/^\s*journalist\s+\S+@/m);
  await stop(third);

  const reset = await script('scripts/demo.ts', folder, ['reset']);
  expect(reset.code).toBe(0);
  expect(reset.output).toMatch(/^administrator\s+\S+@\S+\s+\S+$/m);
  const fourth = await start(folder);
  await until(fourth, answers(fourth.port));
  expect(await count(fourth.port)).toBe(stories);
  await stop(fourth);
});

test('a database given by its address: no demo, nothing but an empty newsroom', async () => {
  const own = {
    DATABASE_URL: `file:${path.join(folder, 'own.db')}`,
    PAYLOAD_SECRET: 'a secret of thirty-two characters or more',
  };
  const started = await start(folder, own);
  await until(started, answers(started.port));
  expect(await count(started.port)).toBe(0);
  const admin = await fetch(`http://127.0.0.1:${started.port}/admin/create-first-user`);
  expect(admin.status).toBe(200);
  const first = await fetch(`http://127.0.0.1:${started.port}/api/users/first-register`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      email: 'quantri@tienyen.example',
      name: 'Quản trị',
      password: 'mat khau rat dai',
    }),
  });
  expect(first.status).toBe(200);
  await stop(started);

  const reset = await script('scripts/demo.ts', folder, ['reset'], own);
  expect(reset.code).toBe(1);
  expect(reset.output).toContain('not a demo');
});

const refusals: [string, (dataDir: string) => Promise<Record<string, string>>, RegExp][] = [
  ['no PAYLOAD_SECRET with DATABASE_URL', async () => ({ DATABASE_URL: 'file:own.db' }), /PAYLOAD_SECRET/],
  [
    'a malformed DATABASE_URL',
    async () => ({ DATABASE_URL: 'postgres://x', PAYLOAD_SECRET: 'x'.repeat(32) }),
    /DATABASE_URL/,
  ],
  ['a malformed PORT', async () => ({ PORT: '70000' }), /PORT/],
  ['a malformed PUBLIC_URL', async () => ({ PUBLIC_URL: 'tienyen' }), /PUBLIC_URL/],
  [
    'a data folder that is a file',
    async (dataDir) => {
      const file = path.join(dataDir, 'file');
      await writeFile(file, '');
      return { DATA_DIR: file };
    },
    /DATA_DIR|folder/i,
  ],
];

for (const [name, prepare, message] of refusals)
  test(`${name}: one line that says what to do, exit code not 0`, async () => {
    const started = await start(folder, await prepare(folder));
    expect(await waitForExit(started.child)).toBeGreaterThan(0);
    expect(started.output().trim().split('\n')).toHaveLength(1);
    expect(started.output()).toMatch(message);
  });

test('a port in use: one line that names it', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const started = await start(folder, { PORT: String(port) });
  expect(await waitForExit(started.child)).toBeGreaterThan(0);
  expect(started.output().trim().split('\n')).toHaveLength(1);
  expect(started.output()).toContain(String(port));
  server.close();
});
