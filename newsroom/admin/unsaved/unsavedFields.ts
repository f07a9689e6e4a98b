/** Which fields of a form the server does not have as they stand. Pure. */
import type { FormState } from 'payload';
import { reduceFieldsToValues } from 'payload/shared';

export type Values = Record<string, unknown>;

/** What is read of Payload's field configuration. */
export interface FormField {
  type: string;
  name?: string;
  label?: unknown;
  admin?: { hidden?: boolean; readOnly?: boolean; disabled?: boolean };
  fields?: readonly FormField[];
  tabs?: readonly Omit<FormField, 'type'>[];
}

export interface TypedField {
  name: string;
  label: unknown;
}

/** Not typed into, whatever their settings say. */
const SHOWN_ONLY = new Set(['join', 'ui']);

/**
 * The fields a person can type into, as the top level of a document has them: rows, collapsibles and tabs without
 * a name are looked through. What the system writes (read-only, hidden) is left out.
 */
export const typedFields = (fields: readonly FormField[]): TypedField[] =>
  fields.flatMap((field): TypedField[] => {
    if (field.admin?.hidden || field.admin?.disabled || SHOWN_ONLY.has(field.type)) return [];
    if (field.type === 'tabs')
      return (field.tabs ?? []).flatMap((tab) => typedFields([{ ...tab, type: 'tab' }]));
    if (field.name) return field.admin?.readOnly ? [] : [{ name: field.name, label: field.label }];
    return typedFields(field.fields ?? []);
  });

/** The values of a form as a document has them. The form itself counts the rows of an empty list: 0. */
export const valuesOf = (state: FormState): Values =>
  reduceFieldsToValues(
    Object.fromEntries(
      Object.entries(state).map(([path, field]) => [
        path,
        field.rows?.length === 0 ? { ...field, value: [] } : field,
      ]),
    ),
    true,
  );

const plain = (value: unknown): unknown => {
  if (value === null || value === undefined || value === '') return undefined;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.length > 0 ? value.map((item) => plain(item) ?? null) : undefined;
  if (typeof value !== 'object') return value;
  const entries = Object.keys(value)
    .sort()
    // Ids of rows and blocks are given by the form or by the server, not by the writer.
    .filter((key) => key !== 'id')
    .map((key) => [key, plain((value as Values)[key])] as const)
    .filter(([, item]) => item !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

/** A long text stays the same object until it is changed: it is written out once. */
const written = new WeakMap<object, string>();

/** A value as text, equal for values that say the same: empty is as good as missing, order of keys means nothing. */
export const comparable = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(plain(value)) ?? '';
  const known = written.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(plain(value)) ?? '';
  written.set(value, text);
  return text;
};

/** The names among `names` whose values differ. */
export const differing = (names: readonly string[], one: Values, other: Values): string[] =>
  names.filter((name) => comparable(one[name]) !== comparable(other[name]));

/** What stands in the form and not in the document the server has; a field that was emptied is null. */
export const unsavedValues = (names: readonly string[], form: Values, saved: Values): Values =>
  Object.fromEntries(differing(names, form, saved).map((name) => [name, form[name] ?? null]));
