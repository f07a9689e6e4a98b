/** The sizes a reader may choose for the text of a story: how many steps it is away from the usual one. */
export const TEXT_SIZES = [-1, 0, 1, 2, 3] as const;

export type TextSize = (typeof TEXT_SIZES)[number];

/** Percent of the usual size, as in app/(site)/site.css. */
export const TEXT_SIZE_PERCENT: Readonly<Record<TextSize, number>> = {
  [-1]: 90,
  0: 100,
  1: 115,
  2: 130,
  3: 150,
};

/** Under which a browser keeps the choice (localStorage). */
export const TEXT_SIZE_KEY = 'text-size';

export type TextSizeStep = 'smaller' | 'usual' | 'larger';

/** What was kept, as a size; the usual one when it is none. */
export const readTextSize = (kept: string | null | undefined): TextSize =>
  TEXT_SIZES.find((size) => String(size) === kept) ?? 0;

/** The size after a step; the smallest and the largest stay. */
export const stepTextSize = (size: TextSize, step: TextSizeStep): TextSize => {
  if (step === 'usual') return 0;
  const at = TEXT_SIZES.indexOf(size) + (step === 'larger' ? 1 : -1);
  return TEXT_SIZES[at] ?? size;
};
