/** The words of a stored rich text (a Lexical state), for searching and excerpts. Pure. */
import { toNfc } from '@/domain/text';

interface Node {
  type?: unknown;
  text?: unknown;
  children?: unknown;
  fields?: unknown;
}

type Fields = Record<string, unknown>;

/** What of a picture's or a block's own fields readers see as words. */
const WORDS = ['caption', 'credit', 'quote', 'attribution', 'title'];
/** Lists of rows with such fields. */
const ROWS = ['images'];
/** Nodes that are part of a line. Every other one stands on a line of its own. */
const INLINE = ['text', 'link', 'autolink', 'linebreak', 'tab'];

const rowsOf = (value: unknown): Fields[] =>
  Array.isArray(value) ? value.filter((row): row is Fields => typeof row === 'object' && row !== null) : [];

const wordsOf = (fields: Fields): string[] => [
  ...WORDS.map((name) => fields[name]).filter((value): value is string => typeof value === 'string'),
  ...ROWS.flatMap((name) => rowsOf(fields[name]).flatMap(wordsOf)),
];

const collect = (nodes: unknown, parts: string[]): void => {
  for (const node of rowsOf(nodes) as Node[]) {
    const isInline = INLINE.includes(String(node.type));
    if (!isInline) parts.push('\n');
    if (typeof node.text === 'string') parts.push(node.text);
    if (node.type === 'linebreak' || node.type === 'tab') parts.push(' ');
    if (!isInline && typeof node.fields === 'object' && node.fields !== null)
      parts.push(wordsOf(node.fields as Fields).join('\n'), '\n');
    collect(node.children, parts);
    if (!isInline) parts.push('\n');
  }
};

/**
 * The text of a Lexical state, one line for each paragraph, heading, item, cell and caption. What blocks lead to
 * (another story, an agency) are other records' words and left out. Empty for anything that is no such state.
 */
export const plainTextOf = (state: unknown): string => {
  const parts: string[] = [];
  collect([(state as { root?: Node } | null | undefined)?.root], parts);
  return toNfc(parts.join(''))
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
};
