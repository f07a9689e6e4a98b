import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload';
import { idOf } from '@/domain/references';
import { isRole } from '@/domain/roles';
import { effectsOf } from './effects';
import { isStage, refusalOf, VERBS, type Actor, type Refusal, type Stage, type Verb } from './stages';

/** HTTP status of each refusal: 403 = may not, 409 = not from this stage. */
export const REFUSAL_STATUS: Record<Refusal, number> = { role: 403, 'not-own': 403, stage: 409 };

/** Everything a verb may be refused for, by the table or by what the text lacks. */
export type AnyRefusal = Refusal | 'not-signed-in' | 'missing' | 'note' | 'future';

/** A refusal as an error with a message in the reader's language; the collections hand in the wording. */
export type Wording = (req: PayloadRequest, refusal: AnyRefusal, stage: Stage) => string;

export const actorOf = (req: Pick<PayloadRequest, 'user'>): Actor | null =>
  req.user && isRole(req.user.role) ? { id: String(req.user.id), role: req.user.role } : null;

export const stageOf = (doc: { stage?: unknown } | null | undefined): Stage =>
  isStage(doc?.stage) ? doc.stage : 'draft';

/** Remembers whether Payload is saving a draft beside the live version; its hooks are not told. */
export const noteDraftSave: CollectionBeforeOperationHook = ({ args, context }) => {
  context.isDraftSave = Boolean((args as { draft?: boolean }).draft);
  return args;
};

/** Payload's own buttons and `_status` writes are read as verbs, so that nothing goes round the table. */
const verbOf = (context: Record<string, unknown>, stage: Stage, nextStatus: unknown): Verb | null => {
  if (context.workflowVerb) return context.workflowVerb as Verb;
  if (nextStatus === 'published') return 'publish';
  if (stage === 'published' && nextStatus === 'draft' && !context.isDraftSave) return 'unpublish';
  return null;
};

/**
 * The one hook that sets `stage` and, from it, `_status`. Without a signed-in user (scripts, jobs) the
 * newsroom itself acts and only the stage table binds.
 */
export const applyStage =
  (wording: Wording): CollectionBeforeChangeHook =>
  ({ data, originalDoc, operation, context, req }) => {
    // Where a text is made as a copy, Payload hands in the one it was copied from: its stage stays there.
    const before: Record<string, unknown> = (operation === 'create' ? null : originalDoc) ?? {};
    const stage = stageOf(before);
    const createdBy = idOf(before.createdBy);
    const now = new Date();
    const actor = actorOf(req);

    if (operation === 'create') data.createdBy ??= req.user ? String(req.user.id) : null;
    data.stage = stage;

    const verb = verbOf(context, stage, data._status);
    if (!verb) return data;

    const refusal = actor
      ? refusalOf(verb, actor, { stage, createdBy: operation === 'create' ? actor.id : createdBy })
      : VERBS[verb].from.some((from) => from === stage)
        ? null
        : 'stage';
    if (refusal) throw new APIError(wording(req, refusal, stage), REFUSAL_STATUS[refusal], null, true);
    if (verb === 'publish' && data.publishedAt && new Date(data.publishedAt as string) > now)
      throw new APIError(wording(req, 'future', stage), 422, null, true);

    data.stage = VERBS[verb].to;
    data._status = data.stage === 'published' ? 'published' : 'draft';
    return { ...data, ...effectsOf(verb, { data, originalDoc: before, now, note: context.workflowNote }) };
  };
