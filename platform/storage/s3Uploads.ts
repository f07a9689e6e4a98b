import type {
  CollectionBeforeOperationHook,
  CollectionConfig,
  Config,
  Field,
  Plugin,
  UploadCollectionSlug,
} from 'payload';
import type { S3Access } from '@/platform/env';
import { s3ClientConfig } from './s3Client';

const namesOf = (fields: Field[]): (string | undefined)[] =>
  fields.map((field) => ('name' in field ? field.name : undefined));

/**
 * Payload cuts a picture anew from its original, which it would fetch from this site by HTTP as the signed-in
 * person: through the proxy and back, or not at all. It is handed the original from the bucket instead.
 */
const handOriginal =
  (access: S3Access, bucketName: string): CollectionBeforeOperationHook =>
  async ({ args, collection, context, operation, req }) => {
    if (operation !== 'update') return args;
    // The storage plugin saves the record a second time: the cuts are made.
    if (context.skipCloudStorage) {
      delete req.query?.uploadEdits;
      return args;
    }
    const { id } = args as { id?: string };
    if (!req.user || !req.query?.uploadEdits || req.file || id === undefined) return args;
    const doc = await req.payload.findByID({
      collection: collection.slug as 'media',
      id,
      depth: 0,
      disableErrors: true,
      req,
    });
    if (!doc?.filename || !doc.mimeType) return args;
    const { S3Bucket } = await import('./s3Bucket');
    const bucket = new S3Bucket(access, bucketName);
    try {
      const original = await bucket.open(`${collection.slug}/${doc.filename}`);
      if (!original) return args;
      const data = Buffer.concat(await original.toArray());
      req.file = { name: doc.filename, mimetype: doc.mimeType, data, size: data.length };
    } finally {
      bucket.close();
    }
    return { ...args, overwriteExistingFiles: true };
  };

/**
 * The records stay as they are without S3: the plugin's own fields, which say where an object lies, are left out.
 * Moving the files is copying them, and an export is the same from either.
 */
const withOwnFields = (stored: CollectionConfig, given: CollectionConfig): CollectionConfig => {
  const known = new Set(namesOf(given.fields));
  const added = new Set(['prefix', '_objectKey']);
  return {
    ...stored,
    fields: stored.fields.filter(
      (field) => !('name' in field) || known.has(field.name) || !added.has(field.name),
    ),
  };
};

/**
 * Keeps the files of every upload collection in a bucket, under `<collection>/<file name>`. Readers get them
 * through Payload as before: who may read a file is asked first, and the bucket needs no public address.
 */
export const s3Uploads =
  (access: S3Access, bucket: string): Plugin =>
  async (config: Config): Promise<Config> => {
    // Three quarters of a second to load: only for those who use it.
    const { s3Storage } = await import('@payloadcms/storage-s3');
    const uploads = (config.collections ?? []).filter(({ upload }) => Boolean(upload));
    const collections = Object.fromEntries(uploads.map(({ slug }) => [slug, { prefix: slug }])) as Record<
      UploadCollectionSlug,
      { prefix: string }
    >;
    const stored = await s3Storage({
      bucket,
      collections,
      config: s3ClientConfig(access),
      // Kept for the life of the process: a bucket of that name elsewhere is another one.
      clientCacheKey: `${access.endpoint ?? access.region} ${bucket}`,
    })(config);
    return {
      ...stored,
      collections: (stored.collections ?? []).map((collection) => {
        const given = uploads.find(({ slug }) => slug === collection.slug);
        if (!given) return collection;
        const own = withOwnFields(collection, given);
        const beforeOperation = [...(own.hooks?.beforeOperation ?? []), handOriginal(access, bucket)];
        return { ...own, hooks: { ...own.hooks, beforeOperation } };
      }),
    };
  };
