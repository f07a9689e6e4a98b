import type { Stage, Workflow } from '../../workflow/stages';
import type { Verb } from '../../workflow/table';
import type { StageChoices, VerbChoice, WorkflowOverview } from '../../workflow/overview';

/** What one usually does next with a text in a stage, the likeliest first; the rest stands in the menu. */
const NEXT: Record<Workflow, Partial<Record<Stage, readonly Verb[]>>> = {
  full: {
    draft: ['approve', 'submit'],
    submitted: ['approve', 'return'],
    approved: ['publish', 'schedule'],
    scheduled: ['reschedule', 'publish'],
    withdrawn: ['restore'],
    'taken-down': ['restore'],
    archived: ['restore'],
  },
  small: {
    draft: ['publish', 'submit'],
    submitted: ['publish', 'return'],
    scheduled: ['reschedule', 'publish'],
    withdrawn: ['restore'],
    'taken-down': ['restore'],
    archived: ['restore'],
  },
};

export interface Choice extends VerbChoice {
  /** In words, why it is not possible. */
  reason: string | null;
}

interface Choices extends StageChoices {
  verbs: Choice[];
}

export interface Overview extends Omit<WorkflowOverview, 'verbs' | 'edited'>, Choices {
  edited: Choices;
}

/**
 * Parts the verbs into buttons (what is likely next and possible, at most two) and the menu (all others, the
 * possible ones first).
 */
export const arrange = (overview: Choices, workflow: Workflow): { buttons: Choice[]; menu: Choice[] } => {
  const next = NEXT[workflow][overview.stage] ?? [];
  const isApproving = overview.verbs.some(({ verb, refusal }) => verb === 'approve' && refusal === null);
  const buttons = next
    .flatMap((verb) => overview.verbs.filter((choice) => choice.verb === verb && choice.refusal === null))
    // Who can sign off does not ask to.
    .filter(
      ({ verb }) =>
        verb !== 'submit' ||
        (!isApproving && !next.some((each) => each === 'publish' && mayDo(overview, each))),
    );
  const rest = overview.verbs.filter((choice) => !buttons.includes(choice) && choice.refusal !== 'role');
  return {
    buttons: buttons.slice(0, 2),
    menu: [
      ...rest.filter(({ refusal }) => refusal === null),
      ...rest.filter(({ refusal }) => refusal !== null),
    ],
  };
};

const mayDo = (overview: Choices, verb: Verb): boolean =>
  overview.verbs.some((choice) => choice.verb === verb && choice.refusal === null);
