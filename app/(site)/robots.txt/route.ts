import { getBase } from '@/site/data/sitemaps';
import { robotsOf } from '@/site/feeds/outline';

export const dynamic = 'force-dynamic';

export const GET = (): Response =>
  new Response(robotsOf(getBase()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
