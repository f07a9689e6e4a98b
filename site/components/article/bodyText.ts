import type { Body, BodyBlock, Inline } from '@/site/models/body';

const inlineText = (nodes: Inline[]): string =>
  nodes
    .map((node) =>
      node.type === 'text' ? node.text : node.type === 'break' ? ' ' : inlineText(node.children),
    )
    .join('');

const blockText = (block: BodyBlock): string[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'blockquote':
      return [inlineText(block.children)];
    case 'list':
      return block.items.flatMap((item) => [inlineText(item.children), ...bodyText(item.nested)]);
    case 'table':
      return block.rows.flat().map((cell) => inlineText(cell.children));
    default:
      return [];
  }
};

/** The words of a text, paragraph by paragraph; not those of captions and of what stands in its margin. */
export const bodyText = (body: Body): string[] => body.flatMap(blockText);
