import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload';
import { isRole } from '@/domain/roles';
import { changeOf } from './change';
import { isEdit } from './edits';
import { publicationOf } from './effects';
import { isLiveStage, stageAfterEdit, stageOf } from './stages';
import type { Actor } from './verb';

/** What a save that goes round the workflow is told; the collections hand in the wording. */
export type Wording = (req: PayloadRequest, refusal: 'status' | 'restore-draft' | 'future') => string;

/** Whoever is signed in with a role. */
export const actorOf = (req: Pick<PayloadRequest, 'user'>): Actor | null =>
  req.user && isRole(req.user.role) ? { id: String(req.user.id), role: req.user.role } : null;

interface Args {
  draft?: boolean;
  data?: { _status?: unknown };
}

const isSave = (operation: string): boolean =>
  operation === 'create' || operation === 'update' || operation === 'restoreVersion';

/**
 * Every save of a person is a draft: what readers see is changed by the workflow's verbs alone. Scripts and the
 * workflow itself, which ask for no access, save as they say.
 */
export const savesAreDrafts =
  (wording: Wording): CollectionBeforeOperationHook =>
  ({ args, context, operation, overrideAccess, req }) => {
    // Hooks of a save read other texts on the way: that changes nothing of what it is.
    if (!isSave(operation)) return args;
    const given = args as Args;
    context.isSystem = Boolean(overrideAccess);
    if (!overrideAccess && actorOf(req)) {
      if (operation === 'restoreVersion' && !given.draft)
        throw new APIError(wording(req, 'restore-draft'), 422, null, true);
      if (given.data?._status === 'published') throw new APIError(wording(req, 'status'), 422, null, true);
      if (operation === 'update') given.draft = true;
    }
    // Payload does not tell its other hooks whether it saves a draft beside the public record.
    context.isDraftSave = Boolean(given.draft);
    return args;
  };

/** The one hook that sets `stage`, and `_status` with it. */
export const applyStage =
  (wording: Wording): CollectionBeforeChangeHook =>
  ({ collection, context, data, operation, originalDoc, req }) => {
    const isNew = operation === 'create';
    // Where a text is made as a copy, Payload hands in the one it was copied from: its stage stays there.
    const before: Record<string, unknown> = (isNew ? null : originalDoc) ?? {};

    const change = changeOf(context, collection.slug, before.id);
    if (change) return { ...data, ...change.patch, stage: change.stage, _status: change.status };

    const stage = stageOf(before);
    const by = req.user ? String(req.user.id) : null;
    if (isNew) data.createdBy ??= by;

    // The newsroom itself imports, loads or mends.
    if (context.isSystem && data._status === 'published') {
      if (data.publishedAt && new Date(data.publishedAt as string) > new Date())
        throw new APIError(wording(req, 'future'), 422, null, true);
      return {
        ...data,
        ...publicationOf({ text: { ...before, ...data }, now: new Date(), actorId: null, note: null }),
        stage: isLiveStage(stage) ? stage : 'published',
      };
    }
    if (context.isSystem && data._status === 'draft' && !context.isDraftSave && isLiveStage(stage))
      return { ...data, stage: 'draft' };

    if (!isNew && !isEdit(data, before)) return { ...data, stage };
    const next = stageAfterEdit(stage);
    return {
      ...data,
      stage: next,
      editedBy: by ?? before.editedBy ?? null,
      ...(next === 'draft' && collection.slug === 'articles' ? { approvedBy: null, approvedAt: null } : {}),
    };
  };
