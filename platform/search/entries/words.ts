import { toNfc } from '@/domain/text';

/** A value as the index keeps it: composed, without white space around it; empty when it is no text. */
export const wordsOf = (value: unknown): string => (typeof value === 'string' ? toNfc(value).trim() : '');

/** Values as one text, a line each; what is empty or no text is left out. */
export const linesOf = (...values: unknown[]): string =>
  values
    .map(wordsOf)
    .filter((words) => words !== '')
    .join('\n');

/** Values as a list without empty ones and without twins. */
export const listOf = (...values: unknown[]): string[] => [
  ...new Set(values.map(wordsOf).filter((words) => words !== '')),
];

/** The rows of an array field. */
export const rowsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? (value as Record<string, unknown>[]) : [];

/** A stored date as a moment; null when there is none. */
export const momentOf = (value: unknown): Date | null => {
  if (typeof value !== 'string' && !(value instanceof Date)) return null;
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? null : moment;
};
