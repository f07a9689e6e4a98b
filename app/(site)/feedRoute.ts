import { FEED_TYPES, paths, QUERY, type FeedFormat } from '@/platform/paths';
import { getAgencyFeed, getFeed, getTopicFeed } from '@/site/data/feed';
import { getRedirect } from '@/site/data/redirects';
import { atomOf } from '@/site/feeds/atom';
import { jsonFeedOf } from '@/site/feeds/jsonFeed';
import { rssOf } from '@/site/feeds/rss';
import type { Feed } from '@/site/models/feeds';

const WRITERS: Record<FeedFormat, (feed: Feed) => string> = { rss: rssOf, atom: atomOf, json: jsonFeedOf };

const isFullText = (request: Request): boolean =>
  new URL(request.url).searchParams.get(QUERY.fullText) === '1';

const sendFeed = (feed: Feed, format: FeedFormat): Response =>
  new Response(WRITERS[format](feed), {
    headers: {
      'Content-Type': `${FEED_TYPES[format]}; charset=utf-8`,
      'Last-Modified': new Date(feed.changedAt).toUTCString(),
    },
  });

type Get = (request: Request) => Promise<Response>;
type GetWithSlug = (request: Request, context: { params: Promise<{ slug: string }> }) => Promise<Response>;

/** The feed of the front page. */
export const siteFeed =
  (format: FeedFormat): Get =>
  async (request) =>
    sendFeed(await getFeed(isFullText(request)), format);

/** The feed of one topic or agency. Where the page has moved, its feed has moved with it. */
const partFeed =
  (
    format: FeedFormat,
    load: (slug: string, isFull: boolean) => Promise<Feed | null>,
    pathOf: (slug: string) => string,
  ): GetWithSlug =>
  async (request, { params }) => {
    const { slug } = await params;
    const isFull = isFullText(request);
    const feed = await load(slug, isFull);
    if (feed) return sendFeed(feed, format);
    const target = await getRedirect(pathOf(slug));
    if (!target?.startsWith(pathOf(''))) return new Response(null, { status: 404 });
    return new Response(null, { status: 301, headers: { Location: paths.feed(format, target, isFull) } });
  };

export const topicFeed = (format: FeedFormat): GetWithSlug => partFeed(format, getTopicFeed, paths.topic);

export const agencyFeed = (format: FeedFormat): GetWithSlug => partFeed(format, getAgencyFeed, paths.agency);
