import { idOf } from '@/domain/references';
import { fill } from '../messages/messages';
import { paragraph, paragraphs, type Paragraph, type ParagraphKind } from './paragraph';
import type { Reading } from './reading';

interface Node {
  type?: string;
  children?: Node[];
  text?: string;
  format?: number | string;
  tag?: string;
  listType?: string;
  value?: unknown;
  relationTo?: string;
  fields?: Record<string, unknown>;
}

type Fields = Record<string, unknown>;

const childrenOf = (node: Node): Node[] => (Array.isArray(node.children) ? node.children : []);
const string = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Words as they run on, with how each run looks: `12:1` for twelve letters in bold. */
class Inline {
  text = '';
  private readonly looks: { letters: number; format: string }[] = [];

  add(text: string, format = ''): void {
    this.text += text;
    const letters = text.replace(/\s/g, '').length;
    const last = this.looks.at(-1);
    if (letters === 0) return;
    if (last?.format === format) last.letters += letters;
    else this.looks.push({ letters, format });
  }

  /** Where the look of the words changes; nothing when all of it is plain. */
  get mark(): string {
    return this.looks.every(({ format }) => format === '')
      ? ''
      : this.looks.map(({ letters, format }) => `${letters}:${format}`).join(' ');
  }
}

const addressOf = (fields: Fields | undefined, { nameOf }: Reading): string => {
  const doc = fields?.doc as { relationTo?: string; value?: unknown } | null | undefined;
  const id = idOf(doc?.value);
  return fields?.linkType === 'internal' && id ? nameOf(String(doc?.relationTo), id) : string(fields?.url);
};

const collect = (nodes: readonly Node[], reading: Reading, inline: Inline): Inline => {
  for (const node of nodes) {
    if (typeof node.text === 'string') inline.add(node.text, node.format ? String(node.format) : '');
    else if (node.type === 'linebreak' || node.type === 'tab') inline.add(' ');
    else {
      const start = inline.text.length;
      collect(childrenOf(node), reading, inline);
      if (node.type !== 'link' && node.type !== 'autolink') continue;
      const address = addressOf(node.fields, reading);
      // An address that stands there as it is need not be said twice.
      if (address && address !== inline.text.slice(start)) inline.add(` [${address}]`);
    }
  }
  return inline;
};

const lineOf = (kind: ParagraphKind, node: Node, reading: Reading): Paragraph[] => {
  const inline = collect(childrenOf(node), reading, new Inline());
  const align = node.type === 'paragraph' && typeof node.format === 'string' ? node.format : '';
  return paragraph(kind, inline.text, [node.tag, align, inline.mark].filter(Boolean).join(' '));
};

/** The items without their numbers: one that is put in before them does not change the others. */
const listOf = (list: Node, reading: Reading, depth: number): Paragraph[] =>
  childrenOf(list).flatMap((item) => {
    const isList = ({ type }: Node) => type === 'list';
    const own = { children: childrenOf(item).filter((child) => !isList(child)) };
    return [
      ...lineOf('item', own, reading).map((line) => ({
        ...line,
        mark: `${String(list.listType)} ${depth} ${line.mark}`,
      })),
      ...childrenOf(item)
        .filter(isList)
        .flatMap((nested) => listOf(nested, reading, depth + 1)),
    ];
  });

const cellText = (cell: Node, reading: Reading): string =>
  blocksOf(childrenOf(cell), reading)
    .map(({ text }) => text)
    .join(' ');

const imageOf = (value: unknown, { caption, credit }: Fields, reading: Reading): Paragraph[] => {
  const { blocks } = reading.messages;
  const id = idOf(value);
  const name = id ? reading.nameOf('media', id) : '';
  const said = [string(caption), string(credit) && `${blocks.credit}: ${string(credit)}`].filter(Boolean);
  return paragraph('image', `${blocks.image}: ${[name, ...said].filter(Boolean).join(' – ')}`);
};

const reference = (label: string, collection: string, value: unknown, { nameOf }: Reading): Paragraph[] => {
  const id = idOf(value);
  return id ? paragraph('reference', `${label}: ${nameOf(collection, id)}`, id) : [];
};

const BLOCKS: Record<string, (fields: Fields, reading: Reading) => Paragraph[]> = {
  gallery: (fields, reading) => [
    ...paragraph(
      'block',
      [reading.messages.blocks.gallery, string(fields.credit)].filter(Boolean).join(' – '),
    ),
    ...((fields.images as Fields[] | null | undefined) ?? []).flatMap((row) =>
      imageOf(row.image, { caption: row.caption }, reading),
    ),
  ],
  pullQuote: ({ quote, attribution }) => [
    ...paragraphs('quote', string(quote)),
    ...paragraph('quote', string(attribution) && `— ${string(attribution)}`),
  ],
  documentReference: (fields, reading) =>
    reference(reading.messages.blocks.document, 'documents', fields.document, reading),
  agencyReference: (fields, reading) =>
    reference(reading.messages.blocks.agency, 'agencies', fields.agency, reading),
  relatedStory: (fields, reading) =>
    reference(reading.messages.blocks.related, 'articles', fields.article, reading),
  embed: (fields, { messages }) =>
    paragraph('block', `${messages.blocks.embed}: ${string(fields.title)} [${string(fields.url)}]`),
};

/** A block nobody described here: its words, so that a change of them does not stay unseen. */
const unknownBlock = (fields: Fields, { messages }: Reading): Paragraph[] =>
  paragraph(
    'block',
    fill(messages.compare.block, {
      words: Object.entries(fields)
        .filter(([name]) => name !== 'id' && name !== 'blockName')
        .map(([, value]) => (typeof value === 'string' ? value : JSON.stringify(value)))
        .join(' · '),
    }),
  );

const NODES: Record<string, (node: Node, reading: Reading) => Paragraph[]> = {
  heading: (node, reading) => lineOf('heading', node, reading),
  quote: (node, reading) => lineOf('quote', node, reading),
  list: (node, reading) => listOf(node, reading, 0),
  horizontalrule: () => paragraph('rule', '* * *'),
  table: (node, reading) =>
    childrenOf(node).flatMap((row) =>
      paragraph(
        'tableRow',
        childrenOf(row)
          .map((cell) => cellText(cell, reading))
          .join(' | '),
      ),
    ),
  upload: (node, reading) => imageOf(node.value, node.fields ?? {}, reading),
  block: ({ fields = {} }, reading) => (BLOCKS[String(fields.blockType)] ?? unknownBlock)(fields, reading),
};

const blocksOf = (nodes: readonly Node[], reading: Reading): Paragraph[] =>
  nodes.flatMap((node) =>
    (NODES[String(node.type)] ?? ((each: Node) => lineOf('text', each, reading)))(node, reading),
  );

/** A stored rich text (Lexical state) as paragraphs one can read: pictures, blocks and links in words. */
export const bodyParagraphs = (state: unknown, reading: Reading): Paragraph[] => {
  const root = (state as { root?: Node } | null | undefined)?.root;
  return root ? blocksOf(childrenOf(root), reading) : [];
};
