/**
 * Whether Varnish with deploy/varnish/default.vcl does in front of our handler what it should: keeps, purges, keeps nothing
 * it may not, answers when the newsroom does not. And how soon a change is seen through it. Needs Debian's `varnish` and
 * `varnish-modules`; listens on ports of its own. `npm run benchmark:shared-cache [runs]`.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RequestHandler } from '@/platform/server/capture';
import { DatabaseWatch } from '@/platform/server/database/DatabaseWatch';
import { frontDoor } from '@/platform/server/frontDoor';
import type { Page } from '@/platform/server/pageCache/page';
import { PageCache } from '@/platform/server/pageCache/PageCache';
import { SharedCaches } from '@/platform/server/sharedCache/SharedCaches';
import { sharedHeaders } from '@/platform/server/sharedCache/sharedHeaders';
import { siteHandler } from '@/platform/server/siteHandler';
import { freePort, waitForExit } from '@/test/process';
import { quantile } from './quantile';

const RUNS = Number(process.argv[2] ?? 200);
const SIGNED = { cookie: 'theme=dark; payload-token=signed' };

const log = { info: () => undefined, warn: (line: string) => console.error(line), error: () => undefined };
const cache = new PageCache<Page>(10_000_000);
const database = new DatabaseWatch(log);
let text = 'one';
/** The newsroom lives and answers nothing. */
let isBroken = false;
/** Of what reached the newsroom. */
let asked: { url: string; headers: IncomingHttpHeaders }[] = [];

const next: RequestHandler = async (req, res) => {
  const pathname = req.url!.split('?')[0]!;
  const said = text;
  cache.note([`page:${pathname}`]);
  if (pathname === '/ending') cache.noteUntil(new Date(Date.now() + 2_000));
  const status = { '/gone': 404, '/broken': 500 }[pathname] ?? 200;
  res.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  res.end(`<p>${said}</p>${req.headers.cookie ?? ''}${'.'.repeat(2_000)}`);
};

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

const port = await freePort();
const ask = (
  target: string,
  headers: Record<string, string> = {},
  method = 'GET',
  at = port,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port: at, path: target, method, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () =>
        resolve({
          status: res.statusCode!,
          headers: res.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    req.on('error', reject);
    req.end();
  });

const until = async (what: string, isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 1_000; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`not in time: ${what}`);
};

const door = frontDoor(database);
const listen = async (at: number): Promise<Server> => {
  const server = createServer((req, res) => {
    asked.push({ url: req.url!, headers: req.headers });
    if (isBroken && req.url !== '/api/health')
      res.writeHead(503, { 'cache-control': 'private, no-store' }).end();
    else door.listener(req, res);
  });
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  return server;
};
let origin = await listen(0);
const originPort = (origin.address() as AddressInfo).port;

