import { toLocalDay } from '@/domain/dates';
import { spanOf, timesAt } from '@/domain/eventTimes';
import { stageOf, type Stage } from '../stages';

/** What happens: a text goes out or comes off by itself, a story is out, an event takes place. */
export type EntryKind = 'publish' | 'expire' | 'published' | 'event';

/** One line of the calendar. Plain data, as the endpoint sends it. */
export interface CalendarEntry {
  /** Stable: of the record and what happens to it. */
  id: string;
  kind: EntryKind;
  /** The record it is about. */
  collection: string;
  record: string;
  title: string;
  /** An instant; of an all-day event a day of Vietnam, `YYYY-MM-DD`. */
  start: string;
  /** Likewise and exclusive; null: one moment. */
  end: string | null;
  allDay: boolean;
  stage: Stage;
  /** Of a slot. */
  state: 'waiting' | 'failed' | null;
  /** A newer edit of the text is not approved: the version that goes out is an older one. */
  hasNewerEdit: boolean;
  /** Of an event that does not take place then. */
  off: 'cancelled' | 'postponed' | null;
  place: string | null;
  /** Whether the person who asks may move and clear it. */
  canMove: boolean;
  updatedAt: string;
}

/** An approved story that has no slot yet. */
export interface UnplacedStory {
  id: string;
  title: string;
  canMove: boolean;
}

export interface CalendarAnswer {
  entries: CalendarEntry[];
  unplaced: UnplacedStory[];
  /** Usual times with nothing in them, whatever the filter. */
  emptySlots: string[];
}

export interface SlotRow {
  id: string;
  targetCollection: string;
  target: string;
  title?: string | null;
  action: 'publish' | 'expire';
  dueAt?: string | null;
  state: string;
  updatedAt: string;
}

export interface TextRow {
  id: string;
  title?: string | null;
  name?: string | null;
  label?: string | null;
  stage?: unknown;
  releasedAt?: string | null;
  updatedAt: string;
}

export interface EventRow extends TextRow {
  start: string;
  end?: string | null;
  newStart?: string | null;
  allDay?: boolean | null;
  status?: string | null;
  place?: string | null;
}

const nameOf = (row: TextRow | undefined): string => row?.title || row?.label || row?.name || '';

/** A slot with the newest version of its text. `isEditor`: whether whoever asks may move slots. */
export const slotEntry = (slot: SlotRow, text: TextRow | undefined, isEditor: boolean): CalendarEntry => {
  const isWaiting = slot.state === 'waiting';
  const stage = stageOf(text);
  return {
    id: `${slot.action}-${slot.targetCollection}-${slot.target}${isWaiting ? '' : `-${slot.id}`}`,
    kind: slot.action,
    collection: slot.targetCollection,
    record: slot.target,
    title: slot.title || nameOf(text),
    start: slot.dueAt!,
    end: null,
    allDay: false,
    stage,
    state: isWaiting ? 'waiting' : 'failed',
    hasNewerEdit: text !== undefined && isWaiting && slot.action === 'publish' && stage !== 'scheduled',
    off: null,
    place: null,
    canMove: isEditor,
    updatedAt: slot.updatedAt,
  };
};

/** A story that went out, at the moment readers first saw it. */
export const publishedEntry = (story: TextRow): CalendarEntry => ({
  id: `published-articles-${story.id}`,
  kind: 'published',
  collection: 'articles',
  record: story.id,
  title: nameOf(story),
  start: story.releasedAt!,
  end: null,
  allDay: false,
  stage: stageOf(story),
  state: null,
  hasNewerEdit: false,
  off: null,
  place: null,
  canMove: false,
  updatedAt: story.updatedAt,
});

/** An event; one that was postponed stands at its new time, and struck out at the old one. */
export const eventEntries = (event: EventRow): CalendarEntry[] => {
  const at = (start: string, off: CalendarEntry['off'], suffix = ''): CalendarEntry => ({
    id: `event-${event.id}${suffix}`,
    kind: 'event',
    collection: 'events',
    record: event.id,
    title: nameOf(event),
    ...spanOf(timesAt(event, start)),
    stage: stageOf(event),
    state: null,
    hasNewerEdit: false,
    off,
    place: event.place ?? null,
    canMove: false,
    updatedAt: event.updatedAt,
  });
  if (event.status === 'cancelled') return [at(event.start, 'cancelled')];
  if (event.status === 'postponed')
    return [at(event.start, 'postponed', '-before'), ...(event.newStart ? [at(event.newStart, null)] : [])];
  return [at(event.start, null)];
};

/** Whether an entry touches a span of time, `to` exclusive. */
export const isWithin = ({ start, end, allDay }: CalendarEntry, from: Date, to: Date): boolean => {
  if (allDay) return start <= toLocalDay(new Date(to.getTime() - 1)) && end! > toLocalDay(from);
  const begins = Date.parse(start);
  return (
    begins < to.getTime() && (begins >= from.getTime() || (end !== null && Date.parse(end) > from.getTime()))
  );
};
