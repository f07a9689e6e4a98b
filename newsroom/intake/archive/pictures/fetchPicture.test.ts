import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FetchFailure, FETCH_LIMITS, fetchPicture } from './fetchPicture';
import { isPublicAddress } from '@/platform/net/publicAddress';

let server: Server;
let base: string;
let port: number;
let asked: string[] = [];
let answer: RequestListener;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
  base = `http://127.0.0.1:${port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  answer = (_, response) => response.end('bytes');
});

/** The server of this test counts as public, and nothing else that is not. */
const isAllowed = (address: string) => address === '127.0.0.1' || isPublicAddress(address);
const fetched = async (address: string, over: Partial<typeof FETCH_LIMITS> = {}) =>
  (await fetchPicture(address, { isAllowed, limits: { ...FETCH_LIMITS, ...over } })).toString();
const problemOf = async (attempt: Promise<unknown>): Promise<string> => {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof FetchFailure)) throw new Error(`No FetchFailure, but ${String(error)}`);
  return error.problem;
};

describe('a picture on the web', () => {
  it('is fetched, whatever the server calls it', async () => {
    answer = (_, response) => response.setHeader('Content-Type', 'text/html').end('bytes');
    expect(await fetched(`${base}/anh.jpg`)).toBe('bytes');
  });

  it('is fetched through redirects, relative ones too', async () => {
    answer = ({ url }, response) =>
      url === '/a'
        ? response.writeHead(302, { Location: '/b' }).end()
        : url === '/b'
          ? response.writeHead(308, { Location: `${base}/c` }).end()
          : response.end('bytes');
    expect(await fetched(`${base}/a`)).toBe('bytes');
    expect(asked).toEqual(['/a', '/b', '/c']);
  });

  it('is not sent the name and password of an address', async () => {
    let authorization: string | undefined = 'not asked';
    answer = ({ headers }, response) => {
      ({ authorization } = headers);
      response.end('bytes');
    };
    await fetched(`http://ai:do@127.0.0.1:${port}/`);
    expect(authorization).toBeUndefined();
  });
});

describe('what is refused', () => {
  it.each(['ftp://example.vn/a.jpg', 'file:///etc/passwd', 'data:image/png;base64,AA==', 'a.jpg', ''])(
    '%j, which is no web address',
    async (address) => {
      expect(await problemOf(fetchPicture(address))).toBe('not-web');
    },
  );

  it('an address of this machine, in any spelling, before it is connected to', async () => {
    for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '[::1]', '0.0.0.0'])
      expect([host, await problemOf(fetchPicture(`http://${host}:${port}/`))]).toEqual([host, 'not-public']);
    expect(asked).toEqual([]);
  });

  it('a name that leads to this machine, before it is connected to', async () => {
    expect(await problemOf(fetchPicture(`http://localhost:${port}/`))).toBe('not-public');
    expect(asked).toEqual([]);
  });

  it('a redirect from a public place to one that is not', async () => {
    for (const inside of ['http://169.254.169.254/', 'http://10.0.0.1/', 'http://[fd00::1]/'])
      await (async () => {
        answer = (_, response) => response.writeHead(302, { Location: inside }).end();
        expect(await problemOf(fetched(base))).toBe('not-public');
      })();
    answer = (_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end();
    expect(await problemOf(fetched(base))).toBe('not-web');
  });

  it('a connection whose other end is not what was resolved', async () => {
    // The first look allows it, the look at the connected socket does not: as if the name had been bound anew.
    let looks = 0;
    const once = () => (looks += 1) === 1;
    expect(await problemOf(fetchPicture(base, { isAllowed: once }))).toBe('not-public');
    expect(looks).toBe(2);
    expect(asked).toEqual([]);
  });

  it('redirects without end', async () => {
    answer = (_, response) => response.writeHead(302, { Location: '/again' }).end();
    expect(await problemOf(fetched(base))).toBe('too-many-redirects');
    expect(asked).toHaveLength(FETCH_LIMITS.maxRedirects + 1);
  });

  it('what is not there', async () => {
    answer = (_, response) => response.writeHead(404).end('bytes');
    expect(await problemOf(fetched(base))).toBe('refused');
    expect(await problemOf(fetched('http://127.0.0.1:1/'))).toBe('no-answer');
  });

  it('what is too large, as it says or as it comes', async () => {
    answer = (_, response) => response.end(Buffer.alloc(2_000));
    expect(await problemOf(fetched(base, { maxBytes: 1_999 }))).toBe('too-large');
    let sent = 0;
    answer = (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(10_000))) sent += 10_000;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    expect(await problemOf(fetched(base, { maxBytes: 100_000 }))).toBe('too-large');
    expect(sent).toBeLessThan(50_000_000);
  });

  it('what takes too long, to begin or to end', async () => {
    answer = () => undefined;
    expect(await problemOf(fetched(base, { timeoutMs: 100 }))).toBe('too-slow');
    answer = (_, response) => response.write('b');
    expect(await problemOf(fetched(base, { timeoutMs: 100 }))).toBe('too-slow');
  });
});
