import { ARTICLES_IN_FEED } from '@/domain/listSizes';
import { pageTags } from '@/domain/pageTags';
import type { Article, Media } from '@/payload-types';
import type { NamedStories } from '@/platform/db/store';
import { getEnv } from '@/platform/env';
import { paths } from '@/platform/paths';
import { note } from '@/platform/server/pageCache/pages';
import { feedWords } from '@/site/messages/feeds';
import type { Feed, FeedItem, FeedPicture } from '@/site/models/feeds';
import { bodyOf } from './body';
import { populated, topicLink } from './cards';
import { getIdentity } from './frame';
import { newestFirst } from './paging';
import { figureOf, filePath } from './pictures';
import { publicReader, type Reader } from './reader';
import { lineOf, loadSuccession } from './succession';

const FEED_STORY = {
  title: true,
  slug: true,
  lead: true,
  publishedAt: true,
  updatedForReadersAt: true,
  topics: true,
  heroImage: true,
  authors: true,
  language: true,
  createdAt: true,
  updatedAt: true,
} as const;

const WHOLE_STORY = {
  ...FEED_STORY,
  body: true,
  corrections: true,
  heroCaption: true,
  heroCredit: true,
} as const;

/** One file for readers that cannot choose: a JPEG of moderate width, or the photo itself when it is smaller. */
const pictureOf = (media: Media | string | null | undefined): FeedPicture | null => {
  const record = populated(media);
  if (!record) return null;
  note(pageTags.record('media', record.id));
  const file = record.sizes?.jpeg_800?.url ? record.sizes.jpeg_800 : record;
  if (!file.url || !file.mimeType || !file.filesize) return null;
  return { src: filePath(file.url), type: file.mimeType, bytes: file.filesize, alt: record.alt };
};

const authorsOf = (article: Article): FeedItem['authors'] =>
  (article.authors ?? []).flatMap((author) => {
    const person = populated(author.person);
    const name = person?.name ?? author.name?.trim();
    if (person) note(pageTags.record('people', person.id));
    return name ? [{ name, href: person?.slug ? paths.person(person.slug) : null }] : [];
  });

const itemOf = (article: Article, isFull: boolean): FeedItem => ({
  href: paths.article(article.slug ?? article.id),
  title: article.title,
  summary: article.lead?.trim() || null,
  publishedAt: article.publishedAt ?? article.createdAt,
  updatedAt: article.updatedForReadersAt ?? null,
  authors: authorsOf(article),
  topics: (article.topics ?? []).flatMap((topic) => topicLink(topic) ?? []),
  picture: pictureOf(article.heroImage),
  language: article.language ?? 'vi',
  full: isFull
    ? {
        corrections: (article.corrections ?? [])
          .map(({ at, note: words }) => ({ at, note: words }))
          .reverse(),
        hero: figureOf(article.heroImage, article.heroCaption, article.heroCredit),
        body: bodyOf(article.body),
      }
    : null,
});

/** The latest of some moments, as ISO strings; 1970 when there is none. */
const latestOf = (moments: (string | null | undefined)[]): string =>
  moments
    .map((at) => (at ? new Date(at).toISOString() : ''))
    .reduce((latest, at) => (at > latest ? at : latest), new Date(0).toISOString());

/**
 * When a text was last taken from readers. A feed is dated by this too: what was withdrawn is not among its stories any
 * more, and a reader who asks by date must hear of it.
 */
const lastRemovalAt = async (reader: Reader): Promise<string | undefined> => {
  note(pageTags.list('removals'));
  const removal = await reader.one('removals', {
    // Each removal is a record of its own, and ids begin with the second they were made in.
    sort: '-id',
    depth: 0,
    select: { updatedAt: true },
  });
  return removal?.updatedAt;
};

interface Part {
  /** Path of the page. */
  of: string;
  title: string;
  changedAt: string;
}

const feedOf = async (
  reader: Reader,
  named: Pick<Extract<NamedStories, { by: 'releasedAt' }>, 'field' | 'ids'> | null,
  isFull: boolean,
  part: Part | null,
): Promise<Feed> => {
  const query = { depth: 1, select: isFull ? WHOLE_STORY : FEED_STORY };
  const limit = ARTICLES_IN_FEED;
  // By release, not by date line: a feed reader looks for what is new here (docs/adr/0007).
  const by = 'releasedAt';
  const articles: Article[] = named
    ? await reader.listNaming({ ...named, by, limit }, query)
    : await reader.list('articles', { ...query, sort: newestFirst(by), limit });
  const { changedAt, ...identity } = await getIdentity(reader);
  const { name } = identity;
  return {
    base: getEnv().baseUrl,
    identity,
    title: part ? feedWords.ofPart(part.title, name) : name,
    description: part ? feedWords.stories(part.title) : (identity.tagline ?? feedWords.ofSite(name)),
    of: part?.of ?? paths.home(),
    isFull,
    changedAt: latestOf([
      ...articles.map(({ updatedAt }) => updatedAt),
      await lastRemovalAt(reader),
      changedAt,
      part?.changedAt,
    ]),
    items: articles.map((article) => itemOf(article, isFull)),
  };
};

/** What came out last on the whole site; with `isFull` the whole stories. */
export const getFeed = async (isFull = false): Promise<Feed> => {
  const reader = await publicReader();
  note(pageTags.list('articles'));
  return feedOf(reader, null, isFull, null);
};

/** The same of a topic; null when there is none with this slug. */
export const getTopicFeed = async (slug: string, isFull = false): Promise<Feed | null> => {
  const reader = await publicReader();
  const topic = await reader.one('topics', { where: { slug: { equals: slug } }, depth: 0 });
  if (!topic) return null;
  note(pageTags.of('articles', topic.id));
  return feedOf(reader, { field: 'topics', ids: [topic.id] }, isFull, {
    of: paths.topic(topic.slug ?? slug),
    title: topic.title,
    changedAt: topic.updatedAt,
  });
};

/** The same of a public agency and of those it came from; null when there is none with this slug. */
export const getAgencyFeed = async (slug: string, isFull = false): Promise<Feed | null> => {
  const reader = await publicReader();
  const agency = await reader.one('agencies', {
    where: { slug: { equals: slug } },
    depth: 0,
    select: { name: true, slug: true, updatedAt: true },
  });
  if (!agency) return null;
  const line = lineOf(await loadSuccession(reader), agency.id);
  note(...line.map((id) => pageTags.of('articles', id)));
  return feedOf(reader, { field: 'agencies.agency', ids: line }, isFull, {
    of: paths.agency(agency.slug ?? slug),
    title: agency.name ?? '',
    changedAt: agency.updatedAt,
  });
};
