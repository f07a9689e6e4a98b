import type { PayloadRequest } from 'payload';
import type { Text, WaitingSlot } from './text';

interface SlotData {
  action: WaitingSlot['action'];
  dueAt: string;
  version: string | null;
  title: string;
}

/** Sets a slot of a text, or moves the one that waits. */
export const setSlot = async (
  req: PayloadRequest,
  text: Text,
  { action, ...slot }: SlotData,
): Promise<void> => {
  const waiting = text.slots[action];
  const setBy = req.user ? String(req.user.id) : null;
  if (waiting) {
    await req.payload.update({
      collection: 'slots',
      id: waiting.id,
      data: { ...slot, setBy, attempts: 0, nextTryAt: null, problem: null },
      depth: 0,
      req,
    });
    return;
  }
  await req.payload.create({
    collection: 'slots',
    data: { ...slot, action, setBy, targetCollection: text.collection, target: text.id, state: 'waiting' },
    depth: 0,
    req,
  });
};

/** Clears the slots of a text that wait. */
export const clearSlots = async (
  req: PayloadRequest,
  text: Text,
  actions: readonly WaitingSlot['action'][],
): Promise<void> => {
  for (const action of actions) {
    const waiting = text.slots[action];
    if (!waiting) continue;
    await req.payload.update({
      collection: 'slots',
      id: waiting.id,
      data: { state: 'cleared', doneAt: new Date().toISOString() },
      depth: 0,
      req,
    });
  }
};
