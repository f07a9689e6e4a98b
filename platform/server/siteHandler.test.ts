import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RequestHandler } from './capture';
import type { Page } from './pageCache/page';
import { PageCache } from './pageCache/PageCache';
import { siteHandler } from './siteHandler';

const LONG = 'Đoạn văn. '.repeat(200);
const NEXT_SCRIPT = '<script src="/_next/static/a.js" async=""></script>';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

let server: Server;
let cache: PageCache<Page>;
let asked: { url: string; headers: IncomingHttpHeaders }[];
let warnings: string[];
let onRender: () => Promise<void>;

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
    case '/a.rsc':
      res.writeHead(200, { 'content-type': 'text/x-component' });
      return void res.end('1:"$Sreact.fragment"');
    case '/rss.xml':
      res.writeHead(200, { 'content-type': 'application/rss+xml' });
      return void res.end('<rss><script>x</script></rss>');
    case '/streamed':
      return html(200, `<template id="B:0"></template>${NEXT_SCRIPT}`);
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
  cache = new PageCache<Page>(10_000_000);
  server = createServer(
    siteHandler({
      next: fakeNext,
      cache,
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
      expect([moved.status, moved.headers.location, moved.body.length]).toEqual([308, '/new', 0]);
      expect((await ask('/moved-today')).status).toBe(307);
    }
    expect([renders('/moved'), renders('/moved-today')]).toEqual([1, 2]);
  });

  it('is left as it is when it is not HTML', async () => {
    expect((await ask('/rss.xml')).body.toString()).toBe('<rss><script>x</script></rss>');
  });

  it('admits by hash a script that was marked, and nothing else', async () => {
    const { headers } = await ask('/kept-script');
    expect(headers['content-security-policy']).toMatch(/script-src 'sha256-[\w+/=]+'$/);
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
