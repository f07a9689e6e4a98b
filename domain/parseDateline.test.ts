import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatDateline, formatDayLong } from '@/domain/dates';
import { parseDateline } from '@/domain/parseDateline';

describe('date lines seen on portals', () => {
  it.each([
    ['Thứ Sáu, 27/11/2020, 16:00 [GMT+7]', '2020-11-27T09:00:00.000Z'],
    ['10:8, Thứ Tư, 3-4-2024', '2024-04-03T03:08:00.000Z'],
    ['11-03-2026, 16:27 (GMT+7)', '2026-03-11T09:27:00.000Z'],
    ['22/09/2022 15:15', '2022-09-22T08:15:00.000Z'],
    ['Thứ sáu: 15:00 ngày 09/02/2024', '2024-02-09T08:00:00.000Z'],
    ['Cập nhật lúc: 08:15 27/11/2020', '2020-11-27T01:15:00.000Z'],
    ['CN, 29.11.2020 - 16h30', '2020-11-29T09:30:00.000Z'],
    ['T7, 28/11/2020 | 7 giờ 5 phút', '2020-11-28T00:05:00.000Z'],
    ['16 giờ, ngày 27 tháng 11 năm 2020', '2020-11-27T09:00:00.000Z'],
    ['27/11/2020 4:05:09 CH', '2020-11-27T09:05:09.000Z'],
    ['27/11/2020 12:10 SA', '2020-11-26T17:10:00.000Z'],
    ['2020-11-27 16:00', '2020-11-27T09:00:00.000Z'],
    ['Đăng ngày: 27/11/2020 16:00 - Lượt xem: 1.204', '2020-11-27T09:00:00.000Z'],
    ['07/11/2020 00:00', '2020-11-06T17:00:00.000Z'],
  ])('%s', (line, utc) => {
    for (const form of ['NFC', 'NFD']) {
      expect(parseDateline(line.normalize(form))).toEqual({ ok: true, utc, hasTime: true, warnings: [] });
    }
  });

  it.each(['Thứ 6, ngày 27 tháng 11 năm 2020', 'Ngày 27/11/2020', '27 Tháng 11, 2020'])(
    '%s has no time',
    (line) => {
      expect(parseDateline(line)).toEqual({
        ok: true,
        utc: '2020-11-26T17:00:00.000Z',
        hasTime: false,
        warnings: [],
      });
    },
  );

  it.each([
    ['Tiên Yên, ngày 27/11/2020', 'Tiên Yên'],
    ['(TP. Hạ Long) 27/11/2020', 'TP. Hạ Long'],
    ['Bà Rịa - Vũng Tàu, 27/11/2020', 'Bà Rịa - Vũng Tàu'],
  ])('%s names a place', (line, place) => {
    expect(parseDateline(line)).toMatchObject({ ok: true, place, hasTime: false });
  });
});

describe('warnings', () => {
  it('keeps the date when the weekday does not fit it', () => {
    const parsed = parseDateline('Thứ Năm, 27/11/2020, 16:00');
    expect(parsed).toMatchObject({ ok: true, utc: '2020-11-27T09:00:00.000Z' });
    expect(parsed.ok && parsed.warnings).toEqual([
      { code: 'weekday-mismatch', message: 'Dòng ngày ghi Thứ Năm, nhưng 27/11/2020 là Thứ Sáu.' },
    ]);
  });

  it('converts from another zone when the line names one', () => {
    expect(parseDateline('27/11/2020, 09:00 (GMT+0)')).toMatchObject({
      ok: true,
      utc: '2020-11-27T09:00:00.000Z',
      warnings: [{ code: 'other-zone' }],
    });
  });
});

describe('no invented dates', () => {
  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['Hội nghị tổng kết năm', 'no-date'],
    ['27/11/20', 'no-date'],
    ['Thứ Sáu, 16:00', 'no-date'],
    ['31/02/2024', 'impossible-date'],
    ['29/02/2023 10:00', 'impossible-date'],
    ['11/27/2020 16:00', 'impossible-date'],
    ['ngày 31 tháng 4 năm 2024', 'impossible-date'],
    ['27/11/2020 24:00', 'impossible-time'],
    ['27/11/2020 16:75', 'impossible-time'],
    ['27/11/2020 16:00 SA', 'impossible-time'],
    ['27/11/2020 – 29/11/2020', 'several-dates'],
    ['16:00 – 17:30, 27/11/2020', 'several-times'],
    ['Ngày 27/11/2020, xã họp dân', 'unknown-text'],
    ['Nghị quyết 27/11/2020', 'unknown-text'],
    [`27/11/2020 ${'a '.repeat(80)}`, 'too-long'],
  ])('"%s": %s', (line, reason) => {
    expect(parseDateline(line)).toEqual({ ok: false, reason });
  });
});

describe('properties', () => {
  const minute = fc
    .integer({
      min: Date.parse('1900-01-01T00:00:00Z') / 60_000,
      max: Date.parse('2199-01-01T00:00:00Z') / 60_000,
    })
    .map((minutes) => new Date(minutes * 60_000));

  it('reads back every printed date line, in NFC and NFD, and prints it the same', () => {
    fc.assert(
      fc.property(minute, (date) => {
        const line = formatDateline(date);
        const expected = { ok: true, utc: date.toISOString(), hasTime: true, warnings: [] };
        expect(parseDateline(line)).toEqual(expected);
        expect(parseDateline(line.normalize('NFD'))).toEqual(expected);
      }),
    );
  });

  it('reads back the long form of every day', () => {
    fc.assert(
      fc.property(minute, (date) => {
        const parsed = parseDateline(formatDayLong(date));
        expect(parsed).toMatchObject({ ok: true, hasTime: false, warnings: [] });
        expect(parsed.ok && formatDayLong(parsed.utc)).toBe(formatDayLong(date));
      }),
    );
  });

  it('never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '27/11/2020',
        '31-02-2024',
        '16:00',
        '9h',
        'Thứ',
        'Sáu',
        'CN',
        'GMT+7',
        '(UTC-99)',
        'SA',
        'ngày',
        'tháng 11',
        'năm 2020',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        parseDateline(pieces.join(' '));
      }),
      { numRuns: 1000 },
    );
  });
});
