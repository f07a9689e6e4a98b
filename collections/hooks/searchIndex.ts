import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { indexNamers, indexRecords, isSearchKind } from '@/platform/search/records/indexRecords';
import { liveBefore } from './liveBefore';

/** Keeps in the search index what the public may read, in the transaction of the change. A draft beside it changes nothing. */
export const indexAfterChange: CollectionAfterChangeHook = async ({
  collection: { slug },
  context,
  doc,
  operation,
  req,
}) => {
  if (!isSearchKind(slug) || (context.isDraftSave && doc._status !== 'published')) return doc;
  const before = operation === 'update' ? liveBefore(req, slug, doc.id) : null;
  const isLive = doc._status === 'published';
  if (!isLive && !before) return doc;
  await indexRecords(req, slug, [String(doc.id)]);
  if (!isLive || !before || before.name !== doc.name) await indexNamers(req, slug, String(doc.id));
  return doc;
};

export const indexAfterDelete: CollectionAfterDeleteHook = async ({ collection: { slug }, doc, req }) => {
  if (!isSearchKind(slug)) return doc;
  await indexRecords(req, slug, [String(doc.id)]);
  await indexNamers(req, slug, String(doc.id));
  return doc;
};
