import type { IncomingMessage, ServerResponse } from 'node:http';
import { identityOf, type Encoding, type Page } from './pageCache/page';

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

/** Browsers send few different ones; what others invent cannot make this grow. */
const MAX_KNOWN_HEADERS = 64;
const knownHeaders = new Map<string, readonly Encoding[]>();

/** The accepted encodings besides identity, best first. */
const preferred = (header: string): readonly Encoding[] => {
  const known = knownHeaders.get(header);
  if (known) return known;
  const accepted = acceptedEncodings(header);
  const list = ENCODINGS.filter((encoding) => accepted.has(encoding));
  if (knownHeaders.size >= MAX_KNOWN_HEADERS) knownHeaders.clear();
  knownHeaders.set(header, list);
  return list;
};

const encodingFor = ({ bodies }: Page, header: string | undefined): Encoding => {
  if (header) for (const encoding of preferred(header)) if (bodies[encoding]) return encoding;
  return 'identity';
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
const isUnchanged = ({ headers }: Page, since: string): boolean =>
  // Both are NaN, and nothing is unchanged, where there is no possible date.
  Date.parse(String(headers['last-modified'])) <= Date.parse(since);

export interface SendOptions {
  /** Sent instead of the page's own status. */
  status?: number;
  /** Sent on top of the page's own headers. The same object again spares the work of putting the two together. */
  headers?: Readonly<Record<string, string>>;
}

/** Names and values in turn, as `writeHead` takes them without looking at them twice. */
type Head = (string | string[])[];

/** A page as it is sent in one encoding. */
interface Form {
  status: number;
  headers: SendOptions['headers'];
  tag: string;
  /** With the body. */
  head: Head;
  /** To who has it already. */
  knownHead: Head;
}

const bodyOf = (page: Page, encoding: Encoding): Buffer =>
  encoding === 'identity' ? identityOf(page) : page.bodies[encoding]!;

const makeForm = (page: Page, encoding: Encoding, { status = page.status, headers }: SendOptions): Form => {
  const tag = tagOf(page.hash, encoding);
  const all: Record<string, string | string[]> = { ...page.headers, ...headers, vary: 'Accept-Encoding' };
  if (all['last-modified'] !== undefined && !isSure(all['last-modified'], Date.now()))
    delete all['last-modified'];
  if (status === 200) all.etag = tag;
  const knownHead = Object.entries(all).filter(([name]) => name !== 'content-type');
  if (encoding !== 'identity') all['content-encoding'] = encoding;
  all['content-length'] = String(bodyOf(page, encoding).length);
  return { status, headers, tag, head: Object.entries(all).flat(), knownHead: knownHead.flat() };
};

const forms = new WeakMap<Page, Partial<Record<Encoding, Form>>>();

/** Pages are sent many times, nearly always with the same head. */
const formOf = (page: Page, encoding: Encoding, options: SendOptions): Form => {
  const status = options.status ?? page.status;
  let known = forms.get(page);
  const form = known?.[encoding];
  if (form && form.status === status && form.headers === options.headers) return form;
  const made = makeForm(page, encoding, options);
  // A date that is not told yet will be.
  if (page.headers['last-modified'] !== undefined && !made.head.includes('last-modified')) return made;
  if (!known) forms.set(page, (known = {}));
  known[encoding] = made;
  return made;
};

const isNotModified = (page: Page, form: Form, req: IncomingMessage): boolean => {
  if (form.status !== 200) return false;
  const { 'if-none-match': known, 'if-modified-since': since } = req.headers;
  if (known !== undefined) return known === form.tag || isKnown(page, known);
  return since !== undefined && form.head.includes('last-modified') && isUnchanged(page, since);
};

/**
 * Sends a page in the best encoding the reader takes and the page has, or 304 to who has it already. The page must not
 * be changed once it was sent, but for encodings that come and go. Answers how many bytes the page gained by it.
 */
export const sendPage = (
  req: IncomingMessage,
  res: ServerResponse,
  page: Page,
  options: SendOptions = {},
): number => {
  const encoding = encodingFor(page, req.headers['accept-encoding']);
  const isThere = page.bodies[encoding] !== undefined;
  const form = formOf(page, encoding, options);
  if (isNotModified(page, form, req)) {
    res.writeHead(304, form.knownHead);
    res.end();
  } else {
    res.writeHead(form.status, form.head);
    if (req.method === 'HEAD') res.end();
    else res.end(bodyOf(page, encoding));
  }
  return isThere ? 0 : (page.bodies[encoding]?.length ?? 0);
};
