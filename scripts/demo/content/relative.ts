/**
 * Days counted from `today`, so that the demo newsroom is always fresh. Wall time in Asia/Ho_Chi_Minh
 * (`YYYY-MM-DDTHH:mm`), whatever the zone of the process.
 */

import { UTC_OFFSET_MINUTES } from '@/domain/dates';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SUNDAY = 0;
const SATURDAY = 6;

/** The wall time of a moment: `2020-11-27T16:00`. */
export const wallTime = (moment: Date): string =>
  new Date(moment.getTime() + UTC_OFFSET_MINUTES * MINUTE).toISOString().slice(0, 16);

/** The day `days` away from today (negative = past), at `clock` (`16:00`). */
export const daysFrom = (today: Date, days: number, clock: string): string =>
  `${wallTime(new Date(today.getTime() + days * DAY)).slice(0, 10)}T${clock}`;

/** As `daysFrom`, but on a working day: a weekend gives way to the Friday before (past) or the Monday after (future). */
export function workingDay(today: Date, days: number, clock: string): string {
  const step = days < 0 ? -1 : 1;
  let distance = days;
  while ([SUNDAY, SATURDAY].includes(weekdayOf(daysFrom(today, distance, clock)))) distance += step;
  return daysFrom(today, distance, clock);
}

/** The first Saturday at least `days` after today. */
export function saturdayAfter(today: Date, days: number, clock: string): string {
  const weekday = weekdayOf(daysFrom(today, days, clock));
  return daysFrom(today, days + SATURDAY - weekday, clock);
}

/** The last time the clock showed `clock`: today if that is past, otherwise yesterday. Never in the future. */
export function lately(today: Date, clock: string): string {
  const sameDay = daysFrom(today, 0, clock);
  return sameDay <= wallTime(today) ? sameDay : daysFrom(today, -1, clock);
}

/** Another time on the same day. */
export const atClock = (value: string, clock: string): string => `${value.slice(0, 10)}T${clock}`;

/** `2020-11-07T16:00` → `7/11`, as newspapers write a day of the current year. */
export const dayMonth = (value: string): string =>
  `${Number(value.slice(8, 10))}/${Number(value.slice(5, 7))}`;

const weekdayOf = (value: string): number => new Date(`${value.slice(0, 10)}T00:00Z`).getUTCDay();
