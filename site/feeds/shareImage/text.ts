import path from 'node:path';
import sharp from 'sharp';
import { toNfc, truncateAtWord } from '@/domain/text';

/** The serif of the headlines (scripts/fonts.ts); what draws the pictures reads no WOFF2. */
const FONT_FILE = path.join(process.cwd(), 'public', 'fonts', 'toasoan-serif.ttf');
const FONT = 'Toasoan Serif';

/** Drawn text: RGBA, as high as its lines. */
export interface Drawn {
  data: Buffer;
  width: number;
  height: number;
}

export interface Style {
  /** `#rrggbb`. */
  color: string;
  /** Pixels; longer lines are broken. */
  width: number;
  /** Pixels, at most. */
  height: number;
  /** Pixels, the largest first: a longer text is set smaller. */
  sizes: readonly [number, ...number[]];
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Without what Pango's markup (XML 1.0) cannot hold. */
const markupOf = (text: string): string =>
  text.replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '').replace(/[&<>]/g, (sign) => ENTITIES[sign]!);

/** What is drawn of a text without anything to see. */
const NOTHING: Drawn = { data: Buffer.alloc(4), width: 1, height: 1 };
const isNothingToDraw = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('no text to render');

/** Sets text in the serif, `size` pixels high. */
export const drawText = async (
  text: string,
  { color, width, size }: Pick<Style, 'color' | 'width'> & { size: number },
): Promise<Drawn> => {
  const drawing = sharp({
    text: {
      text: `<span foreground="${color}">${markupOf(text)}</span>`,
      font: `${FONT} ${size}`,
      fontfile: FONT_FILE,
      width,
      wrap: 'word-char',
      rgba: true,
      // A point is then a pixel.
      dpi: 72,
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  try {
    const { data, info } = await drawing;
    return { data, width: info.width, height: info.height };
  } catch (error) {
    if (isNothingToDraw(error)) return NOTHING;
    throw error;
  }
};

/**
 * Sets text as large as it fits, one of `sizes`; what does not fit even in the smallest is cut between words and ends
 * with `…`.
 */
export const fitText = async (text: string, { color, width, height, sizes }: Style): Promise<Drawn> => {
  const whole = toNfc(text).replace(/\s+/g, ' ').trim();
  for (const size of sizes) {
    const drawn = await drawText(whole, { color, width, size });
    if (drawn.height <= height) return drawn;
  }
  const smallest = sizes.at(-1)!;
  let fits = await drawText('…', { color, width, size: smallest });
  let [least, most] = [1, whole.length];
  while (least < most) {
    const length = Math.ceil((least + most) / 2);
    const drawn = await drawText(truncateAtWord(whole, length), { color, width, size: smallest });
    if (drawn.height <= height) [least, fits] = [length, drawn];
    else most = length - 1;
  }
  return fits;
};
