import { toLocalDay, weekdayOf } from '@/domain/dates';
import type { BackupKeep } from '@/platform/env';
import { backupTime } from './names';

type PeriodOf = (day: string) => string;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The Monday of the week of a day. */
const mondayOf: PeriodOf = (day) => {
  const [year, month, date] = day.split('-').map(Number);
  const sinceMonday = (weekdayOf(year!, month!, date!) + 6) % 7;
  return new Date(Date.parse(day) - sinceMonday * DAY_MS).toISOString().slice(0, 10);
};

/** The last backup of each of the `count` most recent periods that have one. `names` come newest first. */
const lastOfEach = (names: readonly string[], periodOf: PeriodOf, count: number): string[] => {
  const last = new Map<string, string>();
  for (const name of names) {
    const period = periodOf(toLocalDay(backupTime(name)!));
    if (last.size < count && !last.has(period)) last.set(period, name);
  }
  return [...last.values()];
};

/**
 * Which of the names in a folder are backups that have had their time: all but the newest, and the last of each of
 * the most recent days, weeks (from Monday) and months that have one. Days are Vietnam's. What is not named as a
 * backup is nobody's to delete.
 */
export const expiredBackups = (names: readonly string[], keep: BackupKeep): string[] => {
  const newestFirst = names
    .filter((name) => backupTime(name) !== null)
    .sort()
    .reverse();
  const kept = new Set([
    ...newestFirst.slice(0, 1),
    ...lastOfEach(newestFirst, (day) => day, keep.daily),
    ...lastOfEach(newestFirst, mondayOf, keep.weekly),
    ...lastOfEach(newestFirst, (day) => day.slice(0, 7), keep.monthly),
  ]);
  return newestFirst.filter((name) => !kept.has(name));
};
