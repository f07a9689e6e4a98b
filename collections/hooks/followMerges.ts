import type { CollectionBeforeChangeHook, GlobalBeforeChangeHook } from 'payload';
import { followLinks } from '@/newsroom/workflow/merge/follow';
import { globalName } from '@/newsroom/workflow/merge/globals';

/** Nothing that is saved leads to a record that was merged away. */
export const followMerges: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  await followLinks(req, collection.flattenedFields, data, {
    collection: collection.slug,
    id: originalDoc?.id,
  });
  return data;
};

export const followMergesOfGlobal: GlobalBeforeChangeHook = async ({ data, global, req }) => {
  await followLinks(req, global.flattenedFields, data, { collection: globalName(global.slug), id: null });
  return data;
};
