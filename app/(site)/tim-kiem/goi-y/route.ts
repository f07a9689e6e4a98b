import { QUERY } from '@/platform/paths';
import { getSuggestions } from '@/site/data/suggestions';
import { SUGGESTIONS_TYPE, suggestionsOf } from '@/site/feeds/openSearch';

export const dynamic = 'force-dynamic';

export const GET = async (request: Request): Promise<Response> => {
  const typed = new URL(request.url).searchParams.get(QUERY.question) ?? '';
  return new Response(suggestionsOf(await getSuggestions(typed)), {
    headers: { 'Content-Type': `${SUGGESTIONS_TYPE}; charset=utf-8`, 'X-Robots-Tag': 'noindex' },
  });
};
