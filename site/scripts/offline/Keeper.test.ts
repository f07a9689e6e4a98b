import { beforeEach, describe, expect, it } from 'vitest';
import { CONFIRM_EVERY_MS, KEPT_FOR_MS, Keeper, MAX_KEPT, type Shelf } from './Keeper';

const OFFLINE = '/ngoai-tuyen';
const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=0' };
const MINUTE = 60_000;

/** A cache of the browser's, by path. */
const newShelf = () => {
  const kept = new Map<string, Response>();
  const shelf: Shelf = {
    match: async (path) => kept.get(path as string)?.clone(),
    put: async (path, answer) => void kept.set(path as string, answer),
    delete: async (path) => kept.delete(path as string),
    keys: async () => [...kept.keys()].map((path) => ({ url: `https://a.vn${path}` }) as Request),
  };
  return { kept, shelf };
};

const page = (text: string) =>
  `<html><head><title>${text} – Cổng</title></head><body class="b"><h1>${text}</h1></body></html>`;
const offlinePage = '<html><body><div data-kept="" class="m"></div></body></html>';
const answerOf = (body: string, init: ResponseInit = {}) => new Response(body, { headers: HTML, ...init });

/** What only a browser can make: an answer with properties that cannot be given to it. */
const told = (properties: Partial<Response>): Response => {
  const answer = answerOf(page('Trang khác'));
  for (const [name, value] of Object.entries(properties)) Object.defineProperty(answer, name, { value });
  answer.clone = () => told(properties);
  return answer;
};

let shelf: ReturnType<typeof newShelf>;
let now: number;
let isOnline: boolean;
/** What the server says to each path; 404 to others. */
let server: Map<string, () => Response>;
let asked: { path: string; init: RequestInit }[];
let keeper: Keeper;

const fetchPage = (path: string): Response => {
  if (!isOnline) throw new TypeError('Failed to fetch');
  return server.get(path)?.() ?? answerOf('', { status: 404 });
};

const wake = () =>
  new Keeper({
    shelf: shelf.shelf,
    load: async (path, init) => {
      asked.push({ path, init });
      return fetchPage(path);
    },
    now: () => now,
    offlinePage: OFFLINE,
  });

/** A reader opens a page: what is shown, once all is done that need not be waited for. */
const open = async (path: string, at = keeper): Promise<string> => {
  const work: Promise<unknown>[] = [];
  const answer = await at.answer(
    path,
    async () => fetchPage(path),
    (each) => work.push(each),
  );
  await Promise.all(work);
  return answer.text();
};

beforeEach(async () => {
  shelf = newShelf();
  now = Date.UTC(2026, 10, 28, 1, 15);
  isOnline = true;
  asked = [];
  server = new Map([
    [OFFLINE, () => answerOf(offlinePage)],
    ['/', () => answerOf(page('Trang chủ'))],
    ['/tin-tuc/a', () => answerOf(page('Tin A'))],
    ['/tin-tuc/b', () => answerOf(page('Tin B'))],
  ]);
  keeper = wake();
  await keeper.install();
});

describe('a story that was opened', () => {
  it('can be read without network, under a note that says since when it is kept', async () => {
    await open('/tin-tuc/a');
    isOnline = false;
    const shown = await open('/tin-tuc/a');
    expect(shown).toContain('<h1>Tin A</h1>');
    expect(shown).toMatch(
      /<body class="b"><div class="shell"><p class="[^"]+" role="status">Bạn đang đọc bản được giữ lại trong trình duyệt lúc 08:15, 28\/11\/2026 vì không có kết nối mạng/,
    );
  });

  it('is always asked for first, and shown as the server has it', async () => {
    await open('/tin-tuc/a');
    server.set('/tin-tuc/a', () => answerOf(page('Tin A, đã sửa')));
    expect(await open('/tin-tuc/a')).toBe(page('Tin A, đã sửa'));
    isOnline = false;
    expect(await open('/tin-tuc/a')).toContain('<h1>Tin A, đã sửa</h1>');
  });

  const gone: [string, () => Response][] = [
    ['404', () => answerOf('', { status: 404 })],
    ['410', () => answerOf(page('Đã gỡ'), { status: 410 })],
    // What a worker sees of a redirect it does not follow.
    ['a redirect', () => told({ status: 0 })],
    ['a page of another address', () => told({ redirected: true })],
    [
      'a signed-in person’s page',
      () => answerOf(page('Tin A'), { headers: { ...HTML, 'cache-control': 'private, no-store' } }),
    ],
  ];
  it.each(gone)('is dropped when the reader is answered %s', async (_, answer) => {
    await open('/tin-tuc/a');
    server.set('/tin-tuc/a', answer);
    await open('/tin-tuc/a');
    isOnline = false;
    expect(await open('/tin-tuc/a')).toBe(offlinePage);
  });

  it.each(gone)('is dropped when its server says %s while another page is opened', async (_, answer) => {
    await open('/tin-tuc/a');
    server.set('/tin-tuc/a', answer);
    // The worker is started anew, as it is again and again.
    await open('/', wake());
    isOnline = false;
    expect(await open('/tin-tuc/a')).toBe(offlinePage);
  });

  it('is replaced by the notice of its withdrawal', async () => {
    await open('/tin-tuc/a');
    server.set('/tin-tuc/a', () => answerOf(page('Tin này đã được rút lại')));
    await open('/', wake());
    isOnline = false;
    const shown = await open('/tin-tuc/a');
    expect(shown).toContain('<h1>Tin này đã được rút lại</h1>');
    expect(shown).not.toContain('Tin A');
  });

  it('outlasts trouble at the server, which is shown as it is', async () => {
    await open('/tin-tuc/a');
    server.set('/tin-tuc/a', () => answerOf(page('Sự cố'), { status: 503 }));
    expect(await open('/tin-tuc/a')).toBe(page('Sự cố'));
    isOnline = false;
    expect(await open('/tin-tuc/a')).toContain('<h1>Tin A</h1>');
  });

  it('expires when the server has not confirmed it for long, also by a clock that was put back', async () => {
    await open('/tin-tuc/a');
    isOnline = false;
    now += KEPT_FOR_MS - 1;
    expect(await open('/tin-tuc/a')).toContain('Tin A');
    now += 1;
    expect(await open('/tin-tuc/a')).toBe(offlinePage);
    expect([...shelf.kept.keys()]).toEqual([OFFLINE]);
    now -= KEPT_FOR_MS;
    isOnline = true;
    await open('/tin-tuc/a');
    isOnline = false;
    now -= 1;
    expect(await open('/tin-tuc/a')).toBe(offlinePage);
  });

  it('stays out when an older answer comes in after it was gone', async () => {
    let late: (answer: Response) => void = () => undefined;
    const work: Promise<unknown>[] = [];
    const slow = keeper.answer(
      '/tin-tuc/a',
      () => new Promise((resolve) => (late = resolve)),
      (each) => work.push(each),
    );
    server.delete('/tin-tuc/a');
    await open('/tin-tuc/a');
    late(answerOf(page('Tin A')));
    await slow;
    await Promise.all(work);
    expect([...shelf.kept.keys()]).toEqual([OFFLINE]);
  });
});

