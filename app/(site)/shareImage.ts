import { paths, RECORD_PATHS } from '@/platform/paths';
import { getRedirect } from '@/site/data/redirects';
import { getShareCard, type SharedCollection } from '@/site/data/shareImage';
import { drawShareImage } from '@/site/feeds/shareImage/drawShareImage';
import type { ShareCard } from '@/site/models/shareImage';

type Args = { params: Promise<{ slug: string }> };

export const pictureResponse = async (card: ShareCard): Promise<Response> =>
  new Response(new Uint8Array(await drawShareImage(card)), { headers: { 'Content-Type': 'image/jpeg' } });

/** A page that has moved took its picture with it: links shared before still show it. */
const movedOrMissing = async (page: string): Promise<Response> => {
  const target = await getRedirect(page);
  const isSameKind = target?.split('/')[1] === page.split('/')[1];
  return target && isSameKind
    ? new Response(null, { status: 301, headers: { Location: paths.shareImage(target) } })
    : new Response(null, { status: 404 });
};

/** The handler of a collection's pictures. Without a public record with that slug it answers 301 or 404. */
export const shareImageOf =
  (collection: SharedCollection) =>
  async (_request: Request, { params }: Args): Promise<Response> => {
    const { slug } = await params;
    const card = await getShareCard(collection, slug);
    return card ? pictureResponse(card) : movedOrMissing(RECORD_PATHS[collection](slug));
  };
