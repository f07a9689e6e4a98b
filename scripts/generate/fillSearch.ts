import { createLocalReq, type Payload } from 'payload';
import { entryOf, namesIn } from '@/platform/search/entries/entryOf';
import { searchOf } from '@/platform/search/engine';
import { SEARCH_KINDS } from '@/platform/search/types';
import type { OnProgress } from '../archive/progress';
import type { GeneratedNewsroom } from './GeneratedNewsroom';

/** Entries of one transaction. */
const BATCH = 2_500;

interface Options {
  onProgress?: OnProgress | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Puts all that was generated into the search index, in place of what is there of it. Hooks have not run: nobody else
 * does it. Answers whether it came to its end.
 */
export const fillSearch = async (
  payload: Payload,
  newsroom: GeneratedNewsroom,
  { onProgress, signal }: Options,
): Promise<boolean> => {
  const engine = searchOf(payload);
  const req = await createLocalReq({}, payload);
  const names = namesIn((kind) => newsroom.rows(kind, 0, newsroom.count[kind]));
  const total = SEARCH_KINDS.reduce((sum, kind) => sum + newsroom.count[kind], 0);
  let done = 0;
  for (const kind of SEARCH_KINDS)
    for (let from = 0; from < newsroom.count[kind]; from += BATCH) {
      if (signal?.aborted) return false;
      const rows = newsroom.rows(kind, from, Math.min(from + BATCH, newsroom.count[kind]));
      await engine.put(
        req,
        rows.map((row) => entryOf(kind, row, names)),
      );
      done += rows.length;
      onProgress?.({ step: 'search index', done, total, at: kind });
    }
  return true;
};
