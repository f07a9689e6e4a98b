import type { Role } from '@/domain/roles';

/** Where a text stands. Only the verbs below move it; `_status` (what Payload shows the public) follows from it. */
export const STAGES = ['draft', 'submitted', 'published'] as const;

export type Stage = (typeof STAGES)[number];

export interface VerbRule {
  from: readonly Stage[];
  to: Stage;
  roles: readonly Role[];
  /** A journalist may use the verb on texts of their own only. */
  ownOnlyFor: readonly Role[];
  noteRequired: boolean;
}

const EDITORIAL: readonly Role[] = ['editor', 'administrator'];
const ALL: readonly Role[] = ['journalist', ...EDITORIAL];

/** The one transition table: nothing else changes a stage. */
export const VERBS = {
  submit: { from: ['draft'], to: 'submitted', roles: ALL, ownOnlyFor: ['journalist'], noteRequired: false },
  return: { from: ['submitted'], to: 'draft', roles: EDITORIAL, ownOnlyFor: [], noteRequired: true },
  publish: { from: STAGES, to: 'published', roles: EDITORIAL, ownOnlyFor: [], noteRequired: false },
  unpublish: { from: ['published'], to: 'draft', roles: EDITORIAL, ownOnlyFor: [], noteRequired: false },
} as const satisfies Record<string, VerbRule>;

export type Verb = keyof typeof VERBS;

export const isStage = (value: unknown): value is Stage => STAGES.includes(value as Stage);

export interface Actor {
  id: string;
  role: Role;
}

export type Refusal = 'role' | 'not-own' | 'stage';

/** Why `actor` may not use `verb` on a text in `stage`, or null when it may. */
export const refusalOf = (
  verb: Verb,
  actor: Actor,
  text: { stage: Stage; createdBy: string | null },
): Refusal | null => {
  const rule: VerbRule = VERBS[verb];
  if (!rule.roles.includes(actor.role)) return 'role';
  if (rule.ownOnlyFor.includes(actor.role) && text.createdBy !== actor.id) return 'not-own';
  if (!rule.from.includes(text.stage)) return 'stage';
  return null;
};
