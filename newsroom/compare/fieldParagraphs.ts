import type { FlattenedField } from 'payload';
import { formatDay, formatTime } from '@/domain/dates';
import { idOf } from '@/domain/references';
import { bodyParagraphs } from './bodyParagraphs';
import { paragraph, paragraphs, type Paragraph } from './paragraph';
import type { Reading } from './reading';

type Row = Record<string, unknown>;

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '';
const listOf = (value: unknown): unknown[] => (isNothing(value) ? [] : [value].flat());

const momentOf = (value: unknown, isDay: boolean): string => {
  const moment = new Date(value as string);
  if (Number.isNaN(moment.getTime())) return String(value);
  return isDay ? formatDay(moment) : `${formatTime(moment)} ${formatDay(moment)}`;
};

const isDayField = (field: FlattenedField): boolean =>
  field.type === 'date' && field.admin?.date?.pickerAppearance === 'dayOnly';

const optionsOf = (field: FlattenedField, value: unknown, { labelOf }: Reading): Paragraph[] => {
  const options = 'options' in field ? field.options : [];
  return listOf(value).flatMap((each) => {
    const option = options.find((one) => (typeof one === 'string' ? one : one.value) === each);
    const label = option && typeof option !== 'string' ? labelOf(option.label) : '';
    return paragraph('value', label || String(each));
  });
};

const namesOf = (field: FlattenedField, value: unknown, { nameOf }: Reading): Paragraph[] =>
  listOf(value).flatMap((each) => {
    const to = 'relationTo' in field ? field.relationTo : '';
    const named = each as { relationTo?: string; value?: unknown };
    const [collection, id] = Array.isArray(to)
      ? [String(named.relationTo), idOf(named.value)]
      : [String(to), idOf(each)];
    return id ? paragraph('reference', nameOf(collection, id), id) : [];
  });

/** A row of a list in one line: `Hà Vy · Bài`; a day with what it is the day of. */
const rowOf = (fields: readonly FlattenedField[], row: Row, reading: Reading): Paragraph[] => {
  const words: string[] = [];
  const marks: string[] = [];
  for (const field of fields) {
    if (!isRead(field)) continue;
    const read = fieldParagraphs(field, row[field.name], reading);
    const text = read.map((each) => each.text).join(', ');
    if (!text) continue;
    const needsLabel = (field.type === 'date' || field.type === 'checkbox') && 'label' in field;
    words.push(needsLabel ? `${reading.labelOf(field.label)}: ${text}` : text);
    marks.push(...read.map(({ mark }) => mark));
  }
  return paragraph('item', words.join(' · '), marks.filter(Boolean).join(' '));
};

/** Whether people fill in a field: not what is drawn, counted or noted by the system. */
export const isRead = (field: FlattenedField): boolean =>
  field.name !== 'id' &&
  field.type !== 'join' &&
  !('virtual' in field && field.virtual) &&
  !('hidden' in field && field.hidden) &&
  !field.admin?.hidden &&
  !('readOnly' in (field.admin ?? {}) && (field.admin as { readOnly?: boolean }).readOnly);

/** What a field holds, as paragraphs one can read. */
export const fieldParagraphs = (field: FlattenedField, value: unknown, reading: Reading): Paragraph[] => {
  if (field.type === 'checkbox')
    return paragraph('value', value ? reading.messages.compare.yes : reading.messages.compare.no);
  if (isNothing(value)) return [];
  switch (field.type) {
    case 'richText':
      return bodyParagraphs(value, reading);
    case 'textarea':
      return paragraphs('text', String(value));
    case 'date':
      return paragraph('value', momentOf(value, isDayField(field)));
    case 'number':
      return listOf(value).flatMap((each) => paragraph('value', String(each)));
    case 'select':
    case 'radio':
      return optionsOf(field, value, reading);
    case 'relationship':
    case 'upload':
      return namesOf(field, value, reading);
    case 'array':
      return (value as Row[]).flatMap((row) => rowOf(field.flattenedFields, row, reading));
    default:
      return listOf(value).flatMap((each) =>
        paragraph('text', typeof each === 'object' ? JSON.stringify(each) : String(each)),
      );
  }
};
