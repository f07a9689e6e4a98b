import {
  BOLD,
  headingNode,
  ITALIC,
  linkNode,
  listOf,
  paragraphNode,
  paragraphOf,
  quoteOf,
  stateOf,
  tableNode,
  textNode,
  UNDERLINE,
  uploadNode,
  type LexicalNode,
} from '@/domain/richText';
import { cleanWords } from '@/newsroom/intake/parse/lines';
import { linesOfParagraphs } from '@/newsroom/intake/parse/paragraphLines';
import type { ParsedCaption, ParsedStory } from '@/newsroom/intake/parse/types';
import type { Run, SourceBlock } from '@/newsroom/intake/source/types';
import { newId } from '@/platform/db/ids';

/** A photo in the text, below so many paragraphs. */
export interface PlacedPhoto {
  media: string;
  caption: string | null;
  credit: string | null;
  afterParagraph: number;
}

const formatOf = (run: Run): number =>
  (run.isBold ? BOLD : 0) | (run.isItalic ? ITALIC : 0) | (run.isUnderlined ? UNDERLINE : 0);

/** The words of a paragraph with their form, where the source tells one and its words are those of the paragraph. */
const inlineOf = (text: string, block: SourceBlock | undefined): LexicalNode[] => {
  const runs = (block?.runs ?? []).map((run) => ({ ...run, text: cleanWords(run.text) }));
  if (
    runs
      .map((run) => run.text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim() !== text
  )
    return [textNode(text)];
  // A paragraph that is bold as a whole says nothing by it.
  const plain = runs.every((run) => run.isBold || run.text.trim() === '') ? BOLD : 0;
  return runs
    .filter((run) => run.text !== '')
    .map((run) => {
      const node = textNode(run.text, formatOf(run) & ~plain);
      return run.href ? linkNode(newId(), run.href, [node]) : node;
    });
};

const captionText = ({ text, credit }: ParsedCaption): string => (credit ? `${text} (${credit})` : text);

/**
 * The body of a story: subheads, paragraphs, lists, quotations and tables, photos at their place, and in italics the
 * captions whose photo did not come along; at the end its notes of corrections and updates.
 * @param blocks what the source tells of its lines
 */
export const storyBody = (
  story: ParsedStory,
  blocks: readonly SourceBlock[],
  photos: readonly PlacedPhoto[],
  captions: readonly ParsedCaption[],
) => {
  const blockOf = new Map(blocks.map((block) => [block.line, block]));
  const starts = linesOfParagraphs(story);
  const nodes: LexicalNode[] = [];
  const putPictures = (index: number) => {
    for (const { media, caption, credit, afterParagraph } of photos)
      if (afterParagraph === index) nodes.push(uploadNode(newId(), media, { caption, credit }));
    for (const caption of captions)
      if (caption.afterParagraph === index) nodes.push(paragraphNode(captionText(caption), ITALIC));
  };
  putPictures(0);
  for (let index = 0; index < story.paragraphs.length; index += 1) {
    const first = blockOf.get(starts[index]!);
    let last = index;
    // What stands together, and nothing between, is one list or table.
    const isPart = (next: number) =>
      blockOf.get(starts[next]!)?.kind === first?.kind &&
      blockOf.get(starts[next]!)?.isOrdered === first?.isOrdered &&
      story.paragraphs[next]?.kind === 'paragraph' &&
      !photos.some(({ afterParagraph }) => afterParagraph === next);
    if (first?.kind === 'list-item' || first?.kind === 'table-row')
      while (last + 1 < story.paragraphs.length && isPart(last + 1)) last += 1;
    const group = story.paragraphs.slice(index, last + 1).map(({ text }, offset) => {
      const block = blockOf.get(starts[index + offset]!);
      return { text, block };
    });
    nodes.push(blockNodeOf(story.paragraphs[index]!.kind, group));
    index = last;
    putPictures(index + 1);
  }
  for (const { text } of story.notes) nodes.push(paragraphNode(text, ITALIC));
  return stateOf(nodes);
};

const blockNodeOf = (
  kind: 'paragraph' | 'subhead',
  group: { text: string; block: SourceBlock | undefined }[],
): LexicalNode => {
  const [{ text, block }] = group as [(typeof group)[0]];
  if (kind === 'subhead') return headingNode(text, (block?.level ?? 2) > 2 ? 'h3' : 'h2');
  if (block?.kind === 'list-item')
    return listOf(
      group.map((item) => inlineOf(item.text, item.block)),
      Boolean(block.isOrdered),
    );
  if (block?.kind === 'table-row') {
    const rows = group.map((row) => (row.block?.cells ?? [row.text]).map(cleanWords));
    const width = Math.max(...rows.map((row) => row.length));
    return tableNode(rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]));
  }
  const inline = inlineOf(text, block);
  return block?.kind === 'quote' ? quoteOf(inline) : paragraphOf(inline);
};
