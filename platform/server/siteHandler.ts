import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Log } from '../logging';
import { capture, type CapturedResponse, type RequestHandler } from './capture';
import { CLIENT_ADDRESS, clientAddress } from './clientAddress';
import type { DatabaseWatch } from './database/DatabaseWatch';
import { FAILURE_HTML, NOT_FOUND_HTML } from './failurePage';
import { guardedAnswer } from './guardedAnswer';
import { NO_SCRIPTS, type OwnScripts } from './ownScripts';
import { addBrotli, isHtml, makePage, type Page } from './pageCache/page';
import type { PageCache, Rendered } from './pageCache/PageCache';
import type { Entry } from './pageCache/PageStore';
import { statusOf } from './pageStatus';
import {
  areaOf,
  isServersOwn,
  NOT_FOUND_PATH,
  oldAddressPage,
  publicRequest,
  type PublicRequest,
} from './publicPaths';
import { isQuestion, PublicTurns } from './publicTurns';
import { publicHeaders, STAFF_HEADERS } from './securityHeaders';
import { sendPage, type SendOptions } from './sendPage';
import type { SessionCheck } from './session';
import { ASK_EACH_TIME, type ExtraHeaders } from './sharedCache/sharedHeaders';
import { SHOWN_PATH } from './shownPath';
import { stripClient, type StripOptions, type StyleReader } from './stripClient';
import { sendUnavailable } from './unavailable';

const REVALIDATE = 'public, max-age=0, must-revalidate';
const NOT_KEPT = 'private, no-store';
const KEPT_BY_NOBODY: ExtraHeaders = { 'cache-control': NOT_KEPT };
const ASKED_ANEW: ExtraHeaders = { 'cache-control': REVALIDATE };
const KEPT_STATUSES = new Set([200, 301, 410]);
/** What a page may say about itself; everything else in its headers is Next's or the connection's. */
const PAGE_HEADERS = [
  'content-type',
  'content-disposition',
  'content-language',
  'last-modified',
  'location',
  'x-robots-tag',
];
/** Next holds back the head of a page until its title is known for readers that run no scripts: here all do not. */
const USER_AGENT = 'Toasoan (html only, as Bingbot)';

export interface SiteOptions {
  /** Next's request handler. */
  next: RequestHandler;
  cache: PageCache<Page>;
  /** While it is away, kept pages are served and everything else is answered 503. */
  database: Pick<DatabaseWatch, 'ask' | 'isAway' | 'onAway' | 'orAway'>;
  /** The host that pages shared by all readers are rendered for, `example.vn` or `localhost:3000`. */
  host: string;
  staticFiles: ReadonlySet<string>;
  /** Style sheets that travel inside the page. */
  readStyle?: StyleReader;
  /** The scripts of public pages. */
  scripts?: OwnScripts;
  /** Sends a picture while the database is away, if it can be told without it that the public may see it. */
  sendPicture?: (req: IncomingMessage, res: ServerResponse) => boolean;
  /** A signed-in person's pages never touch what is kept. */
  hasSession: SessionCheck;
  /** What a kept page says to shared caches in front, where there are any. */
  shareHeaders?: ((entry: Readonly<Entry<Page>>) => ExtraHeaders) | undefined;
  log: Log;
}

const hasCookie = (header: string | undefined, name: string): boolean =>
  header !== undefined && header.split(';').some((cookie) => cookie.trimStart().startsWith(`${name}=`));

/**
 * What Next cannot say itself: a status that the page names, and 301 for a page that has moved. Next's 308 (RFC 9110,
 * 15.4.9) is about keeping the method, which here is always GET, and old browsers and feed readers do not know it.
 */
const pageStatus = (rendered: number, html: string): number => {
  if (rendered === 200) return statusOf(html) ?? 200;
  return rendered === 308 ? 301 : rendered;
};

const isDecodable = (pathname: string): boolean => {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
};

