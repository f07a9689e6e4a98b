import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { ArchiveError } from '@/newsroom/intake/archive/ArchiveError';
import {
  isLitter,
  nameWithin,
  readUpTo,
  tooLarge,
  type Place,
  type PlaceFile,
} from '@/newsroom/intake/archive/places/place';

/** All files below a folder. Links are not followed: they may lead in circles, or out of it. */
const filesBelow = async (root: string): Promise<PlaceFile[]> => {
  const files: PlaceFile[] = [];
  const look = async (folder: string): Promise<void> => {
    for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
      const name = path.posix.join(folder, entry.name);
      if (isLitter(entry.name)) continue;
      if (entry.isDirectory()) await look(name);
      else if (entry.isFile()) files.push({ name, size: (await stat(path.join(root, name))).size });
    }
  };
  await look('');
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
};

/** The files of a folder, or one file of it with what lies beside it within reach. @throws ArchiveError */
export const openFolder = async (given: string): Promise<Place> => {
  let info;
  try {
    info = await stat(given);
  } catch (error) {
    throw new ArchiveError(`${given} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  const isFolder = info.isDirectory();
  const root = await realpath(isFolder ? given : path.dirname(given));
  const files = isFolder ? await filesBelow(root) : [{ name: path.basename(given), size: info.size }];
  if (files.length === 0) throw new ArchiveError(`${given} is empty: there is no file in it.`);

  /** The place of a file on the disk, or null when it lies elsewhere, also by way of a link. */
  const locate = async (name: string): Promise<string | null> => {
    const within = nameWithin(name);
    if (!within) return null;
    try {
      const file = await realpath(path.join(root, within));
      return file.startsWith(root + path.sep) && (await stat(file)).isFile() ? file : null;
    } catch {
      return null;
    }
  };
  const mustLocate = async (name: string): Promise<string> => {
    const file = await locate(name);
    if (!file) throw new ArchiveError(`${name} is not a file of ${given}.`);
    return file;
  };

  return {
    name: given,
    files,
    has: async (name) => (await locate(name)) !== null,
    read: async (name, maxBytes) => {
      const file = await mustLocate(name);
      if ((await stat(file)).size > maxBytes) throw tooLarge(name, maxBytes);
      return readUpTo(createReadStream(file), maxBytes, name);
    },
    open: async (name) => createReadStream(await mustLocate(name)),
    close: () => undefined,
  };
};
