import type { CollectionSlug, PayloadRequest } from 'payload';
import { getEnv } from '@/platform/env';
import { fileStoreOf } from '@/platform/storage/fileStore';

/** A record that an intake created, as it was then. */
export interface Made {
  collection: CollectionSlug;
  id: string;
  updatedAt: string;
}

interface Stored {
  id: string;
  updatedAt: string;
  filename?: string | null;
  sizes?: Record<string, { filename?: string | null } | undefined>;
}

interface File {
  data: Buffer;
  mimetype: string;
  name: string;
  size: number;
}

/** Creates records in the transaction of `req`, as drafts where they have drafts, and notes each. */
export class Maker {
  readonly made: Made[] = [];
  private readonly files: { collection: string; name: string }[] = [];

  constructor(readonly req: PayloadRequest) {}

  async create(
    collection: CollectionSlug,
    data: Record<string, unknown>,
    { draft = false, file }: { draft?: boolean; file?: File } = {},
  ): Promise<string> {
    const record = (await this.req.payload.create({
      collection: collection as 'articles',
      data: data as never,
      depth: 0,
      req: this.req,
      ...(draft ? { draft: true } : {}),
      ...(file ? { file } : {}),
    })) as unknown as Stored;
    this.made.push({ collection, id: String(record.id), updatedAt: record.updatedAt });
    const sizes = Object.values(record.sizes ?? {});
    for (const name of [record.filename, ...sizes.map((size) => size?.filename)])
      if (file && name) this.files.push({ collection, name });
    return String(record.id);
  }

  /** Removes the files of records that are not there, because their transaction was rolled back. */
  async removeFiles(): Promise<void> {
    const store = fileStoreOf(getEnv());
    await Promise.all(this.files.map(({ collection, name }) => store.remove(collection, name)));
  }
}
