import { localToUtc } from '@/domain/dates';
import { idsOf } from '@/domain/references';
import type { Article, Slot } from '@/payload-types';
import type { FrontPage, SiteFrame } from '@/site/models/pages';
import { ARTICLE_CARD } from './cards';
import { getFrame } from './frame';
import { composeFront, NEWEST, publicStories, type Stories } from './front';
import { publicReader, type Reader } from './reader';

/** What waits to go out or to come off until a moment, the earliest first. */
const slotsUntil = (staff: Reader, at: Date): Promise<Slot[]> =>
  staff.list('slots', {
    where: {
      and: [
        { targetCollection: { equals: 'articles' } },
        { state: { equals: 'waiting' } },
        { dueAt: { less_than_equal: at.toISOString() } },
      ],
    },
    sort: 'dueAt',
    depth: 0,
  });

/** The stories that go out until then, in the versions that were signed off for it. */
const comingStories = async (staff: Reader, slots: Slot[]): Promise<Map<string, Article>> => {
  const due = new Map<string, Slot>();
  for (const slot of slots) if (slot.action === 'publish' && slot.version) due.set(slot.version, slot);
  const coming = new Map<string, Article>();
  for (const { id, parent, version } of await staff.versions([...due.keys()], ARTICLE_CARD))
    coming.set(parent, {
      ...version,
      id: parent,
      releasedAt: version.releasedAt ?? due.get(id)!.dueAt!,
    });
  return coming;
};

const byRelease = (a: Article, b: Article): number =>
  (b.releasedAt ?? '').localeCompare(a.releasedAt ?? '') || b.id.localeCompare(a.id);

/** The public stories as they will be: without those that come off, with those that go out. */
const storiesThen = (now: Stories, gone: Set<string>, coming: Map<string, Article>): Stories => {
  const then = (stories: Article[]): Article[] => [
    ...stories.filter(({ id }) => !gone.has(id) && !coming.has(id)),
    ...coming.values(),
  ];
  return {
    newest: async () =>
      then(await now.newest())
        .sort(byRelease)
        .slice(0, NEWEST),
    some: async (ids) => then(await now.some(ids)).filter(({ id }) => ids.includes(id)),
    ofTopic: async (topic, without, limit) =>
      then(await now.ofTopic(topic, [...without, ...gone, ...coming.keys()], limit))
        .filter(({ id, topics }) => !without.includes(id) && idsOf(topics).includes(topic))
        .sort(byRelease)
        .slice(0, limit),
  };
};

/** A story that goes out and comes off again before that moment is not there; one that comes back is. */
const stateAt = (slots: Slot[]): { gone: Set<string>; isComing: (id: string) => boolean } => {
  const last = new Map(slots.map(({ target, action }) => [target, action]));
  return {
    gone: new Set([...last].flatMap(([id, action]) => (action === 'expire' ? [id] : []))),
    isComing: (id) => last.get(id) === 'publish',
  };
};

export interface FrontPreview {
  frame: SiteFrame;
  page: FrontPage;
  /** ISO 8601 in UTC. */
  at: string;
  /** False when the moment asked for could not be read: then it is this moment's. */
  isUnderstood: boolean;
}

const momentOf = (local: string | undefined): Date | null => {
  if (!local) return new Date();
  try {
    return new Date(localToUtc(local));
  } catch {
    return null;
  }
};

/**
 * The front page and its frame as readers will see them at `local`, a minute in Vietnam such as `2026-11-27T16:00` (now
 * when it is not given): with what is scheduled until then as it was approved, without what expires, with the pins,
 * announcements and events of that moment. `staff` reads for a signed-in person.
 */
export const previewFront = async (staff: Reader, local?: string): Promise<FrontPreview> => {
  const asked = momentOf(local);
  const at = asked ?? new Date();
  const reader = await publicReader();
  const slots = await slotsUntil(staff, at);
  const { gone, isComing } = stateAt(slots);
  const coming = await comingStories(
    staff,
    slots.filter(({ target }) => isComing(target)),
  );
  return {
    frame: await getFrame(staff, at),
    page: await composeFront(reader, storiesThen(publicStories(reader), gone, coming), at),
    at: at.toISOString(),
    isUnderstood: asked !== null,
  };
};
