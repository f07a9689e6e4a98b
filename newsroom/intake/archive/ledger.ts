/** What is here already: an import that was killed, or is run again, goes on where it was. */

import type { PayloadRequest } from 'payload';
import { idOf } from '@/domain/references';

export type Known =
  /** Not here yet. */
  | { state: 'new' }
  /** The same text is here, from this archive or from elsewhere. */
  | { state: 'there'; article: string | null }
  /** It was imported, and the archive has another text now. */
  | { state: 'changed'; article: string | null };

/** Whether a story is in the newsroom: by its identity in the old system, else by its text. */
export const lookUp = async (
  req: PayloadRequest,
  { sourceKey, hash }: { sourceKey: string; hash: string },
): Promise<Known> => {
  const query = { depth: 0, pagination: false, limit: 1, req } as const;
  const select = { hash: true, article: true } as const;
  const own = await req.payload.find({
    ...query,
    collection: 'intakes',
    where: { sourceKey: { equals: sourceKey } },
    select,
  });
  const before = own.docs[0];
  if (before) return { state: before.hash === hash ? 'there' : 'changed', article: idOf(before.article) };
  const same = await req.payload.find({
    ...query,
    collection: 'intakes',
    where: { hash: { equals: hash } },
    select,
  });
  if (same.docs[0]) return { state: 'there', article: idOf(same.docs[0].article) };
  // Drafts from before there were intake records know their text themselves.
  const old = await req.payload.find({
    ...query,
    collection: 'articles',
    where: { importHash: { equals: hash } },
    select: { title: true },
  });
  return old.docs[0] ? { state: 'there', article: String(old.docs[0].id) } : { state: 'new' };
};
