import type { CollectionBeforeChangeHook } from 'payload';

/**
 * The times readers see on a story: its date line, once, and “cập nhật lúc” whenever a story that was public
 * before is published anew. Runs after the stage is decided.
 */
export const stampForReaders: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (data._status !== 'published') return data;
  const now = new Date().toISOString();
  return {
    ...data,
    publishedAt: data.publishedAt ?? originalDoc?.publishedAt ?? now,
    ...(originalDoc?.releasedAt ? { updatedForReadersAt: now } : {}),
  };
};
