import type { ComparedParagraph } from './compareParagraphs';

/** Paragraphs in a row that are shown, or folded away because nothing changed in them. */
export interface Stretch {
  isFolded: boolean;
  paragraphs: ComparedParagraph[];
}

/** As many unchanged paragraphs stay beside a change. */
const CONTEXT = 1;
/** Fewer are not worth a fold. */
const MIN_FOLDED = 2;

/** Folds the long unchanged runs of a part; what stands next to a change stays in sight. */
export const collapse = (paragraphs: readonly ComparedParagraph[]): Stretch[] => {
  const isNear = paragraphs.map(() => false);
  paragraphs.forEach(({ kind }, index) => {
    if (kind !== 'same') isNear.fill(true, Math.max(0, index - CONTEXT), index + CONTEXT + 1);
  });
  const stretches: Stretch[] = [];
  paragraphs.forEach((each, index) => {
    const isFolded = !isNear[index];
    const last = stretches.at(-1);
    if (last?.isFolded === isFolded) last.paragraphs.push(each);
    else stretches.push({ isFolded, paragraphs: [each] });
  });
  return stretches.map((stretch) => ({
    ...stretch,
    isFolded: stretch.isFolded && stretch.paragraphs.length >= MIN_FOLDED,
  }));
};
