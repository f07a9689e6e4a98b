import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_FORMATS, readDate } from './dateFormats';

const NOV_27 = '2020-11-27T09:00:00.000Z';

describe('a date', () => {
  it.each([
    ['iso', '2020-11-27T16:00:00+07:00', NOV_27],
    ['iso', '2020-11-27T09:00:00Z', NOV_27],
    ['iso', '2020-11-27T09:00:00.123+0000', NOV_27],
    ['iso', '2020-11-27T16:00', NOV_27],
    ['iso', '2020-11-27', '2020-11-26T17:00:00.000Z'],
    ['yyyy-mm-dd hh:mm', ' 2020-11-27 16:00:00 ', NOV_27],
    ['dd/mm/yyyy hh:mm', '27/11/2020 16:00', NOV_27],
    ['dd/mm/yyyy hh:mm', '27-11-2020, 16h00', NOV_27],
    ['dd/mm/yyyy hh:mm', '27.11.2020 16:00:00', NOV_27],
    ['dd/mm/yyyy hh:mm', '7/3/2020', '2020-03-06T17:00:00.000Z'],
    ['unix', '1606467600', NOV_27],
    ['unix-ms', '1606467600000', NOV_27],
    ['dateline', 'Thứ Sáu, 27/11/2020, 16:00 [GMT+7]', NOV_27],
  ] as const)('as %s: %j', (format, text, utc) => {
    expect(readDate(text, format)).toBe(utc);
  });

  it.each([
    ['iso', '2020-02-31'],
    ['iso', '27/11/2020'],
    ['iso', '0000-00-00 00:00:00'],
    ['dd/mm/yyyy hh:mm', '11/27/2020'],
    ['dd/mm/yyyy hh:mm', '27/11/20'],
    ['dd/mm/yyyy hh:mm', '27/11/2020 25:00'],
    // NukeViet's zero: not published yet.
    ['unix', '0'],
    ['unix', '1606467600000'],
    ['unix', '-5'],
    ['unix-ms', '1606467600'],
    ['dateline', 'hôm qua'],
  ] as const)('is none as %s: %j', (format, text) => {
    expect(readDate(text, format)).toBeNull();
  });

  it('is a moment or none, whatever is there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DATE_FORMATS), fc.string(), (format, text) => {
        const utc = readDate(text, format);
        if (utc !== null) expect(new Date(utc).toISOString()).toBe(utc);
      }),
    );
  });
});
