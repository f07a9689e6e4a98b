import { paths } from '@/platform/paths';
import { getEventIcal } from '@/site/data/eventFeeds';
import { getRedirect } from '@/site/data/redirects';
import { icalAnswer } from '../../../icalAnswer';

export const dynamic = 'force-dynamic';

/** `/su-kien/<slug>.ics` (next.config.js leads here); an old slug leads on to the new one. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const feed = await getEventIcal(slug);
  if (feed) return icalAnswer(feed, slug);
  const moved = await getRedirect(paths.event(slug));
  return moved?.startsWith(paths.event(''))
    ? new Response(null, { status: 301, headers: { Location: `${moved}.ics` } })
    : new Response(null, { status: 404 });
}
