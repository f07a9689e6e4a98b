import type { CollectionBeforeChangeHook } from 'payload';
import { changeOf } from '@/newsroom/workflow/change';
import { hasNewNumbers } from '@/newsroom/workflow/requirements/personalNumbers';

/** That a number may be published was said of the numbers that stood there then: one that comes later is asked about. */
export const confirmNumbersAnew: CollectionBeforeChangeHook = ({
  collection,
  context,
  data,
  operation,
  originalDoc,
}) => {
  const isConfirmed = originalDoc?.personalDataConfirmed === true && data.personalDataConfirmed !== false;
  if (operation === 'create' || !isConfirmed || changeOf(context, collection.slug, originalDoc.id))
    return data;
  return hasNewNumbers(originalDoc, { ...originalDoc, ...data })
    ? { ...data, personalDataConfirmed: false }
    : data;
};
