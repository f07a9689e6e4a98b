/** Builds stored rich text (Lexical states) from plain parts. Pure. */

export interface LexicalNode {
  type: string;
  version: number;
  [key: string]: unknown;
}

const element = (type: string, children: LexicalNode[], more: Record<string, unknown> = {}): LexicalNode => ({
  type,
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  children,
  ...more,
});

export const textNode = (text: string, format = 0): LexicalNode => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
});

/** Lexical's bits. */
export const BOLD = 1;
export const ITALIC = 2;
export const UNDERLINE = 8;

/** A link to an address on the web. `id` is the node's own: 24 hexadecimal digits. */
export const linkNode = (id: string, url: string, children: LexicalNode[]): LexicalNode =>
  element('link', children, { version: 3, id, fields: { linkType: 'custom', newTab: false, url } });

/** An element of Lexical around inline nodes. */
export const paragraphOf = (children: LexicalNode[]): LexicalNode =>
  element('paragraph', children, { textFormat: 0, textStyle: '' });

export const quoteOf = (children: LexicalNode[]): LexicalNode => element('quote', children);

export const listOf = (items: LexicalNode[][], isOrdered: boolean): LexicalNode =>
  element(
    'list',
    items.map((children, index) => element('listitem', children, { value: index + 1 })),
    { listType: isOrdered ? 'number' : 'bullet', tag: isOrdered ? 'ol' : 'ul', start: 1 },
  );

export const paragraphNode = (text: string, format = 0): LexicalNode =>
  element('paragraph', text ? [textNode(text, format)] : [], { textFormat: format, textStyle: '' });

export const headingNode = (text: string, tag: 'h2' | 'h3' = 'h2'): LexicalNode =>
  element('heading', [textNode(text)], { tag });

export const listNode = (items: string[]): LexicalNode =>
  listOf(
    items.map((item) => [textNode(item)]),
    false,
  );

/** A table whose first row is its head. */
export const tableNode = (rows: string[][]): LexicalNode =>
  element(
    'table',
    rows.map((row, index) =>
      element(
        'tablerow',
        row.map((cell) =>
          element('tablecell', [paragraphNode(cell)], {
            headerState: index === 0 ? 1 : 0,
            colSpan: 1,
            rowSpan: 1,
            backgroundColor: null,
          }),
        ),
      ),
    ),
  );

/** `id` is the node's own, as Payload wants it: 24 hexadecimal digits. */
export const uploadNode = (id: string, mediaId: string, fields: Record<string, unknown>): LexicalNode => ({
  type: 'upload',
  version: 3,
  format: '',
  id,
  relationTo: 'media',
  value: mediaId,
  fields,
});

export const blockNode = (id: string, blockType: string, fields: Record<string, unknown>): LexicalNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id, blockName: '', blockType, ...fields },
});

export const stateOf = (children: LexicalNode[]) => ({
  root: element('root', children.length > 0 ? children : [paragraphNode('')]) as LexicalNode & {
    children: LexicalNode[];
    direction: 'ltr';
    format: '';
    indent: number;
  },
});
