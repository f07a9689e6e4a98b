import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { inTransaction } from '@/platform/db/inTransaction';
import { recordAudit } from './audit';
import { effectsOf } from './effects';
import { publishWords, removeText } from './publication';
import { isLiveStage, isWorkflowCollection } from './stages';
import { loadText, titleOf, type Row, type Text } from './text';

/** A slot as its runner reads it. */
export interface DueSlot {
  id: string;
  targetCollection: string;
  target: string;
  title?: string | null;
  action: 'publish' | 'expire';
  version?: string | null;
  dueAt: string;
  attempts?: number | null;
}

/** What stands in the way of a slot and does not go away by waiting. */
export class SlotRefused extends Error {
  override name = 'SlotRefused';
}

/** Takes the slot, by one conditional write of this transaction: whoever comes second finds it taken. */
const take = async (req: PayloadRequest, slot: DueSlot, doneAt: Date): Promise<boolean> => {
  const taken: unknown = await req.payload.db.updateOne({
    collection: 'slots',
    where: {
      and: [{ id: { equals: slot.id } }, { state: { equals: 'waiting' } }, { dueAt: { equals: slot.dueAt } }],
    },
    data: { state: 'done', doneAt: doneAt.toISOString(), seen: 'checking', problem: null, nextTryAt: null },
    options: { atomic: true },
    req,
  });
  return Boolean(taken);
};

const publish = async (req: PayloadRequest, text: Text, slot: DueSlot): Promise<string | null> => {
  if (!slot.version) throw new SlotRefused('The slot names no version.');
  const { version } = await req.payload.findVersionByID({
    collection: text.collection as 'articles',
    id: slot.version,
    depth: 0,
    showHiddenFields: true,
    req,
  });
  const words = version as unknown as Row;
  const embargo = (text.latest.embargoUntil ?? words.embargoUntil) as string | null | undefined;
  if (embargo && new Date(embargo) > new Date()) throw new SlotRefused(`Embargoed until ${embargo}.`);
  const now = new Date(slot.dueAt);
  return publishWords(req, text, {
    words,
    version: slot.version,
    patch: effectsOf('publish', { text: words, now, actorId: null, note: null }),
    now,
    correction: null,
  });
};

/**
 * Does what a slot asks for, in one transaction with taking it: exactly once, by whichever server comes first, and
 * not at all if the server dies in between. What goes out is the version that was pinned, said to be published at the
 * planned minute; the audit trail has both times. Answers whether it was this call that did it.
 */
export const serveSlot = async (payload: Payload, slot: DueSlot): Promise<boolean> => {
  const req = await createLocalReq({}, payload);
  return inTransaction(req, async () => {
    const doneAt = new Date();
    if (!(await take(req, slot, doneAt))) return false;
    const text = isWorkflowCollection(slot.targetCollection)
      ? await loadText(req, slot.targetCollection, slot.target)
      : null;
    if (!text) throw new SlotRefused('The text is gone.');
    const isPublish = slot.action === 'publish';
    if (!isPublish && !isLiveStage(text.state.live)) throw new SlotRefused('The text is not public.');
    const version = isPublish
      ? await publish(req, text, slot)
      : await removeText(req, text, {
          kind: 'archived',
          note: null,
          redirectTo: null,
          now: new Date(slot.dueAt),
        });
    await recordAudit(req, {
      verb: isPublish ? 'slotPublish' : 'slotExpire',
      collection: text.collection,
      id: text.id,
      title: titleOf(text.latest),
      from: text.state.live ?? text.state.stage,
      to: isPublish ? 'published' : 'archived',
      version,
      plannedAt: slot.dueAt,
    });
    return true;
  });
};
