/** Finds the pictures that a story of an archive shows: in its own folder or zip, in folders that were named, on the web. */

import path from 'node:path';
import { ArchiveError } from '@/newsroom/intake/archive/ArchiveError';
import { FetchFailure, type FetchProblem } from '@/newsroom/intake/archive/pictures/fetchPicture';
import { sniffPicture, type PictureProblem } from '@/newsroom/intake/archive/pictures/sniff';
import { nameWithin, type Place } from '@/newsroom/intake/archive/places/place';
import type { SourceImage } from '@/newsroom/intake/source/types';

export interface FoundPicture {
  image: SourceImage;
  bytes: Buffer;
  ending: string;
}

export interface MissingPicture {
  /** What the story calls it. */
  address: string;
  problem: 'missing' | 'too-many' | PictureProblem | FetchProblem;
}

export interface PictureSources {
  /** The story's own place, and the folder of the story in it. */
  place: Place;
  folder: string;
  /** Further places, in this order. */
  media: readonly Place[];
  /** What the story's addresses are relative to. */
  base: string | null;
  /** Null: nothing is fetched. */
  fetch: ((address: string) => Promise<Buffer>) | null;
}

/** As much as the photo library takes. */
const MAX_PICTURE = 30 * 1024 * 1024;
const MAX_PICTURES = 60;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** `anh-300x200.jpg` is what WordPress made of `anh.jpg`. */
const original = (name: string): string => name.replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)/, '');

/**
 * The names under which a picture may lie in a place, likeliest first: as written, seen from the page; as a path of the
 * site; and the same without leading folders, since nobody knows from which one on the files were copied.
 */
export const candidates = (address: string, folder: string): string[] => {
  const bare = address.split(/[?#]/)[0]!;
  const absolute = /^(?:https?:)?\/\/[^/]*(\/.*)?$/i.exec(bare);
  const isPath = absolute !== null || bare.startsWith('/');
  const plain = decoded(absolute ? (absolute[1] ?? '') : bare).replace(/^\/+/, '');
  const parts = plain.split('/').filter((part) => part !== '' && part !== '.');
  const shorter = parts.map((_, index) => parts.slice(index).join('/'));
  const beside = isPath ? [] : [path.posix.join(folder, plain)];
  const below = shorter.map((name) => path.posix.join(folder, name));
  const all = [...beside, ...shorter, ...below].flatMap((name) => [original(name), name]);
  return [...new Set(all.flatMap((name) => nameWithin(name) ?? []))];
};

const DATA = /^data:image\/[\w.+-]+;base64,/i;

const findLocally = async (
  address: string,
  { place, folder, media }: PictureSources,
): Promise<Buffer | null> => {
  if (DATA.test(address)) return Buffer.from(address.replace(DATA, ''), 'base64');
  if (/^[a-z][\w+.-]*:(?!\/\/)/i.test(address)) return null;
  for (const [index, each] of [place, ...media].entries())
    for (const name of candidates(address, index === 0 ? folder : ''))
      if (await each.has(name)) return each.read(name, MAX_PICTURE);
  return null;
};

const webAddress = (address: string, base: string | null): string | null => {
  if (!URL.canParse(address, base ?? undefined)) return null;
  const url = new URL(address, base ?? undefined);
  return /^https?:$/.test(url.protocol) ? url.href : null;
};

const bytesOf = async (
  image: SourceImage,
  sources: PictureSources,
): Promise<Buffer | MissingPicture['problem']> => {
  if (image.bytes) return image.bytes;
  const { address } = image;
  if (!address) return 'missing';
  try {
    const local = await findLocally(address, sources);
    if (local) return local;
    const web = sources.fetch && webAddress(address, sources.base);
    return web ? await sources.fetch!(web) : 'missing';
  } catch (error) {
    if (error instanceof FetchFailure) return error.problem;
    if (error instanceof ArchiveError) return 'too-large';
    throw error;
  }
};

const labelOf = ({ address, name }: SourceImage): string => (address ?? name ?? '').slice(0, 200);

/** The pictures of a story that are there and can be read, and those that are not, with what is wrong. */
export const findPictures = async (
  images: readonly SourceImage[],
  sources: PictureSources,
): Promise<{ found: FoundPicture[]; missing: MissingPicture[] }> => {
  const found: FoundPicture[] = [];
  const missing: MissingPicture[] = [];
  const seen = new Set<string>();
  for (const image of images) {
    const label = labelOf(image);
    if (image.address && seen.has(image.address)) continue;
    if (image.address) seen.add(image.address);
    if (found.length >= MAX_PICTURES) {
      missing.push({ address: label, problem: 'too-many' });
      continue;
    }
    const bytes = await bytesOf(image, sources);
    if (typeof bytes === 'string') {
      missing.push({ address: label, problem: bytes });
      continue;
    }
    const kind = await sniffPicture(bytes);
    if (kind.ok) found.push({ image, bytes, ending: kind.ending });
    // Dots and lines are nothing that anybody misses.
    else if (kind.problem !== 'decoration') missing.push({ address: label, problem: kind.problem });
  }
  return { found, missing };
};
