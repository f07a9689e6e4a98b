/** Where files of an archive lie: a folder, or a zip that is never unpacked. */

import path from 'node:path';
import type { Readable } from 'node:stream';
import { ArchiveError } from '@/newsroom/intake/archive/ArchiveError';

export interface PlaceFile {
  /** Within its place, with `/`. */
  name: string;
  /** As it is read; of a zip: unpacked. */
  size: number;
}

export interface Place {
  /** What messages call it: the path it was given as. */
  readonly name: string;
  /** What it was asked for, in the order of the names: of a single file, that file alone. */
  readonly files: readonly PlaceFile[];
  /** Whether a name, which may come from anywhere, is a file within this place. */
  has(name: string): Promise<boolean>;
  /** @throws ArchiveError when it is larger than `maxBytes` or cannot be read. */
  read(name: string, maxBytes: number): Promise<Buffer>;
  /** @throws ArchiveError when it cannot be opened. */
  open(name: string): Promise<Readable>;
  close(): void;
}

/** What file systems and archivers leave behind beside the files of people. */
export const isLitter = (name: string): boolean =>
  name
    .split('/')
    .some((part) => part.startsWith('.') || /^(?:__MACOSX|Thumbs\.db|desktop\.ini)$/i.test(part));

/** The name a path has within a place, or null when it leads out of it. */
export const nameWithin = (name: string): string | null => {
  if (name.includes('\0') || name.includes('\\')) return null;
  const plain = path.posix.normalize(name).replace(/^\/+|\/$/g, '');
  return plain === '' || plain === '.' || plain === '..' || plain.startsWith('../') ? null : plain;
};

/** Reads a stream to its end, but no further than it may be long. @throws ArchiveError */
export const readUpTo = async (stream: Readable, maxBytes: number, what: string): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      stream.destroy();
      throw tooLarge(what, maxBytes);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

export const tooLarge = (what: string, maxBytes: number): ArchiveError =>
  new ArchiveError(`${what} is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB.`);
