import { createHash } from 'node:crypto';
import { createServer, request, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RequestHandler } from './capture';
import { DatabaseWatch } from './database/DatabaseWatch';
import type { Page } from './pageCache/page';
import { BUSY_MESSAGE } from './failurePage';
import { PageCache } from './pageCache/PageCache';
import { STATUS_META } from './pageStatus';
import { CLIENT_ADDRESS } from './clientAddress';
import { SHOWN_PATH } from './shownPath';
import { readOwnScripts } from './ownScripts';
import { siteHandler } from './siteHandler';

const LONG = 'Đoạn văn. '.repeat(200);
const SCRIPT = `start();${'// long '.repeat(200)}`;
const NEXT_SCRIPT = '<script src="/_next/static/a.js" async=""></script>';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

let server: Server;
let cache: PageCache<Page>;
let database: DatabaseWatch;
let asked: { url: string; headers: IncomingHttpHeaders }[];
let warnings: string[];
let onRender: () => Promise<void>;
let now: number;

/** Answers as Next would. */
const fakeNext: RequestHandler = async (req, res) => {
  const url = req.url!;
  asked.push({ url, headers: req.headers });
  const pathname = url.split('?')[0]!;
  const html = (status: number, body: string) => {
    res.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      vary: 'rsc',
      'x-powered-by': 'Next.js',
      'set-cookie': 'a=b',
    });
    res.end(body);
  };
  if (pathname.startsWith('/admin')) return html(200, `<h1>admin</h1>${NEXT_SCRIPT}`);
  if (req.method === 'POST') return html(200, 'posted');
  cache.note([`page:${pathname}`]);
  await onRender();
  switch (pathname) {
    case '/broken':
      return html(500, '<html id="__next_error__"></html>');
    case '/thrown':
      throw new Error('no database');
    case '/gone':
      return html(404, '<html id="__next_error__"></html>');
    case '/khong-tim-thay':
      return html(200, '<h1>Không có</h1>');
    case '/moved':
      res.writeHead(308, { location: '/new', 'content-type': 'text/html' });
      return void res.end(NEXT_SCRIPT);
    case '/moved-today':
      res.writeHead(307, { location: '/new' });
      return void res.end();
    case '/dia-chi-cu': {
      const old = new URL(url, 'http://toasoan.vn').searchParams.get('tu');
      const target = { '/?p=1': '/tin-tuc/cau', '/moved?id=2': '/tin-tuc/cho' }[old ?? ''];
      res.writeHead(target ? 301 : 404, target ? { location: target } : {});
      return void res.end();
    }
    case '/a.rsc':
      res.writeHead(200, { 'content-type': 'text/x-component' });
      return void res.end('1:"$Sreact.fragment"');
    case '/rss.xml':
      res.writeHead(200, { 'content-type': 'application/rss+xml' });
      return void res.end('<rss><script>x</script></rss>');
    case '/dated':
    case '/dated-now': {
      const date = pathname === '/dated' ? new Date('2020-11-27T09:00:00Z') : new Date();
      res.writeHead(200, { 'content-type': 'application/rss+xml', 'last-modified': date.toUTCString() });
      return void res.end('<rss></rss>');
    }
    case '/streamed':
      return html(200, `<template id="B:0"></template>${NEXT_SCRIPT}`);
    case '/misread':
      return html(200, `<head><meta name="${STATUS_META}" content="400"/></head><h1>Hôm nay</h1>`);
    case '/story':
      return html(
        200,
        '<html><head><style>a{}</style></head><body style="top:0"><script type="module" src="/s/story.js" data-keep=""></script></body></html>',
      );
    case '/kept-script':
      return html(200, '<script data-keep>go()</script>');
    default:
      return html(200, `<h1>${url}</h1>${LONG}${NEXT_SCRIPT}`);
  }
};

const ask = (target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const req = request({ port, host: '127.0.0.1', path: target, method, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () =>
        resolve({ status: res.statusCode!, headers: res.headers, body: Buffer.concat(chunks) }),
      );
    });
    req.on('error', reject);
    req.end();
  });

const renders = (url: string) => asked.filter((one) => one.url === url).length;

