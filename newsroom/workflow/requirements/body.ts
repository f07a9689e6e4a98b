/** What requirements look for in the text of a story (a Lexical state). Pure; takes whatever a form may send. */
import { idOf } from '@/domain/references';

type Fields = Record<string, unknown>;

interface Node {
  type?: unknown;
  text?: unknown;
  value?: unknown;
  fields?: Fields;
  children?: unknown;
}

/** A photo inside the text, by the id of its record. */
export interface BodyPhoto {
  id: string;
  caption: string;
}

export interface BodyForChecks {
  /** All words readers see besides captions, a line each paragraph and cell. */
  text: string;
  photos: BodyPhoto[];
  /** The addresses on the web that it links to, in order, each once. */
  links: string[];
}

const INLINE = new Set(['text', 'link', 'autolink', 'tab', 'linebreak']);

/** The words of each block that are its own; the rest of them are references to other records. */
const BLOCK_WORDS: Record<string, readonly string[]> = {
  gallery: ['credit'],
  pullQuote: ['quote', 'attribution'],
  embed: ['title'],
};

/** A text; anything else is an empty one. */
export const wordsOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The elements of a list; of anything else there are none. */
export const rowsOf = (value: unknown): Fields[] =>
  Array.isArray(value) ? value.filter((row): row is Fields => typeof row === 'object' && row !== null) : [];

const isWebAddress = (url: string): boolean => /^https?:\/\/\S/i.test(url);

const photoOf = (reference: unknown, caption: unknown): BodyPhoto[] => {
  const id = idOf(reference);
  return id === null ? [] : [{ id, caption: wordsOf(caption) }];
};

/** Reads a text in the order of its nodes, however deep they lie. */
export const readBody = (body: unknown): BodyForChecks => {
  const words: string[] = [];
  const photos: BodyPhoto[] = [];
  const links = new Set<string>();
  const waiting: (Node | string)[] = [(body as { root?: Node } | null | undefined)?.root ?? {}];

  const readLink = ({ fields }: Node): void => {
    if (fields?.linkType === 'internal') return;
    const url = wordsOf(fields?.url);
    if (isWebAddress(url)) links.add(url);
    // What a phone dials is read as well as what is written.
    else if (/^tel:/i.test(url)) words.push('\n', url.slice(4), '\n');
  };

  while (waiting.length > 0) {
    const node = waiting.pop()!;
    if (typeof node === 'string') {
      words.push(node);
      continue;
    }
    const { type, fields } = node;
    if (type === 'text') words.push(typeof node.text === 'string' ? node.text : '');
    if (type === 'linebreak') words.push('\n');
    if (type === 'tab') words.push(' ');
    if (type === 'link' || type === 'autolink') readLink(node);
    if (type === 'upload') {
      photos.push(...photoOf(node.value, fields?.caption));
      words.push(wordsOf(fields?.credit), '\n');
    }
    if (type === 'block') {
      for (const name of BLOCK_WORDS[String(fields?.blockType)] ?? [])
        words.push(wordsOf(fields?.[name]), '\n');
      for (const row of rowsOf(fields?.images)) photos.push(...photoOf(row.image, row.caption));
    }
    if (!INLINE.has(String(type))) waiting.push('\n');
    for (const child of rowsOf(node.children).reverse()) waiting.push(child);
  }
  return { text: words.join(''), photos, links: [...links] };
};
