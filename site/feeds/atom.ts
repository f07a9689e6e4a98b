import { absolute, FEED_TYPES, paths } from '@/platform/paths';
import type { Feed, FeedItem } from '@/site/models/feeds';
import { storyHtml } from './bodyHtml';
import { element, textElement, xmlDocument } from './markup';

const authorOf = (name: string, uri: string | null): string =>
  element('author', {}, textElement('name', name), ...(uri ? [textElement('uri', uri)] : []));

const entryOf = (item: FeedItem, base: string): string => {
  const url = absolute(base, item.href);
  const html = storyHtml(item, base);
  const { picture } = item;
  return element(
    'entry',
    { 'xml:lang': item.language },
    textElement('title', item.title),
    textElement('id', url),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    ...(picture
      ? [
          element('link', {
            rel: 'enclosure',
            type: picture.type,
            length: picture.bytes,
            href: absolute(base, picture.src),
            title: picture.alt,
          }),
        ]
      : []),
    textElement('published', item.publishedAt),
    textElement('updated', item.updatedAt ?? item.publishedAt),
    ...item.authors.map(({ name, href }) => authorOf(name, href && absolute(base, href))),
    ...item.topics.map(({ title }) => element('category', { term: title })),
    ...(item.summary ? [textElement('summary', item.summary)] : []),
    ...(html === null ? [] : [textElement('content', html, { type: 'html' })]),
  );
};

/** Atom (RFC 4287). The newsroom is the author of what nobody has signed. */
export const atomOf = (feed: Feed): string => {
  const self = absolute(feed.base, paths.feed('atom', feed.of, feed.isFull));
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' },
      textElement('title', feed.title),
      textElement('subtitle', feed.description),
      textElement('id', self),
      element('link', { rel: 'self', type: FEED_TYPES.atom, href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: absolute(feed.base, feed.of) }),
      textElement('updated', feed.changedAt),
      authorOf(feed.identity.name, absolute(feed.base, paths.home())),
      textElement('rights', feed.identity.unitInCharge || feed.identity.name),
      textElement('generator', 'Toasoan'),
      ...feed.items.map((item) => entryOf(item, feed.base)),
    ),
  );
};