describe('what is kept', () => {
  it('is stories and the offline page alone', async () => {
    for (const path of ['/', '/tin-tuc', '/tin-tuc/a', '/van-ban/a', '/tin-tuc/a/b']) {
      server.set(path, () => answerOf(page(path)));
      await open(path);
    }
    expect([...shelf.kept.keys()]).toEqual([OFFLINE, '/tin-tuc/a']);
  });

  it('is no more than the stories opened last', async () => {
    for (let index = 0; index < MAX_KEPT + 3; index += 1) {
      server.set(`/tin-tuc/${index}`, () => answerOf(page(`Tin ${index}`)));
      now += MINUTE / 60;
      await open(`/tin-tuc/${index}`);
    }
    const stories = [...shelf.kept.keys()].filter((path) => path !== OFFLINE);
    expect(stories).toHaveLength(MAX_KEPT);
    expect(stories).not.toContain('/tin-tuc/0');
    expect(stories).toContain(`/tin-tuc/${MAX_KEPT + 2}`);
  });

  it('is confirmed without cookies, past the browser’s cache, when the worker starts and then every ten minutes', async () => {
    await open('/tin-tuc/a');
    asked = [];
    await open('/');
    expect(asked).toEqual([]);
    now += CONFIRM_EVERY_MS;
    await open('/');
    expect(asked.map(({ path }) => path)).toEqual([OFFLINE, '/tin-tuc/a']);
    for (const { init } of asked)
      expect(init).toEqual({ cache: 'no-cache', credentials: 'omit', redirect: 'manual' });
  });

  it('is tried again at the next page when the network failed in between', async () => {
    await open('/tin-tuc/a');
    now += CONFIRM_EVERY_MS;
    const front = answerOf(page('Trang chủ'));
    isOnline = false;
    const work: Promise<unknown>[] = [];
    await keeper.answer(
      '/',
      async () => front,
      (each) => work.push(each),
    );
    await Promise.all(work);
    isOnline = true;
    server.delete('/tin-tuc/a');
    await open('/');
    expect([...shelf.kept.keys()]).toEqual([OFFLINE]);
  });
});

describe('any other page without network', () => {
  it('says so, and names the stories that can be read', async () => {
    await open('/tin-tuc/a');
    await open('/tin-tuc/b');
    isOnline = false;
    const shown = await open('/van-ban');
    expect(shown).toContain('<a class="link" href="/tin-tuc/a">Tin A</a>');
    expect(shown).toContain('<a class="link" href="/tin-tuc/b">Tin B</a>');
  });

  it('leaves what stands in a title escaped', async () => {
    server.set('/tin-tuc/x', () => answerOf(page('A &lt;script&gt; $&amp; B – C')));
    await open('/tin-tuc/x');
    isOnline = false;
    expect(await open('/')).toContain('>A &lt;script&gt; $&amp; B – C</a>');
  });

  it('is a network error when not even the offline page is there', async () => {
    shelf.kept.clear();
    isOnline = false;
    const answer = await keeper.answer(
      '/',
      async () => fetchPage('/'),
      () => undefined,
    );
    expect(answer.type).toBe('error');
  });
});

it('is not installed without its offline page', async () => {
  server.set(OFFLINE, () => answerOf('', { status: 503 }));
  await expect(wake().install()).rejects.toThrow('/ngoai-tuyen: 503');
});
