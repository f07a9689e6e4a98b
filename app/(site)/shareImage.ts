import { getMovedShareImage, getShareCard, type SharedCollection } from '@/site/data/shareImage';
import { drawShareImage } from '@/site/feeds/shareImage/drawShareImage';
import type { ShareCard } from '@/site/models/shareImage';

type Args = { params: Promise<{ slug: string }> };

export const pictureResponse = async (card: ShareCard): Promise<Response> =>
  new Response(new Uint8Array(await drawShareImage(card)), { headers: { 'Content-Type': 'image/jpeg' } });

/** The handler of a collection's pictures. Without a public record with that slug it answers 301 or 404. */
export const shareImageOf =
  (collection: SharedCollection) =>
  async (_request: Request, { params }: Args): Promise<Response> => {
    const { slug } = await params;
    const card = await getShareCard(collection, slug);
    if (card) return pictureResponse(card);
    const moved = await getMovedShareImage(collection, slug);
    return moved
      ? new Response(null, { status: 301, headers: { Location: moved } })
      : new Response(null, { status: 404 });
  };
