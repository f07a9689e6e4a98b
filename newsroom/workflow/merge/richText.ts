import { flattenAllFields, type Field, type FlattenedField, type RichTextField } from 'payload';

type Row = Record<string, unknown>;

/** What Lexical knows of the fields within its nodes (blocks, links, pictures). */
interface Features {
  getSubFields?: Map<string, (args: { node?: Row }) => Field[] | null | undefined>;
  getSubFieldsData?: Map<string, (args: { node: Row }) => Row | null | undefined>;
}

const featuresOf = (field: Pick<RichTextField, 'editor'>): Features =>
  (field.editor as { editorConfig?: { features?: Features } } | undefined)?.editorConfig?.features ?? {};

/** The fields that any node of this text may have, block by block. */
export const fieldsOfAnyNode = (field: Pick<RichTextField, 'editor'>): FlattenedField[] =>
  [...(featuresOf(field).getSubFields?.values() ?? [])].flatMap((fieldsOf) =>
    flattenAllFields({ fields: fieldsOf({}) ?? [] }),
  );

/** A node of a text with its fields and what they hold. */
export interface TextNode {
  /** The steps that lead to `data` from the text. */
  steps: string[];
  fields: FlattenedField[];
  data: Row;
}

const isObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOfNode = (node: Row): string | null => {
  const id = node.id ?? (isObject(node.fields) ? node.fields.id : null);
  return typeof id === 'string' && id !== '' ? id : null;
};

/** All nodes of a text, in their order, each with its place. */
const everyNode = (value: unknown): { node: Row; steps: string[] }[] => {
  const look = (node: unknown, steps: string[]): { node: Row; steps: string[] }[] =>
    isObject(node)
      ? [
          { node, steps },
          ...(Array.isArray(node.children) ? node.children : []).flatMap((child, index) =>
            look(child, [...steps, 'children', String(index)]),
          ),
        ]
      : [];
  return isObject(value) ? look(value.root, ['root']) : [];
};

/** The node of that id; undefined when the text has none, or more than one. */
export const nodeById = (value: unknown, id: string): Row | undefined => {
  const found = everyNode(value).filter(({ node }) => idOfNode(node) === id);
  return found.length === 1 ? found[0]!.node : undefined;
};

/** The nodes of a text that have fields. They are found again by their ids, when somebody writes before them. */
export const nodesOf = (field: Pick<RichTextField, 'editor'>, value: unknown): TextNode[] => {
  const { getSubFields, getSubFieldsData } = featuresOf(field);
  return everyNode(value).flatMap(({ node, steps }) => {
    const type = String(node.type);
    const fields = getSubFields?.get(type)?.({ node });
    const data = getSubFieldsData?.get(type)?.({ node });
    if (!fields || !data) return [];
    const id = idOfNode(node);
    const place = id && nodeById(value, id) === node ? [`@${id}`] : steps;
    const inside = Object.keys(node).find((key) => node[key] === data);
    return [{ steps: inside ? [...place, inside] : place, fields: flattenAllFields({ fields }), data }];
  });
};
