/** When an event takes place, as calendars have it. Instants are ISO strings in UTC, days those of Vietnam. */
import { addDays } from './calendar';
import { startOfLocalDay, toLocalDay, type Day } from './dates';

/** What an event says of its time. */
export interface EventTimes {
  start: string;
  end?: string | null;
  newStart?: string | null;
  allDay?: boolean | null;
  status?: string | null;
}

/** From one moment to another. When `allDay`, only the days of both count, and `end` falls on the last one. */
export interface Times {
  start: string;
  /** Null unless it is after the start. */
  end: string | null;
  allDay: boolean;
}

/** The same as RFC 5545 has it: instants, or days (`YYYY-MM-DD`) when `allDay`; `end` is not part of it. */
export interface Span {
  start: string;
  /** Null: one moment. */
  end: string | null;
  allDay: boolean;
}

/** When it is to begin, or was to: a postponed event at its new time, if one is set. */
export const beginningOf = (event: EventTimes): string =>
  (event.status === 'postponed' && event.newStart) || event.start;

/** The event as if it began at `start`: it lasts as long. */
export const timesAt = (event: EventTimes, start: string): Times => {
  const length = event.end ? Date.parse(event.end) - Date.parse(event.start) : 0;
  return {
    start: new Date(start).toISOString(),
    end: length > 0 ? new Date(Date.parse(start) + length).toISOString() : null,
    allDay: Boolean(event.allDay),
  };
};

/** When it is to take place, or was to. */
export const plannedTimes = (event: EventTimes): Times => timesAt(event, beginningOf(event));

/** When the day after it begins in Vietnam. */
const afterDay = (at: string): string => startOfLocalDay(addDays(toLocalDay(at), 1));

/**
 * The moment from which an event is over: its end; without one, or when it lasts all day, the end of its day. A postponed
 * event is over at the end of its new day.
 */
export const overAt = (event: EventTimes): string => {
  if (event.status === 'postponed') return afterDay(beginningOf(event));
  return event.end && !event.allDay ? new Date(event.end).toISOString() : afterDay(event.end || event.start);
};

export const spanOf = ({ start, end, allDay }: Times): Span =>
  allDay
    ? { start: toLocalDay(start), end: addDays(toLocalDay(end ?? start), 1), allDay }
    : { start, end, allDay };

/** The first and the last day in Vietnam it takes place on. What ends at midnight does not reach the day after. */
export const daysOf = ({ start, end, allDay }: Times): { first: Day; last: Day } => {
  const last = end && !allDay ? new Date(Date.parse(end) - 1) : (end ?? start);
  return { first: toLocalDay(start), last: toLocalDay(last) };
};
