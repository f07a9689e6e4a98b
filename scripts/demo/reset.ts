import type { CollectionSlug, GlobalSlug, Payload } from 'payload';
import { USUAL_SYNONYMS } from '@/platform/search/question/usualSynonyms';

const KEY = 'toasoan:demo';

/** The mark of a database that holds nothing but the demo newsroom and what was tried out on it. */
export const markDemo = (payload: Payload): Promise<void> =>
  payload.kv.set(KEY, { loadedAt: new Date().toISOString() });

export const isDemo = async (payload: Payload): Promise<boolean> => (await payload.kv.get(KEY)) !== null;

/** Pointing records before those they point at. */
const ORDER: CollectionSlug[] = [
  'announcements',
  'articles',
  'events',
  'documents',
  'people',
  'agencies',
  'redirects',
  'topics',
  'media',
  'files',
  'ratings',
];

/** What tells of them outlives them otherwise. */
const TOLD: CollectionSlug[] = ['comments', 'notices', 'slots', 'removals', 'audit-trail'];

/** Globals that hold links to what is deleted, and as they are when nobody has filled them. */
const EMPTY = {
  front: { pins: [], sections: [] },
  navigation: { main: [], footer: [] },
  search: { synonyms: USUAL_SYNONYMS.map((words) => ({ words })) },
  information: { introduction: null, leaders: [], privacy: null, accessibility: null },
} as const;

/** Deletes everything, files included. Only ever called on a demo. */
export const wipe = async (payload: Payload): Promise<void> => {
  for (const [slug, data] of Object.entries(EMPTY))
    await payload.updateGlobal({ slug: slug as GlobalSlug, data: data as never });
  for (const collection of ORDER) await payload.delete({ collection, where: { id: { exists: true } } });
  for (const collection of TOLD) await payload.db.deleteMany({ collection, where: {} });
  // Past the hook that keeps one administrator: the demo makes its own again.
  await payload.db.deleteMany({ collection: 'users', where: {} });
};
