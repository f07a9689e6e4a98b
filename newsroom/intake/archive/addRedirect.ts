import type { PayloadRequest } from 'payload';
import { oldAddressOf } from '@/domain/oldAddress';
import type { Made } from '@/newsroom/intake/archive/made';
import type { Warning } from '@/newsroom/intake/archive/report/tally';
import { ADDRESS_WORDS } from '@/newsroom/intake/archive/report/words';
import { pathOfRecord } from '@/platform/paths';

/** Has the old address lead to the story. The site does not follow it before the story is public. */
export const addRedirect = async (
  req: PayloadRequest,
  article: string,
  address: string | null,
): Promise<{ redirect: Made[]; warnings: Warning[] }> => {
  if (!address) return { redirect: [], warnings: [] };
  const none = (problem: keyof typeof ADDRESS_WORDS) => ({
    redirect: [],
    warnings: [{ kind: `address-${problem}`, message: ADDRESS_WORDS[problem], detail: address }],
  });
  const old = oldAddressOf(address);
  if (!old.ok) return none(old.problem);
  const { slug } = await req.payload.findByID({
    collection: 'articles',
    id: article,
    draft: true,
    depth: 0,
    joins: false as never,
    select: { slug: true },
    req,
  });
  if (slug && pathOfRecord('articles', slug) === old.path) return { redirect: [], warnings: [] };
  const { totalDocs } = await req.payload.count({
    collection: 'redirects',
    where: { from: { equals: old.path } },
    req,
  });
  if (totalDocs > 0) return none('taken');
  const { id, updatedAt } = await req.payload.create({
    collection: 'redirects',
    data: {
      from: old.path,
      to: { type: 'reference', reference: { relationTo: 'articles', value: article } },
    },
    depth: 0,
    req,
  });
  return { redirect: [{ collection: 'redirects', id: String(id), updatedAt }], warnings: [] };
};
