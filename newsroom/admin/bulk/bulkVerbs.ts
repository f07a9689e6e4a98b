import type { Role } from '@/domain/roles';
import { WORKFLOW_OF, type WorkflowCollection } from '../../workflow/stages';
import { isVerbOf, VERBS, type Verb } from '../../workflow/table';
import type { VerbRule } from '../../workflow/verb';
import type { Choice } from '../stage/mainVerbs';

/**
 * What makes sense for several texts at once, in the order of the work. A correction, a minute, an urgent publication
 * and a return to readers are about one text each.
 */
const IN_BULK = [
  'submit',
  'approve',
  'return',
  'publish',
  'archive',
  'withdraw',
  'takedown',
] as const satisfies readonly Verb[];

/** What they may be told: the same words for all, and which version was seen of each. */
const TOLD = ['note', 'updatedAt'] as const;

/** The steps somebody in a role may try for several texts of a collection; the server decides about each text. */
export const bulkVerbs = (collection: WorkflowCollection, role: Role | null): Choice[] =>
  IN_BULK.filter((verb) => isVerbOf(verb, WORKFLOW_OF[collection])).flatMap((verb) => {
    const { note, roles, takes }: VerbRule = VERBS[verb];
    if (!role || !roles.includes(role)) return [];
    return [{ verb, note, takes: TOLD.filter((each) => takes.includes(each)), refusal: null, reason: null }];
  });
