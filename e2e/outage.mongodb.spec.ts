import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from './newsroom';
import { cleanEnvironment } from '@/test/cleanEnvironment';
import { startMongoServer, type MongoServer } from '@/test/mongoServer';
import { freePort, waitForExit } from '@/test/process';

const ACCOUNT = { email: 'quantri@tienyen.example', password: 'mat khau rat dai' };
const TITLE = 'Khánh thành cầu dân sinh thôn Bãi Sú';
const TYPED = 'Chữ gõ trong lúc cơ sở dữ liệu không trả lời.';
/** What stands above the form when a save got no answer. */
const NOTICE = /Máy chủ chưa trả lời\. Chữ bạn gõ vẫn được giữ trong trình duyệt này/;
const AWAY_WITHIN = { timeout: 10_000 };
const BACK_WITHIN = { timeout: 30_000 };

let mongo: MongoServer;
let folder: string;
let newsroom: { child: ChildProcess; base: string; output: () => string };

const restartDatabase = async () => {
  mongo = await mongo.restart();
};

/** A newsroom of its own on a database of its own: both are killed here. */
const startNewsroom = async () => {
  const port = await freePort();
  const env = cleanEnvironment();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...env,
      NODE_OPTIONS: [env.NODE_OPTIONS, ...mongo.nodeOptions].filter(Boolean).join(' '),
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: folder,
      DATABASE_URL: mongo.url('toasoan'),
      PAYLOAD_SECRET: 'only for this journey, thirty-two characters',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  newsroom = { child, base: `http://127.0.0.1:${port}`, output: () => text };
};

const ask = async (target: string, init: RequestInit = {}) => {
  const start = Date.now();
  const response = await fetch(`${newsroom.base}${target}`, init).catch(() => null);
  const text = (await response?.text()) ?? '';
  return { status: response?.status, text, ms: Date.now() - start };
};

const statusOf = async (target: string) => (await ask(target)).status;
const ready = () => statusOf('/api/ready');

const post = async (target: string, data: object, token?: string) => {
  const { status, text } = await ask(target, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `JWT ${token}` } : {}) },
    body: JSON.stringify(data),
  });
  expect(status, text).toBeLessThan(300);
  return JSON.parse(text);
};

/** A photo of its own; its id. */
const upload = async (token: string): Promise<string> => {
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#286e5a' } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.set('_payload', JSON.stringify({ alt: 'Cây cầu mới bắc qua lạch nước' }));
  form.set('file', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'cau.jpg');
  const headers = { Authorization: `JWT ${token}` };
  const { status, text } = await ask('/api/media', { method: 'POST', headers, body: form });
  expect(status, text).toBe(201);
  return (JSON.parse(text) as { doc: { id: string } }).doc.id;
};

const signIn = async (page: Page) => {
  await page.goto(`${newsroom.base}/admin/login`);
  await page.getByLabel(/thư điện tử|email/i).fill(ACCOUNT.email);
  await page.getByLabel(/^mật khẩu/i).fill(ACCOUNT.password);
  await page.getByRole('button', { name: /đăng nhập/i }).click();
  await page.waitForURL((url) => url.pathname === '/admin');
};

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toasoan-outage-'));
  mongo = await startMongoServer({ isDurable: true });
});
test.afterEach(async () => {
  newsroom?.child.kill('SIGKILL');
  await mongo.stop();
  await rm(folder, { recursive: true, force: true });
});

test('the database away at the start: the newsroom waits for it, says so, and goes on when it comes', async () => {
  test.setTimeout(600_000);
  await mongo.kill();
  await startNewsroom();
  // A build may come first.
  await expect.poll(() => statusOf('/api/health'), { timeout: 240_000 }).toBe(200);
  await expect
    .poll(newsroom.output, { timeout: 30_000 })
    .toContain('The database does not answer (connection refused): trying again in 2 s');
  expect(await ask('/api/ready')).toMatchObject({
    status: 503,
    text: expect.stringContaining('unavailable'),
  });
  expect(await ask('/')).toMatchObject({ status: 503, text: expect.stringContaining('Mời bạn thử lại') });
  expect(newsroom.output()).not.toContain('is running');

  await restartDatabase();
  await expect.poll(newsroom.output, { timeout: 90_000 }).toContain('Toasoan is running');
  await expect.poll(async () => [await ready(), await statusOf('/')], BACK_WITHIN).toEqual([200, 200]);
  newsroom.child.kill('SIGTERM');
  expect(await waitForExit(newsroom.child)).toBe(0);

  // A launcher that is killed while it waits leaves nothing behind.
  await mongo.kill();
  await startNewsroom();
  await expect.poll(() => statusOf('/api/health'), { timeout: 30_000 }).toBe(200);
  newsroom.child.kill('SIGKILL');
  await expect.poll(() => statusOf('/api/health'), { timeout: 15_000 }).toBeUndefined();
});

