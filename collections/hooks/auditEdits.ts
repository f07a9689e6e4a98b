import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { recordAudit } from '@/newsroom/workflow/audit';
import { changeOf } from '@/newsroom/workflow/change';
import { stageOf, type WorkflowCollection } from '@/newsroom/workflow/stages';
import { titleOf } from '@/newsroom/workflow/text';
import { forgetRemovals } from '@/newsroom/workflow/removals';

/** What changes a stage without a verb: a text is begun, brought back, or published by the newsroom itself. */
export const auditAfterChange: CollectionAfterChangeHook = async ({
  collection,
  context,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (changeOf(context, collection.slug, doc.id)) return doc;
  const from = operation === 'create' ? null : stageOf(previousDoc);
  const to = stageOf(doc);
  const isRestored = Boolean(context.isRestoringVersion);
  if (from === to && !isRestored) return doc;
  // An edit that makes a draft of something approved is told by the versions.
  if (from !== null && !isRestored && !context.isSystem) return doc;
  await recordAudit(req, {
    verb: isRestored
      ? 'restoreVersion'
      : to === 'published'
        ? 'publish'
        : from === null
          ? 'create'
          : 'archive',
    collection: collection.slug,
    id: String(doc.id),
    title: titleOf(doc),
    from,
    to,
  });
  return doc;
};

/** A text that is deleted leaves no slot and no notice behind, but its trail. */
export const settleDelete: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  const text = { collection: collection.slug as WorkflowCollection, id: String(id) };
  await req.payload.update({
    collection: 'slots',
    where: {
      and: [
        { target: { equals: text.id } },
        { targetCollection: { equals: text.collection } },
        { state: { equals: 'waiting' } },
      ],
    },
    data: { state: 'cleared', doneAt: new Date().toISOString() },
    depth: 0,
    req,
  });
  await forgetRemovals(req, text);
  await recordAudit(req, { verb: 'delete', ...text, title: titleOf(doc), from: stageOf(doc) });
  return doc;
};
