const TEXT = `User-agent: *
Disallow: /admin
Disallow: /api/
Allow: /api/media/file/
Disallow: /xem-truoc/
`;

export const dynamic = 'force-dynamic';

export const GET = (): Response =>
  new Response(TEXT, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
