import { absolute, paths } from '@/platform/paths';
import type { Feed, FeedItem } from '@/site/models/feeds';
import { storyHtml } from './bodyHtml';

const authorOf = (name: string, url: string | null) => ({ name, ...(url ? { url } : {}) });

const itemOf = (item: FeedItem, base: string) => {
  const url = absolute(base, item.href);
  const html = storyHtml(item, base);
  return {
    id: url,
    url,
    title: item.title,
    // One of the two is required.
    ...(html === null ? { content_text: item.summary ?? item.title } : { content_html: html }),
    ...(item.summary ? { summary: item.summary } : {}),
    ...(item.picture ? { image: absolute(base, item.picture.src) } : {}),
    date_published: item.publishedAt,
    ...(item.updatedAt ? { date_modified: item.updatedAt } : {}),
    ...(item.authors.length > 0
      ? { authors: item.authors.map(({ name, href }) => authorOf(name, href && absolute(base, href))) }
      : {}),
    ...(item.topics.length > 0 ? { tags: item.topics.map(({ title }) => title) } : {}),
    language: item.language,
  };
};

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeedOf = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: absolute(feed.base, feed.of),
    feed_url: absolute(feed.base, paths.feed('json', feed.of, feed.isFull)),
    description: feed.description,
    icon: absolute(feed.base, '/icon-512.png'),
    favicon: absolute(feed.base, '/favicon.ico'),
    authors: [authorOf(feed.identity.name, absolute(feed.base, paths.home()))],
    language: 'vi',
    items: feed.items.map((item) => itemOf(item, feed.base)),
  });
