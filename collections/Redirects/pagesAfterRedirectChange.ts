import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { pageTags } from '@/domain/pageTags';
import { announceChange } from '@/platform/server/changes';

/** A redirect answers in place of a missing page, which may be kept as one. */
export const pagesAfterRedirectChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  await announceChange(req, [pageTags.list('redirects')]);
  return doc;
};

export const pagesAfterRedirectDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await announceChange(req, [pageTags.list('redirects')]);
  return doc;
};
