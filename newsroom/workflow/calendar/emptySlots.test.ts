import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptySlots, ENTRY_MINUTES, isUsualTime } from './emptySlots';

const FROM = new Date('2026-11-24T17:00:00Z');
const TO = new Date('2026-11-26T17:00:00Z');
const MINUTE = 60_000;

const empty = (over: Partial<Parameters<typeof emptySlots>[0]> = {}) =>
  emptySlots({ usualTimes: ['17:00', '06:30'], from: FROM, to: TO, now: FROM, taken: [], ...over });

describe('isUsualTime', () => {
  it.each(['00:00', '06:30', '23:59'])('takes %s', (time) => expect(isUsualTime(time)).toBe(true));
  it.each(['6:30', '24:00', '12:60', '06:30:00', ' 06:30', '', null, 630])('refuses %s', (time) =>
    expect(isUsualTime(time)).toBe(false),
  );
});

describe('emptySlots', () => {
  it('are the usual times of each day in Vietnam, in order', () =>
    expect(empty()).toEqual([
      '2026-11-24T23:30:00.000Z',
      '2026-11-25T10:00:00.000Z',
      '2026-11-25T23:30:00.000Z',
      '2026-11-26T10:00:00.000Z',
    ]));

  it('are still to come', () =>
    expect(empty({ now: new Date('2026-11-25T10:00:00Z') })).toEqual([
      '2026-11-25T23:30:00.000Z',
      '2026-11-26T10:00:00.000Z',
    ]));

  it('lie within the span, its end excluded', () => {
    const from = new Date('2026-11-25T10:00:00Z');
    expect(empty({ from, to: new Date('2026-11-25T23:30:00Z') })).toEqual(['2026-11-25T10:00:00.000Z']);
  });

  it('have nothing in them, also nothing a few minutes off', () =>
    expect(empty({ taken: [new Date('2026-11-25T10:05:00Z'), new Date('2026-11-25T23:00:00Z')] })).toEqual([
      '2026-11-24T23:30:00.000Z',
      '2026-11-25T23:30:00.000Z',
      '2026-11-26T10:00:00.000Z',
    ]));

  it('are none without usual times, and come once where one is said twice', () => {
    expect(empty({ usualTimes: [] })).toEqual([]);
    expect(empty({ usualTimes: ['06:30', '06:30', 'sáng'] })).toHaveLength(2);
  });

  it('never overlap what waits, whatever it is', () => {
    const minute = (max: number) => fc.integer({ min: 0, max });
    const time = fc
      .tuple(minute(23), minute(59))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(
        fc.array(time, { maxLength: 8 }),
        fc.array(minute(5 * 24 * 60), { maxLength: 20 }),
        minute(5 * 24 * 60),
        minute(62 * 24),
        (usualTimes, waiting, nowAfter, hours) => {
          const at = (minutes: number) => new Date(FROM.getTime() + minutes * MINUTE);
          const taken = waiting.map(at);
          const to = at((hours + 1) * 60);
          const found = emptySlots({ usualTimes, from: FROM, to, now: at(nowAfter), taken });
          expect([...found].sort()).toEqual(found);
          for (const slot of found) {
            const begins = Date.parse(slot);
            expect(begins > at(nowAfter).getTime() && begins >= FROM.getTime() && begins < to.getTime()).toBe(
              true,
            );
            for (const other of taken)
              expect(Math.abs(other.getTime() - begins)).toBeGreaterThanOrEqual(ENTRY_MINUTES * MINUTE);
          }
        },
      ),
    );
  });
});
