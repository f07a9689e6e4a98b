import { absolute, FEED_TYPES, paths } from '@/platform/paths';
import type { Feed, FeedItem } from '@/site/models/feeds';
import { storyHtml } from './bodyHtml';
import { element, escapeText, textElement, xmlDocument } from './markup';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** RFC 822, as RSS has it. */
const dateOf = (instant: string): string => new Date(instant).toUTCString();

const itemOf = (item: FeedItem, base: string): string => {
  const url = absolute(base, item.href);
  const html = storyHtml(item, base);
  const { picture } = item;
  return element(
    'item',
    {},
    textElement('title', item.title),
    textElement('link', url),
    textElement('guid', url, { isPermaLink: 'true' }),
    // Readers take it for HTML, so what is text is text in HTML first.
    ...(item.summary ? [textElement('description', escapeText(item.summary))] : []),
    // RSS's own `author` wants an e-mail address.
    ...item.authors.map(({ name }) => textElement('dc:creator', name)),
    textElement('pubDate', dateOf(item.publishedAt)),
    ...(item.updatedAt ? [textElement('atom:updated', item.updatedAt)] : []),
    ...item.topics.map(({ title }) => textElement('category', title)),
    ...(picture
      ? [
          element('enclosure', {
            url: absolute(base, picture.src),
            length: picture.bytes,
            type: picture.type,
          }),
        ]
      : []),
    ...(html === null ? [] : [textElement('content:encoded', html)]),
  );
};

/** RSS 2.0 (https://www.rssboard.org/rss-specification), with what its best practices add (atom:link, dc:creator). */
export const rssOf = (feed: Feed): string =>
  xmlDocument(
    element(
      'rss',
      { version: '2.0', ...NAMESPACES },
      element(
        'channel',
        {},
        textElement('title', feed.title),
        textElement('link', absolute(feed.base, feed.of)),
        element('atom:link', {
          rel: 'self',
          type: FEED_TYPES.rss,
          href: absolute(feed.base, paths.feed('rss', feed.of, feed.isFull)),
        }),
        textElement('description', feed.description),
        textElement('language', 'vi'),
        textElement('copyright', feed.identity.unitInCharge || feed.identity.name),
        textElement('lastBuildDate', dateOf(feed.changedAt)),
        textElement('generator', 'Toasoan'),
        ...feed.items.map((item) => itemOf(item, feed.base)),
      ),
    ),
  );
