import { describe, expect, it } from 'vitest';
import { daysOf, plannedTimes, spanOf, type EventTimes, overAt } from './eventTimes';

const event = (over: Partial<EventTimes> = {}): EventTimes => ({
  start: '2026-11-23T01:00:00.000Z',
  end: '2026-11-23T04:00:00.000Z',
  status: 'confirmed',
  ...over,
});

describe('when an event is planned', () => {
  it('is when it says', () =>
    expect(plannedTimes(event())).toEqual({
      start: '2026-11-23T01:00:00.000Z',
      end: '2026-11-23T04:00:00.000Z',
      allDay: false,
    }));

  it('has no end that is not after the start', () => {
    for (const end of [null, undefined, '2026-11-23T01:00:00.000Z', '2026-11-22T01:00:00.000Z'])
      expect(plannedTimes(event({ end })).end).toBeNull();
  });

  it('is the new time of what was postponed, as long as before', () => {
    const moved = { newStart: '2026-11-30T02:00:00.000Z' };
    expect(plannedTimes(event({ ...moved, status: 'postponed' }))).toMatchObject({
      start: '2026-11-30T02:00:00.000Z',
      end: '2026-11-30T05:00:00.000Z',
    });
    expect(plannedTimes(event(moved)).start).toBe('2026-11-23T01:00:00.000Z');
    expect(plannedTimes(event({ status: 'postponed' })).start).toBe('2026-11-23T01:00:00.000Z');
  });
});

describe('the days of an event', () => {
  const daysAt = (over: Partial<EventTimes>) => Object.values(daysOf(plannedTimes(event(over))));

  it.each<[string, Partial<EventTimes>, string[]]>([
    ['one day', {}, ['2026-11-23', '2026-11-23']],
    [
      'late in the evening, in UTC the day before',
      { start: '2026-11-22T17:30:00.000Z', end: null },
      ['2026-11-23', '2026-11-23'],
    ],
    ['over midnight', { end: '2026-11-23T18:00:00.000Z' }, ['2026-11-23', '2026-11-24']],
    ['until midnight', { end: '2026-11-23T17:00:00.000Z' }, ['2026-11-23', '2026-11-23']],
    ['all day, three days', { end: '2026-11-24T17:00:00.000Z', allDay: true }, ['2026-11-23', '2026-11-25']],
    ['all day, without an end', { end: null, allDay: true }, ['2026-11-23', '2026-11-23']],
  ])('%s', (_, over, expected) => expect(daysAt(over)).toEqual(expected));
});

describe('the span of an event', () => {
  it('of whole days are days, the end excluded', () =>
    expect(spanOf(plannedTimes(event({ end: '2026-11-24T17:00:00.000Z', allDay: true })))).toEqual({
      start: '2026-11-23',
      end: '2026-11-26',
      allDay: true,
    }));
  it('of hours are moments', () =>
    expect(spanOf(plannedTimes(event({ end: null })))).toEqual({
      start: '2026-11-23T01:00:00.000Z',
      end: null,
      allDay: false,
    }));
});

describe('an event is over', () => {
  const start = '2026-11-29T01:00:00.000Z';
  it.each<[string, Parameters<typeof overAt>[0], string]>([
    ['at its end', { start, end: '2026-11-29T04:30:00.000Z' }, '2026-11-29T04:30:00.000Z'],
    ['without one, with its day in Vietnam', { start }, '2026-11-29T17:00:00.000Z'],
    [
      'with its last day, when it lasts all day',
      { start, end: '2026-11-30T01:00:00.000Z', allDay: true },
      '2026-11-30T17:00:00.000Z',
    ],
    [
      'with its new day, when it was postponed',
      {
        start,
        end: '2026-11-29T04:30:00.000Z',
        status: 'postponed',
        newStart: '2026-12-05T20:00:00.000Z',
      },
      '2026-12-06T17:00:00.000Z',
    ],
    [
      'with its old day, when nobody knows the new one',
      { start, end: '2026-11-29T04:30:00.000Z', status: 'postponed' },
      '2026-11-29T17:00:00.000Z',
    ],
    ['at its end, though it was cancelled', { start, end: start, status: 'cancelled' }, start],
  ])('%s', (_, event, moment) => {
    expect(overAt(event)).toBe(moment);
  });
});
