/** Years, months and days of the calendar in Vietnam, as the archive is divided into them. */

import { endOfLocalDay, isPartialDay, startOfLocalDay, toLocalDay, type Instant } from '@/domain/dates';

export type PeriodUnit = 'year' | 'month' | 'day';

export interface Period {
  unit: PeriodUnit;
  /** `2020`, `2020-11` or `2020-11-27`. */
  key: string;
  /** Its first moment in Vietnam, as UTC. */
  from: string;
  /** Its last millisecond, as UTC: inclusive. */
  until: string;
}

const UNITS: readonly PeriodUnit[] = ['year', 'month', 'day'];
const KEY_LENGTHS: Record<PeriodUnit, number> = { year: 4, month: 7, day: 10 };

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const lastDayOf = (month: string): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();

/** The period `2020`, `2020-11` or `2020-11-27` stands for; null when the calendar has none such (`2020-02-30`). */
export const periodOf = (key: string): Period | null => {
  if (!isPartialDay(key)) return null;
  const unit = UNITS[key.split('-').length - 1]!;
  const firstMonth = unit === 'year' ? `${key}-01` : key.slice(0, 7);
  const lastMonth = unit === 'year' ? `${key}-12` : firstMonth;
  const first = unit === 'day' ? key : `${firstMonth}-01`;
  const last = unit === 'day' ? key : `${lastMonth}-${lastDayOf(lastMonth)}`;
  return { unit, key, from: startOfLocalDay(first), until: endOfLocalDay(last) };
};

/** The key of the year, month or day a moment falls into in Vietnam. @throws RangeError on an invalid instant. */
export const keyOf = (instant: Instant, unit: PeriodUnit): string =>
  toLocalDay(instant).slice(0, KEY_LENGTHS[unit]);

/** The twelve months of a year, or the days of a month, in order. Nothing for a day. */
export const partsOf = ({ unit, key }: Period): Period[] => {
  if (unit === 'day') return [];
  const count = unit === 'year' ? 12 : lastDayOf(key);
  return Array.from({ length: count }, (_, index) => periodOf(`${key}-${twoDigits(index + 1)}`)!);
};

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** The months from one month (`YYYY-MM`) to another, both included; none when the second is before the first. */
export const monthsBetween = (first: string, last: string): string[] => {
  const from = monthNumber(first);
  return Array.from({ length: Math.max(0, monthNumber(last) - from + 1) }, (_, index) => {
    const month = from + index;
    return `${Math.floor(month / 12)}-${twoDigits((month % 12) + 1)}`;
  });
};
