import type { CollectionAfterChangeHook, PayloadRequest } from 'payload';
import { idOf } from '@/domain/references';
import { notify, type NoticeKind } from '@/newsroom/workflow/notices';
import { titleOf } from '@/newsroom/workflow/text';
import { liveBefore } from '../hooks/liveBefore';

type Row = Record<string, unknown>;

const KINDS: Record<string, NoticeKind> = { cancelled: 'eventCancelled', postponed: 'eventPostponed' };

/** The stories that cover an event, in their newest version or in the one that readers see. */
const storiesOf = async (req: PayloadRequest, event: string): Promise<Row[]> => {
  const found = new Map<unknown, Row>();
  for (const draft of [false, true]) {
    const { docs } = await req.payload.find({
      collection: 'articles',
      where: { events: { in: [event] } },
      draft,
      depth: 0,
      pagination: false,
      select: { title: true, createdBy: true, assignee: true },
      req,
    });
    for (const story of docs as unknown as Row[]) found.set(story.id, story);
  }
  return [...found.values()];
};

/** Tells those whose stories cover an event that readers now see it cancelled or postponed. */
export const notifyStories: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const kind = KINDS[doc.status];
  if (operation !== 'update' || !kind || doc._status !== 'published') return doc;
  const before = liveBefore(req, collection.slug, doc.id);
  if (!before || before.status === doc.status) return doc;
  const at = kind === 'eventPostponed' && doc.newStart ? { at: String(doc.newStart) } : {};
  for (const story of await storiesOf(req, String(doc.id)))
    await notify(req, {
      recipients: [idOf(story.createdBy), idOf(story.assignee)],
      kind,
      target: { collection: 'articles', id: String(story.id), title: titleOf(story) },
      details: { event: titleOf(doc), ...at },
    });
  return doc;
};
