import { fold } from '@/domain/text';
import type { ParsedCaption, ParsedStory } from '@/newsroom/intake/parse/types';
import { linesOfParagraphs } from '@/newsroom/intake/parse/paragraphLines';

/** A picture that came with a story. */
export interface LoosePhoto {
  name: string | null;
  /** The line of the text it stands below; null when it came beside the text. */
  afterLine: number | null;
}

export interface PhotoPlace {
  /** Index into the story's captions; null when it has none. */
  caption: number | null;
  afterParagraph: number;
}

const words = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !/^\d+$/.test(word));

/** `anh 2.jpg`, `2.jpg`, `IMG-hinh3.png` → 2, 2, 3; null for camera names, whose numbers are of another order. */
const numberIn = (name: string): number | null => {
  const bare = name.replace(/\.\w+$/, '');
  const match = /^(?:.*?(?:anh|hinh|pic|photo|image|picture)[\s_-]*)?(\d{1,2})$/i.exec(fold(bare));
  return match ? Number(match[1]) : null;
};

/** How many of a file name's words a caption has; a name of one word says too little. */
const likeness = (name: string, caption: ParsedCaption): number => {
  const own = words(name.replace(/\.\w+$/, ''));
  const all = new Set(words(caption.text));
  const shared = own.filter((word) => all.has(word)).length;
  return shared >= 2 && shared * 2 >= own.length ? shared : 0;
};

/**
 * Which caption stands under which photo and where: a photo in the text has the caption beside it; those that came
 * beside the text are matched by the words of their names, by numbers in them, else in their order.
 */
export const pairPhotos = (story: ParsedStory, photos: readonly LoosePhoto[]): PhotoPlace[] => {
  const starts = linesOfParagraphs(story);
  const free = new Set(story.captions.keys());
  const places = new Map<LoosePhoto, PhotoPlace>();
  const take = (photo: LoosePhoto, caption: number) => {
    free.delete(caption);
    places.set(photo, { caption, afterParagraph: story.captions[caption]!.afterParagraph });
  };

  for (const photo of photos) {
    const { afterLine } = photo;
    if (afterLine === null) continue;
    const afterParagraph = starts.filter((start) => start <= afterLine).length;
    const beside = [...free].find((index) => story.captions[index]!.afterParagraph === afterParagraph);
    if (beside === undefined) places.set(photo, { caption: null, afterParagraph });
    else take(photo, beside);
  }

  const loose = photos.filter((photo) => photo.afterLine === null);
  for (const photo of loose) {
    const [best] = [...free]
      .map((index) => ({ index, score: likeness(photo.name ?? '', story.captions[index]!) }))
      .sort((a, b) => b.score - a.score);
    if (best && best.score > 0) take(photo, best.index);
  }
  const numbered = loose
    .filter((photo) => !places.has(photo))
    .map((photo, order) => ({ photo, number: numberIn(photo.name ?? '') ?? 100 + order }))
    .sort((a, b) => a.number - b.number);
  for (const { photo } of numbered) {
    const [next] = free;
    if (next !== undefined) take(photo, next);
    else places.set(photo, { caption: null, afterParagraph: story.paragraphs.length });
  }
  return photos.map((photo) => places.get(photo)!);
};
