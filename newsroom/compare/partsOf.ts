import type { FlattenedField } from 'payload';
import { isText } from '../workflow/edits';
import { fieldParagraphs, isRead } from './fieldParagraphs';
import type { Part } from './paragraph';
import type { Reading } from './reading';

type Row = Record<string, unknown>;

const walk = (
  fields: readonly FlattenedField[],
  row: Row,
  reading: Reading,
  path: string,
  above: string,
): Part[] =>
  fields.filter(isRead).flatMap((field): Part[] => {
    const key = `${path}${field.name}`;
    const own = ('label' in field && field.label && reading.labelOf(field.label)) || field.name;
    const label = above ? `${above} › ${own}` : own;
    if (field.type === 'group' || field.type === 'tab')
      return walk(field.flattenedFields, (row[field.name] ?? {}) as Row, reading, `${key}.`, label);
    return [{ key, label, paragraphs: fieldParagraphs(field, row[field.name], reading) }];
  });

/**
 * A text of a collection as its parts, in the order of the form: everything that people write, by the collection's
 * own configuration, so that a field that is added is compared too. What the workflow notes is no part of it.
 */
export const partsOf = (fields: readonly FlattenedField[], text: Row, reading: Reading): Part[] =>
  walk(
    fields.filter(({ name }) => isText(name)),
    text,
    reading,
    '',
    '',
  );
