import type { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { S3Access } from '@/platform/env';
import { s3ClientConfig } from './s3Client';
import { isMissing, s3Failure } from './s3Failure';

/** 10,000 parts of it are 160 GB. */
const PART_BYTES = 16 * 1024 * 1024;
const PARTS_AT_ONCE = 3;

export interface StoredObject {
  key: string;
  bytes: number;
}

export interface PutOptions {
  contentType?: string;
  /** Told how many bytes have arrived. */
  onProgress?: (bytes: number) => void;
}

/** One bucket of an S3-speaking server. Every method throws an `S3Failure`. */
export class S3Bucket {
  readonly #client: S3Client;

  constructor(
    access: S3Access,
    readonly name: string,
  ) {
    this.#client = new S3Client(s3ClientConfig(access));
  }

  /** The objects whose keys begin so, in the order of their keys; asked for in pages, of 1,000 at most (S3 gives no more). */
  async list(prefix: string, pageSize = 1_000): Promise<StoredObject[]> {
    const objects: StoredObject[] = [];
    let ContinuationToken: string | undefined;
    do {
      const ask = { Bucket: this.name, Prefix: prefix, MaxKeys: pageSize, ContinuationToken };
      const page = await this.#try(() => this.#client.send(new ListObjectsV2Command(ask)));
      for (const { Key, Size } of page.Contents ?? []) objects.push({ key: Key!, bytes: Size ?? 0 });
      ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (ContinuationToken);
    return objects;
  }

  /** The bytes of an object; null when there is none. */
  async open(key: string): Promise<Readable | null> {
    try {
      const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.name, Key: key }));
      return Body as Readable;
    } catch (error) {
      if (isMissing(error)) return null;
      throw this.#failure(error);
    }
  }

  /** Writes an object, in parts when it is large. It is there whole or, when anything fails, not at all. */
  async put(key: string, body: Readable, { contentType, onProgress }: PutOptions = {}): Promise<void> {
    const upload = new Upload({
      client: this.#client,
      params: {
        Bucket: this.name,
        Key: key,
        Body: body,
        ...(contentType ? { ContentType: contentType } : {}),
      },
      partSize: PART_BYTES,
      queueSize: PARTS_AT_ONCE,
      // Done below: where it fails, the library would hide why the upload did.
      leavePartsOnError: true,
    });
    upload.on('httpUploadProgress', ({ loaded }) => onProgress?.(loaded ?? 0));
    try {
      await upload.done();
    } catch (error) {
      body.destroy();
      await this.dropUnfinished(key, new Date());
      throw this.#failure(error);
    }
  }

  async remove(key: string): Promise<void> {
    await this.#try(() => this.#client.send(new DeleteObjectCommand({ Bucket: this.name, Key: key })));
  }

  /**
   * Drops the parts of uploads that were begun before a moment and never finished: a process that was killed leaves
   * them, unseen but paid for. A server that does not know how keeps them.
   */
  async dropUnfinished(prefix: string, before: Date): Promise<void> {
    try {
      const { Uploads = [] } = await this.#client.send(
        new ListMultipartUploadsCommand({ Bucket: this.name, Prefix: prefix }),
      );
      for (const { Key, UploadId, Initiated } of Uploads) {
        if (Initiated && Initiated > before) continue;
        await this.#client.send(new AbortMultipartUploadCommand({ Bucket: this.name, Key, UploadId }));
      }
    } catch {
      // What counts is what went wrong before, or goes on after.
    }
  }

  close(): void {
    this.#client.destroy();
  }

  #failure(error: unknown): Error {
    return s3Failure(error, `s3://${this.name}`);
  }

  async #try<T>(action: () => Promise<T>): Promise<T> {
    try {
      return await action();
    } catch (error) {
      throw this.#failure(error);
    }
  }
}
