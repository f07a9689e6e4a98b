import { truncateAtWord } from '@/domain/text';
import { MAX_QUOTE } from '../../workflow/commentLimits';

/** Words of a text, and the path of the field they are in. */
export interface Passage {
  path: string;
  text: string;
}

const BLOCK = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, td, th';

const elementOf = (node: Node | null): Element | null =>
  node instanceof Element ? node : (node?.parentElement ?? null);

/** What is selected in an editor of `form`, or the paragraph of the cursor; null when it is elsewhere. */
export const passageAt = (selection: Selection | null, form: Element | null): Passage | null => {
  const element = elementOf(selection?.anchorNode ?? null);
  const editor = element?.closest('[data-lexical-editor]');
  const path = editor?.closest('[data-field-path]')?.getAttribute('data-field-path');
  if (!selection || !element || !editor || !path || !form?.contains(editor)) return null;
  const isInside = editor.contains(selection.focusNode);
  const chosen =
    !selection.isCollapsed && isInside ? selection.toString() : element.closest(BLOCK)?.textContent;
  const text = truncateAtWord(chosen ?? '', MAX_QUOTE);
  return text ? { path, text } : null;
};
