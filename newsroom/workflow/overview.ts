import type { PayloadRequest } from 'payload';
import { actorOf } from './applyStage';
import { stageAfterEdit, type Stage, type WorkflowCollection } from './stages';
import { isVerbOf, refusalOf, VERB_NAMES, VERBS, type Verb } from './table';
import { loadText, type OpenSlot } from './text';
import type { Actor, TableRefusal, TextState, VerbInput, VerbRule } from './verb';

export interface VerbChoice {
  verb: Verb;
  refusal: TableRefusal | null;
  note: VerbRule['note'];
  takes: readonly (keyof VerbInput)[];
}

/** A stage, and each verb with why it may not be used there. */
export interface StageChoices {
  stage: Stage;
  verbs: VerbChoice[];
}

export interface WorkflowOverview extends StageChoices {
  live: Stage | null;
  updatedAt: string;
  /** When the version that waits goes out, and when the text comes off. */
  publishAt: string | null;
  expireAt: string | null;
  /** The minute at which what was planned could not be done. */
  failedAt: string | null;
  /** Whether something newer than the version that waits, or than what readers see, is not signed off. */
  hasUnapprovedEdit: boolean;
  /** What holds as soon as words that are typed and not saved yet are saved. */
  edited: StageChoices;
}

const choicesOf = (actor: Actor, state: TextState): StageChoices => ({
  stage: state.stage,
  verbs: VERB_NAMES.filter((verb) => isVerbOf(verb, state.workflow)).map((verb) => ({
    verb,
    refusal: refusalOf(verb, actor, state),
    note: VERBS[verb].note,
    takes: VERBS[verb].takes,
  })),
});

/** Where a text stands and what the person of `req` may do with it. Null: not signed in, or no such text. */
export const overviewOf = async (
  req: PayloadRequest,
  collection: WorkflowCollection,
  id: string,
): Promise<WorkflowOverview | null> => {
  const actor = actorOf(req);
  const text = actor && (await loadText(req, collection, id));
  if (!actor || !text) return null;
  const { state, slots, latest } = text;
  const due = (slot?: OpenSlot) => (slot && !slot.hasFailed ? slot.dueAt : null);
  const failed = [slots.publish, slots.expire].find((slot) => slot?.hasFailed);
  const edited = { ...state, stage: stageAfterEdit(state.stage), editedBy: actor.id };
  const isWaitingOrLive = state.hasSlot || state.live !== null;
  return {
    ...choicesOf(actor, state),
    live: state.live,
    updatedAt: String(latest.updatedAt),
    publishAt: due(slots.publish),
    expireAt: due(slots.expire),
    failedAt: failed?.dueAt ?? null,
    hasUnapprovedEdit: isWaitingOrLive && (state.stage === 'draft' || state.stage === 'submitted'),
    edited: choicesOf(actor, edited),
  };
};
