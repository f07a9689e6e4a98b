import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, monthsBetween, partsOf, periodOf } from './periods';

describe('periodOf', () => {
  it.each([
    ['2020', 'year', '2019-12-31T17:00:00.000Z', '2020-12-31T16:59:59.999Z'],
    ['2020-11', 'month', '2020-10-31T17:00:00.000Z', '2020-11-30T16:59:59.999Z'],
    ['2020-02', 'month', '2020-01-31T17:00:00.000Z', '2020-02-29T16:59:59.999Z'],
    ['2020-11-27', 'day', '2020-11-26T17:00:00.000Z', '2020-11-27T16:59:59.999Z'],
  ])('%s is a %s in Vietnam', (key, unit, from, until) => {
    expect(periodOf(key)).toEqual({ unit, key, from, until });
  });

  it.each([
    '',
    '20',
    '0999',
    '2020-13',
    '2020-00',
    '2020-1',
    '2021-02-29',
    '2020-11-31',
    '2020-11-27-1',
    'nam',
  ])('there is no %s', (key) => expect(periodOf(key)).toBeNull());
});

describe('partsOf', () => {
  it('divides a year into months and a month into days without a gap', () => {
    for (const key of ['2020', '2020-02', '2021-02', '2020-12']) {
      const whole = periodOf(key)!;
      const parts = partsOf(whole);
      expect(parts[0]!.from).toBe(whole.from);
      expect(parts.at(-1)!.until).toBe(whole.until);
      parts.slice(1).forEach((part, index) => {
        expect(Date.parse(part.from) - Date.parse(parts[index]!.until)).toBe(1);
      });
    }
    expect(partsOf(periodOf('2020-02')!)).toHaveLength(29);
    expect(partsOf(periodOf('2020-11-27')!)).toEqual([]);
  });
});

describe('keyOf', () => {
  it('goes by the day in Vietnam', () => {
    expect(keyOf('2020-11-27T16:30:00.000Z', 'day')).toBe('2020-11-27');
    expect(keyOf('2020-11-27T17:30:00.000Z', 'day')).toBe('2020-11-28');
    expect(keyOf('2020-11-30T17:00:00.000Z', 'month')).toBe('2020-12');
    expect(keyOf('2020-12-31T17:00:00.000Z', 'year')).toBe('2021');
  });

  it('names the period that holds the moment', () => {
    const moments = fc.date({
      min: new Date('1950-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.constantFrom('year', 'month', 'day'), (date, unit) => {
        const { from, until } = periodOf(keyOf(date, unit))!;
        const at = date.toISOString();
        expect(from <= at && at <= until).toBe(true);
      }),
    );
  });
});

describe('monthsBetween', () => {
  it('includes both ends and crosses years', () => {
    expect(monthsBetween('2020-11', '2021-02')).toEqual(['2020-11', '2020-12', '2021-01', '2021-02']);
    expect(monthsBetween('2020-11', '2020-11')).toEqual(['2020-11']);
    expect(monthsBetween('2020-11', '2020-10')).toEqual([]);
  });
});
