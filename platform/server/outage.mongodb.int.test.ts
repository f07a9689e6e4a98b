import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MongoClient } from 'mongodb';
import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startMongoServer, type MongoServer } from '@/test/mongoServer';
import { openPulse } from '../db/health';
import type { RequestHandler } from './capture';
import { followChanges } from './changes';
import { DatabaseWatch } from './database/DatabaseWatch';
import { frontDoor } from './frontDoor';
import { note, pageCache } from './pageCache/pages';
import { siteHandler } from './siteHandler';

const NAME = 'toasoan';
const ORIGIN = Symbol.for('toasoan.origin');
const WATCH = Symbol.for('toasoan.databaseWatch');
const AWAY_WITHIN = { timeout: 6_000, interval: 50 };
const BACK_WITHIN = { timeout: 20_000, interval: 50 };

let mongo: MongoServer;
let payload: Payload;
let server: Server;
let token: string;
let id: string;
let watch: DatabaseWatch;
let lines: string[];
let warnings: string[];
const stops: (() => void)[] = [];

const restart = async () => {
  mongo = await mongo.restart();
};

const readBody = async (req: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
};

/** In Next's place: the API is Payload's own, a public page is the title of the story behind it. */
const asNext = async (): Promise<RequestHandler> => {
  const { rest } = await import('@/test/newsroom');
  return async (req, res) => {
    const target = req.url!;
    if (target.startsWith('/api/')) {
      const asker = req.headers.authorization?.slice('JWT '.length);
      const { status, text } = await rest(req.method as 'GET', target.slice('/api/'.length), {
        json: await readBody(req),
        ...(asker ? { token: asker } : {}),
      });
      res.writeHead(status, { 'content-type': 'application/json' });
      return void res.end(text);
    }
    note('articles:list');
    const { docs } = await payload.find({ collection: 'articles', limit: 1 });
    res.writeHead(200, { 'content-type': 'text/html' });
    res.end(`<h1>${target}</h1>${docs[0]!.title}`);
  };
};

const ask = async (target: string, method = 'GET', data?: unknown) => {
  const { port } = server.address() as AddressInfo;
  const start = Date.now();
  const response = await fetch(`http://127.0.0.1:${port}${target}`, {
    method,
    headers: {
      ...(target.startsWith('/api/articles') ? { Authorization: `JWT ${token}` } : {}),
      ...(data ? { 'Content-Type': 'application/json' } : {}),
    },
    ...(data ? { body: JSON.stringify(data) } : {}),
  });
  const text = await response.text();
  return { status: response.status, text, ms: Date.now() - start };
};

const statusOf = async (target: string) => (await ask(target)).status;
const save = (title: string) => ask(`/api/articles/${id}?draft=true`, 'PATCH', { title });

const messageOf = ({ text }: { text: string }): string =>
  (JSON.parse(text) as { errors: { message: string }[] }).errors[0]!.message;

/** What another process on this database leaves behind; `origin` is our own where it is not given. */
const leaveChange = async (tags: string[], origin = (globalThis as { [ORIGIN]?: string })[ORIGIN]) => {
  const client = new MongoClient(mongo.url(NAME));
  const now = new Date();
  await client.db().collection('page-changes').insertOne({ tags, origin, createdAt: now, updatedAt: now });
  await client.close();
};

