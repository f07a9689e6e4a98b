import type { CollectionAfterChangeHook } from 'payload';
import { publicSlugBefore } from './liveBefore';
import { pathOfRecord } from '@/platform/paths';

/** Keeps the old address of a page alive when its slug changes, also while the page is withdrawn. */
export const redirectOldSlug: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  if (operation !== 'update' || !doc.slug) return doc;
  const oldSlug = publicSlugBefore(req, collection.slug, doc.id);
  if (!oldSlug || oldSlug === doc.slug) return doc;
  const from = pathOfRecord(collection.slug, oldSlug);
  const to = pathOfRecord(collection.slug, doc.slug);
  if (!from || !to) return doc;

  await req.payload.delete({ collection: 'redirects', where: { from: { in: [from, to] } }, req });
  await req.payload.create({
    collection: 'redirects',
    data: {
      from,
      to: { type: 'reference', reference: { relationTo: collection.slug as 'articles', value: doc.id } },
    },
    req,
  });
  return doc;
};
