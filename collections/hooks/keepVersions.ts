import type { CollectionAfterChangeHook, CollectionSlug, Where } from 'payload';

/** How many versions of a text stay besides those that readers saw and the one that waits for its slot. */
const KEPT = 100;

/**
 * Clears old versions away, as Payload's `maxPerDoc` does, but never what was public (a correction can be compared
 * with what it corrected) and never what waits for its slot.
 */
export const keepVersions: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  if (operation === 'create') return doc;
  const slug = collection.slug as CollectionSlug as 'articles';
  const unseen: Where[] = [
    { parent: { equals: doc.id } },
    { 'version._status': { equals: 'draft' } },
    { latest: { not_equals: true } },
  ];
  const { docs } = await req.payload.findVersions({
    collection: slug,
    where: { and: unseen },
    sort: '-updatedAt',
    limit: 1,
    page: KEPT + 1,
    pagination: false,
    depth: 0,
    select: { updatedAt: true } as never,
    req,
  });
  const oldest = docs[0] as { updatedAt: string } | undefined;
  if (!oldest) return doc;
  const waiting = await req.payload.find({
    collection: 'slots',
    where: { and: [{ target: { equals: doc.id } }, { state: { equals: 'waiting' } }] },
    depth: 0,
    limit: 0,
    pagination: false,
    req,
  });
  const pinned = waiting.docs.flatMap(({ version }) => (version ? [version] : []));
  await req.payload.db.deleteVersions({
    collection: slug,
    where: {
      and: [
        ...unseen,
        { updatedAt: { less_than_equal: oldest.updatedAt } },
        ...(pinned.length > 0 ? [{ id: { not_in: pinned } }] : []),
      ],
    },
    req,
  });
  return doc;
};
