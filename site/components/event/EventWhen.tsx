import { formatRange } from '@/domain/dates';
import { vi } from '@/site/messages/vi';
import type { EventCard } from '@/site/models/pages';

type When = Pick<EventCard, 'start' | 'end' | 'allDay' | 'status' | 'newStart'>;

/** The time of an event; struck through when it does not hold any more, with the new time behind it. */
export function EventWhen({ event }: { event: When }) {
  const range = <time dateTime={event.start}>{formatRange(event.start, event.end, event.allDay)}</time>;
  if (event.status === 'cancelled') {
    return (
      <>
        <strong className="text-ink">{vi.event.status.cancelled}.</strong> <s>{range}</s>
      </>
    );
  }
  if (event.status === 'postponed') {
    return (
      <>
        <strong className="text-ink">{vi.event.status.postponed}.</strong> <s>{range}</s>
        {event.newStart && (
          <>
            {' '}
            {vi.event.movedTo} <time dateTime={event.newStart}>{newTime(event.newStart, event.allDay)}</time>
          </>
        )}
      </>
    );
  }
  return range;
}

const newTime = (at: string, allDay: boolean) => formatRange(at, null, allDay);
