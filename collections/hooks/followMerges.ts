import type { CollectionBeforeChangeHook } from 'payload';
import { followLinks } from '@/newsroom/workflow/merge/follow';

/** Nothing that is saved leads to a record that was merged away. */
export const followMerges: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  await followLinks(req, collection.flattenedFields, data, {
    collection: collection.slug,
    id: originalDoc?.id,
  });
  return data;
};
