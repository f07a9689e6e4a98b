import type { CollectionSlug, Payload, Where } from 'payload';
import { SEARCHED, type SearchedList } from '@/domain/listSearch';
import type { User } from '@/payload-types';
import type { Reading } from './readings';

/** What the admin asks when somebody opens a list, searches in it, or looks for a record in a picker. */
export const listReadingsOf = (payload: Payload, user: User): Reading[] => {
  const list = (collection: CollectionSlug, where: Where = {}) =>
    payload.find({
      collection,
      where,
      sort: payload.collections[collection].config.defaultSort,
      draft: true,
      depth: 0,
      limit: 10,
      includeLockStatus: true,
      overrideAccess: false,
      user,
    } as never);
  const slugs = payload.config.collections
    .filter(({ admin }) => !admin.hidden)
    .map(({ slug }) => slug as CollectionSlug);
  return [
    ...slugs.map((slug) => ({ name: `the list of ${slug}`, read: () => list(slug) })),
    ...(Object.keys(SEARCHED) as SearchedList[]).flatMap((slug) => [
      { name: `${slug} searched`, read: () => list(slug, { or: [{ folded: { like: 'khong co' } }] }) },
      {
        name: `${slug} looked for in a picker`,
        read: () => list(slug, { [SEARCHED[slug].title]: { like: 'khong co' } }),
      },
    ]),
  ];
};
