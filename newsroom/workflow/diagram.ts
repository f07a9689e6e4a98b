import { isLiveStage, isRemovedStage, STAGES, WORKFLOWS, type Stage, type Workflow } from './stages';
import { isVerbOf, VERB_NAMES, VERBS, type Verb } from './table';
import type { VerbRule } from './verb';

const ID = (stage: Stage): string => stage.replace('-', '_');

const TITLE: Record<Workflow, string> = {
  full: 'Stories',
  small: 'Events, documents, agencies, people',
};

/** Where a verb starts, as stages: of the newest version, or of what readers see. */
const startsOf = ({ from, live }: VerbRule, workflow: Workflow): readonly Stage[] =>
  live ?? from[workflow] ?? [];

const diagramOf = (workflow: Workflow): string => {
  const arrows = VERB_NAMES.filter((verb) => isVerbOf(verb, workflow)).flatMap((verb) => {
    const rule: VerbRule = VERBS[verb];
    // What only moves or clears a slot changes no stage, but for the clearing.
    const starts = rule.needsSlot ? (['scheduled'] as const) : startsOf(rule, workflow);
    const to = verb === 'unschedule' && workflow === 'small' ? 'draft' : rule.to;
    return starts.map((start) => `  ${ID(start)} --> ${ID(to)}: ${verb}`);
  });
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> draft', ...arrows, '```'].join('\n');
};

const list = (words: readonly string[]): string => (words.length > 0 ? words.join(', ') : '–');

const rowOf = (verb: Verb): string => {
  const rule: VerbRule = VERBS[verb];
  const who = rule.roles.map((role) => (rule.ownOnlyFor.includes(role) ? `${role} (own)` : role));
  const asks = [
    ...(rule.note === 'required' ? ['note'] : []),
    ...rule.takes.filter((each) => each !== 'note' && each !== 'updatedAt'),
    ...(rule.fourEyes ? ['four eyes'] : []),
    ...(rule.isChecked ? ['requirements'] : []),
  ];
  const starts = (workflow: Workflow) =>
    !isVerbOf(verb, workflow)
      ? 'not there'
      : rule.needsSlot
        ? 'any with a slot'
        : list(startsOf(rule, workflow));
  return `| \`${verb}\` | ${starts('full')} | ${starts('small')} | ${rule.to} | ${list(who)} | ${list(asks)} |`;
};

/** docs/workflow.md: the transition table as people read it. */
export const workflowDocument = (): string =>
  [
    '# The workflow',
    '',
    'Made from `newsroom/workflow/table.ts` by `npm run docs:workflow`; a test tells when it is out of date.',
    '',
    'A text has two stages: that of its newest version (how far the work is) and that of the public record (what',
    'readers see). A public text is edited as a draft beside it. A version that waits for its slot goes out as it was',
    'approved, whatever is edited meanwhile; approving the newer edit puts that into the slot.',
    '',
    ...WORKFLOWS.flatMap((workflow) => [`## ${TITLE[workflow]}`, '', diagramOf(workflow), '']),
    '## Verbs',
    '',
    'Each is `POST /api/<collection>/<id>/<verb>`, a button of the admin, and an entry of the audit trail.',
    '',
    '| Verb | From (stories) | From (others) | To | Who | Asks for |',
    '| --- | --- | --- | --- | --- | --- |',
    ...VERB_NAMES.map(rowOf),
    '',
    '## Stages',
    '',
    ...STAGES.map(
      (stage) =>
        `- **${stage}**: ${isLiveStage(stage) ? 'readers see it' : isRemovedStage(stage) ? 'readers saw it; its address says what became of it' : 'inside the newsroom'}`,
    ),
    '',
  ].join('\n');
