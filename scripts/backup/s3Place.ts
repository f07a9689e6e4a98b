import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatBackupAddress, type BackupAddress } from '@/platform/backups/address';
import type { S3Access } from '@/platform/env';
import { S3Bucket } from '@/platform/storage/s3Bucket';
import { backupTime } from './names';
import { BackupProblem, type BackupPlace } from './place';
import { FETCHED } from './sweep';

const DAY_MS = 24 * 60 * 60 * 1000;

const hashOf = async (bytes: Readable, onBytes: (count: number) => void): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(bytes, async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      onBytes(chunk.length);
    }
  });
  return hash.digest('hex');
};

/** Backups in a bucket. An archive is written on this machine first, then sent. */
export const s3Place = (
  { bucket: bucketName, prefix }: Extract<BackupAddress, { kind: 's3' }>,
  access: S3Access,
  dataDir: string,
): BackupPlace => {
  const bucket = new S3Bucket(access, bucketName);
  const address = formatBackupAddress({ kind: 's3', bucket: bucketName, prefix });
  const start = prefix ? `${prefix}/` : '';
  const workFolder = path.join(dataDir, 'backups');
  const keyOf = (name: string) => `${start}${path.basename(name)}`;

  const readBack = async (name: string, file: string, onBytes: (count: number) => void): Promise<void> => {
    const there = await bucket.open(keyOf(name));
    const [ours, theirs] = [
      await hashOf(createReadStream(file), () => undefined),
      there && (await hashOf(there, onBytes)),
    ];
    if (ours === theirs) return;
    await bucket.remove(keyOf(name));
    throw new BackupProblem(`${address}/${name} is not what was sent: it was deleted there. Try again.`);
  };

  return {
    address,
    workFolder,
    prepare: async () => {
      await mkdir(workFolder, { recursive: true, mode: 0o700 });
      await bucket.list(`${start}toasoan-`);
      await bucket.dropUnfinished(`${start}toasoan-`, new Date(Date.now() - DAY_MS));
    },
    list: async () =>
      (await bucket.list(`${start}toasoan-`)).flatMap(({ key, bytes }) => {
        const name = key.slice(start.length);
        const at = backupTime(name);
        return at ? [{ name, at, bytes }] : [];
      }),
    put: async (name, file, onBytes) => {
      const { size } = await stat(file);
      // Sent, and read back.
      const total = 2 * size;
      await bucket.put(keyOf(name), createReadStream(file), {
        contentType: 'application/zip',
        onProgress: (sent) => onBytes(sent, total),
      });
      let back = 0;
      await readBack(name, file, (count) => onBytes(size + (back += count), total));
    },
    fetch: async (name, onBytes) => {
      const stored = (await bucket.list(keyOf(name))).find(({ key }) => key === keyOf(name));
      const there = stored && (await bucket.open(stored.key));
      if (!there) return null;
      await mkdir(workFolder, { recursive: true, mode: 0o700 });
      const folder = await mkdtemp(path.join(workFolder, FETCHED));
      const done = () => rm(folder, { recursive: true, force: true });
      try {
        const file = path.join(folder, path.basename(name));
        let back = 0;
        there.on('data', (chunk: Buffer) => onBytes((back += chunk.length), stored.bytes));
        await pipeline(there, createWriteStream(file, { mode: 0o600 }));
        return { file, done };
      } catch (error) {
        await done();
        throw error;
      }
    },
    remove: (name) => bucket.remove(keyOf(name)),
    close: () => bucket.close(),
  };
};
