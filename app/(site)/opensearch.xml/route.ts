import { OPEN_SEARCH_TYPE } from '@/platform/paths';
import { getSearchDescription } from '@/site/data/suggestions';
import { descriptionOf } from '@/site/feeds/openSearch';

export const dynamic = 'force-dynamic';

export const GET = async (): Promise<Response> =>
  new Response(descriptionOf(await getSearchDescription()), {
    headers: { 'Content-Type': `${OPEN_SEARCH_TYPE}; charset=utf-8` },
  });
