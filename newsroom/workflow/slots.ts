import type { PayloadRequest } from 'payload';
import type { OpenSlot, Text } from './text';

interface SlotData {
  action: OpenSlot['action'];
  dueAt: string;
  version: string | null;
  title: string;
}

/** Sets a slot of a text, or moves the one that is open. */
export const setSlot = async (
  req: PayloadRequest,
  text: Text,
  { action, ...slot }: SlotData,
): Promise<void> => {
  const open = text.slots[action];
  const setBy = req.user ? String(req.user.id) : null;
  if (open) {
    await req.payload.update({
      collection: 'slots',
      id: open.id,
      data: {
        ...slot,
        setBy,
        state: 'waiting',
        attempts: 0,
        nextTryAt: null,
        problem: null,
        doneAt: null,
      },
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

/** Clears the open slots of a text. */
export const clearSlots = async (
  req: PayloadRequest,
  text: Text,
  actions: readonly OpenSlot['action'][],
): Promise<void> => {
  for (const action of actions) {
    const open = text.slots[action];
    if (!open) continue;
    await req.payload.update({
      collection: 'slots',
      id: open.id,
      data: { state: 'cleared', doneAt: new Date().toISOString() },
      depth: 0,
      req,
    });
  }
};
