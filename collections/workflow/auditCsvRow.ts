import { formatSecond } from '@/domain/dates';
import type { Messages } from '@/newsroom/messages/messages';
import type { AuditRow } from '@/newsroom/workflow/auditPages';

type Words = Pick<
  Messages,
  'audit' | 'workflow' | 'articles' | 'events' | 'documents' | 'agencies' | 'people'
>;
type Cell = (row: AuditRow, words: Words) => string | null | undefined;

const moment = (instant: string | null | undefined): string => (instant ? formatSecond(instant) : '');

/** The columns of the file, in order: the name of each in the messages, and what stands in it. */
const COLUMNS = [
  ['at', (row) => moment(row.at)],
  ['actorName', ({ actor, actorName }, { audit }) => actorName ?? (actor ? '' : audit.system)],
  ['verb', ({ verb }, { audit }) => audit.verbs[verb]],
  ['targetCollection', ({ targetCollection }, words) => words[targetCollection].one],
  ['title', ({ title }) => title],
  ['from', ({ from }, { workflow }) => from && workflow.stages[from]],
  ['to', ({ to }, { workflow }) => to && workflow.stages[to]],
  ['note', ({ note }) => note],
  ['plannedAt', (row) => moment(row.plannedAt)],
  ['target', ({ target }) => target],
  ['version', ({ version }) => version],
] as const satisfies readonly [keyof Messages['audit'], Cell][];

/** The first line of the file. */
export const csvHeader = ({ audit }: Words): string[] => COLUMNS.map(([name]) => audit[name]);

/** A line of the file: an entry in words, times in Vietnam. */
export const csvRow = (row: AuditRow, words: Words): string[] =>
  COLUMNS.map(([, cell]) => (cell as Cell)(row, words) ?? '');
