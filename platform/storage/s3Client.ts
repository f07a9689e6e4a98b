import type { S3ClientConfig } from '@aws-sdk/client-s3';
import type { S3Access } from '@/platform/env';

const CONNECT_MS = 10_000;
/** Longer silences are a server that is gone; a transfer under way is not silent. */
const SILENCE_MS = 60_000;

// The SDK's advice about coming versions of Node: which SDK runs is pinned by our lock file.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

/** The settings of an S3 client, Payload's and our own alike. */
export const s3ClientConfig = (access: S3Access): S3ClientConfig => ({
  region: access.region,
  ...(access.endpoint ? { endpoint: access.endpoint } : {}),
  forcePathStyle: access.forcePathStyle,
  credentials: { accessKeyId: access.accessKeyId, secretAccessKey: access.secretAccessKey },
  // Amazon's newer checksums are unknown to many other servers, which then refuse the upload.
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
  requestHandler: {
    connectionTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    httpAgent: { keepAlive: true, maxSockets: 100 },
    httpsAgent: { keepAlive: true, maxSockets: 100 },
  },
});
