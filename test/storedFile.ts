import { getEnv } from '@/platform/env';
import { fileStoreOf } from '@/platform/storage/fileStore';

/** The bytes of an uploaded file, wherever the newsroom under test keeps them. */
export const storedFile = async (collection: 'media' | 'files', name: string): Promise<Buffer> => {
  const bytes = await fileStoreOf(getEnv()).read(collection, name);
  if (!bytes) throw new Error(`There is no file ${collection}/${name}.`);
  return Buffer.concat(await bytes.toArray());
};
