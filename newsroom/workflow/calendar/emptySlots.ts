import { isClockTime, localToUtc, toLocalDay } from '@/domain/dates';

const MINUTE = 60_000;

/** How long something that happens at one moment stands in the calendar. */
export const ENTRY_MINUTES = 30;

const CLOCK = /^(\d{2}):(\d{2})$/;

/** Whether a text is a time of the day as `06:30`. */
export const isUsualTime = (value: unknown): value is string => {
  const match = typeof value === 'string' ? CLOCK.exec(value) : null;
  return match !== null && isClockTime(Number(match[1]), Number(match[2]));
};

/** The days of Vietnam that a span of time touches. */
const daysOf = (from: Date, to: Date): string[] => {
  const days: string[] = [];
  const last = toLocalDay(new Date(to.getTime() - 1));
  for (let at = from.getTime(); ; at += 24 * 60 * MINUTE) {
    const day = toLocalDay(new Date(at));
    if (day > last) return days;
    days.push(day);
  }
};

interface Known {
  /** When the newsroom usually publishes: `06:30`. */
  usualTimes: readonly string[];
  from: Date;
  /** Exclusive. */
  to: Date;
  now: Date;
  /** When something goes out already. */
  taken: readonly Date[];
}

/** The usual times of a span that are still to come and have nothing in them, in order, as ISO instants. */
export const emptySlots = ({ usualTimes, from, to, now, taken }: Known): string[] => {
  const times = [...new Set(usualTimes.filter(isUsualTime))].sort();
  const isTaken = (at: number): boolean =>
    taken.some((other) => Math.abs(other.getTime() - at) < ENTRY_MINUTES * MINUTE);
  return daysOf(from, to)
    .flatMap((day) => times.map((time) => localToUtc(`${day}T${time}`)))
    .filter((instant) => {
      const at = Date.parse(instant);
      return at >= from.getTime() && at < to.getTime() && at > now.getTime() && !isTaken(at);
    });
};
