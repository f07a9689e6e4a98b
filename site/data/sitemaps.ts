import { setImmediate } from 'node:timers/promises';
import type { SelectType, Where } from 'payload';
import { pageTags } from '@/domain/pageTags';
import { keyOf, periodOf, type Period } from '@/domain/periods';
import type { Article, Config } from '@/payload-types';
import { getEnv } from '@/platform/env';
import { FIXED_PAGES, paths, RECORD_PATHS } from '@/platform/paths';
import { note, noteUntil } from '@/platform/server/pageCache/pages';
import type { Sitemap, SitemapEntry, SitemapIndex, SiteOutline } from '@/site/models/feeds';
import { populated } from './cards';
import { getIdentity, listTopicLinks } from './frame';
import { newerThan, oldestFirst, positionOf, readPosition } from './paging';
import { photoPathOf } from './pictures';
import { publicReader, type Reader } from './reader';

/** How many addresses a part holds. Sitemaps may have 50,000, which would take a database of a million stories long. */
export const SITEMAP_PART = 5_000;
/** Some ten milliseconds in which nobody else is served. */
const READ_AT_ONCE = 100;
/** How many Google News takes in one file. */
export const NEWS_PART = 1_000;
const NEWS_WINDOW_MS = 48 * 60 * 60 * 1000;

/** Before any date line: the first year that dates here can have. */
const EARLIEST = '1000-01-01T00:00:00.000Z';

const NEWS = 'news';
const FIXED = 'trang';
const STORIES = 'tin-tuc';
const AUTHORS = 'tac-gia';
const MONTH = /^tin-tuc-(\d{4}-(?:0[1-9]|1[0-2]))$/;

/** Everything else that has pages, by the first word of its addresses. */
const KINDS = {
  'chuyen-muc': 'topics',
  'co-quan': 'agencies',
  'su-kien': 'events',
  'van-ban': 'documents',
  'nhan-su': 'people',
} as const;

const STORY = {
  slug: true,
  title: true,
  language: true,
  publishedAt: true,
  releasedAt: true,
  updatedForReadersAt: true,
  heroImage: true,
} as const;

export interface SitemapOptions {
  /** Addresses in a part, and in a part of the news. */
  size?: number;
  newsSize?: number;
  /** Records that are read before others are served. */
  atOnce?: number;
  now?: Date;
}

/** A set of records that has a sitemap of its own, split where it is too large. */
interface Section {
  collection: 'articles' | (typeof KINDS)[keyof typeof KINDS];
  where: Where[];
  /** The date its records are ordered by. */
  field: 'publishedAt' | 'createdAt';
  size: number;
}

const monthSection = ({ key, from, until }: Period, size: number): Section => {
  note(pageTags.of('articles', key));
  const where = [{ publishedAt: { greater_than_equal: from } }, { publishedAt: { less_than_equal: until } }];
  return { collection: 'articles', where, field: 'publishedAt', size };
};

const newsSection = (now: Date, size: number): Section => {
  note(pageTags.list('articles'));
  const since = new Date(now.getTime() - NEWS_WINDOW_MS).toISOString();
  return {
    collection: 'articles',
    where: [{ publishedAt: { greater_than: since } }],
    field: 'publishedAt',
    size,
  };
};

const kindSection = (kind: keyof typeof KINDS, size: number): Section => {
  note(pageTags.list(KINDS[kind]));
  return { collection: KINDS[kind], where: [], field: 'createdAt', size };
};

/** Those who have pages with what they wrote: whoever is named by a story readers can read. */
const authorSection = async (reader: Reader, size: number): Promise<Section> => {
  note(pageTags.list('articles'), pageTags.list('people'));
  const ids = await reader.authorIds();
  return { collection: 'people', where: [{ id: { in: ids } }], field: 'createdAt', size };
};

/** What is true of the news ends when the oldest of them has been out for two days. */
const noteWindow = (oldest: { publishedAt?: string | null } | undefined): void => {
  if (oldest?.publishedAt) noteUntil(new Date(Date.parse(oldest.publishedAt) + NEWS_WINDOW_MS));
};

