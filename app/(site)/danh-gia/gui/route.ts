import { paths } from '@/platform/paths';
import { receiveRating } from '@/site/data/ratings';
import { ratingWords } from '@/site/messages/ratings';

export const dynamic = 'force-dynamic';

const words = ratingWords.refused;

/** On to a page, which is asked for with GET (RFC 9110, 15.4.4): to load it again sends nothing again. */
const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } });

/** A page without a style of its own: the policy of this answer admits none. The way back in the browser keeps the text. */
const refuse = (status: number, text: string, headers: Record<string, string> = {}): Response =>
  new Response(
    `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${words.title}</title></head>
<body><main><h1>${words.title}</h1><p>${text}</p><p><a href="${paths.rating()}">${words.back}</a></p></main></body></html>
`,
    {
      status,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
    },
  );

export const GET = (): Response => seeOther(paths.rating());

/** Takes the form of /danh-gia. */
export async function POST(request: Request): Promise<Response> {
  const received = await receiveRating(request);
  switch (received.outcome) {
    case 'foreign':
      return refuse(403, words.foreign);
    case 'tooMany':
      return refuse(429, words.tooMany, { 'Retry-After': String(received.retryAfter) });
    default:
      return seeOther(paths.rating(received.outcome));
  }
}
