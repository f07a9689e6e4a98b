import { formatMoment } from '@/domain/dates';
import { icalOf, type IcalEvent } from '@/domain/ical';
import { absolute } from '@/platform/paths';
import { calendarWords } from '@/site/messages/calendar';
import { vi, wordFor } from '@/site/messages/vi';
import type { EventFeed, FeedEvent } from '@/site/models/calendar';

const REFRESH_SECONDS = 60 * 60;

const words = calendarWords.feed;

type Text = NonNullable<FeedEvent['text']>;

/** What is only planned, or was moved, may change again. */
const statusOf = ({ status }: Text): IcalEvent['status'] => {
  if (status === 'cancelled') return 'CANCELLED';
  return status === 'planned' || status === 'postponed' ? 'TENTATIVE' : 'CONFIRMED';
};

/** Many programs show nothing of STATUS: the title says it too. */
const markOf = ({ status, hasNewTime }: Text): string | null => {
  if (status === 'cancelled') return vi.event.status.cancelled;
  if (status !== 'postponed') return null;
  return hasNewTime ? words.moved : vi.event.status.postponed;
};

const descriptionOf = (text: Text, url: string): string =>
  [
    words.line(words.status, vi.event.status[text.status]),
    text.movedFrom && `${calendarWords.movedFrom(formatMoment(text.movedFrom))}.`,
    text.summary,
    text.hosts.length > 0 && words.line(vi.event.hosts, text.hosts.join('; ')),
    text.participants.length > 0 && words.line(vi.event.participants, text.participants.join('; ')),
    url,
  ]
    .filter(Boolean)
    .join('\n');

const icalEvent = (event: FeedEvent, base: string): IcalEvent => {
  const { id, text, start, end, allDay, changedAt } = event;
  const times = { uid: `${id}@${new URL(base).host}`, start, end, allDay, changedAt };
  if (!text) return { ...times, summary: words.removed, status: 'CANCELLED' };
  const url = absolute(base, text.href);
  const mark = markOf(text);
  return {
    ...times,
    summary: mark ? words.marked(mark, text.title) : text.title,
    description: descriptionOf(text, url),
    location: text.place,
    categories: [wordFor(vi.event.kind, text.kind)],
    url,
    status: statusOf(text),
  };
};

/**
 * Events as RFC 5545 has them. There is no ORGANIZER: programs take an event that has one for an invitation, which its
 * reader was not sent; the hosts are named in the description.
 */
export const eventsIcal = ({ site, agency, events, base }: EventFeed): string =>
  icalOf({
    name: agency ? words.ofAgency(agency, site) : words.name(site),
    description: words.about,
    product: 'Events',
    refreshSeconds: REFRESH_SECONDS,
    events: events.map((event) => icalEvent(event, base)),
  });