/** Where the parts of a section begin: after nothing, then after the last record of each part before. */
const beginningsOf = async (reader: Reader, section: Section): Promise<(string | null)[]> => {
  const { collection, where, field, size } = section;
  let left = await reader.count(collection, { and: where });
  if (left === 0) return [];
  const beginnings: (string | null)[] = [null];
  while (left > size) {
    const last: { id: string; createdAt: string; publishedAt?: string | null } | null = await reader.at(
      collection,
      size - 1,
      {
        where: { and: [...where, ...newerThan(field, readPosition(beginnings.at(-1) ?? undefined))] },
        sort: oldestFirst(field),
        select: { [field]: true },
      },
    );
    if (!last) break;
    beginnings.push(positionOf(last[field] ?? last.createdAt, last.id));
    left -= size;
  }
  return beginnings;
};

/** The parts of a section with the day of its last change; nothing when it is empty. */
const partsOf = async (reader: Reader, name: string, section: Section): Promise<SitemapIndex['parts']> => {
  const beginnings = await beginningsOf(reader, section);
  if (beginnings.length === 0) return [];
  const newest = await reader.one(section.collection, {
    where: { and: section.where },
    sort: ['-updatedAt', '-id'],
    depth: 0,
    select: { updatedAt: true },
  });
  return beginnings.map((after) => ({
    href: paths.sitemap(name, after),
    changedAt: newest?.updatedAt ?? null,
  }));
};

/** The months that have stories, oldest first: from each story on to the first of the next month. */
const monthsWithStories = async (reader: Reader): Promise<Period[]> => {
  const months: Period[] = [];
  let after = EARLIEST;
  for (;;) {
    const first = await reader.one('articles', {
      where: { publishedAt: { greater_than: after } },
      sort: oldestFirst('publishedAt'),
      depth: 0,
      select: { publishedAt: true },
    });
    if (!first?.publishedAt) return months;
    const month = periodOf(keyOf(first.publishedAt, 'month'))!;
    months.push(month);
    after = month.until;
  }
};

/**
 * Every part of the sitemap that has something in it. Asks the database three times for each month that has stories,
 * which no other page may: it is asked for a few times a day and kept until a story changes.
 */
export const getSitemapIndex = async ({
  size = SITEMAP_PART,
  newsSize = NEWS_PART,
  now = new Date(),
}: SitemapOptions = {}): Promise<SitemapIndex> => {
  const reader = await publicReader();
  note(pageTags.list('articles'));
  const parts: SitemapIndex['parts'] = [{ href: paths.sitemap(FIXED), changedAt: null }];
  for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[])
    parts.push(...(await partsOf(reader, kind, kindSection(kind, size))));
  parts.push(...(await partsOf(reader, AUTHORS, await authorSection(reader, size))));
  for (const month of await monthsWithStories(reader))
    parts.push(...(await partsOf(reader, `${STORIES}-${month.key}`, monthSection(month, size))));
  const news = newsSection(now, newsSize);
  const [oldest] = await reader.list('articles', {
    where: { and: news.where },
    sort: oldestFirst('publishedAt'),
    limit: 1,
    depth: 0,
    select: { publishedAt: true },
  });
  noteWindow(oldest);
  parts.push(...(await partsOf(reader, NEWS, news)));
  return { base: getEnv().baseUrl, parts };
};

const storyEntry = (article: Article): SitemapEntry => {
  const media = populated(article.heroImage);
  if (media) note(pageTags.record('media', media.id));
  const image = photoPathOf(media);
  return {
    href: paths.article(article.slug ?? article.id),
    changedAt: article.updatedForReadersAt ?? article.releasedAt ?? article.publishedAt ?? null,
    images: image ? [image] : [],
  };
};