beforeAll(async () => {
  // It is killed: what it acknowledged a moment before must be there when it comes back.
  mongo = await startMongoServer({ isDurable: true });
  process.env.DATABASE_URL = mongo.url(NAME);
  const { createArticle, createUser, openNewsroom, signIn } = await import('@/test/newsroom');
  payload = await openNewsroom();
  const user = await createUser(payload, 'administrator');
  token = await signIn(payload, user);
  const article = await createArticle(payload, { title: 'Cầu mới', _status: 'published' }, user);
  id = article.id;

  lines = [];
  warnings = [];
  const write = (line: string) => lines.push(line);
  watch = new DatabaseWatch({ info: write, warn: write, error: write });
  (globalThis as { [WATCH]?: DatabaseWatch })[WATCH] = watch;
  vi.spyOn(payload.logger, 'warn').mockImplementation(((entry: { msg: string }) =>
    warnings.push(entry.msg)) as never);
  const pulse = openPulse(mongo.url(NAME));
  stops.push(
    watch.follow(() => pulse.feel()),
    followChanges(payload),
    () => void pulse.close(),
  );

  const door = frontDoor(watch);
  door.open(
    siteHandler({
      next: await asNext(),
      cache: pageCache(),
      database: watch,
      host: 'toasoan.vn',
      staticFiles: new Set(),
      hasSession: () => false,
      log: { info: write, warn: write, error: write },
    }),
  );
  server = createServer(door.listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}, 60_000);

afterAll(async () => {
  for (const stop of stops) stop();
  server?.close();
  server?.closeAllConnections();
  await payload?.destroy();
  await mongo?.stop();
});

beforeEach(() => {
  lines = [];
  warnings = [];
});

describe('a database that is killed outright and comes back', () => {
  it(
    'while it is away: kept pages, quick refusals in Vietnamese, one line in the log',
    { timeout: 120_000 },
    async () => {
      expect((await ask('/tin')).text).toContain('Cầu mới');
      expect(await statusOf('/api/ready')).toBe(200);

      await mongo.kill();
      // Before anybody has noticed: who is signed in must not be taken for a stranger.
      const justThen = await Promise.all([save('Ngay lúc ấy'), ask('/api/articles/' + id), ask('/mới')]);
      for (const { status, ms } of justThen) {
        expect(status).toBe(503);
        expect(ms).toBeLessThan(15_000);
      }
      expect(messageOf(justThen[0]!)).toContain('Cơ sở dữ liệu chưa trả lời');
      await expect.poll(() => watch.isAway, AWAY_WITHIN).toBe(true);

      const ready = await ask('/api/ready');
      expect([ready.status, JSON.parse(ready.text)]).toEqual([
        503,
        { status: 'unavailable', reason: expect.stringMatching(/^The database does not answer \(.+\)\.$/) },
      ]);
      expect(ready.text).not.toContain(String(mongo.port));
      expect(await statusOf('/api/health')).toBe(200);
      expect(await ask('/tin')).toMatchObject({ status: 200, text: expect.stringContaining('Cầu mới') });
      for (const answer of [await ask('/moi'), await save('Trong lúc mất'), await ask('/admin')]) {
        expect(answer.status).toBe(503);
        expect(answer.ms).toBeLessThan(500);
      }
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      expect(lines).toHaveLength(1);
      expect(warnings.length).toBeLessThanOrEqual(1);
    },
  );

  it('when it is there again everything works by itself', { timeout: 120_000 }, async () => {
    await restart();
    await expect.poll(() => statusOf('/api/ready'), BACK_WITHIN).toBe(200);
    expect(lines).toEqual([expect.stringMatching(/^The database answers again, after \d+ s\.$/)]);
    expect(await save('Sau khi trở lại')).toMatchObject({ status: 200 });
    expect(await statusOf('/moi')).toBe(200);
    const { title } = await payload.findByID({ collection: 'articles', id, draft: true });
    expect(title).toBe('Sau khi trở lại');
  });
});

describe('the pages in memory', () => {
  it(
    'stay while nothing can be known, and a change that another server made meanwhile is not missed',
    { timeout: 120_000 },
    async () => {
      await ask('/tin');
      await mongo.kill();
      await expect.poll(() => watch.isAway, AWAY_WITHIN).toBe(true);
      expect(await statusOf('/tin')).toBe(200);
      await restart();
      await leaveChange(['articles:list'], 'somebody else');
      await expect.poll(() => pageCache().getLast('/tin'), BACK_WITHIN).toBeUndefined();
      expect(await statusOf('/tin')).toBe(200);
    },
  );

  it('leave for a change of our own whose commit was acknowledged to nobody', async () => {
    await ask('/tin');
    expect(pageCache().get('/tin')).toBeDefined();
    await leaveChange(['articles:list']);
    await expect.poll(() => pageCache().getLast('/tin')).toBeUndefined();
  });

  it('stay when a change of our own that we have heard of is read again', async () => {
    await ask('/tin');
    const { createArticle } = await import('@/test/newsroom');
    await createArticle(payload, { _status: 'published' });
    const page = await ask('/tin');
    expect(page.status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(pageCache().get('/tin')).toBeDefined();
  });
});
