/**
 * Asks whether links answer. The newsroom's server opens addresses that people typed, so it asks hosts of the public
 * internet only, decided by the IP address it then connects to, at every redirect anew.
 */
import { Resolver } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress, literalAddress } from '@/platform/net/publicAddress';

/** `unknown`: the question itself failed, as when this machine is offline. */
export type LinkState = 'answers' | 'dead' | 'unknown';

export interface LinkChecker {
  /** Asks a link, or remembers what it answered in the last minutes. Never rejects. */
  ask: (url: string) => Promise<LinkState>;
  /** What a link answered in the last minutes; undefined when it was not asked. */
  known: (url: string) => LinkState | undefined;
}

export interface LinkOptions {
  isAllowed: (address: string) => boolean;
  /** The addresses of a host; rejects with the codes of `node:dns`. */
  resolve: (host: string) => Promise<string[]>;
  /** For one link, with its redirects. */
  timeoutMs: number;
  atOnce: number;
  rememberMs: number;
  remembered: number;
  now: () => number;
}

const MAX_REDIRECTS = 5;
const RESOLVE_MS = 2_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** They answer: only not to a machine, or not to so many questions. */
const ANSWERING = new Set([401, 403, 405, 429]);
/** Resolving a name failed without an answer, or this machine has no way out. */
const OFFLINE = new Set(['ECONNREFUSED', 'ETIMEOUT', 'ECANCELLED', 'EAI_AGAIN', 'EREFUSED', 'ENETUNREACH']);

class NotAsked extends Error {}
class Refused extends Error {}

const resolveHost = async (host: string): Promise<string[]> => {
  // Not the system's resolver: it would hold a thread that files are read with, for as long as a server is silent.
  const resolver = new Resolver();
  const silence = setTimeout(() => resolver.cancel(), RESOLVE_MS);
  const [v4, v6] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  clearTimeout(silence);
  const found = [v4, v6].flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  if (found.length === 0 && v4.status === 'rejected') throw v4.reason;
  return found;
};

const DEFAULTS: LinkOptions = {
  isAllowed: isPublicAddress,
  resolve: resolveHost,
  timeoutMs: 5_000,
  atOnce: 8,
  rememberMs: 10 * 60_000,
  remembered: 2_000,
  now: Date.now,
};

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

/** The addresses of a link's host that may be connected to. */
const addressesOf = async (url: URL, { isAllowed, resolve }: LinkOptions): Promise<string[]> => {
  const literal = literalAddress(url);
  const all =
    literal !== null
      ? [literal]
      : await resolve(url.hostname).catch((error: unknown) => {
          throw OFFLINE.has(codeOf(error)) ? new NotAsked(codeOf(error)) : error;
        });
  const allowed = all.filter(isAllowed);
  if (allowed.length === 0) throw new Refused(url.hostname);
  return allowed;
};

/** Has the connection go to these addresses and no others, whatever the name resolves to by now. */
const lookupIn =
  (addresses: readonly string[]): LookupFunction =>
  (_host, options, done) => {
    const all = addresses.map((address) => ({ address, family: isIP(address) }));
    if (options.all) done(null, all);
    else done(null, all[0]!.address, all[0]!.family);
  };

/** One request; its answer is not read. */
const request = (
  method: 'HEAD' | 'GET',
  url: URL,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<{ status: number; location: string | undefined }> =>
  new Promise((resolve, reject) => {
    const asking = (url.protocol === 'https:' ? https : http).request(
      {
        method,
        protocol: url.protocol,
        host: literalAddress(url) ?? url.hostname,
        port: url.port || undefined,
        path: `${url.pathname}${url.search}`,
        headers: { accept: '*/*', 'user-agent': 'Mozilla/5.0 (compatible; Toasoan link check)' },
        agent: false,
        lookup: lookupIn(addresses),
        // Nothing is sent or read but a status: a chain that lacks a link, as on many portals, is not of interest.
        rejectUnauthorized: false,
        signal,
      },
      (response) => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location });
        response.destroy();
      },
    );
    asking.on('error', reject);
    asking.end();
  });

/** The last status of a link, its redirects followed by hand. */
const statusOf = async (
  method: 'HEAD' | 'GET',
  link: string,
  options: LinkOptions,
  signal: AbortSignal,
): Promise<number> => {
  let url = new URL(link);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Refused(url.protocol);
    const addresses = await addressesOf(url, options);
    signal.throwIfAborted();
    const { status, location } = await request(method, url, addresses, signal);
    if (!REDIRECTS.has(status) || !location) return status;
    url = new URL(location, url);
  }
  throw new Refused('redirects');
};

const isAnswer = (status: number): boolean => (status >= 200 && status < 400) || ANSWERING.has(status);

const isOffline = (error: unknown): boolean => {
  if (error instanceof NotAsked) return true;
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isOffline);
  return codeOf(error) === 'ENETUNREACH';
};

const stateOf = async (link: string, options: LinkOptions): Promise<LinkState> => {
  const giveUp = AbortSignal.timeout(options.timeoutMs);
  const givenUp = new Promise<never>((_, reject) => {
    giveUp.addEventListener('abort', () => reject(new Error('timeout')), { once: true });
  });
  try {
    // A server that is silent to HEAD still has the other half of the time for GET.
    const half = AbortSignal.any([giveUp, AbortSignal.timeout(Math.ceil(options.timeoutMs / 2))]);
    const status = await Promise.race([statusOf('HEAD', link, options, half), givenUp]);
    if (isAnswer(status)) return 'answers';
  } catch (error) {
    if (error instanceof Refused) return 'dead';
    if (isOffline(error)) return 'unknown';
  }
  try {
    const status = await Promise.race([statusOf('GET', link, options, giveUp), givenUp]);
    return isAnswer(status) ? 'answers' : 'dead';
  } catch (error) {
    return isOffline(error) ? 'unknown' : 'dead';
  }
};

/** Runs at most `atOnce` of what it is handed at the same time. */
const limiter = (atOnce: number) => {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await run();
    } finally {
      // The place is handed on rather than freed.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
};

/** Asks links, a few at once, and remembers their answers for a while. */
export const linkChecker = (given: Partial<LinkOptions> = {}): LinkChecker => {
  const options = { ...DEFAULTS, ...given };
  const limited = limiter(options.atOnce);
  const answers = new Map<string, { state: LinkState; until: number }>();
  const asking = new Map<string, Promise<LinkState>>();

  const known = (link: string): LinkState | undefined => {
    const answer = answers.get(link);
    return answer && answer.until > options.now() ? answer.state : undefined;
  };

  const remember = (link: string, state: LinkState): void => {
    answers.delete(link);
    // What could not be asked is asked again at the next occasion.
    if (state === 'unknown') return;
    answers.set(link, { state, until: options.now() + options.rememberMs });
    for (const oldest of answers.keys()) {
      if (answers.size <= options.remembered) break;
      answers.delete(oldest);
    }
  };

  const ask = (link: string): Promise<LinkState> => {
    const state = known(link);
    if (state) return Promise.resolve(state);
    const already = asking.get(link);
    if (already) return already;
    const answer = limited(() => stateOf(link, options)).then((found) => {
      remember(link, found);
      asking.delete(link);
      return found;
    });
    asking.set(link, answer);
    return answer;
  };

  return { ask, known };
};

/** The checker of this process. */
export const links = linkChecker();
