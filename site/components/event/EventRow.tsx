import { formatDay, formatDayLong, formatRange, formatTime } from '@/domain/dates';
import { vi, wordFor } from '@/site/messages/vi';
import type { EventCard } from '@/site/models/pages';

interface EventRowProps {
  event: EventCard;
  level?: 2 | 3;
  /** For days long past. */
  showYear?: boolean;
}

/** One line of an agenda: the day large at the left, as on a wall calendar, then what, when and where. */
export function EventRow({ event, level = 3, showYear = false }: EventRowProps) {
  const Tag = level === 2 ? 'h2' : 'h3';
  const isOff = event.status === 'cancelled' || (event.status === 'postponed' && !event.newStart);
  const Day = isOff ? 's' : 'span';
  const day = event.newStart ?? event.start;
  return (
    <article className="card flex gap-4 py-3">
      <p className="w-17 shrink-0">
        <time dateTime={day}>
          <Day className="headline block text-lg tabular-nums">{dayAndMonth(day)}</Day>
          <span className="meta block">
            {showYear ? vi.event.year(formatDay(day).slice(6)) : weekday(day)}
          </span>
        </time>
      </p>
      <div className="min-w-0">
        <Tag className="headline text-base">
          <a href={event.href} className="card-link">
            {event.title}
          </a>
        </Tag>
        <p className="meta mt-1">
          <Change event={event} />
          {clock(event)} · {event.place ?? wordFor(vi.event.kind, event.kind)}
        </p>
      </div>
    </article>
  );
}

function Change({ event }: { event: EventCard }) {
  if (event.status === 'cancelled')
    return <strong className="text-ink">{vi.event.status.cancelled} · </strong>;
  if (event.status !== 'postponed') return null;
  return (
    <strong className="text-ink">
      {event.newStart ? (
        <>
          {vi.event.movedFrom} <time dateTime={event.start}>{formatDay(event.start)}</time>
        </>
      ) : (
        vi.event.status.postponed
      )}
      {' · '}
    </strong>
  );
}

/** The day stands at the left: a single day needs only its hours. */
function clock({ start, end, allDay, newStart }: EventCard): string {
  if (newStart) return allDay ? vi.event.allDay : formatTime(newStart);
  const isOneDay = !end || formatDay(start) === formatDay(end);
  if (!isOneDay) return formatRange(start, end, allDay);
  if (allDay) return vi.event.allDay;
  return end && formatTime(end) !== formatTime(start)
    ? `${formatTime(start)} – ${formatTime(end)}`
    : formatTime(start);
}

/** `27/11` of `27/11/2020`. */
const dayAndMonth = (at: string) => formatDay(at).slice(0, 5);

/** `Thứ Sáu` of `Thứ Sáu, ngày 27 tháng 11 năm 2020`. */
const weekday = (at: string) => formatDayLong(at).split(',')[0];
