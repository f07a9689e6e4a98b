import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CachingProxy, FROM_CACHE } from '@/test/cachingProxy';
import type { RequestHandler } from '../capture';
import { DatabaseWatch } from '../database/DatabaseWatch';
import type { Page } from '../pageCache/page';
import { PageCache } from '../pageCache/PageCache';
import { siteHandler } from '../siteHandler';
import { SharedCaches } from './SharedCaches';
import { sharedHeaders } from './sharedHeaders';
import { surrogateKey } from './surrogateKeys';

const FRESH =
  'public, max-age=0, must-revalidate, s-maxage=600, stale-while-revalidate=60, stale-if-error=86400';
const SIGNED = { cookie: 'payload-token=signed' };

let server: Server;
let proxy: CachingProxy;
let caches: SharedCaches;
let cache: PageCache<Page>;
let database: DatabaseWatch;
let lines: string[];
/** What the newsroom has to say at this moment. */
let text: string;
let onRender: (pathname: string) => void | Promise<void>;

const portOf = (from: Server): number => (from.address() as AddressInfo).port;

const fakeNext: RequestHandler = async (req, res) => {
  const pathname = req.url!.split('?')[0]!;
  const said = text;
  cache.note([`page:${pathname}`, 'articles:list']);
  await onRender(pathname);
  const status = { '/broken': 500, '/gone': 404, '/misread': 307 }[pathname] ?? 200;
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'set-cookie': 'a=b',
    ...(status === 307 ? { location: '/' } : {}),
  });
  res.end(`<h1>${said}</h1>${req.headers.cookie ?? ''}`);
};

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

const ask = (port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const req = request({ port, host: '127.0.0.1', path, headers }, (res) => {
      let body = '';
      res.setEncoding('utf8');
      res.on('data', (chunk: string) => (body += chunk));
      res.on('end', () => resolve({ status: res.statusCode!, headers: res.headers, body }));
    });
    req.on('error', reject);
    req.end();
  });

const through = (path: string, headers?: Record<string, string>) => ask(proxy.port, path, headers);
const atServer = (path: string, headers?: Record<string, string>) => ask(portOf(server), path, headers);

const change = (said: string, tags = ['page:/tin']) => {
  text = said;
  cache.drop(tags);
};

const AGAIN_MS = 60_000;

const followedBy = (urls: string[]) => {
  const log = {
    info: (line: string) => lines.push(line),
    warn: (line: string) => lines.push(line),
    error: () => undefined,
  };
  const made = new SharedCaches(urls, log, { retryMs: 5, maxRetryMs: 20, againMs: AGAIN_MS });
  cache.onDrop((dropped) => made.purge(dropped));
  return made;
};

const gate = () => {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
};

