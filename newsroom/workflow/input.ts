import type { VerbInput, VerbRule } from './verb';
import { readMoment } from './times';

/** What came with a verb, read and checked for its form. */
export interface ReadInput {
  note: string | null;
  at: Date | null;
  /** undefined: nothing was said of it; null: cleared. */
  until: Date | null | undefined;
  redirectTo: string | null;
  updatedAt: string | null;
}

export type InputRefusal =
  'input' | 'note' | 'time' | 'time-missing' | 'past' | 'until-before-at' | 'redirect';

const MAX_NOTE = 2_000;
const SITE_PATH = /^\/(?![/\\])[^\s\\]{0,500}$/;

const isText = (value: unknown): value is string => typeof value === 'string';

/** Reads the body of a request for a verb. `details` names what was not understood. */
export const readInput = (
  rule: VerbRule,
  body: Record<string, unknown>,
  now: Date,
): { ok: true; input: ReadInput } | { ok: false; refusal: InputRefusal; details: string } => {
  const refuse = (refusal: InputRefusal, details = '') => ({ ok: false as const, refusal, details });
  const given = Object.entries(body).filter(([, value]) => value !== undefined);
  const unknown = given.filter(([key]) => !rule.takes.includes(key as keyof VerbInput)).map(([key]) => key);
  if (unknown.length > 0) return refuse('input', unknown.join(', '));
  const wrong = given
    .filter(([key, value]) => !isText(value) && !(value === null && key !== 'at'))
    .map(([key]) => key);
  if (wrong.length > 0) return refuse('input', wrong.join(', '));
  const { note, at, until, redirectTo, updatedAt } = body as VerbInput;

  const words = note?.normalize('NFC').trim() || null;
  if (rule.note === 'required' && !words) return refuse('note');
  if (words && words.length > MAX_NOTE) return refuse('input', 'note');

  const from = isText(at) ? readMoment(at) : null;
  const to = isText(until) ? readMoment(until) : until;
  if ((isText(at) && !from) || (isText(until) && !to)) return refuse('time');
  if (rule.takes.includes('at') && !from) return refuse('time-missing');
  if (
    !rule.takes.includes('at') &&
    rule.writes === 'slots' &&
    rule.takes.includes('until') &&
    to === undefined
  )
    return refuse('time-missing');
  if ((from && from <= now) || (to && to <= now)) return refuse('past');
  if (from && to && to <= from) return refuse('until-before-at');

  if (redirectTo && !SITE_PATH.test(redirectTo)) return refuse('redirect');
  return {
    ok: true,
    input: { note: words, at: from, until: to, redirectTo: redirectTo || null, updatedAt: updatedAt || null },
  };
};
