import type { Readable } from 'node:stream';
import { openPromise, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { ArchiveError } from '@/newsroom/intake/archive/ArchiveError';
import { isLitter, nameWithin, readUpTo, tooLarge, type Place } from '@/newsroom/intake/archive/places/place';

/** A zip with more of anything is none that a newsroom made. */
export interface ZipLimits {
  entries: number;
  /** Unpacked, all together. */
  bytes: number;
  /** Unpacked to packed, of entries larger than `ratioFrom` unpacked. Text packs to a tenth, seldom to a fiftieth. */
  ratio: number;
  ratioFrom: number;
}

export const ZIP_LIMITS: ZipLimits = {
  entries: 500_000,
  bytes: 200 * 1024 ** 3,
  ratio: 200,
  ratioFrom: 10 * 1024 ** 2,
};

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What is wrong with an entry, before anything of it is read; null when nothing is. */
const problemOf = (
  { fileName, compressedSize, uncompressedSize }: Entry,
  limits: ZipLimits,
): string | null => {
  const badName = validateFileName(fileName);
  if (badName) return `an entry leads out of it (${badName})`;
  if (uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio)
    return `${fileName} would grow from ${compressedSize} to ${uncompressedSize} bytes: a zip bomb`;
  return null;
};

const listEntries = async (zip: ZipFile, given: string, limits: ZipLimits): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    const problem = problemOf(entry, limits);
    if (problem) throw new ArchiveError(`${given} is refused: ${problem}.`);
    bytes += entry.uncompressedSize;
    if (bytes > limits.bytes || entries.size >= limits.entries)
      throw new ArchiveError(`${given} is refused: it holds more than any newsroom has, a zip bomb.`);
    if (entry.fileName.endsWith('/') || isLitter(entry.fileName)) continue;
    // What is kept of ten thousand of them is what is needed to open one.
    entry.extraFields = [];
    entry.extraFieldRaw = Buffer.alloc(0);
    entries.set(entry.fileName.normalize('NFC'), entry);
  }
  return entries;
};

/**
 * A zip as a place: looked through once, then read entry by entry, never unpacked to the disk. One that leads out of
 * itself or grows beyond measure is refused as a whole. @throws ArchiveError
 */
export const openZip = async (given: string, limits: ZipLimits = ZIP_LIMITS): Promise<Place> => {
  let zip: ZipFile;
  try {
    zip = await openPromise(given, { autoClose: false });
  } catch (error) {
    throw new ArchiveError(`${given} is no zip, or a damaged one (${reason(error)}).`);
  }
  let entries: Map<string, Entry>;
  try {
    entries = await listEntries(zip, given, limits);
  } catch (error) {
    zip.close();
    if (error instanceof ArchiveError) throw error;
    // The library looks at names as well, and ends there.
    throw new ArchiveError(`${given} is refused: it is damaged or leads out of itself (${reason(error)}).`);
  }
  if (entries.size === 0) {
    zip.close();
    throw new ArchiveError(`${given} is empty: there is no file in it.`);
  }

  const find = (name: string): Entry | undefined => {
    const within = nameWithin(name);
    return within === null ? undefined : entries.get(within.normalize('NFC'));
  };
  const open = async (name: string): Promise<Readable> => {
    const entry = find(name);
    if (!entry) throw new ArchiveError(`${name} is not in ${given}.`);
    try {
      return await zip.openReadStreamPromise(entry);
    } catch (error) {
      throw new ArchiveError(`${name} in ${given} cannot be read (${reason(error)}).`);
    }
  };

  return {
    name: given,
    files: [...entries]
      .map(([name, { uncompressedSize }]) => ({ name, size: uncompressedSize }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    has: async (name) => find(name) !== undefined,
    read: async (name, maxBytes) => {
      if ((find(name)?.uncompressedSize ?? 0) > maxBytes) throw tooLarge(name, maxBytes);
      try {
        return await readUpTo(await open(name), maxBytes, name);
      } catch (error) {
        if (error instanceof ArchiveError) throw error;
        throw new ArchiveError(`${name} in ${given} is damaged (${reason(error)}).`);
      }
    },
    open,
    close: () => zip.close(),
  };
};