/** Publishes what is in the form, as urgent news: there is one account only. */
const publish = async (page: Page): Promise<void> => {
  await page.locator('#stage-more').click();
  await page.locator('#stage-forcePublish').click();
  await page.locator('#stage-note').fill('Tin khẩn.');
  await page.locator('#stage-forcePublish-confirm').click();
};

test('the database killed while a journalist writes: readers read on, nothing typed is lost, and it is saved afterwards', async ({
  page,
}) => {
  test.setTimeout(600_000);
  await startNewsroom();
  await expect.poll(ready, { timeout: 240_000 }).toBe(200);
  await post('/api/users/first-register', { ...ACCOUNT, name: 'Quản trị' });
  const { token } = await post('/api/users/login', ACCOUNT);
  const authors = [{ name: 'Hà Vy', role: 'text' }];
  const story = { title: TITLE, lead: TITLE, authors, heroImage: await upload(token) };
  const { doc } = await post('/api/articles', story, token);
  await post(`/api/articles/${doc.id}/forcePublish`, { note: 'Tin khẩn.' }, token);
  const address = `/tin-tuc/${doc.slug}`;
  const article = await ask(address);
  expect(article).toMatchObject({ status: 200, text: expect.stringContaining(TITLE) });
  const photo = /\/api\/media\/file\/[^"' ,]+/.exec(article.text)![0];
  expect(await statusOf('/')).toBe(200);

  await signIn(page);
  await page.goto(`${newsroom.base}/admin/collections/articles/${doc.id}`);
  // The editor is drawn last: the page has come to life.
  const body = page.locator('.rich-text-lexical [contenteditable="true"]').first();
  await expect(body).toBeVisible({ timeout: 30_000 });

  await mongo.kill();
  const atOnce = await ask('/co-quan');
  expect(atOnce.status).toBe(503);
  expect(atOnce.ms).toBeLessThan(10_000);
  await expect.poll(ready, AWAY_WITHIN).toBe(503);
  expect((await ask('/api/ready')).text).toMatch(/"reason":"The database does not answer \([^"]+\)\."/);
  expect(await statusOf('/api/health')).toBe(200);
  for (const kept of ['/', address, photo]) expect(await statusOf(kept), kept).toBe(200);
  for (const other of [
    '/van-ban',
    '/admin',
    '/api/articles',
    '/api/graphql',
    `/xem-truoc/articles/${doc.id}`,
  ]) {
    const { status, ms } = await ask(other);
    expect(status, other).toBe(503);
    expect(ms, other).toBeLessThan(1_000);
  }

  await page.locator('#field-lead').fill(TYPED);
  await expect(page.getByText(NOTICE)).toBeVisible({ timeout: 20_000 });
  await publish(page);
  await expect(page.getByText(NOTICE)).toBeVisible();
  await expect(page.locator('#field-lead')).toHaveValue(TYPED);

  // Another window of the admin says what is wrong, in Vietnamese.
  const other = await page.context().newPage();
  expect((await other.goto(`${newsroom.base}/admin`))!.status()).toBe(503);
  await expect(other.getByRole('heading')).toHaveText('Trang làm việc tạm thời chưa mở được');
  await other.close();

  await restartDatabase();
  await expect.poll(ready, BACK_WITHIN).toBe(200);
  for (const target of ['/', address, '/van-ban', '/co-quan'])
    expect(await statusOf(target), target).toBe(200);
  await expect(page.locator('#field-lead')).toHaveValue(TYPED);
  // Saved by itself as a draft; publishing is a person's decision.
  const draft = async () =>
    (await ask(`/api/articles/${doc.id}?draft=true&depth=0`, { headers: { Authorization: `JWT ${token}` } }))
      .text;
  await expect.poll(draft, { timeout: 60_000 }).toContain(TYPED);
  // What was saved by itself can be published as it is.
  await publish(page);
  await expect.poll(async () => (await ask(address)).text, { timeout: 30_000 }).toContain(TYPED);
  await expect(page.locator('.stage-buttons__done')).toContainText('Đã đăng khẩn', { timeout: 30_000 });
  await page.locator('#field-lead').fill(`${TYPED} Và viết tiếp.`);
  await publish(page);
  await expect.poll(async () => (await ask(address)).text, { timeout: 30_000 }).toContain('Và viết tiếp.');

  const { length } = newsroom.output().match(/The database does not answer \([^)]+\)\. Pages/g) ?? [];
  expect(length).toBe(1);
  expect(newsroom.output().match(/The database answers again/g)).toHaveLength(1);

  // Asked to stop without a database, it stops.
  await mongo.kill();
  await expect.poll(ready, AWAY_WITHIN).toBe(503);
  newsroom.child.kill('SIGTERM');
  expect(await waitForExit(newsroom.child)).toBe(0);
});
