import {
  readTextSize,
  stepTextSize,
  TEXT_SIZE_KEY,
  TEXT_SIZE_PERCENT,
  TEXT_SIZES,
  type TextSizeStep,
} from '@/domain/textSize';
import { offer, say, tool } from './tools';

/** A− A A+: the choice is kept in this browser and applied by a line in the page, before it is drawn. */
export const startTextSize = (): void => {
  const { dataset } = document.documentElement;
  const buttons: Partial<Record<TextSizeStep, HTMLButtonElement | null>> = {};

  const markEnds = () => {
    const size = readTextSize(dataset.textSize);
    buttons.smaller?.setAttribute('aria-disabled', String(size === TEXT_SIZES[0]));
    buttons.larger?.setAttribute('aria-disabled', String(size === TEXT_SIZES[TEXT_SIZES.length - 1]));
  };

  for (const step of ['smaller', 'usual', 'larger'] as const)
    buttons[step] = offer(step, () => {
      const size = stepTextSize(readTextSize(dataset.textSize), step);
      dataset.textSize = String(size);
      say(`${tool('status')?.dataset.size}: ${TEXT_SIZE_PERCENT[size]}%`);
      markEnds();
      try {
        localStorage.setItem(TEXT_SIZE_KEY, String(size));
      } catch {
        // A browser that keeps nothing: the choice holds for this page.
      }
    });
  markEnds();
  const group = tool<HTMLElement>('size');
  if (group) group.hidden = false;
};
