import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { S3Access } from '@/platform/env';

interface S3rver {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
  httpServer: { closeAllConnections(): void; keepAliveTimeout: number };
}

interface Signed {
  uri: string;
}

const require = createRequire(import.meta.url);
const Server = require('@20minutes/s3rver') as new (options: object) => S3rver;
const v4 = require('@20minutes/s3rver/lib/signature/v4') as {
  getStringToSign(request: Signed, signature: unknown): string;
};

// It computes the signature of `/bucket/`, as the SDK writes the address of a bucket, from `/bucket`.
const { getStringToSign } = v4;
v4.getStringToSign = (request, signature) =>
  getStringToSign(
    /^\/[^/]+$/.test(request.uri) ? { ...request, uri: `${request.uri}/` } : request,
    signature,
  );

// Its tokens for the next page of a long list are DES, which OpenSSL 3 no longer has.
const crypto = require('node:crypto') as Record<string, unknown>;
for (const name of ['createCipheriv', 'createDecipheriv']) {
  const create = crypto[name] as (algorithm: string, key: Buffer, iv: Buffer) => unknown;
  crypto[name] = (algorithm: string, key: Buffer, iv: Buffer) =>
    algorithm === 'des'
      ? create('des-ede3-cbc', Buffer.concat([key, key, key]), iv)
      : create(algorithm, key, iv);
}

export interface TestS3 {
  access: S3Access;
  /** The same as settings of the newsroom. */
  settings: Record<string, string>;
  /** Where it keeps its buckets. */
  folder: string;
  stop(): Promise<void>;
}

/** An S3-speaking server with empty buckets, in this process. */
export const startS3 = async (...buckets: string[]): Promise<TestS3> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'toasoan-s3-'));
  const server = new Server({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    vhostBuckets: false,
    configureBuckets: buckets.map((name) => ({ name })),
  });
  const { port } = await server.run();
  // On a busy machine it would otherwise close a connection just as it is used again.
  server.httpServer.keepAliveTimeout = 60_000;
  const endpoint = `http://127.0.0.1:${port}`;
  const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  return {
    access: { region: 'us-east-1', endpoint, forcePathStyle: true, ...keys },
    settings: {
      S3_ENDPOINT: endpoint,
      S3_ACCESS_KEY_ID: keys.accessKeyId,
      S3_SECRET_ACCESS_KEY: keys.secretAccessKey,
    },
    folder,
    stop: async () => {
      server.httpServer.closeAllConnections();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
