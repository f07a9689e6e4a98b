import type { CollectionBeforeChangeHook } from 'payload';
import { changeOf } from '@/newsroom/workflow/change';

/**
 * The times readers see on a story: its date line, once, and “cập nhật lúc” whenever a story that was public
 * before is published anew. Runs after the stage is decided.
 */
export const stampForReaders: CollectionBeforeChangeHook = ({ collection, context, data, originalDoc }) => {
  if (data._status !== 'published') return data;
  const change = changeOf(context, collection.slug, originalDoc?.id);
  if (change && !change.isUpdate) return data;
  const now = (change?.now ?? new Date()).toISOString();
  return {
    ...data,
    publishedAt: data.publishedAt ?? originalDoc?.publishedAt ?? now,
    ...(originalDoc?.releasedAt ? { updatedForReadersAt: now } : {}),
  };
};
