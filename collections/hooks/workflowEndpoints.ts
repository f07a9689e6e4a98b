import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { formatDateline } from '@/domain/dates';
import { fill, messagesOf } from '@/newsroom/messages/messages';
import { actorOf, applyStage, savesAreDrafts, type Wording } from '@/newsroom/workflow/applyStage';
import { REFUSAL_STATUS, runVerb, type Refused } from '@/newsroom/workflow/runVerb';
import { overviewOf, type StageChoices } from '@/newsroom/workflow/overview';
import { isVerbOf, VERB_NAMES } from '@/newsroom/workflow/table';
import { WORKFLOW_OF, type WorkflowCollection } from '@/newsroom/workflow/stages';
import { requirementMessages } from './requirementMessages';

const wording: Wording = (req, refusal) => messagesOf(req).workflow.refusal[refusal];

/** The stage hooks with the admin's wording. */
export const stageHook = applyStage(wording);
export const draftsHook = savesAreDrafts(wording);

const answerTo = (req: PayloadRequest, { refusal, stage, details, requirements }: Refused): Response => {
  const { workflow } = messagesOf(req);
  const worded = requirementMessages(req, requirements);
  const message = fill(workflow.refusal[refusal], {
    stage: workflow.stages[stage],
    input: details,
    time: refusal === 'embargo' ? formatDateline(details) : details,
    requirements: worded
      .filter(({ level, isMet }) => level === 'blocking' && !isMet)
      .map(({ label }) => label)
      .join(', '),
  });
  return Response.json(
    { message, reason: refusal, stage, ...(worded.length > 0 ? { requirements: worded } : {}) },
    { status: REFUSAL_STATUS[refusal] },
  );
};

/**
 * `GET /api/<collection>/:id/workflow`: where a text stands, its slots, and each verb with the reason why the
 * signed-in person may not use it just now.
 */
export const overviewEndpoint = (collection: WorkflowCollection): Endpoint => ({
  path: '/:id/workflow',
  method: 'get',
  handler: async (req) => {
    const { refusal, stages } = messagesOf(req).workflow;
    if (!actorOf(req)) return Response.json({ message: refusal['not-signed-in'] }, { status: 401 });
    const overview = await overviewOf(req, collection, String(req.routeParams?.id));
    if (!overview) return Response.json({ message: refusal.missing }, { status: 404 });
    const worded = ({ stage, verbs }: StageChoices) => ({
      stage,
      verbs: verbs.map((choice) => ({
        ...choice,
        reason: choice.refusal && fill(refusal[choice.refusal], { stage: stages[stage] }),
      })),
    });
    return Response.json({ ...overview, ...worded(overview), edited: worded(overview.edited) });
  },
});

/**
 * `POST /api/<collection>/:id/<verb>`: JSON in (`note`, `at`, `until`, `redirectTo`, `updatedAt`, as the verb takes
 * them), JSON out: 200 `{stage, updatedAt, message}`, or `{reason, message, stage}` with 400, 401, 403, 404, 409, 422.
 */
export const workflowEndpoints = (collection: WorkflowCollection): Endpoint[] =>
  VERB_NAMES.filter((verb) => isVerbOf(verb, WORKFLOW_OF[collection])).map((verb) => ({
    path: `/:id/${verb}`,
    method: 'post',
    handler: async (req) => {
      await addDataAndFileToRequest(req);
      const body = (req.data ?? {}) as Record<string, unknown>;
      const outcome = await runVerb(req, collection, String(req.routeParams?.id), verb, body);
      if (!outcome.ok) return answerTo(req, outcome);
      const { stage, updatedAt } = outcome;
      return Response.json({ stage, updatedAt, message: messagesOf(req).workflow.done[verb] });
    },
  }));
