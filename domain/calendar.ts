/** Weeks and months of the calendar. A week begins on Monday, as in Vietnam. Days are `YYYY-MM-DD`, months `YYYY-MM`. */
import { isCalendarDay, weekdayOf, type Day } from './dates';

export type Month = string;

/** The years that have calendar pages: an archive of the 2000s, and plans. Beyond them links would never end. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

const DAY_MS = 24 * 60 * 60_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const partsOf = (day: Day): [year: number, month: number, day: number] => {
  const [year, month, date] = (DAY.exec(day) ?? []).slice(1).map(Number);
  if (!isCalendarDay(year ?? 0, month ?? 0, date ?? 0)) throw new RangeError(`Not a day: ${day}`);
  return [year!, month!, date!];
};

/** The day `count` days later; earlier when negative. @throws RangeError on an impossible day. */
export const addDays = (day: Day, count: number): Day => {
  const [year, month, date] = partsOf(day);
  return new Date(Date.UTC(year, month - 1, date) + count * DAY_MS).toISOString().slice(0, 10);
};

/** The Monday of the week of a day. @throws RangeError on an impossible day. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(...partsOf(day)) + 6) % 7));

/** Monday to Sunday. @throws RangeError on an impossible day. */
export const weekOf = (day: Day): Day[] => {
  const monday = mondayOf(day);
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
};

/** Whether a calendar page shows this day. */
export const isCalendarPageDay = (value: string): boolean => {
  const [year, month, date] = (DAY.exec(value) ?? []).slice(1).map(Number);
  return isCalendarDay(year ?? 0, month ?? 0, date ?? 0) && year! >= FIRST_YEAR && year! <= LAST_YEAR;
};

/** Whether a calendar page shows this month. */
export const isCalendarPageMonth = (value: string): boolean => isCalendarPageDay(`${value}-01`);

/** The month `count` months later; earlier when negative. @throws RangeError on an impossible month. */
export const addMonths = (month: Month, count: number): Month => {
  const [year, number] = partsOf(`${month}-01`);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
};

/** The last day of a month. @throws RangeError on an impossible month. */
export const lastDayOf = (month: Month): Day => addDays(`${addMonths(month, 1)}-01`, -1);

export interface MonthWeek {
  monday: Day;
  /** Monday to Sunday; null where a day belongs to another month. */
  days: (Day | null)[];
}

/** The weeks that a month touches. @throws RangeError on an impossible month. */
export const weeksOfMonth = (month: Month): MonthWeek[] => {
  const last = lastDayOf(month);
  const weeks: MonthWeek[] = [];
  for (let monday = mondayOf(`${month}-01`); monday <= last; monday = addDays(monday, 7))
    weeks.push({ monday, days: weekOf(monday).map((day) => (day.startsWith(month) ? day : null)) });
  return weeks;
};
