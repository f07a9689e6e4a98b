import type { Payload } from 'payload';
import { ARTICLES_IN_FEED, ARTICLES_PER_PAGE } from '@/domain/listSizes';
import { pathOfRecord, paths } from '@/platform/paths';

const TIMEOUT_MS = 10_000;

interface Page {
  status: number;
  text: string;
}

/** Fetches a page as an anonymous reader does. */
const read = async (baseUrl: string, path: string): Promise<Page> => {
  const response = await fetch(`${baseUrl}${path}`, {
    redirect: 'manual',
    headers: { 'User-Agent': 'Toasoan slot watchdog' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return { status: response.status, text: await response.text() };
};

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };

const plain = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/\s+/g, ' ')
    .trim();

const headlineOf = ({ text }: Page): string => {
  const start = text.indexOf('<h1');
  const end = text.indexOf('</h1>', start);
  return start < 0 || end < 0 ? '' : plain(text.slice(start, end));
};

export interface Expected {
  collection: string;
  id: string;
  /** The record as it is public now; null when it must not be. */
  record: { slug?: string | null; title: string; publishedAt?: string | null } | null;
  /** Where it was public before, when it must not be any more. */
  slug: string | null;
}

/** How many public stories stand before one in a list by date. */
const rankOf = async (payload: Payload, publishedAt: string): Promise<number> => {
  const { totalDocs } = await payload.count({
    collection: 'articles',
    where: { and: [{ _status: { equals: 'published' } }, { publishedAt: { greater_than: publishedAt } }] },
    overrideAccess: false,
  });
  return totalDocs;
};

/**
 * Whether readers see what they should: the page of the record, and for stories the list and the feed if it is among
 * their newest. Null when all is right, else what is not, in a few words.
 */
export const whatReadersMiss = async (
  payload: Payload,
  baseUrl: string,
  { collection, record, slug }: Expected,
): Promise<string | null> => {
  const path = pathOfRecord(collection, record?.slug ?? slug ?? '');
  if (!path) return null;
  const page = await read(baseUrl, path);
  if (!record) return page.status === 200 ? `${path} answers 200` : null;
  if (page.status !== 200) return `${path} answers ${page.status}`;
  if (!headlineOf(page).includes(plain(record.title))) return `${path} has another headline`;
  if (collection !== 'articles' || !record.publishedAt) return null;
  const rank = await rankOf(payload, record.publishedAt);
  for (const [list, size] of [
    [paths.articles(), ARTICLES_PER_PAGE],
    [paths.rss(), ARTICLES_IN_FEED],
  ] as const)
    // Others of the same moment may stand before it.
    if (rank < size / 2 && !(await read(baseUrl, list)).text.includes(path)) return `${list} lacks ${path}`;
  return null;
};
