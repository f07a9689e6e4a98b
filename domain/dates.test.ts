import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';

import {
  TIME_ZONE,
  endOfLocalDay,
  formatDateline,
  formatDay,
  formatDayLong,
  formatMonth,
  formatPartialDay,
  formatRange,
  formatSecond,
  formatTime,
  isPartialDay,
  localToUtc,
  startOfLocalDay,
  toLocalDay,
  toLocalIso,
  toLocalMonth,
} from '@/domain/dates';

const processZone = process.env.TZ;
afterAll(() => {
  if (processZone === undefined) delete process.env.TZ;
  else process.env.TZ = processZone;
});

describe.each(['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh', 'Pacific/Kiritimati'])(
  'in a process at %s',
  (zone) => {
    const at = <T>(run: () => T): T => {
      process.env.TZ = zone;
      return run();
    };

    it.each([
      ['2020-11-27T09:00:00Z', 'Thứ Sáu, 27/11/2020, 16:00 [GMT+7]'],
      ['2020-11-27T17:30:00Z', 'Thứ Bảy, 28/11/2020, 00:30 [GMT+7]'],
      ['2020-11-07T02:05:00.000Z', 'Thứ Bảy, 07/11/2020, 09:05 [GMT+7]'],
      ['2024-02-29T10:00:00+07:00', 'Thứ Năm, 29/02/2024, 10:00 [GMT+7]'],
      ['2023-12-31T17:00:00Z', 'Thứ Hai, 01/01/2024, 00:00 [GMT+7]'],
    ])('prints %s as %s', (utc, dateline) => {
      expect(at(() => formatDateline(utc))).toBe(dateline);
      expect(at(() => formatDateline(new Date(utc)))).toBe(dateline);
    });

    it('prints days, times and months', () => {
      const utc = '2020-11-27T17:30:00Z';
      expect(at(() => formatDay(utc))).toBe('28/11/2020');
      expect(at(() => formatDayLong(utc))).toBe('Thứ Bảy, ngày 28 tháng 11 năm 2020');
      expect(at(() => formatTime(utc))).toBe('00:30');
      expect(at(() => formatSecond('2020-11-27T17:30:09.999Z'))).toBe('28/11/2020 00:30:09');
      expect(at(() => formatMonth('2020-10-31T18:00:00Z'))).toBe('Tháng 11/2020');
      expect(at(() => toLocalDay(utc))).toBe('2020-11-28');
      expect(at(() => toLocalIso('2020-11-27T17:30:09.999Z'))).toBe('2020-11-28T00:30:09+07:00');
    });

    it('reads wall times', () => {
      expect(at(() => localToUtc('2020-11-27T16:00'))).toBe('2020-11-27T09:00:00.000Z');
      expect(at(() => localToUtc('2020-11-27T00:15:30'))).toBe('2020-11-26T17:15:30.000Z');
      expect(at(() => startOfLocalDay('2020-11-27'))).toBe('2020-11-26T17:00:00.000Z');
      expect(at(() => endOfLocalDay('2020-11-27'))).toBe('2020-11-27T16:59:59.999Z');
    });
  },
);

const since1976 = fc.date({
  min: new Date('1976-01-01T00:00:00Z'),
  max: new Date('2100-01-01T00:00:00Z'),
  noInvalidDate: true,
});

it('agrees with the time zone data of the platform', () => {
  const intl = new Intl.DateTimeFormat('sv', { timeZone: TIME_ZONE, dateStyle: 'short', timeStyle: 'short' });
  fc.assert(
    fc.property(since1976, (date) => {
      expect(`${toLocalDay(date)} ${formatTime(date)}`).toBe(intl.format(date));
    }),
  );
});

it('writes every moment with its offset so that it is read back to the second', () => {
  fc.assert(
    fc.property(since1976, (date) => {
      const iso = toLocalIso(date);
      expect(iso).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/);
      expect(Date.parse(iso)).toBe(Math.floor(date.getTime() / 1000) * 1000);
      expect(iso.slice(0, 10)).toBe(toLocalDay(date));
    }),
  );
});

it('finds every moment between the ends of its day', () => {
  fc.assert(
    fc.property(since1976, (date) => {
      const day = toLocalDay(date);
      expect(startOfLocalDay(day) <= date.toISOString()).toBe(true);
      expect(endOfLocalDay(day) >= date.toISOString()).toBe(true);
    }),
  );
});

describe('invalid input', () => {
  it.each(['', 'hôm qua', '2020-11-27', '2020-11-27T16:00', '2020-13-01T00:00:00Z'])(
    'refuses the instant "%s"',
    (value) => {
      expect(() => formatDateline(value)).toThrow(RangeError);
    },
  );

  it.each(['2024-02-31T10:00', '2024-02-01T24:00', '2024-02-01', '2024-02-01T10:00Z', '1/2/2024'])(
    'refuses the wall time "%s"',
    (value) => {
      expect(() => localToUtc(value)).toThrow(RangeError);
    },
  );
});

describe('formatRange', () => {
  const at = (local: string) => localToUtc(local);

  it.each([
    ['2020-11-27T16:00', '2020-11-27T17:30', false, '16:00 – 17:30, Thứ Sáu, 27/11/2020'],
    ['2020-11-27T16:00', null, false, '16:00, Thứ Sáu, 27/11/2020'],
    ['2020-11-27T16:00', '2020-11-27T16:00', false, '16:00, Thứ Sáu, 27/11/2020'],
    ['2020-11-27T16:00', '2020-11-27T15:00', false, '16:00, Thứ Sáu, 27/11/2020'],
    [
      '2020-11-27T07:30',
      '2020-11-29T11:00',
      false,
      '07:30, Thứ Sáu, 27/11/2020 – 11:00, Chủ Nhật, 29/11/2020',
    ],
    ['2020-11-27T00:00', null, true, 'Cả ngày, Thứ Sáu, 27/11/2020'],
    ['2020-11-27T00:00', '2020-11-27T23:59', true, 'Cả ngày, Thứ Sáu, 27/11/2020'],
    ['2020-11-27T00:00', '2020-11-29T00:00', true, 'Thứ Sáu, 27/11/2020 – Chủ Nhật, 29/11/2020'],
  ])('%s to %s, all day: %s', (start, end, allDay, text) => {
    expect(formatRange(at(start), end && at(end), allDay)).toBe(text);
  });
});

describe('partial days', () => {
  it.each([
    ['2020-11-27', '27/11/2020'],
    ['2020-11', '11/2020'],
    ['2020', '2020'],
  ])('prints %s as %s', (partial, text) => {
    expect(formatPartialDay(partial)).toBe(text);
  });

  it.each(['', '20', '2020-13', '2020-02-31', '27/11/2020', '2020-11-27T00:00'])('refuses "%s"', (value) => {
    expect(isPartialDay(value)).toBe(false);
    expect(() => formatPartialDay(value)).toThrow(RangeError);
  });
});

describe('months', () => {
  it('are those of Vietnam', () => {
    expect(toLocalMonth('2026-11-30T16:59:59.999Z')).toBe('2026-11');
    expect(toLocalMonth('2026-11-30T17:00:00.000Z')).toBe('2026-12');
  });
});
