import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';
import { storeOf } from '@/platform/db/store';
import { actorOf } from './applyStage';
import { recordAudit } from './audit';
import { effectsOf } from './effects';
import { readInput, type InputRefusal, type ReadInput } from './input';
import { publishWords, removeText, restoreText } from './publication';
import { requirementsOf, unmetBlocking, type CheckedRequirement } from './requirements/checkText';
import { clearSlots, setSlot } from './slots';
import { tellOthers } from './tellOthers';
import type { RemovedStage, Stage, WorkflowCollection } from './stages';
import { isVerbOf, refusalOf, VERBS, type Verb } from './table';
import { latestVersion, loadText, titleOf, type Row, type Text } from './text';
import type { Actor, TableRefusal, VerbRule } from './verb';
import { validateText, writeVersion } from './write';

/** Everything a verb may be refused for. */
export type AnyRefusal =
  TableRefusal | InputRefusal | 'not-signed-in' | 'missing' | 'stale' | 'requirements' | 'future' | 'embargo';

/** HTTP status of each refusal. */
export const REFUSAL_STATUS: Record<AnyRefusal, 400 | 401 | 403 | 404 | 409 | 422> = {
  'not-signed-in': 401,
  role: 403,
  'not-own': 403,
  'four-eyes': 403,
  missing: 404,
  merged: 409,
  stage: 409,
  stale: 409,
  input: 400,
  note: 422,
  time: 422,
  'time-missing': 422,
  past: 422,
  'until-before-at': 422,
  redirect: 422,
  requirements: 422,
  future: 422,
  embargo: 422,
};

export interface Refused {
  ok: false;
  refusal: AnyRefusal;
  stage: Stage;
  /** What fills the places of the wording. */
  details: string;
  requirements: CheckedRequirement[];
}

export interface Done {
  ok: true;
  stage: Stage;
  /** Of the newest version afterwards. */
  updatedAt: string;
}

interface Step {
  req: PayloadRequest;
  verb: Verb;
  rule: VerbRule;
  text: Text;
  input: ReadInput;
  actor: Actor;
  now: Date;
}

const refused = (
  refusal: AnyRefusal,
  text: Text | null,
  details = '',
  requirements: CheckedRequirement[] = [],
): Refused => ({ ok: false, refusal, stage: text?.state.stage ?? 'draft', details, requirements });

const momentOf = (value: unknown): Date | null => (value ? new Date(value as string) : null);

/** The version that is to go out: the newest one, or the one that waits for its slot where only the slot moves. */
const wordsToGoOut = async ({ req, text, rule }: Step): Promise<Row> => {
  const pinned = text.slots.publish?.version;
  if (rule.writes !== 'slots' || !pinned || pinned === text.versionId) return text.latest;
  const version = await req.payload.findVersionByID({
    collection: text.collection as 'articles',
    id: pinned,
    depth: 0,
    req,
  });
  return version.version as unknown as Row;
};

/** Why the text may not be public at the moment asked for. */
const timeRefusal = async (step: Step): Promise<Refused | null> => {
  const { input, now, rule, text, verb } = step;
  const goesOut = rule.writes === 'publication' || verb === 'schedule' || verb === 'reschedule';
  if (!goesOut) return null;
  const at = input.at ?? now;
  const embargo = momentOf(text.latest.embargoUntil);
  if (embargo && at < embargo) return refused('embargo', text, embargo.toISOString());
  const dateline = momentOf((await wordsToGoOut(step)).publishedAt);
  if (dateline && dateline > at) return refused('future', text);
  const planned = text.slots.expire?.hasFailed ? null : text.slots.expire?.dueAt;
  const expiry = input.until === undefined ? momentOf(planned) : input.until;
  return expiry && expiry <= at ? refused('until-before-at', text) : null;
};

const scheduleExpiry = async ({ req, text, input }: Step): Promise<void> => {
  if (input.until === null) await clearSlots(req, text, ['expire']);
  if (input.until)
    await setSlot(req, text, {
      action: 'expire',
      dueAt: input.until.toISOString(),
      version: null,
      title: titleOf(text.latest),
    });
};

const pin = (step: Step, version: string | null, dueAt: string): Promise<void> =>
  setSlot(step.req, step.text, { action: 'publish', version, dueAt, title: titleOf(step.text.latest) });

