import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkChecker, type LinkOptions } from './links';

let server: Server;
let base: string;
let port: number;
let asked: string[] = [];
let open = 0;
let mostOpen = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://here');
    asked.push(`${request.method} ${pathname}`);
    const [, kind, value = ''] = pathname.split('/');
    const answer = (status: number, headers: Record<string, string> = {}) =>
      response.writeHead(status, headers).end();
    if (kind === 'status') answer(Number(value));
    else if (kind === 'get-only') answer(request.method === 'GET' ? 200 : 404);
    else if (kind === 'silent-to-head' && request.method === 'HEAD') return;
    else if (kind === 'silent') return;
    else if (kind === 'broken') request.socket.destroy();
    else if (kind === 'hops')
      answer(302, { location: value === '0' ? '/status/200' : `/hops/${Number(value) - 1}` });
    else if (kind === 'to') answer(301, { location: searchParams.get('url')! });
    else if (kind === 'endless') {
      // An answer that never ends is not waited for.
      response.writeHead(200);
      response.write('…');
    } else if (kind === 'slow') {
      open += 1;
      mostOpen = Math.max(mostOpen, open);
      setTimeout(() => {
        open -= 1;
        answer(200);
      }, 50);
    } else answer(200);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  base = `http://127.0.0.1:${port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  asked = [];
});

const anywhere: Partial<LinkOptions> = {
  isAllowed: () => true,
  resolve: async () => ['127.0.0.1'],
  timeoutMs: 800,
};
const ask = (path: string, options: Partial<LinkOptions> = {}) =>
  linkChecker({ ...anywhere, ...options }).ask(path.startsWith('http') ? path : `${base}${path}`);

describe('what a link answers', () => {
  it.each([200, 204, 301, 304, 401, 403, 405, 429])('%i counts as an answer', async (status) => {
    expect(await ask(`/status/${status}`)).toBe('answers');
    expect(asked).toEqual([`HEAD /status/${status}`]);
  });

  it.each([400, 404, 410, 451, 500, 502, 503])('%i does not, and is asked for twice', async (status) => {
    expect(await ask(`/status/${status}`)).toBe('dead');
    expect(asked).toEqual([`HEAD /status/${status}`, `GET /status/${status}`]);
  });

  it('asks with GET what does not answer to HEAD', async () => {
    expect(await ask('/get-only')).toBe('answers');
    expect(await ask('/silent-to-head')).toBe('answers');
    expect(await ask('/endless')).toBe('answers');
  });

  it('gives up on silence, and on a connection that breaks', async () => {
    const start = performance.now();
    expect(await ask('/silent')).toBe('dead');
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(await ask('/broken')).toBe('dead');
  });

  it('does not take a host for answering that is not there', async () => {
    const missing = async () => {
      throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND' });
    };
    expect(await ask('http://mat.example.vn/', { resolve: missing })).toBe('dead');
    expect(await ask('http://127.0.0.1:1/')).toBe('dead');
    expect(await ask('http://')).toBe('dead');
    expect(await ask('http://[', {})).toBe('dead');
  });

  it('does not know when names cannot be resolved', async () => {
    const offline = async () => {
      throw Object.assign(new Error('no server'), { code: 'ECONNREFUSED' });
    };
    expect(await ask('http://tienyen.example.vn/', { resolve: offline })).toBe('unknown');
  });
});

describe('redirects', () => {
  it('follows five, and no more', async () => {
    expect(await ask('/hops/4')).toBe('answers');
    expect(asked).toHaveLength(6);
    expect(await ask('/hops/5')).toBe('dead');
  });

  it('goes to the web only', async () => {
    expect(await ask(`/to/?url=${encodeURIComponent('ftp://127.0.0.1/')}`)).toBe('dead');
    expect(await ask(`/to/?url=${encodeURIComponent('file:///etc/passwd')}`)).toBe('dead');
  });
});

describe('where it may ask', () => {
  it('asks no private address, by number or by name', async () => {
    const real = linkChecker({ resolve: async () => ['127.0.0.1'] });
    for (const url of [
      `${base}/`,
      `http://localhost:${port}/`,
      `http://noi-bo.example.vn:${port}/`,
      `http://2130706433:${port}/`,
      `http://0x7f.1:${port}/`,
      `http://[::1]:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      'http://169.254.169.254/latest/meta-data/',
    ])
      expect(await real.ask(url)).toBe('dead');
    expect(asked).toEqual([]);
  });

  it('asks no private address after a redirect', async () => {
    const isAllowed = (address: string) => address === '127.0.0.1';
    const resolve = async (host: string) => [host === 'trong.example.vn' ? '10.0.0.1' : '127.0.0.1'];
    const to = (url: string) => ask(`/to/?url=${encodeURIComponent(url)}`, { isAllowed, resolve });
    expect(await to('http://trong.example.vn/')).toBe('dead');
    expect(await to('http://127.0.0.2/')).toBe('dead');
    expect(await to(`http://ngoai.example.vn:${port}/status/200`)).toBe('answers');
  });

  it('connects to the address it has looked at, not to what the name means later', async () => {
    let times = 0;
    const resolve = async () => {
      times += 1;
      return ['10.0.0.1', '127.0.0.1'];
    };
    const isAllowed = (address: string) => address === '127.0.0.1';
    expect(await ask(`http://hai.example.vn:${port}/status/200`, { isAllowed, resolve })).toBe('answers');
    expect(times).toBe(1);
    expect(asked).toEqual(['HEAD /status/200']);
  });
});

describe('what it remembers', () => {
  it('asks a link once in ten minutes', async () => {
    let now = 0;
    const checker = linkChecker({ ...anywhere, now: () => now });
    const url = `${base}/status/404`;
    expect(checker.known(url)).toBeUndefined();
    expect(await Promise.all([checker.ask(url), checker.ask(url)])).toEqual(['dead', 'dead']);
    expect(asked).toHaveLength(2);
    expect(checker.known(url)).toBe('dead');
    now = 10 * 60_000 - 1;
    expect(await checker.ask(url)).toBe('dead');
    expect(asked).toHaveLength(2);
    now += 1;
    expect(checker.known(url)).toBeUndefined();
    await checker.ask(url);
    expect(asked).toHaveLength(4);
  });

  it('keeps so many answers and no more', async () => {
    const checker = linkChecker({ ...anywhere, remembered: 2 });
    for (const path of ['/a', '/b', '/c']) await checker.ask(`${base}${path}`);
    expect(['/a', '/b', '/c'].map((path) => checker.known(`${base}${path}`))).toEqual([
      undefined,
      'answers',
      'answers',
    ]);
  });

  it('asks at most eight at once', async () => {
    const checker = linkChecker({ ...anywhere, timeoutMs: 5_000 });
    const all = Array.from({ length: 30 }, (_, index) => checker.ask(`${base}/slow/${index}`));
    expect(new Set(await Promise.all(all))).toEqual(new Set(['answers']));
    expect(mostOpen).toBeGreaterThan(1);
    expect(mostOpen).toBeLessThanOrEqual(8);
  });
});
