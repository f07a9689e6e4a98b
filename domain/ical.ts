/**
 * Calendars for other programs, as RFC 5545 has them. ical-generator writes them; what it leaves to its caller is done
 * here: one time zone with its definition, texts without control characters, names escaped, `CRLF` after the last line.
 */
import ical, { escape, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { TIME_ZONE, UTC_OFFSET_MINUTES } from './dates';
import type { Span } from './eventTimes';

export interface IcalEvent extends Span {
  /** Stays the same whatever becomes of the event; unique in the world. */
  uid: string;
  summary: string;
  description?: string | null;
  location?: string | null;
  categories?: readonly string[];
  /** An absolute address. */
  url?: string | null;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** Whether it takes nobody's time. */
  isTransparent?: boolean;
  /** The last change, an instant: `DTSTAMP`, `LAST-MODIFIED` and, in seconds, `SEQUENCE`. */
  changedAt: string;
}

export interface IcalCalendar {
  name: string;
  description: string;
  /** What made it, for `PRODID`. */
  product: string;
  /** How long programs may wait before they ask again. */
  refreshSeconds: number;
  events: readonly IcalEvent[];
}

/** One observance without an end: `UTC_OFFSET_MINUTES` says why. */
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${TIME_ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** `SEQUENCE` must fit a signed 32-bit number (RFC 5545 §3.3.8): seconds since then do until 2088. */
const SEQUENCE_ZERO = Date.UTC(2020, 0, 1);

// eslint-disable-next-line no-control-regex -- RFC 5545 §3.1 allows no control characters but tab in texts
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROL, '').normalize('NFC');

const sequenceOf = (changedAt: string): number =>
  Math.max(0, Math.floor((Date.parse(changedAt) - SEQUENCE_ZERO) / 1000));

/** The wall time in Vietnam: ical-generator would print a `Date` in the zone of the process. */
const momentOf = (instant: string) =>
  Temporal.Instant.fromEpochMilliseconds(Date.parse(instant) + UTC_OFFSET_MINUTES * 60_000)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime();

const timesOf = ({ start, end, allDay }: Span) =>
  allDay
    ? { start: Temporal.PlainDate.from(start), end: end ? Temporal.PlainDate.from(end) : null, allDay }
    : { start: momentOf(start), end: end ? momentOf(end) : null, timezone: TIME_ZONE };

/** The calendar as text. It is the same text as long as nothing in it changed. @throws RangeError on a bad time. */
export const icalOf = ({ name, description, product, refreshSeconds, events }: IcalCalendar): string => {
  const calendar = ical({
    // These two are written as they are.
    name: escape(clean(name), false),
    description: escape(clean(description), false),
    prodId: { company: 'Toasoan', product, language: 'VI' },
    ttl: refreshSeconds,
    // Without a name: with one, also DTSTAMP and LAST-MODIFIED, which must be in UTC, would be in local time.
    timezone: { name: null, generator: () => VTIMEZONE },
  });
  for (const event of events)
    calendar.createEvent({
      id: event.uid,
      ...timesOf(event),
      summary: clean(event.summary),
      description: event.description ? clean(event.description) : null,
      location: event.location ? clean(event.location) : null,
      categories: (event.categories ?? [])
        .map((category) => ({ name: clean(category) }))
        .filter(({ name: category }) => category),
      url: event.url ?? null,
      status: ICalEventStatus[event.status],
      transparency: event.isTransparent ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      sequence: sequenceOf(event.changedAt),
      stamp: new Date(event.changedAt),
      lastModified: new Date(event.changedAt),
    });
  // RFC 5545 §3.1 ends every line so, also the last.
  return `${calendar.toString()}\r\n`;
};
