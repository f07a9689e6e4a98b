import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload';
import { tagsOfRecord } from '@/domain/pageTags';
import { announceChange } from '@/platform/server/changes';
import { liveBefore } from './liveBefore';

type Row = Record<string, unknown>;

const announce = (req: PayloadRequest, collection: string, rows: (Row | null | undefined)[]): Promise<void> =>
  announceChange(req, [...new Set(rows.flatMap((row) => (row ? tagsOfRecord(collection, row) : [])))]);

/** Drops the pages that show what changed. A draft saved beside the live version changes no page. */
export const pagesAfterChange: CollectionAfterChangeHook = async ({
  collection,
  context,
  doc,
  operation,
  req,
}) => {
  if (collection.versions?.drafts && context.isDraftSave && doc._status !== 'published') return doc;
  const before = operation === 'update' ? liveBefore(req, collection.slug, doc.id) : null;
  const hasDrafts = Boolean(collection.versions?.drafts);
  if (hasDrafts && doc._status !== 'published' && !before) return doc;
  await announce(req, collection.slug, [before, doc]);
  return doc;
};

export const pagesAfterDelete: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  await announce(req, collection.slug, [doc]);
  return doc;
};

export const pagesAfterGlobalChange: GlobalAfterChangeHook = async ({ doc, global, req }) => {
  await announceChange(req, [`globals:${global.slug}`]);
  return doc;
};
