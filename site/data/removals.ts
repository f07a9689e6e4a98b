import { pageTags } from '@/domain/pageTags';
import { note } from '@/platform/server/pageCache/pages';
import type { RemovalPage } from '@/site/models/pages';
import { publicReader } from './reader';

/** What the address of a text says that was taken from readers; null when it is not one. */
export const getRemoval = async (path: string): Promise<RemovalPage | null> => {
  note(pageTags.list('removals'));
  const reader = await publicReader();
  const removal = await reader.one('removals', { where: { path: { equals: path } }, depth: 0 });
  return (
    removal && {
      kind: removal.kind,
      title: removal.title ?? null,
      reason: removal.reason ?? null,
      at: removal.at,
      redirectTo: removal.redirectTo ?? null,
    }
  );
};

/** Where the notice of a record stands that was taken from readers, as a path. */
export const pathOfRemoval = async (collection: string, id: string): Promise<string | null> => {
  note(pageTags.list('removals'));
  const reader = await publicReader();
  const removal = await reader.one('removals', {
    where: { and: [{ target: { equals: id } }, { targetCollection: { equals: collection } }] },
    depth: 0,
  });
  return removal?.path ?? null;
};
