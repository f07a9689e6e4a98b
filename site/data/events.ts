import { toLocalDay } from '@/domain/dates';
import { beginningOf } from '@/domain/eventTimes';
import { pageTags } from '@/domain/pageTags';
import type { Event, File } from '@/payload-types';
import { paths } from '@/platform/paths';
import { note, noteUntil } from '@/platform/server/pageCache/pages';
import { calendarWords } from '@/site/messages/calendar';
import { vi } from '@/site/messages/vi';
import type { EventListPage } from '@/site/models/lists';
import type { Crumb, EventCard, EventPage, FileLink } from '@/site/models/pages';
import { readAgencyFilter, type AgencyFilter } from './agencyFilter';
import { homeCrumb, listArticleCards } from './articles';
import { documentCard, eventCard, populated, populatedAll } from './cards';
import { filePath } from './pictures';
import { listingOf, readPosition, type Position } from './paging';
import { publicReader, type Reader } from './reader';
import { seoOf } from './seo';
import { loadSuccession, mentionOf } from './succession';

const COVERAGE = 30;
const PAST_SIZE = 30;

/**
 * Events to come of these agencies, of all where none is named: those that are over first, in the order in which they
 * begin. The page lives until the first of them is over.
 */
export const listComingEvents = async (
  reader: Reader,
  agencies: readonly string[],
  limit: number,
  at = new Date(),
): Promise<EventCard[]> => {
  const events = await reader.listEvents({ agencies, over: { after: at.toISOString() }, limit });
  for (const event of events) noteUntil(new Date(event.overAt!));
  return events.sort((a, b) => beginningOf(a).localeCompare(beginningOf(b))).map(eventCard);
};

/** Events of these agencies, of all where none is named, that are over, what was over last first; after a place. */
export const listPastEvents = (
  reader: Reader,
  agencies: readonly string[],
  limit: number,
  place: Position | null = null,
): Promise<Event[]> => {
  const now = new Date().toISOString();
  // A place in the future begins with now.
  const before = place && place.at <= now ? place : { at: now };
  return reader.listEvents({ agencies, over: { before }, limit });
};

export const filesOf = (files: (string | File)[] | null | undefined): FileLink[] =>
  populatedAll(files).flatMap((file) =>
    file.url
      ? [
          {
            title: file.title,
            href: filePath(file.url),
            size: file.filesize ?? 0,
            format: (file.filename?.split('.').pop() ?? '').toUpperCase(),
          },
        ]
      : [],
  );

export const eventsCrumb: Crumb = { title: vi.list.events, href: paths.events() };

const eventPage = async (reader: Reader, event: Event): Promise<EventPage> => {
  const card = eventCard(event);
  const day = toLocalDay(event.start);
  const succession = await loadSuccession(reader);
  note(pageTags.of('articles', event.id));
  return {
    id: event.id,
    ical: paths.eventIcal(event.slug ?? event.id),
    title: event.title,
    kind: card.kind,
    status: card.status,
    start: card.start,
    end: card.end,
    allDay: card.allDay,
    newStart: card.newStart,
    place: card.place,
    hosts: populatedAll(event.hosts).map((agency) => mentionOf(succession, agency, 'host', day)),
    participants: populatedAll(event.participants).map((agency) =>
      mentionOf(succession, agency, 'participant', day),
    ),
    chair: populated(event.chair)?.name ?? null,
    delegation: event.delegation?.trim() || null,
    agenda: (event.agenda ?? []).map(({ time, item }) => ({ time: time?.trim() || null, item })),
    summary: event.summary?.trim() || null,
    documents: populatedAll(event.documents).map(documentCard),
    attachments: filesOf(event.attachments),
    articles: await listArticleCards(reader, {
      field: 'events',
      by: 'publishedAt',
      ids: [event.id],
      limit: COVERAGE,
    }),
    crumbs: [homeCrumb, eventsCrumb],
    seo: seoOf({
      title: event.title,
      description: event.summary ?? event.place,
      path: card.href,
      image: paths.shareImage(card.href),
      noindex: reader.isPreview,
    }),
  };
};

export const getEvent = async (slug: string): Promise<EventPage | null> => {
  const reader = await publicReader();
  const event = await reader.one('events', { where: { slug: { equals: slug } }, depth: 2 });
  return event && eventPage(reader, event);
};

export const previewEvent = async (reader: Reader, id: string): Promise<EventPage | null> => {
  const event = await reader.one('events', { where: { id: { equals: id } }, depth: 2 });
  return event && eventPage(reader, event);
};

const eventList = async (
  reader: Reader,
  { agency, line }: Pick<AgencyFilter, 'agency' | 'line'>,
  before: string | undefined,
): Promise<EventListPage> => {
  const path = paths.events(agency?.slug);
  const place = readPosition(before);
  const rows = await listPastEvents(reader, line, PAST_SIZE + 1, place);
  return {
    coming: place ? [] : await listComingEvents(reader, line, 100),
    past: listingOf(rows, PAST_SIZE, path, (row) => row.overAt, eventCard),
    agency,
    crumbs: agency ? [homeCrumb, eventsCrumb] : [homeCrumb],
    seo: seoOf({
      title: agency ? calendarWords.of(vi.list.events, agency.name) : vi.list.events,
      description: vi.list.eventsLead,
      path,
      noindex: Boolean(before),
    }),
  };
};

export const getEventList = async (before?: string): Promise<EventListPage> => {
  note(pageTags.list('events'));
  return eventList(await publicReader(), { agency: null, line: [] }, before);
};

/** The events of one agency. @returns null when there is none of that slug. */
export const getAgencyEventList = async (slug: string, before?: string): Promise<EventListPage | null> => {
  const reader = await publicReader();
  const filter = await readAgencyFilter(reader, slug);
  return filter && eventList(reader, filter, before);
};
