import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Encoding, Page } from './pageCache/page';

/** Best first. */
const ENCODINGS: readonly Encoding[] = ['br', 'gzip'];

/** The encodings an `Accept-Encoding` header admits (RFC 9110, 12.5.3), identity always among them. */
export const acceptedEncodings = (header: string | undefined): Set<Encoding> => {
  const accepted = new Set<Encoding>(['identity']);
  if (!header) return accepted;
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, q ? Number(q.slice(2)) : 1);
  }
  for (const encoding of ENCODINGS) {
    if ((weights.get(encoding) ?? weights.get('*') ?? 0) > 0) accepted.add(encoding);
  }
  return accepted;
};

const encodingFor = (page: Page, header: string | undefined): Encoding => {
  const accepted = acceptedEncodings(header);
  return ENCODINGS.find((encoding) => accepted.has(encoding) && page.bodies[encoding]) ?? 'identity';
};

const tagOf = (hash: string, encoding: Encoding): string =>
  encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;

/** Whether the reader already has this page, in whichever encoding. */
const isKnown = (page: Page, ifNoneMatch: string | undefined): boolean => {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((tag) => {
    const value = tag.trim().replace(/^W\//, '');
    return ['identity', ...ENCODINGS].some((encoding) => value === tagOf(page.hash, encoding as Encoding));
  });
};

/**
 * A date counts whole seconds: what changes later in the second it names would have the same date. Until it is old
 * enough, no reader is told it (RFC 9110, 8.8.2.2); the rest is for changes other servers have not heard of yet.
 */
const DATE_IS_SURE_AFTER_MS = 3_000;

const isSure = (date: unknown, now: number): boolean =>
  now - Date.parse(String(date)) >= DATE_IS_SURE_AFTER_MS;

/** Whether the page has not changed since the date the reader names; asked only of readers without entity tags. */
const isUnchanged = (lastModified: unknown, { headers }: IncomingMessage): boolean => {
  if (headers['if-none-match'] !== undefined) return false;
  // Both are NaN, and nothing is unchanged, where there is no date or no possible one.
  return Date.parse(String(lastModified)) <= Date.parse(String(headers['if-modified-since']));
};

export interface SendOptions {
  /** Sent instead of the page's own status. */
  status?: number;
  /** Sent on top of the page's own headers. */
  headers?: Record<string, string>;
}

export const sendPage = (
  req: IncomingMessage,
  res: ServerResponse,
  page: Page,
  options: SendOptions = {},
): void => {
  const status = options.status ?? page.status;
  const encoding = encodingFor(page, req.headers['accept-encoding']);
  const body = page.bodies[encoding]!;
  const headers: Record<string, string | string[] | number> = {
    ...page.headers,
    ...options.headers,
    vary: 'Accept-Encoding',
  };
  if (!isSure(headers['last-modified'], Date.now())) delete headers['last-modified'];
  if (status === 200) {
    headers.etag = tagOf(page.hash, encoding);
    if (isKnown(page, req.headers['if-none-match']) || isUnchanged(headers['last-modified'], req)) {
      delete headers['content-type'];
      res.writeHead(304, headers);
      res.end();
      return;
    }
  }
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  headers['content-length'] = body.length;
  res.writeHead(status, headers);
  if (req.method === 'HEAD') res.end();
  else res.end(body);
};
