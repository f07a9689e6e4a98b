import { isEditorial } from '@/domain/roles';
import type { Actor, TableRefusal, TextState, VerbRule } from './verb';
import { approve } from './verbs/approve';
import { archive } from './verbs/archive';
import { correct } from './verbs/correct';
import { expire } from './verbs/expire';
import { forcePublish } from './verbs/forcePublish';
import { publish } from './verbs/publish';
import { reschedule } from './verbs/reschedule';
import { restore } from './verbs/restore';
import { returnToWriter } from './verbs/return';
import { schedule } from './verbs/schedule';
import { submit } from './verbs/submit';
import { takedown } from './verbs/takedown';
import { unschedule } from './verbs/unschedule';
import { withdraw } from './verbs/withdraw';

/** The one transition table: nothing else changes a stage. docs/workflow.md is drawn from it. */
export const VERBS = {
  submit,
  return: returnToWriter,
  approve,
  schedule,
  reschedule,
  unschedule,
  publish,
  forcePublish,
  correct,
  expire,
  withdraw,
  takedown,
  archive,
  restore,
} as const satisfies Record<string, VerbRule>;

export type Verb = keyof typeof VERBS;

export const VERB_NAMES = Object.keys(VERBS) as Verb[];

export const isVerb = (value: unknown): value is Verb =>
  typeof value === 'string' && Object.hasOwn(VERBS, value);

/** Whether a text is somebody's own: written by them, or assigned to them. */
export const isOwn = (actor: Actor, text: Pick<TextState, 'createdBy' | 'assignee'>): boolean =>
  text.createdBy === actor.id || text.assignee === actor.id;

const isFrom = (rule: VerbRule, text: TextState): boolean => {
  const stages = rule.from[text.workflow];
  return (
    (stages === null || stages.includes(text.stage)) &&
    (rule.live === null || (text.live !== null && rule.live.includes(text.live))) &&
    (!rule.needsSlot || text.hasSlot)
  );
};

/** Whether a workflow has a verb at all. */
export const isVerbOf = (verb: Verb, workflow: TextState['workflow']): boolean => {
  const stages = (VERBS[verb] as VerbRule).from[workflow];
  return stages === null || stages.length > 0;
};

/** Why `actor` may not use `verb` on a text as it stands, or null when it may. */
export const refusalOf = (verb: Verb, actor: Actor, text: TextState): TableRefusal | null => {
  const rule: VerbRule = VERBS[verb];
  if (!rule.roles.includes(actor.role)) return 'role';
  if (rule.ownOnlyFor.includes(actor.role) && !isOwn(actor, text)) return 'not-own';
  if (text.isMerged) return 'merged';
  if (!isFrom(rule, text)) return 'stage';
  if (rule.fourEyes && (text.createdBy === actor.id || text.editedBy === actor.id)) return 'four-eyes';
  return null;
};

/**
 * Whether somebody may change a text by hand. An editor may change all of them; a journalist texts of their own,
 * but not while the editors have them, nor after they were taken from readers.
 */
export const mayEdit = (
  actor: Actor,
  text: Pick<TextState, 'createdBy' | 'assignee' | 'stage' | 'live'>,
): boolean =>
  isEditorial(actor.role) ||
  (isOwn(actor, text) &&
    text.stage !== 'submitted' &&
    (text.live === null || text.live === 'published' || text.live === 'corrected'));
