import { QUERY } from '@/platform/paths';
import { getSitemap } from '@/site/data/sitemaps';
import { sitemapOf } from '@/site/feeds/sitemap';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ part: string }> },
): Promise<Response> {
  const name = /^([\w-]+)\.xml$/.exec((await params).part)?.[1];
  const after = new URL(request.url).searchParams.get(QUERY.after) ?? undefined;
  const sitemap = name ? await getSitemap(name, after) : null;
  return sitemap
    ? new Response(sitemapOf(sitemap), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
    : new Response(null, { status: 404 });
}
