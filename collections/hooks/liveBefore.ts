import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';

const key = (collection: string, id: unknown) => `liveBefore:${collection}:${String(id)}`;
const slugKey = (collection: string, id: unknown) => `slugBefore:${collection}:${String(id)}`;

/**
 * Keeps the row the public saw before a change: Payload's `originalDoc` is the latest version, which may be
 * a newer draft. Not read on draft saves, which leave the public row alone.
 */
export const rememberLive: CollectionBeforeChangeHook = async ({
  collection,
  context,
  originalDoc,
  operation,
  req,
  data,
}) => {
  if (operation !== 'update' || !originalDoc?.id || (context.isDraftSave && data._status !== 'published'))
    return data;
  const row = await req.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: collection.slug,
    where: { id: { equals: originalDoc.id } },
    req,
  });
  const isLive = row?._status === 'published' || row?._status === undefined;
  context[key(collection.slug, originalDoc.id)] = isLive ? row : null;
  context[slugKey(collection.slug, originalDoc.id)] = isLive || row?.releasedAt ? row?.slug : null;
  return data;
};

/** The public row before the change; null when there was none, undefined when the public row did not change. */
export const liveBefore = (
  req: Pick<PayloadRequest, 'context'>,
  collection: string,
  id: unknown,
): Record<string, unknown> | null | undefined => req.context[key(collection, id)] as never;

/** The slug under which the record is or was last public before the change; null when it never was. */
export const publicSlugBefore = (
  req: Pick<PayloadRequest, 'context'>,
  collection: string,
  id: unknown,
): string | null => (req.context[slugKey(collection, id)] as string | null | undefined) ?? null;
