import type { FlattenedField, Payload } from 'payload';
import { idOf } from '@/domain/references';

type Row = Record<string, unknown>;
type Records = ReadonlyMap<string, object | null>;

/** Reads records of a collection by their ids; null stands for what the reader may not see. What it gives is not changed. */
export type LoadRecords = (collection: string, ids: string[]) => Promise<Records>;

interface Reference {
  collection: string;
  id: string;
  /** Puts the record in the place of its id. */
  put(record: object): void;
}

type Found = (reference: Reference) => void;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : []);

/** The reference in `holder[key]`: an id, or `{ relationTo, value }` where there are several collections. */
const refer = (holder: Row | unknown[], key: string | number, relationTo: unknown, found: Found): void => {
  const slots = holder as Record<string | number, unknown>;
  const at = slots[key];
  if (Array.isArray(relationTo)) {
    if (isRow(at)) refer(at, 'value', at.relationTo, found);
    return;
  }
  const id = idOf(at as string);
  if (id && typeof relationTo === 'string')
    found({ collection: relationTo, id, put: (record) => (slots[key] = record) });
};

/** What blocks in the text of a story refer to: where in their fields, and in which collection. */
const IN_BLOCKS: Readonly<Record<string, (fields: Row, found: Found) => void>> = {
  gallery: ({ images }, found) => rowsOf(images).forEach((row) => refer(row, 'image', 'media', found)),
  documentReference: (fields, found) => refer(fields, 'document', 'documents', found),
  agencyReference: (fields, found) => refer(fields, 'agency', 'agencies', found),
  relatedStory: (fields, found) => refer(fields, 'article', 'articles', found),
};

const inText = (node: unknown, found: Found): void => {
  if (!isRow(node)) return;
  const fields = isRow(node.fields) ? node.fields : {};
  if (node.type === 'upload') refer(node, 'value', node.relationTo, found);
  if (node.type === 'block') IN_BLOCKS[String(fields.blockType)]?.(fields, found);
  if (fields.linkType === 'internal' && isRow(fields.doc))
    refer(fields.doc, 'value', fields.doc.relationTo, found);
  for (const child of rowsOf(node.children)) inText(child, found);
};

/** Every reference of a row. Fields of our collections are not localised and have no blocks outside of texts. */
const inFields = (fields: readonly FlattenedField[], row: Row, found: Found): void => {
  for (const field of fields) {
    const value = row[field.name];
    if (value === null || value === undefined) continue;
    if (field.type === 'relationship' || field.type === 'upload') {
      if (Array.isArray(value)) value.forEach((_, index) => refer(value, index, field.relationTo, found));
      else refer(row, field.name, field.relationTo, found);
    } else if (field.type === 'array')
      rowsOf(value).forEach((each) => inFields(field.flattenedFields, each, found));
    else if (field.type === 'group' || field.type === 'tab') {
      if (isRow(value)) inFields(field.flattenedFields, value, found);
    } else if (field.type === 'richText' && isRow(value)) inText(value.root, found);
  }
};

const fieldsOf = (payload: Payload, collection: string): readonly FlattenedField[] =>
  payload.collections[collection as 'articles'].config.flattenedFields;

/**
 * Puts records in the place of their ids, as Payload's `depth` does, but each collection is read once for all rows and
 * a record may come from what is kept. An id stays where there is no record that the reader may see.
 *
 * @param rows are changed
 * @param depth how many steps from record to record
 */
export const populate = async (
  payload: Payload,
  fields: readonly FlattenedField[],
  rows: readonly object[],
  depth: number,
  load: LoadRecords,
): Promise<void> => {
  if (depth < 1) return;
  const wanted = new Map<string, Map<string, Reference[]>>();
  for (const row of rows)
    inFields(fields, row as Row, (reference) => {
      const ids = wanted.get(reference.collection) ?? new Map<string, Reference[]>();
      wanted.set(reference.collection, ids.set(reference.id, [...(ids.get(reference.id) ?? []), reference]));
    });
  await Promise.all(
    [...wanted].map(async ([collection, references]) => {
      const known = await load(collection, [...references.keys()]);
      const records = new Map([...known].flatMap(([id, record]) => (record ? [[id, record] as const] : [])));
      if (depth > 1) {
        for (const [id, record] of records) records.set(id, structuredClone(record));
        await populate(payload, fieldsOf(payload, collection), [...records.values()], depth - 1, load);
      }
      for (const [id, places] of references) {
        const record = records.get(id);
        if (record) for (const { put } of places) put(record);
      }
    }),
  );
};

/** The same for the records of a collection. */
export const populateRecords = (
  payload: Payload,
  collection: string,
  rows: readonly object[],
  depth: number,
  load: LoadRecords,
): Promise<void> => populate(payload, fieldsOf(payload, collection), rows, depth, load);
