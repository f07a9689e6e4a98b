import { formatDay, formatMoment, formatTime } from '@/domain/dates';
import { calendarWords as words } from '@/site/messages/calendar';
import { vi } from '@/site/messages/vi';
import type { DayEntry } from '@/site/models/calendar';

/** The hours of an entry on its day. */
export function entryTime({ allDay, from, until }: DayEntry): string {
  if (allDay || (!from && !until)) return words.allDay;
  if (!from) return words.untilTime(formatTime(until!));
  return until && formatTime(until) !== formatTime(from)
    ? `${formatTime(from)} – ${formatTime(until)}`
    : formatTime(from);
}

/** The title as a link, struck out and with a word before it when it does not take place then. */
export function EntryTitle({ entry }: { entry: DayEntry }) {
  const mark = markOf(entry);
  return (
    <>
      {mark && <strong>{mark}: </strong>}
      <a href={entry.href} className="quiet">
        {entry.off ? <s>{entry.title}</s> : entry.title}
      </a>
      {entry.movedTo && <span> ({words.movedTo(whenOf(entry.movedTo, entry.allDay))})</span>}
    </>
  );
}

function markOf({ off, movedFrom, status }: DayEntry): string | null {
  if (off) return vi.event.status[off];
  if (movedFrom) return words.movedFrom(formatDay(movedFrom));
  return status === 'planned' ? vi.event.status.planned : null;
}

const whenOf = (at: string, allDay: boolean): string => (allDay ? formatDay(at) : formatMoment(at));
