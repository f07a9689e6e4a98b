import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DatabaseWatch } from './database/DatabaseWatch';
import { makePage, type Page } from './pageCache/page';
import { PageCache } from './pageCache/PageCache';
import { shownPictures } from './shownPictures';

let cache: PageCache<Page>;
let database: DatabaseWatch;
let server: Server;

const keep = async (key: string, html: string, tag = key) => {
  const page = await makePage(200, { 'content-type': 'text/html' }, Buffer.from(html));
  await cache.read(key, async () => {
    cache.note([tag]);
    return { page, isKeepable: true };
  });
};

beforeEach(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
  mkdirSync(path.join(folder, 'media'));
  for (const name of ['cau.jpg', 'cau.jpg.webp', 'cầu 1.webp', 'draft.jpg', 'text.txt'])
    writeFileSync(path.join(folder, 'media', name), `picture ${name}`);
  writeFileSync(path.join(folder, 'secret'), 'a secret');
  cache = new PageCache<Page>(1_000_000);
  const nothing = () => undefined;
  database = new DatabaseWatch({ info: nothing, warn: nothing, error: nothing });
  const send = shownPictures(cache, database, path.join(folder, 'media'));
  server = createServer((req, res) => {
    if (!send(req, res)) res.writeHead(503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await keep(
    '/tin',
    `<img src="/api/media/file/cau.jpg.webp" srcset="/api/media/file/c%E1%BA%A7u%201.webp 400w, /api/media/file/gone.jpg 800w">
     <a href="/api/media/file/text.txt">text</a><a href="/api/media/file/..%2Fsecret">secret</a>`,
  );
  await keep('/other', `<img src='/api/media/file/draft.jpg'>`);
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

/** As it is, without tidying the path. */
const ask = (target: string, method = 'GET'): Promise<[number, string | undefined, string]> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const req = request({ port, host: '127.0.0.1', path: target, method }, (res) => {
      let text = '';
      res.on('data', (chunk: Buffer) => (text += chunk.toString()));
      res.on('end', () => resolve([res.statusCode!, res.headers['content-type'], text]));
    });
    req.on('error', reject).end();
  });

it('sends what a page in memory shows', async () => {
  expect(await ask('/api/media/file/cau.jpg.webp?v=1')).toEqual([200, 'image/webp', 'picture cau.jpg.webp']);
  expect(await ask('/api/media/file/c%E1%BA%A7u%201.webp')).toEqual([
    200,
    'image/webp',
    'picture cầu 1.webp',
  ]);
  expect(await ask('/api/media/file/cau.jpg.webp', 'HEAD')).toEqual([200, 'image/webp', '']);
});

it.each([
  ['the beginning of a name that is shown', '/api/media/file/cau.jpg'],
  ['a picture that is not there', '/api/media/file/gone.jpg'],
  ['what is no picture', '/api/media/file/text.txt'],
  ['a file of another folder', '/api/media/file/..%2Fsecret'],
  ['another address', '/api/articles'],
  ['what cannot be read', '/api/media/file/%zz'],
])('does not send %s', async (_, target) => {
  expect((await ask(target))[0]).toBe(503);
});

it('forgets a picture with the page that showed it', async () => {
  expect((await ask('/api/media/file/draft.jpg'))[0]).toBe(200);
  cache.drop(['/other']);
  expect((await ask('/api/media/file/draft.jpg'))[0]).toBe(503);
});

it('changes nothing', async () => {
  expect((await ask('/api/media/file/cau.jpg.webp', 'DELETE'))[0]).toBe(503);
});
