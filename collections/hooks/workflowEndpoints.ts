import { addDataAndFileToRequest, type CollectionSlug, type Endpoint } from 'payload';
import { applyStage, type Wording } from '@/newsroom/workflow/applyStage';
import { runVerb } from '@/newsroom/workflow/runVerb';
import { VERBS, type Verb } from '@/newsroom/workflow/stages';
import { fill, messagesOf } from '@/newsroom/messages/messages';

const wording: Wording = (req, refusal, stage) => {
  const { workflow } = messagesOf(req);
  return fill(workflow.refusal[refusal], { stage: workflow.stages[stage] });
};

/** The stage hook with the admin's wording. */
export const stageHook = applyStage(wording);

/** `POST /api/<collection>/:id/<verb>`: JSON in (`{note}`), JSON out (`{stage}` or `{message}`). */
export const workflowEndpoints = (collection: CollectionSlug): Endpoint[] =>
  (Object.keys(VERBS) as Verb[]).map((verb) => ({
    path: `/:id/${verb}`,
    method: 'post',
    handler: async (req) => {
      await addDataAndFileToRequest(req);
      const note = typeof req.data?.note === 'string' ? req.data.note : undefined;
      const outcome = await runVerb(req, collection, String(req.routeParams?.id), verb, note);
      if (outcome.status === 200)
        return Response.json({ stage: outcome.stage, message: messagesOf(req).workflow.done[verb] });
      return Response.json(
        {
          message: wording(req, outcome.refusal, outcome.stage),
          reason: outcome.refusal,
          stage: outcome.stage,
        },
        { status: outcome.status },
      );
    },
  }));
