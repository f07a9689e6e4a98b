import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  isCalendarPageDay,
  isCalendarPageMonth,
  lastDayOf,
  mondayOf,
  weekOf,
  weeksOfMonth,
} from './calendar';

const months = fc
  .tuple(fc.integer({ min: 1001, max: 9998 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);
const days = fc
  .date({ min: new Date('1001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** As the language itself counts, 0 = Sunday. */
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

describe('a month', () => {
  it('has every day exactly once, each under its weekday, in weeks from Monday to Sunday', () =>
    fc.assert(
      fc.property(months, (month) => {
        const weeks = weeksOfMonth(month);
        const shown = weeks.flatMap(({ days: each }) => each).filter((day) => day !== null);
        const count = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
        expect(shown).toEqual(
          Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`),
        );
        for (const { monday, days: each } of weeks) {
          expect(weekday(monday)).toBe(1);
          expect(each).toHaveLength(7);
          expect(each.some((day) => day !== null)).toBe(true);
          each.forEach((day, index) => {
            if (day !== null) expect([weekday(day), day]).toEqual([(index + 1) % 7, addDays(monday, index)]);
          });
        }
      }),
    ));

  it.each([
    ['2026-02', 4 + 1],
    ['2027-02', 4],
    ['2026-03', 6],
    ['2026-11', 6],
  ])('%s touches %i weeks', (month, count) => expect(weeksOfMonth(month)).toHaveLength(count));

  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-11', 14, '2028-01'],
  ])('%s and %i more is %s', (month, count, other) => expect(addMonths(month, count)).toBe(other));

  it.each([
    ['2024-02', '2024-02-29'],
    ['2026-02', '2026-02-28'],
    ['2026-12', '2026-12-31'],
  ])('%s ends on %s', (month, day) => expect(lastDayOf(month)).toBe(day));
});

describe('a week', () => {
  it('holds its day, begins on a Monday and has one Monday for all its days', () =>
    fc.assert(
      fc.property(days, (day) => {
        const week = weekOf(day);
        expect(week).toContain(day);
        expect(week.map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 0]);
        expect(new Set(week.map(mondayOf))).toEqual(new Set([week[0]]));
      }),
    ));

  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
    ['2024-03-01', '2024-02-26'],
  ])('of %s begins on %s', (day, monday) => expect(mondayOf(day)).toBe(monday));
});

describe('what has a page', () => {
  it.each(['2000-01-01', '2026-11-23', '2099-12-31'])('%s', (day) => {
    expect(isCalendarPageDay(day)).toBe(true);
    expect(isCalendarPageMonth(day.slice(0, 7))).toBe(true);
  });
  it.each(['', 'x', '2026-02-30', '2026-13-01', '1999-12-31', '2100-01-01', '2026-11-23T00:00', '20261123'])(
    'not %j',
    (day) => expect(isCalendarPageDay(day)).toBe(false),
  );
  it.each(['', '2026', '2026-13', '2026-00', '1999-12', '2100-01', '2026-11-01', '2026-1'])(
    'not the month %j',
    (month) => expect(isCalendarPageMonth(month)).toBe(false),
  );
});

it('refuses what is no day', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  expect(() => mondayOf('hôm nay')).toThrow(RangeError);
  expect(() => weeksOfMonth('2026-13')).toThrow(RangeError);
});
