import { isDeepStrictEqual } from 'node:util';
import type { FlattenedField } from 'payload';
import { blockOf, isStored, type Blocks } from '@/platform/db/portable/fields';
import { plain } from '../edits';
import { nodeById, nodesOf } from './richText';

type Row = Record<string, unknown>;
type Fields = readonly FlattenedField[];

/** What stood at a place and what stands there now. */
export interface Change {
  /** Steps from the record on: a field, `#id` of a row, `@id` of a node of a text, a number where there is no id. */
  path: string;
  before: unknown;
  after: unknown;
}

/** Leads links to `from` on to `to`, both of them records of `target`. */
export interface Move {
  target: string;
  from: string;
  to: string;
  blocks: Blocks;
}

const isObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values say the same: nothing, null and an empty list are one, and so are a date and its ISO form. */
export const saysTheSame = (a: unknown, b: unknown): boolean => isDeepStrictEqual(plain(a), plain(b));

const copyOf = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));

const moved = (value: unknown, relationTo: string | string[], { target, from, to }: Move): unknown => {
  if (!Array.isArray(relationTo)) return relationTo === target && String(value) === from ? to : value;
  return isObject(value) && value.relationTo === target && String(value.value) === from
    ? { ...value, value: to }
    : value;
};

const withoutTwins = (list: readonly unknown[]): unknown[] =>
  list.filter((item, index) => !list.slice(0, index).some((other) => saysTheSame(item, other)));

/** Whether a row says nothing that another row does not say as well. */
const isSaidBy = (row: Row, other: Row): boolean =>
  Object.entries(row).every(
    ([key, value]) => key === 'id' || plain(value) === null || saysTheSame(value, other[key]),
  );

const stepOf = (row: Row, index: number): string =>
  typeof row.id === 'string' && row.id !== '' ? `#${row.id}` : String(index);

/**
 * Rows that led to the one record and now lead to the other: where that makes two rows of which one says nothing of
 * its own, it goes.
 */
const withoutTwinRows = (rows: readonly Row[], touched: ReadonlySet<number>): Row[] => {
  const gone = new Set<number>();
  for (const index of touched)
    for (const other of rows.keys()) {
      if (other === index || gone.has(index) || gone.has(other)) continue;
      if (isSaidBy(rows[index]!, rows[other]!)) gone.add(index);
      else if (isSaidBy(rows[other]!, rows[index]!)) gone.add(other);
    }
  return rows.filter((_, index) => !gone.has(index));
};

const inRows = (
  rows: readonly unknown[],
  path: string,
  fieldsOf: (row: Row) => Fields | null,
  move: Move,
): { changes: Change[]; touched: Set<number> } => {
  const touched = new Set<number>();
  const changes = rows.flatMap((row, index) => {
    const fields = isObject(row) ? fieldsOf(row) : null;
    if (!fields) return [];
    const own = relink(fields, row as Row, move, `${path}.${stepOf(row as Row, index)}.`);
    if (own.length > 0) touched.add(index);
    return own;
  });
  return { changes, touched };
};

const inField = (field: FlattenedField, holder: Row, move: Move, path: string): Change[] => {
  const value = holder[field.name];
  if (value === null || value === undefined) return [];
  switch (field.type) {
    case 'relationship':
    case 'upload': {
      const before = copyOf(value);
      if (!field.hasMany) holder[field.name] = moved(value, field.relationTo, move);
      else if (Array.isArray(value)) {
        const list = value.map((item) => moved(item, field.relationTo, move));
        if (!saysTheSame(list, value)) holder[field.name] = withoutTwins(list);
      }
      return saysTheSame(before, holder[field.name])
        ? []
        : [{ path, before, after: copyOf(holder[field.name]) }];
    }
    case 'array': {
      if (!Array.isArray(value)) return [];
      const before = copyOf(value) as Row[];
      const { changes, touched } = inRows(value, path, () => field.flattenedFields, move);
      const kept = withoutTwinRows(value as Row[], touched);
      if (kept.length === value.length) return changes;
      holder[field.name] = kept;
      return [{ path, before, after: copyOf(kept) }];
    }
    case 'blocks':
      return Array.isArray(value)
        ? inRows(
            value,
            path,
            (row) => blockOf(move.blocks, field, row.blockType)?.flattenedFields ?? null,
            move,
          ).changes
        : [];
    case 'group':
    case 'tab':
      return isObject(value) ? relink(field.flattenedFields, value, move, `${path}.`) : [];
    case 'richText':
      return nodesOf(field as never, value).flatMap(({ steps, fields, data }) =>
        relink(fields, data, move, `${[path, ...steps].join('.')}.`),
      );
    default:
      return [];
  }
};

/**
 * Leads every link of a record on, in place, without making twins in lists. Answers what was changed, for `putBack`.
 * @param data a record as the database has it, references as ids; it is written into
 */
export const relink = (fields: Fields, data: Row, move: Move, prefix = ''): Change[] =>
  fields.filter(isStored).flatMap((field) => inField(field, data, move, `${prefix}${field.name}`));

const stepInto = (value: unknown, step: string): unknown => {
  if (step.startsWith('@')) return nodeById(value, step.slice(1));
  if (step.startsWith('#') && Array.isArray(value))
    return value.find((row) => isObject(row) && row.id === step.slice(1));
  return typeof value === 'object' && value !== null ? (value as Row)[step] : undefined;
};

/**
 * Puts back, in place, what `relink` changed. Answers the changes that were left alone because something else stands
 * there by now.
 */
export const putBack = (data: Row, changes: readonly Change[]): Change[] =>
  changes.filter(({ path, before, after }) => {
    const steps = path.split('.');
    const last = steps.pop()!;
    const holder = steps.reduce(stepInto, data as unknown);
    if (!isObject(holder) || !saysTheSame(holder[last], after)) return true;
    holder[last] = copyOf(before);
    return false;
  });
