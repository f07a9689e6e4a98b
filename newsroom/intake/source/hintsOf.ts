import type { Hints, LineHint } from '@/newsroom/intake/parse/types';
import type { SourceBlock, SourceText } from '@/newsroom/intake/source/types';

const MAX_TITLE = 250;
const MAX_SUBHEAD = 150;

const textOf = ({ runs }: SourceBlock): string => runs.map(({ text }) => text).join('');

const isBold = ({ runs }: SourceBlock): boolean => runs.every((run) => run.isBold || run.text.trim() === '');

const isSetAsSubhead = (block: SourceBlock): boolean => {
  const text = textOf(block);
  return isBold(block) && text.length <= MAX_SUBHEAD && !/[.!?…:;,]["”’»)]?$/u.test(text);
};

/** The heading that is the title: the only one of the first level, or one that stands above everything. */
const titleOf = (blocks: readonly SourceBlock[]): SourceBlock | undefined => {
  const first = blocks.filter(({ kind, level }) => kind === 'heading' && level === 1);
  const title = first.length === 1 ? first[0] : blocks[0]?.kind === 'heading' ? blocks[0] : undefined;
  return title && textOf(title).length <= MAX_TITLE ? title : undefined;
};

/** What the setting of a page or file tells of its lines: titles, subheads, captions, items of lists. */
export const hintsOf = ({ blocks }: SourceText): Hints => {
  const title = titleOf(blocks);
  const isBoldThroughout = blocks.every(isBold);
  const roleOf = (block: SourceBlock, index: number): LineHint['role'] | null => {
    if (block === title) return 'title';
    if (block.kind === 'paragraph')
      return index > 0 && !isBoldThroughout && isSetAsSubhead(block) ? 'subhead' : null;
    if (block.kind === 'heading') return 'subhead';
    return block.kind === 'caption' ? 'caption' : 'paragraph';
  };
  return Object.fromEntries(
    blocks.flatMap((block, index) => {
      const role = roleOf(block, index);
      return role ? [[block.line, { role, by: 'layout' }]] : [];
    }),
  );
};
