import type { Payload } from 'payload';
import { bulkWriterFor } from '@/platform/db/bulk/bulkWriter';
import { MADE, type Made } from './made';

const BATCH = 5_000;

/** Puts a made newsroom into an empty database, a hundred thousand stories in seconds. Pages are not told of it. */
export const loadNewsroom = async (payload: Payload, made: Made): Promise<void> => {
  const writer = await bulkWriterFor(payload, { isDisposable: true });
  try {
    for (const kind of MADE)
      for (let from = 0; from < made.count[kind]; from += BATCH) {
        const rows = made.rows(kind, from, Math.min(from + BATCH, made.count[kind]));
        await writer.write(kind, rows, payload.collections[kind].config.versions ? made.versions(rows) : []);
      }
  } finally {
    await writer.close();
  }
};
