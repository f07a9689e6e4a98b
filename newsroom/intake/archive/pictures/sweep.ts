/** Removes the files of photos whose story was never finished: a transaction takes back records, but not files. */

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import { fileStoreOf } from '@/platform/storage/fileStore';
import { getEnv } from '@/platform/env';

const fileOf = (): string => path.join(getEnv().dataDir, 'imports', 'unfinished-photos.json');

/** Notes under which names photos are about to be stored; each begins like no other file. */
export const notePhotos = async (stems: readonly string[]): Promise<void> => {
  const file = fileOf();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(stems));
  await rename(`${file}.new`, file);
};

export const forgetPhotos = (): Promise<void> => rm(fileOf(), { force: true });

const noted = async (): Promise<string[]> => {
  try {
    const stems = JSON.parse(await readFile(fileOf(), 'utf8')) as unknown;
    return Array.isArray(stems) ? stems.filter((stem): stem is string => typeof stem === 'string') : [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return [];
    throw error;
  }
};

const isOf = (name: string, stem: string): boolean =>
  stem.length > 8 && (name.startsWith(`${stem}.`) || name.startsWith(`${stem}-`));

/**
 * Removes the files of the photos that were noted and are no record's: of a story that failed, or of an import that was
 * killed. Answers how many.
 */
export const sweepPhotos = async (payload: Payload): Promise<number> => {
  const stems = await noted();
  const store = fileStoreOf(getEnv());
  let removed = 0;
  for (const name of stems.length > 0 ? await store.list('media') : []) {
    const stem = stems.find((each) => isOf(name, each));
    if (!stem) continue;
    const { totalDocs } = await payload.count({ collection: 'media', where: { filename: { like: stem } } });
    if (totalDocs > 0) continue;
    await store.remove('media', name);
    removed += 1;
  }
  await forgetPhotos();
  return removed;
};
