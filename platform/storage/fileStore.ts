import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Env } from '@/platform/env';
import { s3FileStore } from './s3';

/** Where uploaded files and the sizes made of them lie, by the slug of their collection. */
export interface FileStore {
  /** The names of the files of a collection, in no order. */
  list(collection: string): Promise<string[]>;
  /** The bytes of a file; null when there is none. */
  read(collection: string, name: string): Promise<Readable | null>;
  /** Writes a file, or in place of one. It is there whole or not at all. */
  write(collection: string, name: string, bytes: Readable): Promise<void>;
  /** Removes a file, if it is there. */
  remove(collection: string, name: string): Promise<void>;
}

const isAbsent = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Files in folders of the data folder: `media/`, `files/`. */
export const localFileStore = (dataDir: string): FileStore => ({
  list: async (collection) => {
    try {
      const entries = await readdir(path.join(dataDir, collection), { withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    } catch (error) {
      if (isAbsent(error)) return [];
      throw error;
    }
  },
  read: async (collection, name) => {
    try {
      const handle = await open(path.join(dataDir, collection, name), 'r');
      return handle.createReadStream();
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  },
  write: async (collection, name, bytes) => {
    const folder = path.join(dataDir, collection);
    await mkdir(folder, { recursive: true });
    // The same for the same file: what was interrupted is written over by the next try.
    const hash = createHash('sha256').update(name).digest('hex').slice(0, 16);
    const draft = path.join(folder, `.${hash}.partial`);
    try {
      await pipeline(bytes, createWriteStream(draft));
      await rename(draft, path.join(folder, name));
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  },
  remove: (collection, name) => rm(path.join(dataDir, collection, name), { force: true }),
});

/** The files of this newsroom. */
export const fileStoreOf = ({ dataDir, s3, filesBucket }: Env): FileStore =>
  s3 && filesBucket ? s3FileStore(s3, filesBucket) : localFileStore(dataDir);
