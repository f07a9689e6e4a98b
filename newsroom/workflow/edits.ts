import { isDeepStrictEqual } from 'node:util';

type Row = Record<string, unknown>;

/** What the newsroom notes about a text and what follows from it: a change of these is no edit of the text. */
export const KEPT_BY_WORKFLOW = [
  'stage',
  'createdBy',
  'editedBy',
  'submittedAt',
  'editorNote',
  'approvedBy',
  'approvedAt',
] as const;

const NOT_TEXT = new Set<string>([
  ...KEPT_BY_WORKFLOW,
  ...[
    'id',
    '_status',
    'createdAt',
    'updatedAt',
    'releasedAt',
    'updatedForReadersAt',
    'corrections',
    'usedMedia',
    'folded',
    'titleFolded',
  ],
  ...['assignee', 'taskDueAt', 'taskDueAt_tz', 'embargoUntil', 'embargoUntil_tz', 'unsaved'],
]);

/** Whether a field of a text holds its words, and not what the workflow notes about it. */
export const isText = (field: string): boolean => !NOT_TEXT.has(field);

/** Null, nothing and an empty list are the same; a moment is its ISO form. */
export const plain = (value: unknown): unknown => {
  const parsed: unknown = value === undefined ? null : JSON.parse(JSON.stringify(value));
  const strip = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.length === 0 ? null : each.map(strip);
    if (each === null || typeof each !== 'object') return each === '' ? null : each;
    const entries = Object.entries(each as Row)
      .map(([key, inner]) => [key, strip(inner)] as const)
      .filter(([, inner]) => inner !== null);
    return entries.length === 0 ? null : Object.fromEntries(entries);
  };
  return strip(parsed);
};

/** Whether `data` (all of a text or some of its fields) says something else than the text `before`. */
export const isEdit = (data: Row, before: Row): boolean =>
  Object.keys(data).some((key) => isText(key) && !isDeepStrictEqual(plain(data[key]), plain(before[key])));