const newsEntry = (article: Article): SitemapEntry => ({
  ...storyEntry(article),
  news: {
    title: article.title,
    language: article.language ?? 'vi',
    publishedAt: article.publishedAt ?? article.createdAt,
  },
});

/** The records of a part, a few at a time: whoever else is served by this process is served in between. */
const readPart = async <S extends Section['collection']>(
  reader: Reader,
  collection: S,
  { where, field, size }: Section,
  after: string | undefined,
  { atOnce, ...query }: { atOnce: number; depth: number; select: SelectType },
): Promise<Config['collections'][S][]> => {
  const rows: Config['collections'][S][] = [];
  let position = readPosition(after);
  for (;;) {
    const limit = Math.min(atOnce, size - rows.length);
    const some = await reader.list(collection, {
      ...query,
      where: { and: [...where, ...newerThan(field, position)] },
      sort: oldestFirst(field),
      limit,
    });
    rows.push(...some);
    if (some.length < limit || rows.length === size) return rows;
    const last: { id: string; createdAt: string; publishedAt?: string | null } = some.at(-1)!;
    position = { at: last[field] ?? last.createdAt, id: last.id };
    await setImmediate();
  }
};

const readStories = (
  reader: Reader,
  section: Section,
  after: string | undefined,
  atOnce: number,
): Promise<Article[]> => readPart(reader, 'articles', section, after, { atOnce, depth: 1, select: STORY });

const readKind = async (
  reader: Reader,
  section: Section,
  after: string | undefined,
  atOnce: number,
  pathOf: (slug: string) => string = RECORD_PATHS[section.collection],
): Promise<SitemapEntry[]> => {
  const select = { slug: true, createdAt: true, updatedAt: true } as const;
  const rows = await readPart(reader, section.collection, section, after, { atOnce, depth: 0, select });
  return rows.map(({ id, slug, updatedAt }) => ({
    href: pathOf(slug ?? id),
    changedAt: updatedAt,
    images: [],
  }));
};

const entriesOf = async (
  reader: Reader,
  name: string,
  after: string | undefined,
  { size = SITEMAP_PART, newsSize = NEWS_PART, atOnce = READ_AT_ONCE, now = new Date() }: SitemapOptions,
): Promise<SitemapEntry[] | null> => {
  if (name === FIXED) return FIXED_PAGES.map((href) => ({ href, changedAt: null, images: [] }));
  if (name === NEWS) {
    const articles = await readStories(reader, newsSection(now, newsSize), after, atOnce);
    noteWindow(articles[0]);
    return articles.map(newsEntry);
  }
  const month = periodOf(MONTH.exec(name)?.[1] ?? '');
  if (month) return (await readStories(reader, monthSection(month, size), after, atOnce)).map(storyEntry);
  if (name === AUTHORS)
    return readKind(reader, await authorSection(reader, size), after, atOnce, paths.author);
  return Object.hasOwn(KINDS, name)
    ? readKind(reader, kindSection(name as keyof typeof KINDS, size), after, atOnce)
    : null;
};

/**
 * One part of the sitemap by its name; `after` is the value of the `sau` parameter. Null when there is no such part or
 * nothing in it. The news of the last 48 hours may be none: their address is known to search engines and stays.
 */
export const getSitemap = async (
  name: string,
  after?: string,
  options: SitemapOptions = {},
): Promise<Sitemap | null> => {
  const reader = await publicReader();
  const entries = await entriesOf(reader, name, after, options);
  if (!entries || (entries.length === 0 && name !== NEWS)) return null;
  return { base: getEnv().baseUrl, name: (await getIdentity(reader)).name, entries };
};

/** What the site says of itself to programs that ask at a fixed address. */
export const getSiteOutline = async (): Promise<SiteOutline> => {
  const reader = await publicReader();
  const { changedAt: _, ...identity } = await getIdentity(reader);
  return { base: getEnv().baseUrl, identity, topics: await listTopicLinks(reader) };
};

/** The site's own address, without a slash at the end. */
export const getBase = (): string => getEnv().baseUrl;
