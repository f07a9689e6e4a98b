import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLocalDay } from '@/domain/dates';
import { backupName, backupTime } from './names';
import { expiredBackups } from './rotation';

const DAY = 24 * 60 * 60 * 1000;

describe('the name of a backup', () => {
  it('is its moment in UTC', () => {
    expect(backupName(new Date('2026-11-24T19:30:05.678Z'))).toBe('toasoan-20261124T193005Z.zip');
    expect(backupTime('toasoan-20261124T193005Z.zip')).toEqual(new Date('2026-11-24T19:30:05Z'));
  });

  it.each([
    'toasoan-20261124T193005Z.zip.partial',
    'toasoan-20261124T193005Z.zip ',
    'Toasoan-20261124T193005Z.zip',
    'toasoan-20261324T193005Z.zip',
    'toasoan-20260231T193005Z.zip',
    'toasoan-20261124T253005Z.zip',
    'toasoan-before-the-reform.zip',
    'export.zip',
    '',
  ])('is not %j', (name) => expect(backupTime(name)).toBeNull());
});

const moment = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));
const names = fc
  .uniqueArray(moment, { selector: (date) => date.getTime(), maxLength: 60 })
  .map((dates) => dates.map(backupName));
const strangers = fc.array(fc.oneof(fc.string(), fc.constant('toasoan-cu.zip')), { maxLength: 10 });
const count = fc.integer({ min: 0, max: 8 });
const keep = fc.record({ daily: count, weekly: count, monthly: count });

const left = (all: string[], expired: string[]) => all.filter((name) => !expired.includes(name));

describe('expiredBackups', () => {
  it('never takes the newest, nor what it does not know', () =>
    fc.assert(
      fc.property(names, strangers, keep, (backups, others, kept) => {
        const expired = expiredBackups([...others, ...backups], kept);
        expect(backups).toEqual(expect.arrayContaining(expired));
        expect(expired).not.toContain([...backups].sort().at(-1));
      }),
    ));

  it('leaves no more than it was told to, and no fewer than there are days', () =>
    fc.assert(
      fc.property(names, keep, (backups, kept) => {
        const there = left(backups, expiredBackups(backups, kept));
        expect(there.length).toBeLessThanOrEqual(Math.max(1, kept.daily + kept.weekly + kept.monthly));
        const days = new Set(backups.map((name) => toLocalDay(backupTime(name)!))).size;
        expect(there.length).toBeGreaterThanOrEqual(Math.min(kept.daily, days));
      }),
    ));

  it('does nothing more when it is done again, in whatever order the names come', () =>
    fc.assert(
      fc.property(names, keep, fc.infiniteStream(fc.nat()), (backups, kept, order) => {
        const expired = expiredBackups(backups, kept);
        expect(expiredBackups(left(backups, expired), kept)).toEqual([]);
        const shuffled = backups
          .map((name) => ({ name, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ name }) => name);
        expect(expiredBackups(shuffled, kept)).toEqual(expired);
      }),
    ));

  it('keeps more when it is told to keep more', () =>
    fc.assert(
      fc.property(names, keep, keep, (backups, kept, more) => {
        const sum = {
          daily: kept.daily + more.daily,
          weekly: kept.weekly + more.weekly,
          monthly: kept.monthly + more.monthly,
        };
        expect(expiredBackups(backups, kept)).toEqual(expect.arrayContaining(expiredBackups(backups, sum)));
      }),
    ));

  it('has after two years of nights what the settings say: 7 days, 5 weeks, 12 months', () => {
    let there: string[] = [];
    const start = Date.parse('2024-12-31T19:30:00Z');
    for (let night = 0; night < 730; night += 1) {
      there.push(backupName(new Date(start + night * DAY)));
      there = left(there, expiredBackups(there, { daily: 7, weekly: 5, monthly: 12 }));
    }
    const days = there.map((name) => toLocalDay(backupTime(name)!)).sort();
    expect(days.slice(-7)).toEqual([
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    ]);
    // Sundays, and the last days of months.
    expect(days.slice(0, -7)).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
      '2026-12-06',
      '2026-12-13',
      '2026-12-20',
    ]);
  });

  it('counts days in Vietnam: 17:00 UTC is the next one', () => {
    const late = backupName(new Date('2026-11-24T16:59:59Z'));
    const next = backupName(new Date('2026-11-24T17:00:00Z'));
    const keepDays = (daily: number) => ({ daily, weekly: 0, monthly: 0 });
    expect(expiredBackups([late, next], keepDays(2))).toEqual([]);
    expect(expiredBackups([late, next], keepDays(1))).toEqual([late]);
  });
});
