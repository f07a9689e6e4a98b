import type { CollectionSlug, PayloadRequest } from 'payload';
import { actorOf, REFUSAL_STATUS, stageOf, type AnyRefusal } from './applyStage';
import { refusalOf, VERBS, type Stage, type Verb } from './stages';

export type VerbOutcome =
  | { status: 200; stage: Stage }
  | {
      status: 401 | 403 | 404 | 409 | 422;
      refusal: AnyRefusal;
      stage: Stage;
    };

/**
 * Uses a verb on a text as the signed-in person of `req`. Checks who, from which stage and what is asked for;
 * the change itself is written by `applyStage`, in the transaction of `req`.
 * Throws Payload's ValidationError when required fields are missing.
 */
export const runVerb = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  id: string,
  verb: Verb,
  note?: string,
): Promise<VerbOutcome> => {
  const actor = actorOf(req);
  if (!actor) return { status: 401, refusal: 'not-signed-in', stage: 'draft' };

  const found = await req.payload.find({
    collection,
    where: { id: { equals: id } },
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  });
  const doc = found.docs[0] as { stage?: string; createdBy?: string | null } | undefined;
  if (!doc) return { status: 404, refusal: 'missing', stage: 'draft' };

  const stage = stageOf(doc);
  const refusal = refusalOf(verb, actor, { stage, createdBy: doc.createdBy ? String(doc.createdBy) : null });
  if (refusal) return { status: REFUSAL_STATUS[refusal] as 403 | 409, refusal, stage };
  if (VERBS[verb].noteRequired && !note?.trim()) return { status: 422, refusal: 'note', stage };

  req.context.workflowVerb = verb;
  req.context.workflowNote = note?.trim();
  try {
    const to = VERBS[verb].to;
    await req.payload.update({
      collection,
      id,
      data: { _status: to === 'published' ? 'published' : 'draft' } as never,
      depth: 0,
      req,
    });
    return { status: 200, stage: to };
  } finally {
    delete req.context.workflowVerb;
    delete req.context.workflowNote;
  }
};
