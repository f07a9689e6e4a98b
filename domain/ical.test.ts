import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { icalOf, type IcalCalendar, type IcalEvent } from './ical';

const event = (over: Partial<IcalEvent> = {}): IcalEvent => ({
  uid: '6561a0b0c0d0e0f000000001@tienyen.example.vn',
  summary: 'Họp giao ban',
  start: '2026-11-23T01:00:00.000Z',
  end: '2026-11-23T04:30:00.000Z',
  allDay: false,
  status: 'CONFIRMED',
  changedAt: '2026-11-20T08:00:00.000Z',
  ...over,
});

const write = (events: IcalEvent[], over: Partial<IcalCalendar> = {}) =>
  icalOf({
    name: 'Lịch',
    description: 'Lịch làm việc',
    product: 'Test',
    refreshSeconds: 3600,
    events,
    ...over,
  });

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
};

const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

// eslint-disable-next-line no-control-regex -- what no text of RFC 5545 may hold
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
/** What is left of a text. */
const kept = (text: string) => text.replace(/\r\n?/g, '\n').replace(CONTROL, '').normalize('NFC');

/** ical.js knows nothing of the types of names with an `X-`; by RFC 5545 §3.8.8.2 they are texts. */
const unescaped = (value: unknown) =>
  String(value).replace(/\\(.)/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom(
      'ế',
      'Ẩ',
      'đ',
      '🎋',
      '👩‍👧',
      ' ',
      ',',
      ';',
      ':',
      '\\',
      '\n',
      '\r\n',
      '\t',
      '"',
      '\\n',
      'a',
    ),
    maxLength: 300,
  }),
);

describe('what is written', () => {
  it('is read by another program as it was meant, whatever is in it', () =>
    fc.assert(
      // ical.js does not see that a backslash before the comma between two values is itself escaped.
      fc.property(
        texts,
        texts,
        texts,
        texts.map((text) => text.replaceAll('\\', '')),
        (summary, description, location, category) => {
          const text = write([event({ summary, description, location, categories: [category, 'x'] })], {
            name: `Lịch ${summary}`,
          });
          const { calendar, events } = read(text);
          expect(unescaped(calendar.getFirstPropertyValue('x-wr-calname'))).toBe(kept(`Lịch ${summary}`));
          const [only] = events;
          expect(only!.summary).toBe(kept(summary));
          expect(only!.description ?? '').toBe(kept(description));
          expect(only!.location ?? '').toBe(kept(location));
          expect(only!.component.getFirstProperty('categories')!.getValues()).toEqual(
            [kept(category), 'x'].filter(Boolean),
          );
          expect(only!.uid).toBe(event().uid);
        },
      ),
    ));

  it('folds its lines at 75 octets, never within a character, and ends each with CRLF', () =>
    fc.assert(
      fc.property(texts, texts, (summary, description) => {
        const text = write([event({ summary, description })]);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const bytes = Buffer.from(text);
        for (const line of bytes.toString('latin1').split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(75);
          // Each line by itself is valid UTF-8.
          expect(() =>
            new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1')),
          ).not.toThrow();
        }
      }),
    ));

  it('is the same text as long as nothing changed', () => expect(write([event()])).toBe(write([event()])));

  it('is a calendar also when nothing is in it', () => expect(read(write([])).events).toEqual([]));
});

describe('times', () => {
  it('stand in the zone of Vietnam, which is defined', () => {
    const text = write([event()]);
    expect(lines(text)).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20261123T080000');
    expect(lines(text)).toContain('DTEND;TZID=Asia/Ho_Chi_Minh:20261123T113000');
    const { calendar, events } = read(text);
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
    expect(events[0]!.startDate.zone.tzid).toBe('Asia/Ho_Chi_Minh');
    expect(events[0]!.startDate.toJSDate().toISOString()).toBe('2026-11-23T01:00:00.000Z');
    expect(events[0]!.endDate.toJSDate().toISOString()).toBe('2026-11-23T04:30:00.000Z');
  });

  it('are what they were, at any moment', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1971-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          date.setUTCMilliseconds(0);
          const start = date.toISOString();
          const [only] = read(write([event({ start, end: null })])).events;
          expect(only!.startDate.toJSDate().toISOString()).toBe(start);
        },
      ),
      { numRuns: 50 },
    ));

  it('of whole days are days', () => {
    const text = write([event({ start: '2026-11-23', end: '2026-11-25', allDay: true })]);
    expect(lines(text)).toContain('DTSTART;VALUE=DATE:20261123');
    expect(lines(text)).toContain('DTEND;VALUE=DATE:20261125');
  });

  it('have no end where none is known', () => expect(write([event({ end: null })])).not.toContain('DTEND'));

  it('of changes are in UTC', () => {
    expect(lines(write([event()]))).toEqual(
      expect.arrayContaining(['DTSTAMP:20261120T080000Z', 'LAST-MODIFIED:20261120T080000Z']),
    );
  });
});

it('counts up with each change, within 32 bits', () => {
  const sequence = (changedAt: string) => read(write([event({ changedAt })])).events[0]!.sequence;
  expect(sequence('2026-11-20T08:00:01.000Z')).toBe(sequence('2026-11-20T08:00:00.000Z') + 1);
  expect(sequence('2087-12-31T00:00:00.000Z')).toBeLessThan(2 ** 31);
  expect(sequence('1999-12-31T00:00:00.000Z')).toBe(0);
});

it('says who made it, and when to ask again', () =>
  expect(lines(write([]))).toEqual(
    expect.arrayContaining([
      'VERSION:2.0',
      'PRODID:-//Toasoan//Test//VI',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
    ]),
  ));

it('has nothing twice, and no property after the components', () => {
  const text = write([event({ url: 'https://tienyen.example.vn/su-kien/hop', categories: ['a'] })]);
  const own = lines(text.slice(text.indexOf('BEGIN:VEVENT'), text.indexOf('END:VEVENT')));
  const names = own.map((line) => line.split(/[:;]/)[0]);
  for (const name of ['UID', 'DTSTAMP', 'SEQUENCE', 'STATUS', 'URL', 'SUMMARY', 'LAST-MODIFIED'])
    expect(names.filter((each) => each === name)).toHaveLength(1);
  expect(text).toContain('END:VEVENT\r\nEND:VCALENDAR\r\n');
});
