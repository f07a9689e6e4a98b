import type { FlattenedField, Payload } from 'payload';

/** A reference to a record: the collection and the id, or what was read in its place. */
export interface Relation {
  path: string;
  collection: string;
  value: unknown;
}

type Data = Record<string, unknown>;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value ? [value] : []);

/** Every reference of a record that a field holds, however deep; those in texts are not fields. */
export const relationsIn = (
  payload: Payload,
  fields: readonly FlattenedField[],
  data: Data,
  path = '',
): Relation[] =>
  fields.flatMap((field): Relation[] => {
    const value = data[field.name];
    const at = `${path}${field.name}`;
    switch (field.type) {
      case 'relationship':
      case 'upload': {
        const { relationTo } = field;
        return listOf(value).map((one) => {
          if (typeof relationTo === 'string') return { path: at, collection: relationTo, value: one };
          const several = one as { relationTo: string; value: unknown };
          return { path: at, collection: several.relationTo, value: several.value };
        });
      }
      case 'array':
        return listOf(value).flatMap((row) =>
          relationsIn(payload, field.flattenedFields, row as Data, `${at}.`),
        );
      case 'group':
      case 'tab':
        return value ? relationsIn(payload, field.flattenedFields, value as Data, `${at}.`) : [];
      default:
        return [];
    }
  });
