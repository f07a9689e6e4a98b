import type { BackupAddress } from '@/platform/backups/address';
import type { S3Access } from '@/platform/env';
import { folderPlace } from './folderPlace';
import { BackupProblem, type BackupPlace } from './place';

/** The place behind an address. */
export const openPlace = async (
  address: BackupAddress,
  { dataDir, s3 }: { dataDir: string; s3: S3Access | undefined },
): Promise<BackupPlace> => {
  if (address.kind === 'folder') return folderPlace(address.folder);
  if (!s3)
    throw new BackupProblem(
      'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are missing: give both for an s3:// address.',
    );
  const { s3Place } = await import('./s3Place');
  return s3Place(address, s3, dataDir);
};
