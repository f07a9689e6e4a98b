import type { CollectionAfterChangeHook } from 'payload';
import { idOf } from '@/domain/references';
import { changeOf } from '@/newsroom/workflow/change';
import { notify } from '@/newsroom/workflow/notices';
import { titleOf } from '@/newsroom/workflow/text';

/** Tells somebody that a story is theirs to do from now on. What the workflow writes assigns nothing anew. */
export const notifyAssignee: CollectionAfterChangeHook = async ({
  collection,
  context,
  doc,
  previousDoc,
  req,
}) => {
  const assignee = idOf(doc.assignee);
  if (!assignee || assignee === idOf(previousDoc?.assignee)) return doc;
  if (changeOf(context, collection.slug, doc.id)) return doc;
  await notify(req, {
    recipients: [assignee],
    kind: 'assigned',
    target: { collection: collection.slug, id: String(doc.id), title: titleOf(doc) },
  });
  return doc;
};