beforeEach(async () => {
  lines = [];
  text = 'cũ';
  onRender = () => undefined;
  cache = new PageCache<Page>(10_000_000);
  const nothing = () => undefined;
  const log = { info: nothing, warn: nothing, error: nothing };
  database = new DatabaseWatch(log);
  proxy = new CachingProxy(() => portOf(server));
  await proxy.start();
  caches = followedBy([proxy.url]);
  server = createServer(
    siteHandler({
      next: fakeNext,
      cache,
      database,
      host: 'toasoan.vn',
      staticFiles: new Set(),
      hasSession: ({ cookie }) => cookie === SIGNED.cookie,
      shareHeaders: sharedHeaders(() => caches.areCurrent),
      log,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await expect.poll(() => caches.areCurrent).toBe(true);
});

afterEach(async () => {
  vi.useRealTimers();
  caches.stop();
  await proxy.stop();
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

describe('a shared cache in front', () => {
  it('is emptied when the server starts, and only then given pages', async () => {
    expect(proxy.purges).toEqual([['all']]);
    expect((await atServer('/tin')).headers['cache-control']).toBe(FRESH);
  });

  it('answers for the server, and shows a change as soon as it was told', async () => {
    await through('/tin');
    const kept = await through('/tin');
    expect([kept.headers[FROM_CACHE], kept.body]).toEqual(['yes', '<h1>cũ</h1>']);
    expect(kept.headers['set-cookie']).toBeUndefined();
    change('mới');
    await expect.poll(async () => (await through('/tin')).body).toBe('<h1>mới</h1>');
  });

  it('keeps what a change does not concern', async () => {
    await through('/tin');
    await through('/khac');
    change('mới');
    await expect.poll(() => proxy.purges.length).toBe(2);
    expect((await through('/khac')).headers[FROM_CACHE]).toBe('yes');
    change('mới', ['articles:list']);
    await expect.poll(() => proxy.kept).toEqual([]);
  });

  it('is not given a page that a change overtook while it was made', async () => {
    const rendering = gate();
    const started = gate();
    onRender = () => {
      started.open();
      return rendering.opened;
    };
    const old = through('/tin');
    await started.opened;
    change('mới');
    onRender = () => undefined;
    await expect.poll(() => proxy.purges.length).toBe(2);
    rendering.open();
    expect(await old).toMatchObject({
      body: '<h1>cũ</h1>',
      headers: { 'cache-control': 'private, no-store' },
    });
    expect((await old).headers['surrogate-key']).toBeUndefined();
    expect((await through('/tin')).body).toBe('<h1>mới</h1>');
  });

  it('loses one that was on its way into it while the purge overtook it', async () => {
    const keeping = gate();
    const arrived = gate();
    proxy.beforeKeeping = () => {
      arrived.open();
      return keeping.opened;
    };
    const old = through('/tin');
    await arrived.opened;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    change('mới');
    await expect.poll(() => proxy.purges.length).toBe(2);
    proxy.beforeKeeping = async () => undefined;
    keeping.open();
    expect((await old).body).toBe('<h1>cũ</h1>');
    expect((await through('/tin')).body).toBe('<h1>cũ</h1>');
    vi.advanceTimersByTime(AGAIN_MS);
    await expect.poll(async () => (await through('/tin')).body).toBe('<h1>mới</h1>');
  });

  it('never keeps what is for one reader, not public or an error', async () => {
    await expect(through('/tin', SIGNED)).resolves.toMatchObject({
      headers: { 'cache-control': 'private, no-store' },
    });
    for (const path of ['/tin', '/gone', '/broken', '/misread', '/khong-tim-thay', '/%zz']) {
      const headers = path === '/tin' ? SIGNED : {};
      for (let time = 0; time < 2; time += 1) {
        const answer = await through(path, headers);
        expect([path, answer.headers['cache-control']]).toEqual([path, 'private, no-store']);
        expect(answer.headers['surrogate-key']).toBeUndefined();
      }
    }
    for (const path of ['/xem-truoc/articles/1', '/admin', '/api/articles'])
      expect((await through(path)).headers['surrogate-key']).toBeUndefined();
    expect(proxy.kept).toEqual([]);
    database.report('gone');
    expect(await through('/nua')).toMatchObject({
      status: 503,
      headers: { 'cache-control': 'private, no-store' },
    });
    expect(proxy.kept).toEqual([]);
  });

  it('is not given pages while the database is away, for nobody tells then what others have changed', async () => {
    await atServer('/tin');
    database.report('gone');
    const { status, headers } = await through('/tin');
    expect([status, headers['cache-control']]).toEqual([
      200,
      'public, max-age=0, must-revalidate, s-maxage=0',
    ]);
    expect(headers['surrogate-key']).toBeUndefined();
  });

  it('that was away forgets everything when it is back; meanwhile nothing is given out', async () => {
    await through('/tin');
    await through('/khac');
    await proxy.stop();
    change('mới');
    await expect.poll(() => lines.length).toBe(1);
    change('mới hơn');
    expect(lines[0]).toMatch(/^The shared cache http:\/\/127\.0\.0\.1:\d+\/ does not take what is purged \(/);
    expect((await atServer('/tin')).headers['cache-control']).toContain('s-maxage=0');
    proxy.purges.length = 0;
    await proxy.start();
    await expect.poll(() => caches.areCurrent).toBe(true);
    expect(proxy.purges[0]).toEqual(['all']);
    expect((await through('/tin')).body).toBe('<h1>mới hơn</h1>');
    expect((await through('/khac')).headers[FROM_CACHE]).toBeUndefined();
    expect(lines.slice(1)).toEqual([expect.stringMatching(/hears again\.$/)]);
  });

  it('that refuses a purge counts as away, and is said so once', async () => {
    await through('/tin');
    proxy.purgeStatus = 403;
    change('mới');
    await expect.poll(() => caches.areCurrent).toBe(false);
    await expect.poll(() => lines.length).toBe(1);
    expect(lines[0]).toContain('(it answered 403)');
    proxy.purgeStatus = 200;
    await expect.poll(() => caches.areCurrent).toBe(true);
    expect((await through('/tin')).body).toBe('<h1>mới</h1>');
    expect(lines).toHaveLength(2);
  });
});

describe('what is purged', () => {
  it('goes out in order, what is dropped together at once, and all of it a second time', async () => {
    proxy.purges.length = 0;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    cache.drop(['a']);
    cache.drop(['b']);
    await expect.poll(() => proxy.purges.length).toBe(1);
    cache.drop(['c']);
    await expect.poll(() => proxy.purges.length).toBe(2);
    const [first, second] = proxy.purges;
    expect([first, second]).toEqual([
      ['many', surrogateKey('a'), surrogateKey('b')],
      ['many', surrogateKey('c')],
    ]);
    vi.advanceTimersByTime(AGAIN_MS);
    await expect.poll(() => new Set(proxy.purges.slice(2).flat())).toEqual(new Set([...first!, ...second!]));
  });

  it('fits into a head, however much is dropped', async () => {
    proxy.purges.length = 0;
    cache.drop(Array.from({ length: 1_200 }, (_, i) => `articles:${i}`));
    await expect.poll(() => proxy.purges.length).toBeGreaterThanOrEqual(3);
    for (const keys of proxy.purges) expect(keys.join(' ').length).toBeLessThan(4_096);
    expect(new Set(proxy.purges.flat()).size).toBe(1_201);
  });

  it('is everything when nobody can say what', async () => {
    proxy.purges.length = 0;
    cache.dropAll();
    await expect.poll(() => proxy.purges).toEqual([['all']]);
    proxy.purges.length = 0;
    cache.drop(Array.from({ length: 6_000 }, (_, i) => `articles:${i}`));
    await expect.poll(() => proxy.purges[0]).toEqual(['all']);
  });

  it('is told to every cache', async () => {
    const other = new CachingProxy(() => portOf(server));
    await other.start();
    const both = followedBy([proxy.url, other.url]);
    await expect.poll(() => both.areCurrent).toBe(true);
    cache.drop(['a']);
    await expect.poll(() => other.purges.length).toBe(2);
    await other.stop();
    cache.drop(['a']);
    await expect.poll(() => both.areCurrent).toBe(false);
    both.stop();
  });
});
