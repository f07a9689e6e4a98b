import type { CollectionSlug, Payload, Where } from 'payload';
import { SEARCHED, type SearchedList } from '@/domain/listSearch';
import { NO_FILTER } from '@/newsroom/workflow/calendar/filter';
import { readCalendar } from '@/newsroom/workflow/calendar/readCalendar';
import type { User } from '@/payload-types';
import { madeId } from './made';
import type { Reading } from './readings';

const WEEK_MS = 7 * 86_400_000;

/** What the admin asks when somebody opens a list, narrows it, looks for a record in a picker, or opens the calendar. */
export const listReadingsOf = (payload: Payload, user: User): Reading[] => {
  const list = (collection: CollectionSlug, where: Where = {}, sort?: string) =>
    payload.find({
      collection,
      where,
      sort: sort ?? payload.collections[collection].config.defaultSort,
      draft: true,
      depth: 0,
      limit: 10,
      includeLockStatus: true,
      overrideAccess: false,
      user,
    } as never);
  const open = (collection: CollectionSlug, id: string) =>
    payload.findByID({ collection, id, draft: true, depth: 0, overrideAccess: false, user });
  const slugs = payload.config.collections
    .filter(({ admin }) => !admin.hidden)
    .map(({ slug }) => slug as CollectionSlug);
  const now = new Date();
  const span = { from: new Date(now.getTime() - WEEK_MS), to: new Date(now.getTime() + WEEK_MS) };
  return [
    {
      name: 'the calendar of the newsroom',
      read: () =>
        readCalendar(
          { payload, user: { ...user, collection: 'users' } },
          { ...span, now, filter: NO_FILTER },
        ),
    },
    {
      name: 'the public stories in their list',
      read: () => list('articles', { stage: { equals: 'published' } }),
    },
    {
      name: 'public stories searched',
      read: () => list('articles', { stage: { equals: 'published' }, folded: { like: 'khong co' } }),
    },
    {
      name: 'articles searched by their publication',
      read: () => list('articles', { folded: { like: 'khong co' } }, '-publishedAt'),
    },
    { name: 'the busiest office opened', read: () => open('agencies', madeId('agencies', 0)) },
    { name: 'the busiest topic opened', read: () => open('topics', madeId('topics', 0)) },
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
