import { isStory, withNote, withStories, type KeptStory } from './pages';

/** A copy is shown only so long after the server last confirmed it. */
export const KEPT_FOR_MS = 12 * 60 * 60 * 1_000;
/** The stories opened last. */
export const MAX_KEPT = 20;
/** All copies are confirmed when the worker starts, and again after so long. */
export const CONFIRM_EVERY_MS = 10 * 60 * 1_000;

const CONFIRMED_AT = 'x-confirmed-at';
/** What is no longer true of a body that was unpacked and stored. */
const OF_THE_CONNECTION = ['content-encoding', 'content-length', 'transfer-encoding', 'vary'];

export type Shelf = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;

interface KeeperOptions {
  shelf: Shelf;
  /** `fetch`. */
  load: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** The path of the page that is shown when nothing else can be. */
  offlinePage: string;
}

const confirmedAt = (copy: Response): number => Number(copy.headers.get(CONFIRMED_AT));

const mayBeKept = (answer: Response): boolean =>
  answer.status === 200 &&
  !answer.redirected &&
  (answer.headers.get('content-type') ?? '').startsWith('text/html') &&
  // A signed-in person's page.
  !/no-store/.test(answer.headers.get('cache-control') ?? '');

/**
 * Keeps the stories a reader has opened, for when there is no connection. The network is always asked first; whatever
 * it says about a story, other than that the server has trouble, replaces or removes the copy.
 */
export class Keeper {
  readonly #options: KeeperOptions;
  #confirmedAll = -Infinity;
  #asked = 0;
  /** The number of the latest question about a path that was answered: an older answer must not undo a newer one. */
  readonly #answered = new Map<string, number>();

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Fetches the offline page. Rejects when it cannot be had. */
  async install(): Promise<void> {
    const { load, offlinePage } = this.#options;
    const page = await load(offlinePage, { cache: 'reload', credentials: 'omit' });
    if (!mayBeKept(page)) throw new Error(`${offlinePage}: ${page.status}`);
    await this.#store(offlinePage, page);
  }

  /**
   * The answer to a reader who opens `pathname`: the network's, or what is kept when that fails. `later` is handed the
   * work that need not be waited for.
   */
  async answer(
    pathname: string,
    network: () => Promise<Response>,
    later: (work: Promise<unknown>) => void,
  ): Promise<Response> {
    const number = ++this.#asked;
    let answer: Response;
    try {
      answer = await network();
    } catch {
      return this.#withoutNetwork(pathname);
    }
    const copy = answer.clone();
    later(this.#learn(pathname, copy, number).then(() => this.confirmAll()));
    return answer;
  }

  /** Asks the server about every copy, unless that was done a moment ago. */
  async confirmAll(): Promise<void> {
    const { shelf, load, now } = this.#options;
    if (now() - this.#confirmedAll < CONFIRM_EVERY_MS) return;
    this.#confirmedAll = now();
    for (const { url } of await shelf.keys()) {
      const { pathname } = new URL(url);
      const number = ++this.#asked;
      try {
        // Without cookies: what is kept is what everybody sees. The browser asks whether its own copy still holds.
        const answer = await load(pathname, { cache: 'no-cache', credentials: 'omit', redirect: 'manual' });
        await this.#learn(pathname, answer, number);
      } catch {
        this.#confirmedAll = -Infinity;
        return;
      }
    }
  }

  async #learn(pathname: string, answer: Response, number: number): Promise<void> {
    const { shelf, offlinePage } = this.#options;
    if (!isStory(pathname) && pathname !== offlinePage) return;
    if (answer.status >= 500 || (this.#answered.get(pathname) ?? 0) > number) return;
    this.#answered.set(pathname, number);
    if (mayBeKept(answer)) await this.#store(pathname, answer, number);
    else if (pathname !== offlinePage) await shelf.delete(pathname);
  }

  async #store(pathname: string, answer: Response, number = this.#asked): Promise<void> {
    const { shelf, now } = this.#options;
    const headers = new Headers(answer.headers);
    for (const name of OF_THE_CONNECTION) headers.delete(name);
    headers.set(CONFIRMED_AT, String(now()));
    const body = await answer.text();
    if ((this.#answered.get(pathname) ?? 0) > number) return;
    await shelf.put(pathname, new Response(body, { headers }));
    await this.#tidy();
  }

  /** Drops what is too old, and of the rest what is more than enough. */
  async #tidy(): Promise<void> {
    const { shelf } = this.#options;
    const copies = await this.#copies();
    const old = copies.filter(({ at }) => !this.#isFresh(at));
    const fresh = copies.filter(({ at }) => this.#isFresh(at)).sort((a, b) => b.at - a.at);
    for (const { pathname } of [...old, ...fresh.slice(MAX_KEPT)]) await shelf.delete(pathname);
  }

  /** A clock that was put back says nothing. */
  #isFresh(at: number): boolean {
    const age = this.#options.now() - at;
    return age >= 0 && age < KEPT_FOR_MS;
  }

  async #copies(): Promise<{ pathname: string; at: number; copy: Response }[]> {
    const { shelf, offlinePage } = this.#options;
    const copies = [];
    for (const request of await shelf.keys()) {
      const { pathname } = new URL(request.url);
      const copy = await shelf.match(pathname);
      if (copy && pathname !== offlinePage) copies.push({ pathname, at: confirmedAt(copy), copy });
    }
    return copies;
  }

  async #withoutNetwork(pathname: string): Promise<Response> {
    const { shelf, offlinePage } = this.#options;
    await this.#tidy();
    const copy = isStory(pathname) ? await shelf.match(pathname) : undefined;
    if (copy) return new Response(withNote(await copy.text(), confirmedAt(copy)), { headers: copy.headers });
    const page = await shelf.match(offlinePage);
    if (!page) return Response.error();
    const stories: KeptStory[] = [];
    for (const kept of await this.#copies())
      stories.push({ pathname: kept.pathname, html: await kept.copy.text() });
    return new Response(withStories(await page.text(), stories), { headers: page.headers });
  }
}
