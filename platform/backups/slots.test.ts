import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTime } from '@/domain/dates';
import { isBackupDue, slotBefore } from './slots';
import type { BackupState } from './state';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const moment = fc.date({
  min: new Date('2024-01-01T00:00:00Z'),
  max: new Date('2030-01-01T00:00:00Z'),
  noInvalidDate: true,
});

describe('slotBefore', () => {
  it.each([
    ['2026-11-24T19:30:00.000Z', '2026-11-24T19:30:00.000Z'],
    ['2026-11-24T19:29:59.999Z', '2026-11-23T19:30:00.000Z'],
    ['2026-11-25T16:59:00.000Z', '2026-11-24T19:30:00.000Z'],
  ])('is 02:30 in Vietnam: at %s, %s', (now, slot) =>
    expect(slotBefore('02:30', new Date(now)).toISOString()).toBe(slot),
  );

  it('is never later, never a day ago, and at that time of day', () =>
    fc.assert(
      fc.property(time, moment, (at, now) => {
        const slot = slotBefore(at, now);
        const age = now.getTime() - slot.getTime();
        expect(age).toBeGreaterThanOrEqual(0);
        expect(age).toBeLessThan(DAY);
        expect(formatTime(slot)).toBe(at);
      }),
    ));
});

const SLOT = Date.parse('2026-11-24T19:30:00Z');
const iso = (after: number) => new Date(SLOT + after).toISOString();
const state = (over: Partial<BackupState> = {}): BackupState => ({
  since: iso(-9 * DAY),
  success: null,
  failure: null,
  ...over,
});
const success = (after: number) => ({
  success: { at: iso(after), name: 'x', to: 'y', bytes: 1, seconds: 1 },
});
const failure = (after: number) => ({ failure: { at: iso(after), message: 'x' } });
const isDue = (known: BackupState, after: number) => isBackupDue(known, '02:30', new Date(SLOT + after));

describe('isBackupDue', () => {
  it.each<[string, BackupState, number, boolean]>([
    ['at the time', state(success(-DAY)), 0, true],
    ['just before it', state(success(-DAY)), -1, false],
    ['when it is made', state(success(1)), HOUR, false],
    ['on the next day', state(success(1)), DAY, true],
    ['hours later, when the server was off', state(success(-DAY)), 10 * HOUR, true],
    ['days later', state(success(-9 * DAY)), 3 * DAY, true],
    ['when there was none yet', state(), HOUR, true],
    ['before the first night', state({ since: iso(1) }), HOUR, false],
    ['on the first night', state({ since: iso(-1) }), HOUR, true],
    ['a minute after a failure', state({ ...success(-DAY), ...failure(HOUR) }), HOUR + 60_000, false],
    ['an hour after a failure', state({ ...success(-DAY), ...failure(HOUR) }), 2 * HOUR, true],
    ['after a failure of the night before', state({ ...success(-2 * DAY), ...failure(-60_000) }), 0, true],
    ['when a failure was mended by hand', state({ ...success(2 * HOUR), ...failure(HOUR) }), 3 * HOUR, false],
  ])('%s', (_, known, after, expected) => expect(isDue(known, after)).toBe(expected));

  it('is due once a day, whenever the server runs', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 40 }), (pauses) => {
        let now = 0;
        let known = state({ since: iso(-1) });
        const made: number[] = [];
        for (const pause of pauses) {
          now += pause * HOUR;
          if (!isDue(known, now)) continue;
          made.push(slotBefore('02:30', new Date(SLOT + now)).getTime());
          known = state(success(now));
        }
        expect(new Set(made).size).toBe(made.length);
      }),
    ));
});
