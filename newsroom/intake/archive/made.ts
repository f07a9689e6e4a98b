import type { CollectionSlug, PayloadRequest } from 'payload';
import type { Made } from '@/newsroom/intake/write/made';

export type { Made };

/** When a record was last changed, its unpublished edits included; null when it is not there. */
export const lastChange = async (
  req: PayloadRequest,
  { collection, id }: Pick<Made, 'collection' | 'id'>,
): Promise<string | null> => {
  const isDrafted = Boolean(req.payload.collections[collection]?.config.versions?.drafts);
  const { docs } = await req.payload.find({
    collection: collection as 'articles',
    where: { id: { equals: id } },
    ...(isDrafted ? { draft: true } : {}),
    depth: 0,
    joins: false as never,
    limit: 1,
    pagination: false,
    select: { updatedAt: true } as never,
    req,
  });
  return (docs[0] as { updatedAt: string } | undefined)?.updatedAt ?? null;
};

/** A record as it is once its whole story has been written. */
export const settleRecord = async (
  req: PayloadRequest,
  { collection, id, updatedAt }: Made,
): Promise<Made> => ({
  collection: collection satisfies CollectionSlug,
  id,
  updatedAt: (await lastChange(req, { collection, id })) ?? updatedAt,
});
