import config from '@payload-config';
import { getPayload } from 'payload';
import { pageTags } from '@/domain/pageTags';
import { pathOfRecord } from '@/platform/paths';
import { storeOf } from '@/platform/db/store';
import { note } from '@/platform/server/pageCache/pages';
import { publicReader } from './reader';
import { pathOfRemoval } from './removals';

/** Where a public page has moved to, as a path; null when nowhere. Only to what the public may read. */
export const getRedirect = async (path: string): Promise<string | null> => {
  note(pageTags.list('redirects'));
  const payload = await getPayload({ config });
  // The register of redirects is the newsroom's; its target is read as the public.
  const { docs } = await storeOf(payload).forPublic(() =>
    payload.find({
      collection: 'redirects',
      where: { from: { equals: path } },
      depth: 0,
      limit: 1,
      pagination: false,
    }),
  );
  const to = docs[0]?.to;
  if (!to) return null;
  if (to.type === 'custom') return to.url && /^(\/(?!\/)|https:\/\/)/.test(to.url) ? to.url : null;
  const target = to.reference;
  if (!target) return null;
  const reader = await publicReader();
  const id = typeof target.value === 'object' ? target.value.id : target.value;
  const record = await reader.one(target.relationTo, { where: { id: { equals: id } }, depth: 0 });
  const slug = record?.slug;
  return slug ? pathOfRecord(target.relationTo, slug) : pathOfRemoval(target.relationTo, id);
};
