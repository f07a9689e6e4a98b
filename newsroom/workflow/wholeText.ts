import type { FlattenedField } from 'payload';

type Row = Record<string, unknown>;

/** Written by Payload itself, or not at all. */
const NOT_WRITTEN = new Set(['id', 'createdAt', 'updatedAt', '_status']);

/**
 * Everything a text holds, as a save needs it: what it does not hold is null. Payload takes a field that a save does
 * not name from the newest version, which may be an edit that nobody approved.
 */
export const wholeText = (fields: readonly FlattenedField[], text: Row): Row =>
  Object.fromEntries(
    fields
      .filter(
        ({ name, type, ...field }) =>
          !NOT_WRITTEN.has(name) && type !== 'join' && !('virtual' in field && field.virtual),
      )
      .map((field) => {
        const value = text[field.name];
        return [
          field.name,
          field.type === 'group' || field.type === 'tab'
            ? wholeText(field.flattenedFields, (value ?? {}) as Row)
            : (value ?? null),
        ];
      }),
  );
