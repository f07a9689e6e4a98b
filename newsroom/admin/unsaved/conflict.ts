/** Two texts that were made from the same one: what differs, and what comes of a choice. Pure. */
import { comparable, differing, type TypedField, type Values } from './unsavedFields';

export type Side = 'mine' | 'theirs';

export interface ConflictPart {
  name: string;
  label: unknown;
  mine: unknown;
  theirs: unknown;
  changedBy: 'me' | 'them' | 'both';
}

/** The fields in which the form and the server differ, by who changed them since `base`. */
export const conflictParts = (
  fields: readonly TypedField[],
  { base, mine, theirs }: { base: Values; mine: Values; theirs: Values },
): ConflictPart[] =>
  fields
    .filter(({ name }) => comparable(mine[name]) !== comparable(theirs[name]))
    .map(({ name, label }) => {
      const isMine = comparable(mine[name]) !== comparable(base[name]);
      const isTheirs = comparable(theirs[name]) !== comparable(base[name]);
      const changedBy = isMine && isTheirs ? 'both' : isMine ? 'me' : 'them';
      return { name, label, mine: mine[name], theirs: theirs[name], changedBy };
    });

/** What to propose: whoever changed a field keeps it; where both did, the person who is asked. */
export const proposed = ({ changedBy }: ConflictPart): Side => (changedBy === 'them' ? 'theirs' : 'mine');

/** The values that go into the form for the sides chosen; what stays as it is there is left out. */
export const chosenValues = (
  parts: readonly ConflictPart[],
  chosen: Readonly<Record<string, Side>>,
): Values =>
  Object.fromEntries(
    parts
      .filter((part) => (chosen[part.name] ?? proposed(part)) === 'theirs')
      .map(({ name, theirs }) => [name, theirs ?? null]),
  );

/** Whether `theirs` is what this form sent last: its answer was lost on the way. */
export const isOwnText = (fields: readonly TypedField[], theirs: Values, sent: Values): boolean =>
  differing(
    fields.map(({ name }) => name),
    theirs,
    sent,
  ).length === 0;

interface Node {
  type?: string;
  text?: string;
  children?: Node[];
}

const wordsOf = (node: Node): string => node.text ?? (node.children ?? []).map(wordsOf).join('');

const BREAKS = new Set(['paragraph', 'heading', 'listitem', 'quote']);

const paragraphsOf = (node: Node): string[] =>
  BREAKS.has(node.type ?? '') && !(node.children ?? []).some(({ type }) => BREAKS.has(type ?? ''))
    ? [wordsOf(node)]
    : (node.children ?? []).flatMap(paragraphsOf);

/** A value as paragraphs to read: empty where there is nothing, null where it is no text. */
export const readable = (value: unknown): string[] | null => {
  if (comparable(value) === '') return [];
  if (typeof value === 'string') return value.split('\n');
  const { root } = value as { root?: Node };
  return root?.children ? paragraphsOf(root).filter((line) => line.trim() !== '') : null;
};
