import type { S3Access } from '@/platform/env';
import type { FileStore } from './fileStore';
import type { S3Bucket } from './s3Bucket';

/** A bucket serves a file as what it was stored as: the types that uploads may have, by the ending of the name. */
const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  gif: 'image/gif',
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const typeOf = (name: string): string =>
  TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';

/** Files in a bucket, where `s3Uploads` puts them: `media/bridge.jpg`. Its methods throw an `S3Failure`. */
export const s3FileStore = (access: S3Access, bucketName: string): FileStore => {
  let opened: Promise<S3Bucket> | undefined;
  // Loading the client takes half a second.
  const open = () =>
    (opened ??= import('./s3Bucket').then((module) => new module.S3Bucket(access, bucketName)));
  return {
    list: async (collection) => {
      const bucket = await open();
      const objects = await bucket.list(`${collection}/`);
      return objects.map(({ key }) => key.slice(collection.length + 1)).filter((name) => !name.includes('/'));
    },
    read: async (collection, name) => (await open()).open(`${collection}/${name}`),
    write: async (collection, name, bytes) =>
      (await open()).put(`${collection}/${name}`, bytes, { contentType: typeOf(name) }),
    remove: async (collection, name) => (await open()).remove(`${collection}/${name}`),
  };
};
