import { pageTags } from '@/domain/pageTags';
import { isPlaceholder } from '@/domain/placeholder';
import type { Media } from '@/payload-types';
import { note } from '@/platform/server/pageCache/pages';
import type { Figure, ImageSource, Picture } from '@/site/models/pages';

type Size = { url?: string | null; width?: number | null; height?: number | null } | undefined;

const source = (size: Size): ImageSource[] =>
  size?.url && size.width && size.height
    ? [{ src: filePath(size.url), width: size.width, height: size.height }]
    : [];

/** Payload gives absolute addresses when it knows its own; pages link to files by path. */
export const filePath = (url: string): string => (url.startsWith('/') ? url : new URL(url).pathname);

const isRecord = (media: unknown): media is Media => typeof media === 'object' && media !== null;

/** A photo in all its sizes; null when it is missing or not readable. */
export const pictureOf = (media: string | Media | null | undefined): Picture | null => {
  if (!isRecord(media)) return null;
  note(pageTags.record('media', media.id));
  const sizes = (media.sizes ?? {}) as Record<string, Size>;
  const original = source({ url: media.url, width: media.width, height: media.height });
  const fallback = source(sizes.jpeg_800)[0] ?? original[0];
  if (!fallback) return null;
  return {
    alt: media.alt,
    focus: `${media.focalX ?? 50}% ${media.focalY ?? 50}%`,
    avif: ['avif_400', 'avif_800', 'avif_1600'].flatMap((name) => source(sizes[name])),
    webp: ['webp_400', 'webp_800', 'webp_1600'].flatMap((name) => source(sizes[name])),
    fallback,
    ...(isPlaceholder(media.placeholder) ? { placeholder: media.placeholder } : {}),
  };
};

/** The name under which a file of the library is stored, from its address. */
export const storedNameOf = (url: string): string => decodeURIComponent(filePath(url).split('/').at(-1)!);

const SHARED_WIDTH = 1200;
const SHARED_HEIGHT = 630;
/** A smaller photo would only be blurred at the size of a shared picture. */
const LEAST_SHARED_WIDTH = 600;

/**
 * How far down the focal point lies in the crop made for sharing: the whole width of a tall photo, cut around the
 * focal point where its height allows.
 */
const focusInCrop = ({ width, height, focalY }: Media): number => {
  const focus = (focalY ?? 50) / 100;
  const tall = width && height ? (SHARED_WIDTH * height) / width : SHARED_HEIGHT;
  if (tall <= SHARED_HEIGHT) return focus;
  const top = Math.min(Math.max(focus * tall - SHARED_HEIGHT / 2, 0), tall - SHARED_HEIGHT);
  return (focus * tall - top) / SHARED_HEIGHT;
};

/** Path of a photo as programs are told it: the crop made for sharing, or the photo itself. */
export const photoPathOf = (media: string | Media | null | undefined): string | null => {
  if (!isRecord(media)) return null;
  const url = media.sizes?.sharing?.url ?? media.url;
  return url ? filePath(url) : null;
};

/** The file of the crop made for sharing, or of the photo itself; null for none, or one too small. */
export const sharingPhotoOf = (
  media: string | Media | null | undefined,
): { name: string; focus: number } | null => {
  if (!isRecord(media)) return null;
  note(pageTags.record('media', media.id));
  const url = media.sizes?.sharing?.url ?? media.url;
  if (!url || (media.width ?? 0) < LEAST_SHARED_WIDTH) return null;
  return { name: storedNameOf(url), focus: focusInCrop(media) };
};

/** A photo with its caption; the caption given where it is used wins over the one in the library. */
export const figureOf = (
  media: string | Media | null | undefined,
  caption: string | null | undefined,
  credit: string | null | undefined,
): Figure | null => {
  const record = isRecord(media) ? media : null;
  const figure: Figure = {
    picture: pictureOf(record),
    caption: caption?.trim() || record?.caption?.trim() || null,
    credit: credit?.trim() || record?.credit?.trim() || null,
  };
  return figure.picture || figure.caption ? figure : null;
};
