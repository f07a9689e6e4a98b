/**
 * Where a text stands. Each version of a text has a stage of its own: the newest one's says how far the work is, the
 * public record's what readers see. Payload's `_status` follows from it.
 */
export const STAGES = [
  'draft',
  'submitted',
  'approved',
  'scheduled',
  'published',
  'corrected',
  'withdrawn',
  'taken-down',
  'archived',
] as const;

export type Stage = (typeof STAGES)[number];

/** Stages of a record that readers see. */
export const LIVE_STAGES = ['published', 'corrected'] as const satisfies readonly Stage[];
/** Stages of a record that readers saw, or that was put away. */
export const REMOVED_STAGES = ['withdrawn', 'taken-down', 'archived'] as const satisfies readonly Stage[];

export type LiveStage = (typeof LIVE_STAGES)[number];
export type RemovedStage = (typeof REMOVED_STAGES)[number];

export const isStage = (value: unknown): value is Stage => STAGES.includes(value as Stage);
export const isLiveStage = (value: unknown): value is LiveStage => LIVE_STAGES.includes(value as LiveStage);
export const isRemovedStage = (value: unknown): value is RemovedStage =>
  REMOVED_STAGES.includes(value as RemovedStage);

/** The stage of a record or version; one that has none is a draft. */
export const stageOf = (doc: { stage?: unknown } | null | undefined): Stage =>
  isStage(doc?.stage) ? doc.stage : 'draft';

/**
 * The stage of a text after somebody changed it by hand. What an editor changes while it waits for approval goes on
 * waiting; a change of anything approved or public is a new draft, beside it.
 */
export const stageAfterEdit = (stage: Stage): Stage => (stage === 'submitted' ? 'submitted' : 'draft');

/** Two workflows from one table: stories pass an approval, the rest goes from draft to published. */
export const WORKFLOWS = ['full', 'small'] as const;
export type Workflow = (typeof WORKFLOWS)[number];

export const WORKFLOW_OF = {
  articles: 'full',
  events: 'small',
  documents: 'small',
  agencies: 'small',
  people: 'small',
} as const satisfies Record<string, Workflow>;

export type WorkflowCollection = keyof typeof WORKFLOW_OF;

export const isWorkflowCollection = (slug: string): slug is WorkflowCollection =>
  Object.hasOwn(WORKFLOW_OF, slug);
