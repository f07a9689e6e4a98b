/** Dates as systems store them, for mapping and selector files. */

import { localToUtc } from '@/domain/dates';
import { parseDateline } from '@/domain/parseDateline';

/**
 * `iso`: 2020-11-27T16:00:00+07:00, without a zone Vietnam's time. `yyyy-mm-dd hh:mm`: as databases write it, Vietnam's
 * time. `dd/mm/yyyy hh:mm`: also with `-` or `.`, also without a time. `unix`, `unix-ms`: seconds or milliseconds since
 * 1970. `dateline`: as portals print it, `Thứ Sáu, 27/11/2020, 16:00`.
 */
export const DATE_FORMATS = [
  'iso',
  'yyyy-mm-dd hh:mm',
  'dd/mm/yyyy hh:mm',
  'unix',
  'unix-ms',
  'dateline',
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[\s,T-]+(\d{1,2})[:hg](\d{2})(?::(\d{2}))?)?$/;
/** 1990 to 2100: an earlier or later moment is no story's, but a zero or another unit. */
const FIRST = Date.UTC(1990, 0, 1);
const LAST = Date.UTC(2100, 0, 1);

const two = (text: string): string => text.padStart(2, '0');

const fromIso = (text: string): string | null => {
  const [, day, time = '00:00', zone] = ISO.exec(text) ?? [];
  if (!day) return null;
  const local = localToUtc(`${day}T${time}`);
  return zone ? new Date(`${day}T${time}${zone}`).toISOString() : local;
};

const fromDayFirst = (text: string): string | null => {
  const [, day, month, year, hour = '0', minute = '00', second = '00'] = DAY_FIRST.exec(text) ?? [];
  if (!day) return null;
  return localToUtc(`${year}-${two(month!)}-${two(day)}T${two(hour)}:${minute}:${second}`);
};

const fromNumber = (text: string, unit: number): string | null =>
  /^\d{1,15}(?:\.0+)?$/.test(text) ? new Date(Number(text) * unit).toISOString() : null;

const fromDateline = (text: string): string | null => {
  const parsed = parseDateline(text);
  return parsed.ok ? parsed.utc : null;
};

const READERS: Record<DateFormat, (text: string) => string | null> = {
  iso: fromIso,
  'yyyy-mm-dd hh:mm': fromIso,
  'dd/mm/yyyy hh:mm': fromDayFirst,
  unix: (text) => fromNumber(text, 1_000),
  'unix-ms': (text) => fromNumber(text, 1),
  dateline: fromDateline,
};

/** The moment as ISO in UTC, or null when the text is no possible one in this format. Never throws. */
export const readDate = (text: string, format: DateFormat): string | null => {
  try {
    const utc = READERS[format](text.trim());
    return utc && Date.parse(utc) >= FIRST && Date.parse(utc) < LAST ? utc : null;
  } catch {
    // 31/02/2020
    return null;
  }
};
