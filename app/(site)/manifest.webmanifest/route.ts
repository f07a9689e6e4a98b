import { getSiteOutline } from '@/site/data/sitemaps';
import { manifestOf } from '@/site/feeds/outline';

export const dynamic = 'force-dynamic';

export const GET = async (): Promise<Response> =>
  new Response(manifestOf(await getSiteOutline()), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
