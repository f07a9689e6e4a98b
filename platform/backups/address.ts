import path from 'node:path';

/** Where backups lie. */
export type BackupAddress =
  | { kind: 'folder'; /** Absolute. */ folder: string }
  | { kind: 's3'; bucket: string; /** Without slashes at its ends; may be empty. */ prefix: string };

/** Names that every S3-speaking server accepts, old ones with capitals and underscores included. */
export const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/;

/** Reads `s3://bucket/prefix` or the path of a folder; null when it is neither. */
export const parseBackupAddress = (text: string): BackupAddress | null => {
  const scheme = /^([a-z][a-z\d+.-]+):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return { kind: 'folder', folder: path.resolve(text) };
  if (scheme !== 's3') return null;
  const [bucket = '', ...rest] = text.slice('s3://'.length).split('/');
  const parts = rest.filter((part) => part !== '');
  const isPlain = parts.every((part) => part !== '.' && part !== '..' && !/[\s?#]/.test(part));
  return BUCKET.test(bucket) && isPlain ? { kind: 's3', bucket, prefix: parts.join('/') } : null;
};

/** The address as people write it. */
export const formatBackupAddress = (address: BackupAddress): string =>
  address.kind === 'folder'
    ? address.folder
    : `s3://${address.bucket}${address.prefix ? `/${address.prefix}` : ''}`;
