import { readFile } from 'node:fs/promises';
import path from 'node:path';

export const KINDS = ['front', 'story', 'topic', 'agency', 'archive', 'search', 'feed'] as const;
/** What is asked for. */
export type Kind = (typeof KINDS)[number];
export type Addresses = Record<Kind, string[]>;

/** How the lists of a peer are called. */
const FILES: Record<Kind, string> = {
  front: 'home.txt',
  story: 'article.txt',
  topic: 'category.txt',
  agency: 'agency.txt',
  archive: 'archive.txt',
  search: 'search.txt',
  feed: 'feed.txt',
};

const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => {
    const { pathname, search } = new URL(loc!.replaceAll('&amp;', '&'));
    return pathname + search;
  });

/** Every `step`th of these, `count` at most: from the whole length of the list. */
export const spread = <T>(all: readonly T[], count: number): T[] => {
  if (all.length <= count) return [...all];
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!);
};

/** What readers search for: two and three words that stand beside each other in the address of a story. */
export const questionsOf = (stories: readonly string[]): string[] => {
  const questions = stories.flatMap((story, index) => {
    const words = story
      .split('/')
      .at(-1)!
      .split('-')
      .filter((word) => /^[a-z]{2,}$/.test(word));
    const length = 2 + (index % 2);
    return words.length >= length ? [words.slice(0, length).join(' ')] : [];
  });
  return [...new Set(questions)];
};

/** The month whose stories a part of the sitemap holds. */
const MONTH = /\b(\d{4})-(\d{2})\b/;

/** The archive's pages of the months that the sitemap has parts of. */
export const monthsOf = (parts: readonly string[]): string[] => [
  ...new Set(
    parts.flatMap((part) => {
      const month = MONTH.exec(part);
      return month ? [`/luu-tru/${month[1]}/${month[2]}`] : [];
    }),
  ),
];

/** A part of the sitemap that holds topics or offices. */
const LISTS = /^\/sitemap\/(?:chuyen-muc|co-quan)\.xml/;

/** So many are read, and all only when they hold too few stories: those of a million would take minutes. */
const MONTHS_AT_FIRST = 12;

const read = async (url: string): Promise<string> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.text();
};

/** Which of these are there; the others are not of this version of the program. */
const existing = async (base: string, paths: readonly string[]): Promise<string[]> => {
  const [first] = paths;
  if (!first) return [];
  const { status } = await fetch(base + first);
  return status === 200 ? [...paths] : [];
};

/**
 * What a newsroom of ours can be asked for, from its sitemap: so many stories from months of all its years, half of its
 * topics' pages, offices, months and feeds. The pages themselves are not asked for, but for the first search.
 */
export const findAddresses = async (base: string, count: number): Promise<Addresses> => {
  const parts = locations(await read(`${base}/sitemap.xml`));
  const months = parts.filter((part) => MONTH.test(part));
  const locationsIn = async (wanted: readonly string[]) => {
    const found: string[] = [];
    for (const part of wanted) found.push(...locations(await read(base + part)));
    return found;
  };
  // Of a large newsroom the parts of events and documents alone would take minutes.
  const lists = await locationsIn(parts.filter((part) => LISTS.test(part)));
  const under = (prefix: string) => lists.filter((each) => each.startsWith(prefix));
  const first = await locationsIn(spread(months, MONTHS_AT_FIRST));
  const all = first.length < count ? await locationsIn(months) : first;
  const stories = spread(all, count);
  const topics = under('/chuyen-muc/');
  const agencies = under('/co-quan/');
  const searches = questionsOf(stories).map((q) => `/tim-kiem?${new URLSearchParams({ q })}`);
  if (stories.length === 0 || topics.length === 0) throw new Error(`${base} has no stories or no topics.`);
  return {
    front: ['/'],
    story: stories,
    topic: spread(topics, count),
    agency: spread(agencies, count),
    archive: spread(monthsOf(parts), count),
    search: await existing(base, searches),
    feed: spread(['/rss.xml', ...[...topics, ...agencies].map((list) => `${list}/rss.xml`)], count),
  };
};

/** The lists of a peer: a folder with home.txt, article.txt, category.txt, agency.txt, archive.txt, search.txt, feed.txt; one may be missing. */
export const readLists = async (folder: string): Promise<Addresses> => {
  const entries = await Promise.all(
    KINDS.map(async (kind) => {
      const text = await readFile(path.join(folder, FILES[kind]), 'utf8').catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return '';
          throw error;
        },
      );
      return [kind, text.split('\n').filter(Boolean)] as const;
    }),
  );
  if (entries.every(([, list]) => list.length === 0))
    throw new Error(`${folder} holds no list of addresses.`);
  return Object.fromEntries(entries) as Addresses;
};
