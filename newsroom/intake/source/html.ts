/** Reads a piece of a web page, or what Word and browsers put on the clipboard, into lines with their form. Pure. */

import { load, type CheerioAPI } from 'cheerio';
import { isTag, isText, hasChildren, type AnyNode, type Element } from 'domhandler';
import { BlockWriter } from '@/newsroom/intake/source/blockWriter';
import type { BlockKind, Run, SourceText } from '@/newsroom/intake/source/types';

/** Never words of a story. */
const SILENT = new Set(
  'script style noscript template iframe object embed svg canvas audio video head title meta link input select textarea button map'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul caption'.split(
    ' ',
  ),
);
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|tel:)/i;
/** Class names under which portals print what stands under a picture. */
const CAPTION_CLASS = /caption|chu-?thich|image-?desc|img-?desc|photo-?note/i;

interface State {
  kind: BlockKind;
  level?: number;
  isOrdered?: true;
  format: Omit<Run, 'text'>;
  depth: number;
}

/** Pages of people are never nested deeper; a hostile one must not end the process. */
const MAX_DEPTH = 400;
const PLAIN: State = { kind: 'paragraph', format: {}, depth: 0 };

/** Lines, forms and pictures of `html`; scripts, styles and form fields are no words and are left out. */
export const sourceOfHtml = (html: string): SourceText => {
  const $ = load(html);
  const writer = new BlockWriter();
  for (const node of $.root().contents()) walk($, node, PLAIN, writer);
  return writer.end();
};

const walk = ($: CheerioAPI, node: AnyNode, state: State, writer: BlockWriter): void => {
  if (isText(node)) writer.words(node.data, state.format);
  else if (isTag(node)) {
    if (SILENT.has(node.name)) return;
    if (state.depth < MAX_DEPTH) element($, node, { ...state, depth: state.depth + 1 }, writer);
    else writer.words(wordsUnder(node), state.format);
  } else if (hasChildren(node)) for (const child of node.children) walk($, child, state, writer);
};

/** The words of a part that is nested too deep for its form to matter. */
const wordsUnder = (node: AnyNode): string => {
  const open: AnyNode[] = [node];
  let words = '';
  for (let next = open.pop(); next; next = open.pop()) {
    if (isText(next)) words += `${next.data} `;
    else if (hasChildren(next) && !(isTag(next) && SILENT.has(next.name)))
      open.push(...[...next.children].reverse());
  }
  return words;
};

const element = ($: CheerioAPI, node: Element, state: State, writer: BlockWriter): void => {
  const { name, attribs } = node;
  if (isHidden(attribs)) return;
  if (name === 'br') return writer.breakLine();
  if (name === 'img') return picture(attribs, writer);
  if (name === 'tr' && !hasPicture($, node)) return row($, node, writer);
  const inner = stateIn(node, state);
  const isBlock = BLOCKS.has(name) || name === 'td' || name === 'th';
  if (isBlock) writer.start(inner);
  for (const child of node.children) walk($, child, inner, writer);
  if (isBlock) writer.start(state);
};

const isHidden = ({ hidden, style = '' }: Element['attribs']): boolean =>
  hidden !== undefined ||
  /display:\s*none|mso-hide:\s*all|mso-element:\s*(?:comment|header|footer)/i.test(style);

const stateIn = ({ name, attribs }: Element, state: State): State => {
  const format = formatIn(name, attribs, state.format);
  const { depth } = state;
  if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Number(name[1]), format: {}, depth };
  if (name === 'figcaption' || name === 'caption' || CAPTION_CLASS.test(attribs.class ?? ''))
    return { kind: 'caption', format, depth };
  if (name === 'blockquote') return { kind: 'quote', format, depth };
  if (name === 'ol') return { ...state, isOrdered: true, format };
  if (name === 'ul') return { kind: state.kind, format, depth };
  if (name === 'li') return { ...state, kind: 'list-item', format };
  return { ...state, format };
};

/** Word writes weight and slant as tags or as styles; Google Docs wraps everything in a `b` of normal weight. */
const formatIn = (
  name: string,
  { style = '', href }: Element['attribs'],
  outer: State['format'],
): State['format'] => {
  const format = { ...outer };
  if (name === 'b' || name === 'strong' || /font-weight:\s*(?:bold|[6-9]00)/i.test(style))
    format.isBold = true;
  if (name === 'i' || name === 'em' || /font-style:\s*italic/i.test(style)) format.isItalic = true;
  if (name === 'u' || name === 'ins') format.isUnderlined = true;
  if (/font-weight:\s*(?:normal|400)/i.test(style)) delete format.isBold;
  if (/font-style:\s*normal/i.test(style)) delete format.isItalic;
  if (name === 'a' && href && SAFE_ADDRESS.test(href.trim())) format.href = href.trim();
  return format;
};

const hasPicture = ($: CheerioAPI, node: Element): boolean => $(node).find('img').length > 0;

const picture = (attribs: Element['attribs'], writer: BlockWriter): void => {
  // Pages that load pictures late keep the address aside.
  const late = attribs['data-src'] ?? attribs['data-original'] ?? attribs['data-lazy-src'];
  const address = (late ?? attribs.src ?? '').trim();
  if (isSpacer(attribs)) return;
  writer.picture({ address: address || null, alt: attribs.alt?.trim() || null });
};

const isSpacer = ({ width, height }: Element['attribs']): boolean => width === '1' || height === '1';

/** A row of one cell is a line like others; of several, its cells stand side by side. */
const row = ($: CheerioAPI, node: Element, writer: BlockWriter): void => {
  const cells = $(node)
    .children('td, th')
    .toArray()
    .map((cell) => $(cell).text().replace(/\s+/g, ' ').trim());
  if (cells.length > 1) return writer.row(cells);
  writer.start(PLAIN);
  for (const cell of node.children)
    if (isTag(cell)) for (const child of cell.children) walk($, child, PLAIN, writer);
  writer.start(PLAIN);
};
