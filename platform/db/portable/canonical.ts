import type { FlattenedField } from 'payload';
import { blockOf, isStored, type Blocks } from './fields';
import type { References } from './references';
import { RowIds } from './RowIds';
import type { Source } from './sources';

type Row = Readonly<Record<string, unknown>>;
type Fields = readonly FlattenedField[];
type Relation = Extract<FlattenedField, { type: 'relationship' | 'upload' }>;

/**
 * A record as it stands in an archive: JSON values only, the id first, the fields by their names, and the keys of
 * what has no fields (a text, a preference) in their order.
 */
export type CanonicalRecord = { readonly id: string } & Row;

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** An empty list or group is the same as none: SQLite cannot tell them apart. */
const unlessEmpty = <T extends object>(value: T): T | undefined =>
  Object.keys(value).length > 0 ? value : undefined;

/** A value without a schema, as JSON has it; `ObjectId` and the like say themselves how. */
const opaque = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((each) => opaque(each) ?? null);
  if (!isObject(value)) return typeof value === 'bigint' ? Number(value) : value;
  const { toJSON } = value as { toJSON?: unknown };
  if (typeof toJSON === 'function') return opaque((toJSON as () => unknown).call(value));
  const entries = Object.keys(value)
    .sort()
    .map((key): [string, unknown] => [key, opaque(value[key])]);
  return Object.fromEntries(entries);
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const numberOf = (value: unknown): number | undefined => {
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
};

/** Payload's hooks make a point GeoJSON, which MongoDB can index; SQLite keeps it as text. */
const pointOf = (value: unknown): unknown => {
  const coordinates = Array.isArray(value) ? value : (value as { coordinates?: unknown }).coordinates;
  return Array.isArray(coordinates) ? { coordinates: coordinates.map(Number), type: 'Point' } : undefined;
};

interface Walk {
  references: References;
  blocks: Blocks;
  rowIds: RowIds;
}

/** What a reference leads to; nothing when it leads nowhere, as SQLite would have it at once. */
const referenceOf = ({ references }: Walk, { relationTo }: Relation, value: unknown): unknown => {
  if (!Array.isArray(relationTo)) {
    const id = String(value);
    return references.has(relationTo, id) ? id : undefined;
  }
  if (!isObject(value) || typeof value.relationTo !== 'string') return undefined;
  const id = String(value.value);
  return references.has(value.relationTo, id) ? { relationTo: value.relationTo, value: id } : undefined;
};

interface RowShape {
  /** What SQLite keeps such rows in. */
  table: string;
  fields: Fields;
  blockType?: unknown;
}

const rowsOf = (
  walk: Walk,
  value: unknown,
  place: string,
  shapeOf: (row: Row) => RowShape | null,
): Row[] | undefined => {
  const rows = listOf(value).flatMap((row, index) => {
    const shape = isObject(row) ? shapeOf(row) : null;
    if (!shape) return [];
    const inside = `${place}.${index}`;
    const own: Record<string, unknown> = { id: walk.rowIds.take(shape.table, (row as Row).id, inside) };
    if (shape.blockType !== undefined) own.blockType = shape.blockType;
    return [fieldsInto(own, walk, shape.fields, row as Row, inside, shape.table)];
  });
  return unlessEmpty(rows);
};

const valueOf = (
  walk: Walk,
  field: FlattenedField,
  value: unknown,
  place: string,
  table: string,
): unknown => {
  if (value === null || value === undefined) return undefined;
  const inside = `${place}.${field.name}`;
  const each = (one: (item: unknown) => unknown): unknown => {
    if (!('hasMany' in field && field.hasMany)) return one(value);
    const items = listOf(value).flatMap((item) => {
      const made = item === null || item === undefined ? undefined : one(item);
      return made === undefined ? [] : [made];
    });
    return unlessEmpty(items);
  };
  switch (field.type) {
    case 'array':
      return rowsOf(walk, value, inside, () => ({
        table: `${table}.${field.name}`,
        fields: field.flattenedFields,
      }));
    case 'blocks':
      return rowsOf(walk, value, inside, ({ blockType }) => {
        const block = blockOf(walk.blocks, field, blockType);
        return block && { table: `block ${block.slug}`, fields: block.flattenedFields, blockType };
      });
    case 'group':
    case 'tab': {
      if (!isObject(value)) return undefined;
      return unlessEmpty(
        fieldsInto({}, walk, field.flattenedFields, value, inside, `${table}.${field.name}`),
      );
    }
    case 'relationship':
    case 'upload':
      return each((item) => referenceOf(walk, field, item));
    case 'date':
      return new Date(value as string).toISOString();
    case 'checkbox':
      return Boolean(value);
    case 'number':
      return each(numberOf);
    case 'json':
    case 'richText':
      return opaque(value);
    case 'point':
      return pointOf(value);
    default:
      return each(textOf);
  }
};

const ordered = new WeakMap<Fields, Fields>();

/** The fields that are kept, by their names; `id` is a record's or a row's own. */
const inOrder = (fields: Fields): Fields => {
  const known = ordered.get(fields);
  if (known) return known;
  const made = fields
    .filter((field) => field.name !== 'id' && isStored(field))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  ordered.set(fields, made);
  return made;
};

const fieldsInto = (
  target: Record<string, unknown>,
  walk: Walk,
  fields: Fields,
  row: Row,
  place: string,
  table: string,
): Row => {
  for (const field of inOrder(fields)) {
    const value = valueOf(walk, field, row[field.name], place, table);
    if (value !== undefined) target[field.name] = value;
  }
  return target;
};

/** Said of a version only when it is so: SQLite says `false` otherwise, MongoDB nothing. */
const VERSION_FLAGS = ['latest', 'autosave', 'snapshot'];

/**
 * Makes the records of a source canonical, in their order: the same record gives the same JSON, whichever database
 * it comes from. What a record says without a field for it is left out, and so is what amounts to nothing (null, an
 * empty list).
 */
export const canonicalizer = (
  source: Source,
  references: References,
  blocks: Blocks,
): ((row: Row) => CanonicalRecord) => {
  const isVersion = source.kind === 'versions' || source.kind === 'globals-versions';
  const ofAll = new RowIds(source.file);
  return (row) => {
    const id = String(row.id);
    // Rows in versions have numbers of their own on SQLite: their ids may come again in the next version.
    const rowIds = isVersion ? new RowIds(source.file) : ofAll;
    const record: Record<string, unknown> = { id };
    fieldsInto(record, { references, blocks, rowIds }, source.fields, row, id, source.slug);
    if (isVersion) for (const flag of VERSION_FLAGS) if (record[flag] === false) delete record[flag];
    return record as CanonicalRecord;
  };
};

/** The line of a record in an archive. */
export const lineOf = (record: CanonicalRecord): string => `${JSON.stringify(record)}\n`;
