import { getSitemapIndex } from '@/site/data/sitemaps';
import { sitemapIndexOf } from '@/site/feeds/sitemap';

export const dynamic = 'force-dynamic';

export const GET = async (): Promise<Response> =>
  new Response(sitemapIndexOf(await getSitemapIndex()), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