/** What each kind of writing does. Answers the version that the audit trail names. */
const WRITE: Record<VerbRule['writes'], (step: Step) => Promise<string | null>> = {
  version: async (step) => {
    const { req, verb, rule, text, input, actor, now } = step;
    if (rule.to !== 'draft' && text.state.live !== null) await validateText(req, text);
    const slot = text.slots.publish;
    // The minute of one that has failed is over: its text waits for another.
    const takesSlot = verb === 'approve' && slot && !slot.hasFailed;
    const patch = effectsOf(verb, { text: text.latest, now, actorId: actor.id, note: input.note });
    const version = await writeVersion(req, text, { stage: takesSlot ? 'scheduled' : rule.to, patch, now });
    if (takesSlot) await pin(step, version, slot.dueAt);
    if (verb === 'schedule') {
      await pin(step, version, input.at!.toISOString());
      await scheduleExpiry(step);
    }
    return version;
  },

  publication: async (step) => {
    const { req, verb, text, input, actor, now } = step;
    const patch = effectsOf(verb, { text: text.latest, now, actorId: actor.id, note: input.note });
    const version = await publishWords(req, text, {
      words: text.latest,
      version: text.versionId,
      patch,
      now,
      correction: verb === 'correct' ? input.note : null,
    });
    await clearSlots(req, text, ['publish']);
    await scheduleExpiry(step);
    return version;
  },

  removal: ({ req, rule, text, input, now }) =>
    removeText(req, text, {
      kind: rule.to as RemovedStage,
      note: input.note,
      redirectTo: input.redirectTo,
      now,
    }),

  restoration: ({ req, text, now }) => restoreText(req, text, now),

  slots: async (step) => {
    const { req, verb, text, input, now } = step;
    const slot = text.slots.publish;
    if (verb === 'reschedule') await pin(step, slot!.version, input.at!.toISOString());
    if (verb !== 'unschedule') await scheduleExpiry(step);
    if (verb !== 'unschedule') return slot?.version ?? text.versionId;
    await clearSlots(req, text, ['publish', ...(text.state.live === null ? (['expire'] as const) : [])]);
    if (text.state.stage !== 'scheduled') return slot!.version;
    const stage = text.state.workflow === 'full' ? 'approved' : 'draft';
    return writeVersion(req, text, { stage, patch: {}, now });
  },
};

const perform = async (step: Step): Promise<Done | Refused> => {
  const { req, verb, rule, text, input } = step;
  const late = await timeRefusal(step);
  if (late) return late;
  if (rule.isChecked) {
    const checked = await requirementsOf(req, text.collection, text.latest);
    if (unmetBlocking(checked).length > 0) return refused('requirements', text, '', checked);
  }
  const version = await WRITE[rule.writes](step);
  await tellOthers(req, verb, text, input.note);
  const after = await latestVersion(req, text.collection, text.id);
  const stage = (after?.version.stage as Stage | undefined) ?? text.state.stage;
  await recordAudit(req, {
    verb,
    collection: text.collection,
    id: text.id,
    title: titleOf(text.latest),
    from: rule.live ? text.state.live : text.state.stage,
    to: rule.writes === 'version' || rule.writes === 'slots' ? stage : rule.to,
    version,
    note: input.note,
    plannedAt: (input.at ?? input.until)?.toISOString() ?? null,
  });
  return { ok: true, stage, updatedAt: String(after?.version.updatedAt ?? '') };
};

/**
 * Uses a verb on a text as the signed-in person of `req`: all of it or nothing, in one transaction. Checks who, from
 * which stage, that the person saw the newest version, times and requirements; writes the text, its slots, what
 * readers find in its place, and the audit trail. Throws Payload's ValidationError when required fields are missing.
 */
export const runVerb = async (
  req: PayloadRequest,
  collection: WorkflowCollection,
  id: string,
  verb: Verb,
  body: Record<string, unknown> = {},
): Promise<Done | Refused> => {
  const actor = actorOf(req);
  if (!actor) return refused('not-signed-in', null);
  // Links that must answer may take their time to: the answers are known when the transaction asks.
  if (VERBS[verb].isChecked) {
    const newest = await latestVersion(req, collection, id);
    if (newest) await requirementsOf(req, collection, newest.version);
  }
  const isOurs = await initTransaction(req);
  try {
    await storeOf(req.payload).takeTurn(req, `text:${id}`);
    const outcome = await attempt(req, actor, collection, id, verb, body);
    if (isOurs) await (outcome.ok ? commitTransaction(req) : killTransaction(req));
    return outcome;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
};

const attempt = async (
  req: PayloadRequest,
  actor: Actor,
  collection: WorkflowCollection,
  id: string,
  verb: Verb,
  body: Record<string, unknown>,
): Promise<Done | Refused> => {
  const rule: VerbRule = VERBS[verb];
  const now = new Date();
  const text = await loadText(req, collection, id);
  if (!text) return refused('missing', null);
  if (!isVerbOf(verb, text.state.workflow)) return refused('missing', text);
  const refusal = refusalOf(verb, actor, text.state);
  if (refusal) return refused(refusal, text);
  const read = readInput(rule, body, now);
  if (!read.ok) return refused(read.refusal, text, read.details);
  if (read.input.updatedAt && read.input.updatedAt !== text.latest.updatedAt) return refused('stale', text);
  return perform({ req, verb, rule, text, input: read.input, actor, now });
};