/** Serves public pages from the cache or through a captured render, and hands everything else to Next. */
export const siteHandler = ({
  next,
  cache,
  database,
  host,
  staticFiles,
  readStyle,
  scripts = NO_SCRIPTS,
  sendPicture,
  hasSession,
  shareHeaders,
  log,
}: SiteOptions): RequestListener => {
  const turns = new PublicTurns();
  const stripOptions: StripOptions = { findScript: scripts.find, ...(readStyle ? { readStyle } : {}) };

  const sharedHeaders = (url: string): IncomingHttpHeaders => ({
    [SHOWN_PATH]: url.split('?', 1)[0]!,
    host,
    accept: 'text/html',
    'accept-encoding': 'identity',
    'user-agent': USER_AGENT,
  });

  const personalHeaders = (req: IncomingMessage, url: string): IncomingHttpHeaders => ({
    ...sharedHeaders(url),
    host: req.headers.host ?? host,
    ...(req.headers.cookie ? { cookie: req.headers.cookie } : {}),
    ...(req.headers.authorization ? { authorization: req.headers.authorization } : {}),
  });

  const toPage = async (url: string, captured: CapturedResponse): Promise<Page> => {
    const headers: Page['headers'] = {};
    for (const name of PAGE_HEADERS) {
      const value = captured.headers[name];
      if (value !== undefined) headers[name] = Array.isArray(value) ? value : String(value);
    }
    if (!isHtml(headers)) return makePage(captured.status, { ...headers, ...publicHeaders() }, captured.body);
    const stripped = stripClient(captured.body.toString('utf8'), stripOptions);
    if (stripped.isLeftWhole) {
      log.warn(
        `${url} streams with Suspense: it was sent with its scripts. Load its data before it renders.`,
      );
    }
    const body = captured.headers.location === undefined ? Buffer.from(stripped.html) : Buffer.alloc(0);
    return makePage(
      pageStatus(captured.status, stripped.html),
      { ...headers, ...publicHeaders(stripped) },
      body,
    );
  };

  /** One render by Next. An error or a missing page comes back with its status and no body worth sending. */
  const render = async (url: string, headers: IncomingHttpHeaders): Promise<Page> => {
    const captured = await capture(next, url, headers);
    // Next answers `/any-page.rsc` with the payload of its client runtime.
    if (String(captured.headers['content-type'] ?? '').startsWith('text/x-component')) captured.status = 404;
    const page = await toPage(url, captured);
    if (captured.headers['set-cookie'] !== undefined)
      page.headers['set-cookie'] = captured.headers['set-cookie'] as string[];
    return page;
  };

  const readShared = async (url: string): Promise<Page> => {
    const renderShared = async (): Promise<Rendered<Page>> => {
      const page = await render(url, sharedHeaders(url));
      delete page.headers['set-cookie'];
      page.headers['cache-control'] = REVALIDATE;
      return { page, isKeepable: KEPT_STATUSES.has(page.status) };
    };
    const page = await cache.read(url, renderShared);
    if (cache.get(url) === page && !page.bodies.br) void compressFurther(url, page);
    return page;
  };

  const compressing = new WeakSet<Page>();
  const compressFurther = async (url: string, page: Page): Promise<void> => {
    if (compressing.has(page)) return;
    compressing.add(page);
    cache.store.grow(url, page, await addBrotli(page));
  };

  const sendKept = (
    req: IncomingMessage,
    res: ServerResponse,
    url: string,
    page: Page,
    options?: SendOptions,
  ): void => {
    const gained = sendPage(req, res, page, options);
    if (gained > 0) cache.store.grow(url, page, gained);
  };

  /**
   * Sends a page that is the same for all readers. Shared caches may keep what is kept here, for that is dropped, and
   * purged, when it changes: a render that a change has overtaken is not.
   */
  const sendShared = (req: IncomingMessage, res: ServerResponse, url: string, page: Page): void => {
    if (!shareHeaders) return sendKept(req, res, url, page);
    const entry = cache.find(url);
    sendKept(req, res, url, page, {
      headers: entry?.page === page ? shareHeaders(entry) : KEPT_BY_NOBODY,
    });
  };

  const ownPage = (status: number, html: string): Promise<Page> =>
    makePage(
      status,
      {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': NOT_KEPT,
        ...publicHeaders(stripClient(html)),
      },
      Buffer.from(html),
    );

  const sendNotFound = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const page = database.isAway
      ? cache.getLast(NOT_FOUND_PATH)
      : await database.orAway(readShared(NOT_FOUND_PATH)).catch(() => null);
    const shown = page?.status === 200 ? page : await ownPage(404, NOT_FOUND_HTML);
    sendKept(req, res, NOT_FOUND_PATH, shown, {
      status: 404,
      headers: shareHeaders ? KEPT_BY_NOBODY : ASKED_ANEW,
    });
  };

  const sendFailure = async (req: IncomingMessage, res: ServerResponse, status: number): Promise<void> => {
    sendPage(req, res, await ownPage(status, FAILURE_HTML), { headers: { 'retry-after': '30' } });
  };

  /** What is kept of a page, though its time may be over, is better than nothing. */
  const sendWhatIsKept = (req: IncomingMessage, res: ServerResponse, url: string): void => {
    const page = cache.getLast(url);
    if (!page) return sendUnavailable(req, res, 'away');
    if (hasSession(req.headers)) return sendKept(req, res, url, page, { headers: KEPT_BY_NOBODY });
    // Nobody tells us what other servers have changed meanwhile.
    sendKept(req, res, url, page, shareHeaders ? { headers: ASK_EACH_TIME } : {});
  };

  /** Sends on who comes by an address of the old site. Answers whether that was so. */
  const sendOn = async (
    req: IncomingMessage,
    res: ServerResponse,
    { old }: PublicRequest,
  ): Promise<boolean> => {
    if (old === null) return false;
    const url = oldAddressPage(old);
    const page = await database.orAway(readShared(url));
    if (page?.status !== 301) return false;
    sendShared(req, res, url, page);
    return true;
  };

  const makeAnswer = async (
    req: IncomingMessage,
    res: ServerResponse,
    request: PublicRequest,
  ): Promise<void> => {
    const { pathname, url } = request;
    // Of the pages there are, only the front page shares its path with what an old portal kept behind a `?`.
    if (pathname === '/' && (await sendOn(req, res, request))) return;
    const isShared = !hasSession(req.headers);
    const making = isShared ? readShared(url) : render(url, personalHeaders(req, url));
    const page = await database.orAway(making);
    if (page === null || (page.status >= 400 && !(await database.ask())))
      return sendWhatIsKept(req, res, url);
    if ((page.status === 404 || page.status === 301) && (await sendOn(req, res, request))) return;
    if (page.status === 404) return sendNotFound(req, res);
    if (page.status >= 500) return sendFailure(req, res, page.status);
    if (isShared) return sendShared(req, res, url, page);
    sendPage(req, res, page, { headers: KEPT_BY_NOBODY });
  };

  const answer = async (req: IncomingMessage, res: ServerResponse, request: PublicRequest): Promise<void> => {
    const { pathname, url } = request;
    if (pathname === NOT_FOUND_PATH || !isDecodable(pathname)) return sendNotFound(req, res);
    if (database.isAway) return sendWhatIsKept(req, res, url);
    try {
      await makeAnswer(req, res, request);
    } catch (error) {
      if (res.headersSent || (await database.ask())) throw error;
      sendWhatIsKept(req, res, url);
    }
  };

  const passOn = (
    req: IncomingMessage,
    res: ServerResponse,
    headers: Readonly<Record<string, string>>,
  ): Promise<void> => {
    if (database.isAway && sendPicture?.(req, res)) return Promise.resolve();
    delete req.headers[SHOWN_PATH];
    req.headers[CLIENT_ADDRESS] = clientAddress(req);
    // The newsroom works in Vietnamese whatever the browser was sold with; the account page offers English.
    if (!hasCookie(req.headers.cookie, 'payload-lng')) req.headers['accept-language'] = 'vi';
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    const target = req.url ?? '/';
    const needsDatabase = areaOf(target) !== 'files' && !staticFiles.has(target.split('?', 1)[0]!);
    const answering = needsDatabase ? guardedAnswer(next, database, req, res) : next(req, res);
    return answering.catch((error: unknown) => {
      log.error(`${req.method} ${req.url}`, error);
      if (!res.headersSent) res.writeHead(500);
      res.end();
    });
  };

  /** Everything that is no page: the newsroom's work at once, what anybody asks of the API in its turn. */
  const passOnWork = (req: IncomingMessage, res: ServerResponse): void => {
    const pass = () => passOn(req, res, STAFF_HEADERS);
    if (!isQuestion(req) || hasSession(req.headers)) return void pass();
    const isTaken = turns.take(() => (res.destroyed ? Promise.resolve() : pass()));
    if (!isTaken) sendUnavailable(req, res, 'busy');
  };

  /**
   * The kept page at just this address, for a reader who brings nothing that could make a difference: nearly all
   * requests end here, without a look at anything else.
   */
  const findKept = ({ method, url = '/', headers }: IncomingMessage): Readonly<Entry<Page>> | undefined => {
    if (method !== 'GET' || database.isAway || isServersOwn(url)) return undefined;
    if (headers.cookie !== undefined || headers.authorization !== undefined) return undefined;
    return cache.find(url);
  };

  return (req, res) => {
    const kept = findKept(req);
    if (kept)
      return sendKept(req, res, kept.key, kept.page, shareHeaders ? { headers: shareHeaders(kept) } : {});
    const script = scripts.at(req.url ?? '/');
    const isRead = req.method === 'GET' || req.method === 'HEAD';
    if (script && isRead) return void sendPage(req, res, script);
    const request = publicRequest(req.url ?? '/', staticFiles);
    if (!request) return passOnWork(req, res);
    if (!isRead) return void passOn(req, res, publicHeaders());
    answer(req, res, request).catch((error: unknown) => {
      log.error(`${req.method} ${req.url}`, error);
      if (res.headersSent) res.destroy();
      else sendFailure(req, res, 500).catch(() => res.destroy());
    });
  };
};
