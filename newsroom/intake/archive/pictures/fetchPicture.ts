/** Fetches a picture that a story of an archive shows from the web, and nothing else from nowhere else. */

import { lookup as resolveName, type LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress, literalAddress, type IsAllowed } from '@/platform/net/publicAddress';

/** Why there is no picture. The words for each are in the report. */
export type FetchProblem =
  'not-web' | 'not-public' | 'no-answer' | 'refused' | 'too-many-redirects' | 'too-large' | 'too-slow';

/** There is no picture at this address, or none that may be fetched. */
export class FetchFailure extends Error {
  override name = 'FetchFailure';

  constructor(
    readonly problem: FetchProblem,
    detail: string,
  ) {
    super(`${problem}: ${detail}`);
  }
}

export interface FetchLimits {
  maxBytes: number;
  /** For all of it: redirects, waiting and reading. */
  timeoutMs: number;
  maxRedirects: number;
}

export const FETCH_LIMITS: FetchLimits = { maxBytes: 30 * 1024 * 1024, timeoutMs: 30_000, maxRedirects: 5 };

const AGENT = 'Toasoan-import/1.0';
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Why an address of a machine was not connected to. */
class NotAllowed extends Error {}

/**
 * Names are resolved here and nowhere else: the socket connects to the address that was looked at, so that a name
 * which answers differently the second time gains nothing. One forbidden address among several forbids the name.
 */
const guardedLookup =
  (isAllowed: IsAllowed): LookupFunction =>
  (host, options, done) => {
    resolveName(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0);
      const addresses: LookupAddress[] = found;
      const refused = addresses.find(({ address }) => !isAllowed(address));
      const [first] = addresses;
      if (refused || !first)
        return done(new NotAllowed(`${host} is ${refused?.address ?? 'nowhere'}`), '', 0);
      if (options.all) return (done as (error: null, addresses: LookupAddress[]) => void)(null, addresses);
      done(null, first.address, first.family);
    });
  };

const webUrl = (address: string, base?: URL): URL => {
  const url = URL.canParse(address, base) ? new URL(address, base) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new FetchFailure('not-web', address);
  // Whoever wrote the page has no business with passwords of ours.
  url.username = '';
  url.password = '';
  return url;
};

/** One request, answered with its headers; never redirected by itself, never through a kept connection. */
const ask = (url: URL, isAllowed: IsAllowed, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const literal = literalAddress(url);
    if (literal !== null && !isAllowed(literal)) return reject(new NotAllowed(literal));
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      agent: false,
      lookup: guardedLookup(isAllowed),
      headers: { Accept: 'image/*', 'Accept-Encoding': 'identity', 'User-Agent': AGENT },
      signal,
    });
    request.once('response', resolve);
    request.once('error', reject);
    // Whatever led here: what is connected to is looked at before a word is sent.
    request.once('socket', (socket) =>
      socket.once('connect', () => {
        if (!isAllowed(socket.remoteAddress ?? ''))
          request.destroy(new NotAllowed(String(socket.remoteAddress)));
      }),
    );
    request.end();
  });

const readAll = async (answer: IncomingMessage, maxBytes: number, url: URL): Promise<Buffer> => {
  const tooLarge = () => new FetchFailure('too-large', url.href);
  if (Number(answer.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const follow = async (
  address: string,
  isAllowed: IsAllowed,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Buffer> => {
  let url = webUrl(address);
  for (let redirects = 0; redirects <= limits.maxRedirects; redirects += 1) {
    const answer = await ask(url, isAllowed, signal);
    try {
      const { statusCode = 0, headers } = answer;
      if (REDIRECTS.has(statusCode) && headers.location) url = webUrl(headers.location, url);
      else if (statusCode !== 200) throw new FetchFailure('refused', `${statusCode} ${url.href}`);
      else return await readAll(answer, limits.maxBytes, url);
    } finally {
      answer.destroy();
    }
  }
  throw new FetchFailure('too-many-redirects', address);
};

/**
 * The bytes at a web address (`http:` or `https:`). Every host on the way, redirects included, has to be on the public
 * Internet; `isAllowed` says what that is. What the bytes are is for the caller to find out: what the server says of
 * them is not looked at.
 * @throws FetchFailure
 */
export const fetchPicture = async (
  address: string,
  {
    isAllowed = isPublicAddress,
    limits = FETCH_LIMITS,
  }: { isAllowed?: IsAllowed; limits?: FetchLimits } = {},
): Promise<Buffer> => {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    return await follow(address, isAllowed, limits, signal);
  } catch (error) {
    if (error instanceof FetchFailure) throw error;
    if (error instanceof NotAllowed) throw new FetchFailure('not-public', `${address} (${error.message})`);
    const { code, message } = error as NodeJS.ErrnoException;
    throw new FetchFailure(signal.aborted ? 'too-slow' : 'no-answer', `${address} (${code ?? message})`);
  }
};
