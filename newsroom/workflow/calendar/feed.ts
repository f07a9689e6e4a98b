import { addDays } from '@/domain/calendar';
import { icalOf, type IcalEvent } from '@/domain/ical';
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
const endOf = ({ start, end, allDay }: CalendarEntry): string =>
  end ?? (allDay ? addDays(start, 1) : new Date(Date.parse(start) + ENTRY_MINUTES * MINUTE).toISOString());

const statusOf = ({ kind, off, stage }: CalendarEntry): IcalEvent['status'] => {
  if (off) return 'CANCELLED';
  return kind === 'event' && stage === 'draft' ? 'TENTATIVE' : 'CONFIRMED';
};

const summaryOf = (entry: CalendarEntry, words: FeedWords): string => {
  const { kind, title, off } = entry;
  const name = off === 'postponed' ? `${words.names[kind]} (${words.postponed})` : words.names[kind];
  return `${name}: ${title || words.untitled}`;
};

/** One entry for each UID: the same text has one slot of a kind. */
const unique = (entries: readonly CalendarEntry[]): CalendarEntry[] => [
  ...new Map(entries.map((entry) => [entry.id, entry])).values(),
];

/**
 * The calendar as RFC 5545 has it, for programs that subscribe to it. An entry keeps its UID when it moves, and nothing
 * in the text changes unless an entry did.
 */
export const feedOf = ({ entries, words, base }: Feed): string =>
  icalOf({
    name: words.name,
    description: words.about,
    product: 'Calendar',
    refreshSeconds: REFRESH_SECONDS,
    events: unique(entries).map((entry) => ({
      uid: `${entry.id}@toasoan`,
      start: entry.start,
      end: endOf(entry),
      allDay: entry.allDay,
      summary: summaryOf(entry, words),
      description: [words.stages[entry.stage], ...(entry.hasNewerEdit ? [words.newerEdit] : [])].join('\n'),
      location: entry.place,
      url: `${base}/admin/collections/${entry.collection}/${entry.record}`,
      status: statusOf(entry),
      // What goes out takes nobody's time.
      isTransparent: entry.kind !== 'event',
      changedAt: entry.updatedAt,
    })),
  });
