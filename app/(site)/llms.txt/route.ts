import { getSiteOutline } from '@/site/data/sitemaps';
import { llmsOf } from '@/site/feeds/outline';

export const dynamic = 'force-dynamic';

export const GET = async (): Promise<Response> =>
  new Response(llmsOf(await getSiteOutline()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
