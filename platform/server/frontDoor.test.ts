import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseWatch } from './database/DatabaseWatch';
import { frontDoor, type FrontDoor } from './frontDoor';

const PROBLEM = 'The database does not answer (connection refused)';

let database: DatabaseWatch;
let door: FrontDoor;
let server: Server;

beforeEach(async () => {
  const nothing = () => undefined;
  database = new DatabaseWatch({ info: nothing, warn: nothing, error: nothing });
  door = frontDoor(database);
  server = createServer(door.listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

const ask = async (target: string, init: RequestInit = {}) => {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${target}`, init);
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    cache: response.headers.get('cache-control'),
    type: response.headers.get('content-type'),
    text: await response.text(),
  };
};

const openSite = () => door.open((_, res) => res.end('the site'));

describe('/api/health', () => {
  it('answers as soon as the server listens, whatever the database does', async () => {
    for (const step of [() => undefined, () => database.report(PROBLEM), openSite]) {
      step();
      const { status, cache, text } = await ask('/api/health');
      expect([status, cache, JSON.parse(text)]).toEqual([200, 'no-store', { status: 'alive' }]);
    }
  });
});

describe('/api/ready', () => {
  it('says when the newsroom can serve, and why not', async () => {
    const ready = async () => {
      const { status, retryAfter, cache, text } = await ask('/api/ready?x=1');
      expect(cache).toBe('no-store');
      return [status, retryAfter, JSON.parse(text)];
    };
    expect(await ready()).toEqual([503, '10', { status: 'starting', reason: 'The server is starting.' }]);
    database.report(PROBLEM);
    const away = [503, '10', { status: 'unavailable', reason: `${PROBLEM}.` }];
    expect(await ready()).toEqual(away);
    database.report(null);
    openSite();
    expect(await ready()).toEqual([200, null, { status: 'ready' }]);
    database.report(PROBLEM);
    expect(await ready()).toEqual(away);
  });

  it('answers HEAD without a body and refuses everything else', async () => {
    expect(await ask('/api/ready', { method: 'HEAD' })).toMatchObject({ status: 503, text: '' });
    expect(await ask('/api/health', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
    expect(await ask('/api/ready', { method: 'POST' })).toMatchObject({ status: 405 });
  });
});

describe('before the site is there', () => {
  const cases = [
    [
      'a public page',
      '/tin-tuc',
      {},
      'text/html; charset=utf-8',
      'Máy chủ đang khởi động',
      'Máy chủ đang gặp sự cố',
    ],
    [
      'the admin',
      '/admin',
      {},
      'text/html; charset=utf-8',
      'Máy chủ đang khởi động',
      'Cơ sở dữ liệu chưa trả lời',
    ],
    [
      'a preview',
      '/xem-truoc/articles/1',
      {},
      'text/html; charset=utf-8',
      'Máy chủ đang khởi động',
      'chữ bạn gõ vẫn',
    ],
    [
      'the API',
      '/api/articles',
      {},
      'application/json; charset=utf-8',
      'Máy chủ đang khởi động',
      'Cơ sở dữ liệu chưa trả lời',
    ],
    [
      'a call of the admin’s page',
      '/admin/collections/articles/1',
      { method: 'POST', headers: { 'next-action': 'abc' }, body: '[]' },
      // Next’s client compares the whole value.
      'text/plain',
      'Máy chủ đang khởi động',
      'Cơ sở dữ liệu chưa trả lời',
    ],
  ] as const;

  it.each(cases)(
    '%s is answered 503 in Vietnamese, at once',
    async (_, target, init, type, starting, away) => {
      for (const words of [starting, away]) {
        const answer = await ask(target, init as RequestInit);
        expect(answer).toMatchObject({ status: 503, retryAfter: '10', cache: 'private, no-store', type });
        expect(answer.text).toContain(words);
        expect(answer.text).not.toContain('<script');
        database.report(PROBLEM);
      }
    },
  );

  it('the API answers in the shape of Payload’s errors', async () => {
    database.report(PROBLEM);
    const { text } = await ask('/api/graphql', { method: 'POST', body: '{}' });
    expect(JSON.parse(text)).toEqual({
      errors: [
        { message: expect.stringMatching(/^Cơ sở dữ liệu chưa trả lời .* hãy thử lại sau ít phút\.$/) },
      ],
    });
  });

  it('and by the site once it is', async () => {
    openSite();
    expect((await ask('/tin-tuc')).text).toBe('the site');
  });
});
