import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { ENTRY_MINUTES } from './emptySlots';
import type { CalendarEntry } from './entries';

/** The words of a feed; `names` come before titles. */
export interface FeedWords {
  name: string;
  about: string;
  names: Record<CalendarEntry['kind'], string>;
  newerEdit: string;
  postponed: string;
  untitled: string;
  stages: Record<CalendarEntry['stage'], string>;
}

interface Feed {
  entries: readonly CalendarEntry[];
  words: FeedWords;
  /** Of this server, without a slash at its end: links lead into its admin. */
  base: string;
}

const MINUTE = 60_000;
const REFRESH_SECONDS = 15 * 60;
/** `SEQUENCE` must fit a signed 32-bit number: seconds since then do until 2088. */
const SEQUENCE_ZERO = Date.UTC(2020, 0, 1);

// eslint-disable-next-line no-control-regex -- RFC 5545 §3.1 allows no control characters but tab in texts
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROL, '');

const sequenceOf = (updatedAt: string): number =>
  Math.max(0, Math.floor((Date.parse(updatedAt) - SEQUENCE_ZERO) / 1000));

const endOf = ({ start, end, allDay }: CalendarEntry): Date =>
  end ? new Date(allDay ? `${end}T00:00:00Z` : end) : new Date(Date.parse(start) + ENTRY_MINUTES * MINUTE);

const statusOf = ({ kind, off, stage }: CalendarEntry): ICalEventStatus => {
  if (off) return ICalEventStatus.CANCELLED;
  return kind === 'event' && stage === 'draft' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
};

const summaryOf = (entry: CalendarEntry, words: FeedWords): string => {
  const { kind, title, off } = entry;
  const name = off === 'postponed' ? `${words.names[kind]} (${words.postponed})` : words.names[kind];
  return clean(`${name}: ${title || words.untitled}`);
};

/** One entry for each UID: the same text has one slot of a kind. */
const unique = (entries: readonly CalendarEntry[]): CalendarEntry[] => [
  ...new Map(entries.map((entry) => [entry.id, entry])).values(),
];

/**
 * The calendar as RFC 5545 has it, for programs that subscribe to it. Times are in UTC. An entry keeps its UID when it
 * moves, and nothing in the text changes unless an entry did.
 */
export const feedOf = ({ entries, words, base }: Feed): string => {
  const calendar = ical({
    name: clean(words.name),
    description: clean(words.about),
    prodId: '-//Toasoan//Calendar//VI',
    ttl: REFRESH_SECONDS,
  });
  for (const entry of unique(entries)) {
    calendar.createEvent({
      id: `${entry.id}@toasoan`,
      start: new Date(entry.allDay ? `${entry.start}T00:00:00Z` : entry.start),
      end: endOf(entry),
      allDay: entry.allDay,
      summary: summaryOf(entry, words),
      description: [words.stages[entry.stage], ...(entry.hasNewerEdit ? [words.newerEdit] : [])].join('\n'),
      location: entry.place ? clean(entry.place) : null,
      url: `${base}/admin/collections/${entry.collection}/${entry.record}`,
      status: statusOf(entry),
      // What goes out takes nobody's time.
      transparency: entry.kind === 'event' ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      sequence: sequenceOf(entry.updatedAt),
      stamp: new Date(entry.updatedAt),
      lastModified: new Date(entry.updatedAt),
    });
  }
  // RFC 5545 §3.1 ends every line so, also the last.
  return `${calendar.toString()}\r\n`;
};
