import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload';
import { formatDay, formatTime } from '@/domain/dates';
import { fill, messagesOf } from '@/newsroom/messages/messages';
import { actorOf } from '@/newsroom/workflow/applyStage';
import type { WorkflowCollection } from '@/newsroom/workflow/stages';
import { beforeSave, type StaleSave } from '@/newsroom/workflow/staleSave';
import { storeOf } from '@/platform/db/store';

interface Args {
  autosave?: boolean;
  id?: string;
}

/** The value of `If-Match: "…"` (RFC 9110, 13.1.1): here `updatedAt` of the version that a form was filled with. */
const baseOf = (req: PayloadRequest): string | null =>
  req.headers.get('if-match')?.match(/^"([^"]+)"$/)?.[1] ?? null;

const nameOf = async (req: PayloadRequest, id: string | null): Promise<string> => {
  const { newsroom } = messagesOf(req).staleSave;
  if (!id) return newsroom;
  const user = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
    req,
  });
  return user?.name ?? newsroom;
};

const refuse = async (req: PayloadRequest, { editedBy, at }: StaleSave): Promise<never> => {
  const { message, messageOwn } = messagesOf(req).staleSave;
  const worded = fill(editedBy === String(req.user?.id) ? messageOwn : message, {
    name: await nameOf(req, editedBy),
    time: formatTime(at),
    day: formatDay(at),
  });
  throw new APIError(worded, 412, { reason: 'stale', updatedAt: at }, true);
};

/**
 * Nobody's text is written over unseen. A save that says which version it was made from (`If-Match`) is refused with
 * 412 when another text was saved since; and an autosave, which Payload writes into the version of the autosave
 * before, becomes a version of its own after somebody else's.
 */
export const guardOthersText: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  const given = args as Args;
  if (operation !== 'update' || overrideAccess || !given.id || !actorOf(req)) return args;
  const base = baseOf(req);
  if (base === null && !given.autosave) return args;
  const slug = collection.slug as WorkflowCollection;
  await storeOf(req.payload).takeTurn(req, `text:${given.id}`);
  const { stale, isOthersText } = await beforeSave(req, slug, String(given.id), base);
  if (stale) await refuse(req, stale);
  if (isOthersText) given.autosave = false;
  return args;
};
