import { getRedirect } from '@/site/data/redirects';

export const dynamic = 'force-dynamic';

/** Where an old address with something behind its `?` has moved to: asked by the server, not by browsers. */
export async function GET(request: Request): Promise<Response> {
  const old = new URL(request.url).searchParams.get('tu');
  const target = old && (await getRedirect(old));
  return target
    ? new Response(null, { status: 301, headers: { Location: target } })
    : new Response(null, { status: 404 });
}
