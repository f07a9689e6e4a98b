import type { CollectionBeforeDeleteHook } from 'payload';

/** What somebody was told goes with them: a notice needs whom it is for. */
export const dropNotices: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.delete({ collection: 'notices', where: { recipient: { equals: id } }, depth: 0, req });
};