const folder = await mkdtemp(path.join(tmpdir(), 'toasoan-varnish-'));
// Started by root, Varnish reads as somebody else.
await chmod(folder, 0o755);
const settings = await readFile(new URL('../deploy/varnish/default.vcl', import.meta.url), 'utf8');
const file = path.join(folder, 'default.vcl');
await writeFile(
  file,
  settings
    .replace('.port = "3000"', `.port = "${originPort}"`)
    // Nobody waits a minute here to see what happens after it.
    .replace('set req.grace = 60s', 'set req.grace = 0s'),
);
const varnish = spawn(
  'varnishd',
  [
    '-F',
    '-f',
    file,
    '-a',
    `127.0.0.1:${port}`,
    '-n',
    path.join(folder, 'work'),
    '-s',
    'malloc,32m',
    '-p',
    'http_gzip_support=off',
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
varnish.once('error', () => {
  console.error('Varnish is not installed: apt-get install varnish varnish-modules.');
  process.exit(1);
});

const caches = new SharedCaches([`http://127.0.0.1:${port}/`], log);
cache.onDrop((dropped) => caches.purge(dropped));
const share = sharedHeaders(() => caches.areCurrent);
/** Stale after a second, and of use for a minute. */
const SHORT = 'public, max-age=0, must-revalidate, s-maxage=1, stale-while-revalidate=0, stale-if-error=60';
door.open(
  siteHandler({
    next,
    cache,
    database,
    host: 'toasoan.vn',
    staticFiles: new Set(),
    hasSession: ({ cookie = '' }) => cookie.includes('payload-token=signed'),
    shareHeaders: (entry) =>
      entry.key === '/short' ? { ...share(entry), 'cache-control': SHORT } : share(entry),
    log,
  }),
);

const reached = (target: string) => asked.filter(({ url }) => url === target).length;
const change = (said: string, target = '/tin') => {
  text = said;
  cache.drop([`page:${target}`]);
};
/** Kept by Varnish: it answers twice and asks once. */
const warm = async (target: string): Promise<void> => {
  await until(`${target} is kept`, async () => (await ask(target)).headers['x-cache'] === 'hit');
};

const checks: [string, () => Promise<void>][] = [
  [
    'keeps a page, and tells browsers to ask each time',
    async () => {
      await warm('/tin');
      const before = reached('/tin');
      const { headers, body } = await ask('/tin');
      assert.equal(reached('/tin'), before);
      assert.match(body, /one/);
      assert.equal(headers['cache-control'], 'public, max-age=0, must-revalidate');
      assert.equal(headers['surrogate-key'] ?? headers.xkey, undefined);
      const known = await ask('/tin', { 'if-none-match': headers.etag! });
      assert.equal(known.status, 304);
    },
  ],
  [
    'sends brotli, gzip or neither, each with its own entity tag',
    async () => {
      // Of the first reader brotli is not made yet.
      await ask('/packed');
      await until('brotli', async () => {
        const { headers } = await ask('/packed', { 'accept-encoding': 'gzip, br' }, 'GET', originPort);
        return headers['content-encoding'] === 'br';
      });
      const tags = new Set<string>();
      for (const [accepted, given] of [
        ['gzip, deflate, br, zstd', 'br'],
        ['gzip', 'gzip'],
        ['br;q=0, gzip', 'gzip'],
        ['identity', undefined],
      ] as const) {
        await ask('/packed', { 'accept-encoding': accepted });
        const { headers } = await ask('/packed', { 'accept-encoding': accepted });
        assert.equal(headers['content-encoding'], given);
        assert.equal(headers['x-cache'], 'hit');
        tags.add(headers.etag!);
      }
      assert.equal(tags.size, 3);
    },
  ],
  [
    'shows a change after the purge, and leaves other pages alone',
    async () => {
      await warm('/tin');
      await warm('/khac');
      change('two');
      await until('two', async () => (await ask('/tin')).body.includes('two'));
      assert.equal((await ask('/khac')).headers['x-cache'], 'hit');
    },
  ],
  [
    'keeps nothing for who is signed in, nor errors, nor the desk',
    async () => {
      await warm('/tin');
      for (let time = 0; time < 2; time += 1) {
        const own = await ask('/tin', SIGNED);
        assert.match(own.body, /payload-token/);
        assert.equal(own.headers['x-cache'], 'miss');
        assert.equal((await ask('/gone')).headers['x-cache'], 'miss');
        assert.equal((await ask('/broken')).status, 500);
        for (const target of ['/admin', '/api/articles', '/xem-truoc/articles/1']) {
          const before = reached(target);
          await ask(target, { cookie: 'a=b' });
          assert.equal(reached(target), before + 1);
          assert.equal(asked.at(-1)!.headers.cookie, 'a=b');
        }
      }
      assert.doesNotMatch((await ask('/tin')).body, /payload-token/);
      await ask('/nua', { cookie: '_ga=1' });
      assert.equal(asked.at(-1)!.headers.cookie, undefined);
    },
  ],
  [
    'lets only the newsroom purge',
    async () => {
      await warm('/tin');
      const refused = await ask('/', { 'surrogate-key': 'all', 'x-forwarded-for': '8.8.8.8' }, 'PURGE');
      assert.equal(refused.status, 403);
      assert.equal((await ask('/', {}, 'PURGE')).status, 400);
      assert.equal((await ask('/tin')).headers['x-cache'], 'hit');
    },
  ],
  [
    'names the reader to the newsroom, not the proxy before itself',
    async () => {
      await ask('/api/articles', { 'x-forwarded-for': '203.0.113.7' });
      assert.equal(asked.at(-1)!.headers['x-forwarded-for'], '203.0.113.7');
    },
  ],
  [
    'does not keep a page beyond its own end',
    async () => {
      await warm('/ending');
      change('three', '/nothing');
      await until('its end', async () => (await ask('/ending')).body.includes('three'));
    },
  ],
  [
    'prefers what is stale to an error, and what is new to what is stale',
    async () => {
      await warm('/short');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      isBroken = true;
      try {
        for (let time = 0; time < 3; time += 1) assert.equal((await ask('/short')).status, 200);
        assert.equal((await ask('/never-kept')).status, 503);
        assert.equal((await ask('/short', SIGNED)).status, 503);
      } finally {
        isBroken = false;
      }
      const before = reached('/short');
      await until('it is asked for anew', async () => {
        await ask('/short');
        return reached('/short') > before;
      });
      change('four', '/short');
      await until('four', async () => (await ask('/short')).body.includes('four'));
    },
  ],
  [
    'answers from what it keeps when the newsroom is down, and for what it does not keep with an error',
    async () => {
      await warm('/tin');
      await warm('/khac');
      origin.closeAllConnections();
      await new Promise<void>((resolve) => origin.close(() => resolve()));
      assert.equal((await ask('/tin')).status, 200);
      assert.equal((await ask('/never-asked-for')).status, 503);
      origin = await listen(originPort);
      await until('the newsroom is back', async () => (await ask('/never-asked-for')).status === 200);
    },
  ],
];

let failures = 0;
try {
  await until('Varnish hears', () => caches.areCurrent);
  for (const [name, check] of checks) {
    try {
      await check();
      console.log(`ok      ${name}`);
    } catch (error) {
      failures += 1;
      console.log(`FAILED  ${name}\n        ${(error as Error).message}`);
    }
  }
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await warm('/tin');
    const begin = performance.now();
    change(`run ${run}.`);
    while (!(await ask('/tin')).body.includes(`run ${run}.`));
    times.push(performance.now() - begin);
    asked = [];
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => quantile(times, share).toFixed(1);
  console.log(
    `\nfrom the drop to the first reader through Varnish who sees it, ${RUNS} runs, ms: median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`,
  );
} finally {
  caches.stop();
  varnish.kill('SIGTERM');
  await waitForExit(varnish);
  origin.closeAllConnections();
  origin.close();
  await rm(folder, { recursive: true, force: true });
}
process.exit(failures > 0 ? 1 : 0);
