import { afterAll, expect, it, vi } from 'vitest';
import type { TestS3 } from './s3Server';

/** What holds of photos, and of what the public may not see, holds with the files on S3: the same suites once more. */
const s3: TestS3 = await vi.hoisted(async () => {
  const { startS3 } = await import('./s3Server');
  const server = await startS3('tienyen-files');
  Object.assign(process.env, server.settings, { S3_BUCKET: 'tienyen-files' });
  return server;
});

afterAll(() => s3.stop());

// The first counts the stories, of which the second makes more.
await import('./leaks.int.test');
await import('@/collections/Media/media.int.test');

it('their files were on S3', async () => {
  const { S3Bucket } = await import('@/platform/storage/s3Bucket');
  const bucket = new S3Bucket(s3.access, 'tienyen-files');
  expect((await bucket.list('media/')).length).toBeGreaterThan(100);
  bucket.close();
});
