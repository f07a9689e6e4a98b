import type { Where } from 'payload';
import { addDays } from '@/domain/calendar';
import { startOfLocalDay, toLocalDay } from '@/domain/dates';
import { plannedTimes, spanOf } from '@/domain/eventTimes';
import { idsOf } from '@/domain/references';
import { pageTags } from '@/domain/pageTags';
import type { Event, Removal } from '@/payload-types';
import { paths } from '@/platform/paths';
import { getEnv } from '@/platform/env';
import { note, noteUntil } from '@/platform/server/pageCache/pages';
import type { EventFeed, FeedEvent } from '@/site/models/calendar';
import { readAgencyFilter } from './agencyFilter';
import { EVENT_CARD, eventCard } from './cards';
import { getIdentity } from './frame';
import { newerThan, oldestFirst, type Position } from './paging';
import { publicReader, type Reader } from './reader';
import { agencyNameById, loadSuccession, type Succession } from './succession';

/** How far back a calendar program sees. */
const DAYS_BACK = 365;
/** How long it is told that an event was taken away: longer than any program waits before it asks again. */
const REMOVED_DAYS = 90;
/** Events read at once. */
const BATCH = 150;

const FEED_EVENT = {
  ...EVENT_CARD,
  summary: true,
  hosts: true,
  participants: true,
  updatedAt: true,
} as const;

const feedEvent = (succession: Succession, event: Event): FeedEvent => {
  const card = eventCard(event);
  const times = plannedTimes(event);
  const day = toLocalDay(times.start);
  const names = (agencies: unknown) =>
    idsOf(agencies).flatMap((id) => agencyNameById(succession, id, day) ?? []);
  return {
    id: event.id,
    text: {
      href: card.href,
      title: card.title,
      kind: card.kind,
      status: card.status,
      place: card.place,
      summary: event.summary?.trim() || null,
      hosts: names(event.hosts),
      participants: names(event.participants),
      movedFrom: card.newStart ? card.start : null,
      hasNewTime: card.newStart !== null,
    },
    ...spanOf(times),
    changedAt: event.updatedAt,
  };
};

/** An event that was taken from readers; none when it is not known when it would have been. */
const removedEvent = ({ target, at, start, end, allDay }: Removal): FeedEvent[] =>
  start ? [{ id: target, text: null, ...spanOf(plannedTimes({ start, end, allDay })), changedAt: at }] : [];

/** All events from `from` on, the earliest first, however many. */
const eventsSince = async (reader: Reader, from: string, either: Where[]): Promise<Event[]> => {
  const found: Event[] = [];
  for (let position: Position | null = null; ;) {
    const batch: Event[] = await reader.list('events', {
      where: {
        and: [
          {
            or: [
              { start: { greater_than_equal: from } },
              { end: { greater_than_equal: from } },
              { and: [{ status: { equals: 'postponed' } }, { newStart: { greater_than_equal: from } }] },
            ],
          },
          ...newerThan('start', position),
        ],
      },
      either,
      sort: oldestFirst('start'),
      limit: BATCH,
      depth: 0,
      select: FEED_EVENT,
    });
    found.push(...batch);
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return found;
    position = { at: new Date(last.start).toISOString(), id: last.id };
  }
};

/** What was taken away of late (from `path` only, if given), without what has merely expired. */
const removedSince = async (reader: Reader, from: string, path?: string): Promise<Removal[]> => {
  note(pageTags.list('removals'));
  return reader.list('removals', {
    where: {
      and: [
        { targetCollection: { equals: 'events' } },
        { at: { greater_than_equal: from } },
        { kind: { in: ['withdrawn', 'taken-down'] } },
        ...(path ? [{ path: { equals: path } }] : []),
      ],
    },
    sort: ['at', 'id'],
    depth: 0,
  });
};

const daysAgo = (today: string, days: number): string => startOfLocalDay(addDays(today, -days));

const siteName = async (reader: Reader): Promise<string> => (await getIdentity(reader)).name;

/**
 * The events of the last year and all to come, for calendar programs: of all agencies or of one, and of those that were
 * merged into it. @returns null when there is no agency of that slug.
 */
export const getEventFeed = async (agencySlug?: string): Promise<EventFeed | null> => {
  const reader = await publicReader();
  const filter = await readAgencyFilter(reader, agencySlug);
  if (!filter) return null;
  const { agency, line, either } = filter;
  const today = toLocalDay(new Date());
  // Both windows move on with the day.
  noteUntil(new Date(startOfLocalDay(addDays(today, 1))));
  const events = await eventsSince(reader, daysAgo(today, DAYS_BACK), either);
  const removed = await removedSince(reader, daysAgo(today, REMOVED_DAYS));
  const succession = await loadSuccession(reader);
  return {
    site: await siteName(reader),
    agency: agency?.name ?? null,
    events: [
      ...events.map((event) => feedEvent(succession, event)),
      ...removed
        .filter(({ agencies }) => !agency || idsOf(agencies ?? []).some((id) => line.includes(id)))
        .flatMap(removedEvent),
    ],
    base: getEnv().baseUrl,
  };
};

/**
 * One event for calendar programs, also one that was taken from readers of late.
 * @returns null when there is none of that slug.
 */
export const getEventIcal = async (slug: string): Promise<EventFeed | null> => {
  const reader = await publicReader();
  const event = await reader.one('events', {
    where: { slug: { equals: slug } },
    depth: 0,
    select: FEED_EVENT,
  });
  const own = { agency: null, base: getEnv().baseUrl };
  if (event) {
    const succession = await loadSuccession(reader);
    return { ...own, site: await siteName(reader), events: [feedEvent(succession, event)] };
  }
  const today = toLocalDay(new Date());
  noteUntil(new Date(startOfLocalDay(addDays(today, 1))));
  const events = (await removedSince(reader, daysAgo(today, REMOVED_DAYS), paths.event(slug))).flatMap(
    removedEvent,
  );
  return events.length > 0 ? { ...own, site: await siteName(reader), events } : null;
};