beforeEach(async () => {
  asked = [];
  warnings = [];
  onRender = async () => {};
  cache = new PageCache<Page>(10_000_000, { now: () => now });
  now = 0;
  const nothing = () => undefined;
  database = new DatabaseWatch({ info: nothing, warn: nothing, error: nothing });
  const folder = await mkdtemp(path.join(tmpdir(), 'toasoan-scripts-'));
  await writeFile(path.join(folder, 'story.js'), SCRIPT);
  await writeFile(path.join(folder, 'sw.js'), 'addEventListener("fetch",()=>{})');
  const scripts = await readOwnScripts(folder);
  await rm(folder, { recursive: true });
  server = createServer(
    siteHandler({
      scripts,
      next: fakeNext,
      cache,
      database,
      sendPicture: (req, res) => req.url === '/api/media/file/a.jpg' && Boolean(res.end('a picture')),
      host: 'toasoan.vn',
      staticFiles: new Set(['/icon.svg']),
      hasSession: ({ cookie, authorization }) => `${cookie} ${authorization}`.includes('signed'),
      log: {
        info: () => {},
        warn: (message) => warnings.push(message),
        error: (message) => warnings.push(message),
      },
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(
  () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
);

describe('a public page', () => {
  it('is rendered once, without scripts, and then comes from memory', async () => {
    const first = await ask('/tin');
    const second = await ask('/tin');
    expect(first.status).toBe(200);
    expect(first.body.toString()).toContain('<h1>/tin</h1>');
    expect(first.body.toString()).not.toContain('<script');
    expect(second.body.equals(first.body)).toBe(true);
    expect(renders('/tin')).toBe(1);
  });

  it('is told its own path by the server, whatever the reader sends under that name', async () => {
    const told = () => asked.at(-1)!.headers[SHOWN_PATH];
    await ask('/tin?truoc=x', { [SHOWN_PATH]: '/gia' });
    expect(told()).toBe('/tin');
    await ask('/tin', { [SHOWN_PATH]: '/gia', cookie: 'signed' });
    expect(told()).toBe('/tin');
    await ask('/admin', { [SHOWN_PATH]: '/gia' });
    expect(told()).toBeUndefined();
  });

  it('never names its reader; what is passed on names whoever the connection is to', async () => {
    await ask('/tin', { [CLIENT_ADDRESS]: '8.8.8.8' });
    expect(asked.at(-1)!.headers[CLIENT_ADDRESS]).toBeUndefined();
    await ask('/admin', { [CLIENT_ADDRESS]: '8.8.8.8' });
    expect(asked.at(-1)!.headers[CLIENT_ADDRESS]).toBe('127.0.0.1');
  });

  it('that could not make sense of its question is sent with 400, and not kept', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { status, body } = await ask('/misread');
      expect([status, body.toString().includes('<h1>Hôm nay</h1>')]).toEqual([400, true]);
    }
    expect(renders('/misread')).toBe(2);
  });

  it('carries its headers and none of Next', async () => {
    const { headers, body } = await ask('/tin');
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept-Encoding',
      'content-length': String(body.length),
      'x-content-type-options': 'nosniff',
    });
    expect(headers.etag).toMatch(/^"[\w-]{27}"$/);
    expect(headers['content-security-policy']).toContain("script-src 'none'");
    expect(headers['content-security-policy']).toContain('https://www.youtube-nocookie.com');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('is sent compressed: gzip at once, brotli when it is ready', async () => {
    const gzipped = await ask('/tin', { 'accept-encoding': 'gzip, br' });
    expect(gzipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzipped.body).toString()).toContain(LONG);
    await expect
      .poll(async () => (await ask('/tin', { 'accept-encoding': 'gzip, br' })).headers['content-encoding'])
      .toBe('br');
    const packed = await ask('/tin', { 'accept-encoding': 'gzip, br' });
    expect(brotliDecompressSync(packed.body).toString()).toContain(LONG);
    expect(packed.headers.etag).not.toBe(gzipped.headers.etag);
    expect(cache.store.bytes).toBeGreaterThan(packed.body.length + gzipped.body.length);
  });

  it('is kept compressed only, and as it is from when somebody has asked for it so', async () => {
    const plain = await ask('/tin');
    await expect
      .poll(async () => (await ask('/tin', { 'accept-encoding': 'br' })).headers['content-encoding'])
      .toBe('br');
    const compressed = cache.store.bytes;
    expect(compressed).toBeLessThan(plain.body.length);
    expect(Object.keys(cache.get('/tin')!.bodies).sort()).toEqual(['br', 'gzip']);
    for (let time = 0; time < 2; time += 1) {
      const again = await ask('/tin');
      expect(again.body.equals(plain.body)).toBe(true);
      expect(again.headers.etag).toBe(plain.headers.etag);
      expect(cache.store.bytes).toBe(compressed + plain.body.length);
    }
  });

  it('answers 304 to whoever has it, in any encoding, until it changes', async () => {
    const { headers } = await ask('/tin');
    const known = await ask('/tin', {
      'if-none-match': `"other", W/${headers.etag}`,
      'accept-encoding': 'gzip',
    });
    expect(known.status).toBe(304);
    expect(known.body.length).toBe(0);
    expect(known.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect((await ask('/tin', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('answers HEAD with the same headers and no body', async () => {
    const get = await ask('/tin');
    const head = await ask('/tin', {}, 'HEAD');
    expect(head.body.length).toBe(0);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
    expect(head.headers.etag).toBe(get.headers.etag);
  });

  it('is rendered anew after a drop', async () => {
    await ask('/tin');
    cache.drop(['page:/tin']);
    await ask('/tin');
    expect(renders('/tin')).toBe(2);
  });

  it('is rendered once for many readers at the same time', async () => {
    onRender = () => new Promise((resolve) => setTimeout(resolve, 30));
    await Promise.all(Array.from({ length: 30 }, () => ask('/tin')));
    expect(renders('/tin')).toBe(1);
  });

  it('is the same whatever unknown parameters are added', async () => {
    await ask('/tin?truoc=2020');
    await ask('/tin?fbclid=1&truoc=2020');
    await ask('/tin?truoc=2020&_rsc=9', {
      rsc: '1',
      'next-router-prefetch': '1',
      'next-router-state-tree': '[]',
    });
    expect(asked.map(({ url }) => url)).toEqual(['/tin?truoc=2020']);
  });

  it('is made without anything of the reader who happened to ask first', async () => {
    await ask('/tin', {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'accept-language': 'fr',
      'user-agent': 'x',
      cookie: 'theme=dark',
      rsc: '1',
      'x-middleware-subrequest': 'a',
    });
    expect(Object.keys(asked[0]!.headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'host',
      'user-agent',
      SHOWN_PATH,
    ]);
    expect(asked[0]!.headers.host).toBe('toasoan.vn');
  });

  it.each([
    ['a session', { cookie: 'a=1; payload-token=signed' }],
    ['a token', { authorization: 'JWT signed' }],
  ])('is never kept for a person with %s, nor given from what is kept', async (_, headers) => {
    await ask('/tin');
    const personal = await ask('/tin', headers);
    expect(renders('/tin')).toBe(2);
    expect(asked[1]!.headers).toMatchObject(headers);
    expect(personal.headers['cache-control']).toBe('private, no-store');
    expect(personal.body.toString()).not.toContain('<script');
    cache.dropAll();
    await ask('/tin', headers);
    expect(cache.store.size).toBe(0);
  });

  it.each([
    ['an invented session', { cookie: 'payload-token=x' }],
    ['a cookie for drafts, which have pages of their own', { cookie: '__prerender_bypass=x' }],
    ['an invented token', { authorization: 'JWT x' }],
  ])('is the public’s page for %s', async (_, headers) => {
    await ask('/tin');
    await ask('/tin', headers);
    expect(renders('/tin')).toBe(1);
    expect(asked[0]!.headers.cookie).toBeUndefined();
  });

  it('keeps a lasting redirect and not a passing one', async () => {
    for (let i = 0; i < 2; i += 1) {
      const moved = await ask('/moved');
      expect([moved.status, moved.headers.location, moved.body.length]).toEqual([301, '/new', 0]);
      expect((await ask('/moved-today')).status).toBe(307);
    }
    expect([renders('/moved'), renders('/moved-today')]).toEqual([1, 2]);
  });

  it.each([
    ['/?utm_source=zalo&p=1', 301, '/tin-tuc/cau'],
    ['/?p=2', 200, undefined],
    ['/moved?id=2', 301, '/tin-tuc/cho'],
    ['/moved?id=3', 301, '/new'],
    ['/gone?id=3', 404, undefined],
    ['/tin-tuc/a?p=1', 200, undefined],
  ])('of the old site, told by what stands behind its ?: %s is %s %s', async (target, status, location) => {
    const answer = await ask(target);
    expect([answer.status, answer.headers.location]).toEqual([status, location]);
    expect(renders('/?p=2')).toBe(0);
  });

  it('of the old site are found once, and asked for where they may be', async () => {
    await ask('/?p=1');
    await ask('/?p=1&fbclid=7');
    await ask('/tin-tuc/a?p=1');
    expect(asked.map(({ url }) => url)).toEqual(['/dia-chi-cu?tu=%2F%3Fp%3D1', '/tin-tuc/a']);
  });

  it('is left as it is when it is not HTML', async () => {
    expect((await ask('/rss.xml')).body.toString()).toBe('<rss><script>x</script></rss>');
  });

  describe('with a date of its own', () => {
    const fetched = (headers: Record<string, string> = {}) => ask('/dated', headers);
    const MODIFIED = 'Fri, 27 Nov 2020 09:00:00 GMT';

    it('tells it, and sends nothing to who has it by that date', async () => {
      const { status, headers } = await fetched();
      expect([status, headers['last-modified']]).toEqual([200, MODIFIED]);
      for (const since of [MODIFIED, 'Sat, 28 Nov 2020 09:00:00 GMT', 'Saturday, 28-Nov-20 09:00:00 GMT']) {
        const known = await fetched({ 'if-modified-since': since });
        expect([known.status, known.body.length, known.headers.etag]).toEqual([304, 0, headers.etag]);
        expect(known.headers['last-modified']).toBe(MODIFIED);
        expect(known.headers['content-type']).toBeUndefined();
      }
    });

    it.each(['Fri, 27 Nov 2020 08:59:59 GMT', 'yesterday', ''])(
      'is sent to who asks by “%s”',
      async (since) => {
        expect((await fetched({ 'if-modified-since': since })).status).toBe(200);
      },
    );

    it('goes by the entity tag alone where one is given', async () => {
      const known = { 'if-modified-since': MODIFIED, 'if-none-match': '"other"' };
      expect((await fetched(known)).status).toBe(200);
      const { etag } = (await fetched()).headers;
      const changed = { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT', 'if-none-match': etag! };
      expect((await fetched(changed)).status).toBe(304);
    });

    it('does not tell one so young that the next change could bear it too', async () => {
      const { headers } = await ask('/dated-now');
      expect(headers['last-modified']).toBeUndefined();
      const since = { 'if-modified-since': new Date(Date.now() + 60_000).toUTCString() };
      expect((await ask('/dated-now', since)).status).toBe(200);
    });

    it('has none otherwise', async () => {
      expect((await ask('/tin', { 'if-modified-since': MODIFIED })).status).toBe(200);
    });
  });

  it('admits by hash a script that was marked, and nothing else', async () => {
    const { headers } = await ask('/kept-script');
    expect(headers['content-security-policy']).toMatch(/script-src 'sha256-[\w+/=]+'$/);
  });

  it('admits no style but its own, by hash', async () => {
    const { headers } = await ask('/story');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toMatch(
      /style-src 'self' 'sha256-[\w+/=]+' 'sha256-[\w+/=]+'; script-src 'self'$/,
    );
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  it('is told the address of its script, which is kept for good', async () => {
    const address = /src="(\/s\/[\w-]{16}\.js)"/.exec((await ask('/story')).body.toString())![1]!;
    const answer = await ask(address);
    expect(answer.body.toString()).toBe(SCRIPT);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    const small = await ask(address, { 'accept-encoding': 'br' });
    expect(small.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(small.body).toString()).toBe(SCRIPT);
    const again = await ask(address, { 'if-none-match': String(answer.headers.etag) });
    expect(again.status).toBe(304);
  });

  it('has a service worker that is asked for anew, and may itself ask this site only', async () => {
    const { status, headers, body } = await ask('/sw.js');
    expect(status).toBe(200);
    expect(body.toString()).toContain('addEventListener');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(headers['content-security-policy']).toContain("connect-src 'self'");
    expect((await ask('/sw.js', {}, 'HEAD')).body).toHaveLength(0);
    expect(renders('/sw.js')).toBe(0);
  });

  it('keeps its scripts when it is streamed in pieces, and says so', async () => {
    const { headers, body } = await ask('/streamed');
    expect(body.toString()).toContain('<script');
    expect(headers['content-security-policy']).toContain("script-src 'self' 'unsafe-inline'");
    expect(warnings[0]).toContain('/streamed streams with Suspense');
  });
});

describe('what is not there', () => {
  it.each(['/gone', '/a.rsc', '/khong-tim-thay', '/%zz'])(
    '%s shows the page for it with status 404',
    async (target) => {
      const { status, headers, body } = await ask(target);
      expect(status).toBe(404);
      expect(body.toString()).toContain('<h1>Không có</h1>');
      expect(headers.etag).toBeUndefined();
    },
  );

  it('stays so under the addresses that only the server asks for, though these are kept', async () => {
    await ask('/?p=1');
    await ask('/gone');
    expect(cache.store.size).toBe(2);
    for (const target of ['/khong-tim-thay', '/dia-chi-cu?tu=%2F%3Fp%3D1'])
      expect([target, (await ask(target)).status]).toEqual([target, 404]);
  });

  it('is not kept, but the page that says so is', async () => {
    await ask('/gone');
    await ask('/gone');
    expect([renders('/gone'), renders('/khong-tim-thay')]).toEqual([2, 1]);
    expect(cache.store.size).toBe(1);
  });
});

describe('what is broken', () => {
  it.each(['/broken', '/thrown'])('%s shows a page of its own and is not kept', async (target) => {
    for (let i = 0; i < 2; i += 1) {
      const { status, headers, body } = await ask(target);
      expect(status).toBe(500);
      expect(headers['cache-control']).toBe('private, no-store');
      expect(body.toString()).toContain('Trang tạm thời chưa mở được');
      expect(body.toString()).not.toContain('<script');
      const style = /<style>([^<]*)<\/style>/.exec(body.toString())![1]!;
      expect(headers['content-security-policy']).toContain(
        `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
      );
    }
    expect(renders(target)).toBe(2);
  });
});

describe('what is left to Next', () => {
  it.each(['/admin', '/icon.svg', '/api/x', '/_next/static/a.js', '/xem-truoc/articles/1'])(
    '%s',
    async (target) => {
      const { headers } = await ask(target, { rsc: '1', cookie: 'payload-token=x' });
      expect(asked[0]!.headers).toMatchObject({ rsc: '1', cookie: 'payload-token=x' });
      expect(headers['x-frame-options']).toBe('SAMEORIGIN');
      expect(headers['content-security-policy']).toBeUndefined();
      expect(cache.store.size).toBe(0);
    },
  );

  it('the admin keeps its scripts', async () => {
    expect((await ask('/admin')).body.toString()).toContain('<script');
  });

  it('a form sent to a public page', async () => {
    expect((await ask('/tin', {}, 'POST')).body.toString()).toBe('posted');
    expect(cache.store.size).toBe(0);
  });
});

describe('questions to the API', () => {
  let most: number;
  let answering: number;
  beforeEach(() => {
    [most, answering] = [0, 0];
    onRender = async () => {
      answering += 1;
      most = Math.max(most, answering);
      await new Promise((resolve) => setTimeout(resolve, 30));
      answering -= 1;
    };
  });
  const askAll = (target: string, headers?: Record<string, string>) =>
    Promise.all([1, 2, 3].map((no) => ask(`${target}?page=${no}`, headers)));

  it.each([
    ['of anybody are answered one after the other', '/api/articles', {}, 1],
    ['of the newsroom are all answered at once', '/api/articles', { cookie: 'signed' }, 3],
    ['for pictures too', '/api/media/file/a.jpg', {}, 3],
  ])('%s', async (_, target, headers, expected) => {
    const answers = await askAll(target, headers);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(most).toBe(expected);
  });

  it('are answered 503 when too many wait, in the form of the API, and readers of pages are not', async () => {
    await ask('/tin');
    const many = Promise.all(Array.from({ length: 50 }, (_, no) => ask(`/api/articles?page=${no}`)));
    expect((await ask('/tin')).status).toBe(200);
    const answers = await many;
    const away = answers.filter(({ status }) => status === 503);
    expect(away.length).toBeGreaterThan(10);
    expect(away[0]!.headers['retry-after']).toBe('10');
    expect(JSON.parse(away[0]!.body.toString())).toEqual({ errors: [{ message: BUSY_MESSAGE }] });
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(50 - away.length);
  });

  it('of who has gone meanwhile are not asked', async () => {
    const responses: ServerResponse[] = [];
    server.on('request', (_, res: ServerResponse) => responses.push(res));
    let end!: () => void;
    onRender = () => new Promise((resolve) => (end = resolve));
    const first = ask('/api/articles?page=1');
    await vi.waitFor(() => expect(responses).toHaveLength(1));
    const { port } = server.address() as AddressInfo;
    const gone = request({ port, host: '127.0.0.1', path: '/api/articles?page=2' });
    gone.on('error', () => undefined);
    gone.end();
    await vi.waitFor(() => expect(responses).toHaveLength(2));
    gone.destroy();
    await vi.waitFor(() => expect(responses[1]!.destroyed).toBe(true));
    onRender = async () => {};
    end();
    await first;
    await ask('/api/articles?page=3');
    expect(asked.map(({ url }) => url)).toEqual(['/api/articles?page=1', '/api/articles?page=3']);
  });
});

describe('while the database is away', () => {
  const AWAY = 'The database does not answer (connection refused)';
  const goAway = () => database.report(AWAY);
  const never = () => new Promise<void>(() => undefined);
  const hang = async (target: string, method = 'GET') => {
    onRender = never;
    const answer = ask(target, { cookie: 'payload-token=signed' }, method);
    await expect.poll(() => renders(target)).toBeGreaterThan(0);
    return answer;
  };

  it('what is in memory is served as before, to whoever is signed in as well', async () => {
    const first = await ask('/tin');
    goAway();
    const kept = await ask('/tin');
    expect([kept.status, kept.body.equals(first.body)]).toEqual([200, true]);
    expect((await ask('/tin', { 'if-none-match': first.headers.etag! })).status).toBe(304);
    const signed = await ask('/tin', { cookie: 'payload-token=signed' });
    expect([signed.status, signed.headers['cache-control']]).toEqual([200, 'private, no-store']);
    expect(renders('/tin')).toBe(1);
  });

  it('a page whose time is over is still better than none', async () => {
    onRender = async () => cache.noteUntil(new Date(1_000));
    await ask('/tin');
    now = 2_000;
    goAway();
    expect((await ask('/tin')).status).toBe(200);
    database.report(null);
    await ask('/tin');
    expect(renders('/tin')).toBe(2);
  });

  it('a page that a change has dropped is not', async () => {
    await ask('/tin');
    cache.drop(['page:/tin']);
    goAway();
    expect((await ask('/tin')).status).toBe(503);
  });

  it('what is not in memory is answered 503 at once, and nothing is asked of Next', async () => {
    await ask('/khong-tim-thay');
    asked = [];
    goAway();
    const page = await ask('/tin');
    expect([page.status, page.headers['retry-after']]).toEqual([503, '10']);
    expect(page.body.toString()).toContain('Trang tạm thời chưa mở được');
    expect(page.headers['content-security-policy']).toContain("script-src 'none'");
    expect((await ask('/api/articles')).body.toString()).toMatch(/^\{"errors":\[\{"message":"Cơ sở dữ liệu/);
    expect((await ask('/admin')).body.toString()).toContain('Trang làm việc tạm thời chưa mở được');
    expect((await ask('/xem-truoc/articles/1')).status).toBe(503);
    expect((await ask('/tin', {}, 'POST')).status).toBe(503);
    expect((await ask('/khong-tim-thay')).status).toBe(404);
    expect((await ask('/%zz')).status).toBe(404);
    expect(asked).toEqual([]);
  });

  it('pictures of kept pages are sent, and left to Next as long as it is there', async () => {
    expect((await ask('/api/media/file/a.jpg')).body.toString()).not.toBe('a picture');
    goAway();
    expect((await ask('/api/media/file/a.jpg')).body.toString()).toBe('a picture');
    expect((await ask('/api/media/file/b.jpg')).status).toBe(503);
  });

  it('files of the build and of the site are sent', async () => {
    goAway();
    expect((await ask('/_next/static/a.js')).status).toBe(200);
    expect((await ask('/icon.svg?v=1')).status).toBe(200);
  });

  it.each(['/tin', '/api/articles'])('who waits for %s when it goes is answered then', async (target) => {
    const answer = hang(target);
    await expect.poll(() => renders(target)).toBe(1);
    goAway();
    expect((await answer).status).toBe(503);
  });

  it('a render that fails just then shows what is kept, or 503', async () => {
    database.follow(() => Promise.reject(new Error('x')));
    for (const target of ['/broken', '/thrown']) expect((await ask(target)).status).toBe(503);
  });
});

describe('answers of the admin and the API, when the database goes while they are made', () => {
  let status: number;
  let isThere: boolean;
  const gate = () => {
    let open!: () => void;
    const opened = new Promise<void>((resolve) => (open = resolve));
    return { open, opened };
  };
  let waiting: ReturnType<typeof gate>;
  let answering: ReturnType<typeof gate>;

  /** Answers like Next: in pieces, through `setHeader` and `flushHeaders`. */
  const slowNext: RequestHandler = async (_, res) => {
    waiting.open();
    await answering.opened;
    res.statusCode = status;
    res.setHeader('content-type', 'application/json');
    res.appendHeader('x-of-next', 'yes');
    res.flushHeaders();
    res.write('{"of":');
    await new Promise<void>((resolve) => res.write('"Next"', () => resolve()));
    res.end('}');
  };

  beforeEach(async () => {
    status = 200;
    isThere = true;
    waiting = gate();
    answering = gate();
    database.follow(() => (isThere ? Promise.resolve() : Promise.reject(new Error('x'))));
    server.removeAllListeners('request');
    server.on(
      'request',
      siteHandler({
        next: slowNext,
        cache,
        database,
        host: 'toasoan.vn',
        staticFiles: new Set(),
        hasSession: () => true,
        log: { info: () => {}, warn: (message) => warnings.push(message), error: (m) => warnings.push(m) },
      }),
    );
  });

  const answerWhile = async (method: string, change: () => void) => {
    const answer = ask('/api/articles/1', {}, method);
    await waiting.opened;
    change();
    answering.open();
    const { status: given, headers, body } = await answer;
    return {
      status: given,
      of: headers['x-of-next'],
      length: headers['content-length'],
      body: body.toString(),
    };
  };

  it.each([200, 201, 400, 403, 404, 500])(
    'a %i is passed on whole when the database is there',
    async (code) => {
      status = code;
      expect(await answerWhile('PATCH', () => undefined)).toEqual({
        status: code,
        of: 'yes',
        length: undefined,
        body: '{"of":"Next"}',
      });
    },
  );

  it.each([401, 403, 404, 307, 500])('a %i that comes of its being away becomes 503', async (code) => {
    status = code;
    const answer = await answerWhile('PATCH', () => (isThere = false));
    expect(answer).toMatchObject({ status: 503, of: undefined });
    expect(JSON.parse(answer.body)).toEqual({
      errors: [{ message: expect.stringContaining('Cơ sở dữ liệu') }],
    });
  });

  it('a save that succeeded is told so, though the database has gone meanwhile', async () => {
    expect(await answerWhile('PATCH', () => database.report('gone'))).toMatchObject({
      status: 200,
      body: '{"of":"Next"}',
    });
  });

  it('who reads is not kept waiting, and what Next says afterwards is lost on nobody', async () => {
    const answer = ask('/api/articles/1');
    await waiting.opened;
    database.report('gone');
    expect((await answer).status).toBe(503);
    answering.open();
    database.report(null);
    // The connection goes on being used.
    expect(await ask('/api/articles/1')).toMatchObject({ status: 200 });
    expect(warnings).toEqual([]);
  });

  it('a save that never ends is given up after a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const answer = ask('/api/articles/1', {}, 'PATCH');
      await waiting.opened;
      database.report('gone');
      await vi.advanceTimersByTimeAsync(9_000);
      expect(await Promise.race([answer, Promise.resolve('nothing yet')])).toBe('nothing yet');
      await vi.advanceTimersByTimeAsync(2_000);
      expect((await answer).status).toBe(503);
    } finally {
      vi.useRealTimers();
    }
  });
});
