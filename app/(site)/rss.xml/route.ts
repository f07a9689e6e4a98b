import { rssOf } from '@/site/feeds/rss';
import { getFeed } from '@/site/data/feed';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { identity, articles, base } = await getFeed();
  return new Response(rssOf(identity, articles, base), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
}
