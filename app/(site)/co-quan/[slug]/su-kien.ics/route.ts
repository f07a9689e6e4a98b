import { paths } from '@/platform/paths';
import { getEventFeed } from '@/site/data/eventFeeds';
import { getRedirect } from '@/site/data/redirects';
import { icalAnswer } from '../../../icalAnswer';

export const dynamic = 'force-dynamic';

/** The calendar of an agency; an old slug leads on to the new one. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const feed = await getEventFeed(slug);
  if (feed) return icalAnswer(feed, `su-kien-${slug}`);
  const moved = await getRedirect(paths.agency(slug));
  const prefix = paths.agency('');
  return moved?.startsWith(prefix)
    ? new Response(null, { status: 301, headers: { Location: paths.agencyIcal(moved.slice(prefix.length)) } })
    : new Response(null, { status: 404 });
}
