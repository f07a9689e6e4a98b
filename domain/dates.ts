/**
 * Dates and times as the newsroom writes and reads them. Instants are stored in UTC as ISO strings with `Z`, in the form
 * of `Date.prototype.toISOString`; they are shown in Asia/Ho_Chi_Minh whatever the zone of the server or the reader.
 */

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/**
 * Vietnam has kept UTC+7 without daylight saving since 1975, and the date line says `GMT+7` in so many words: the offset
 * is a constant here, so the result depends neither on the zone of the process nor on its time zone data.
 */
export const UTC_OFFSET_MINUTES = 7 * 60;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** A moment: a `Date`, or an ISO string that names its zone (`Z` or an offset). */
export type Instant = Date | string;

/** A calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export type Day = string;

interface LocalTime {
  year: number;
  /** 1–12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
  /** 0 = Chủ Nhật */
  weekday: number;
}

/** `Thứ Sáu, 27/11/2020, 16:00 [GMT+7]`: the date line of a story. @throws RangeError on an invalid instant. */
export const formatDateline = (instant: Instant): string => `${formatMoment(instant)} [GMT+7]`;

/** The same without the zone, `Thứ Sáu, 27/11/2020, 16:00`. @throws RangeError on an invalid instant. */
export function formatMoment(instant: Instant): string {
  const time = toLocalTime(instant);
  return `${weekdayName(time)}, ${dayText(time)}, ${clockText(time)}`;
}

/** `27/11/2020`. @throws RangeError on an invalid instant. */
export const formatDay = (instant: Instant): string => dayText(toLocalTime(instant));

/** `Thứ Sáu, ngày 27 tháng 11 năm 2020`. @throws RangeError on an invalid instant. */
export function formatDayLong(instant: Instant): string {
  const time = toLocalTime(instant);
  return `${weekdayName(time)}, ngày ${time.day} tháng ${time.month} năm ${time.year}`;
}

/** `16:00`, 24 hours. @throws RangeError on an invalid instant. */
export const formatTime = (instant: Instant): string => clockText(toLocalTime(instant));

/** `27/11/2020 16:00:05`: to the second, where it matters who came first. @throws RangeError on an invalid instant. */
export function formatSecond(instant: Instant): string {
  const time = toLocalTime(instant);
  const seconds = new Date(toTimestamp(instant)).getUTCSeconds();
  return `${dayText(time)} ${clockText(time)}:${twoDigits(seconds)}`;
}

/** `Tháng 11/2020`, for headings. @throws RangeError on an invalid instant. */
export function formatMonth(instant: Instant): string {
  const { month, year } = toLocalTime(instant);
  return `Tháng ${month}/${year}`;
}

/**
 * When an event takes place: `16:00 – 17:30, Thứ Sáu, 27/11/2020`; over several days both ends are written out; all-day
 * events read `Cả ngày, Thứ Sáu, 27/11/2020` or `Thứ Sáu, 27/11/2020 – Chủ Nhật, 29/11/2020` (`end` falls on the last day).
 * Without an end, or with one that is not after the start, only the start is written.
 * @throws RangeError on an invalid instant.
 */
export function formatRange(start: Instant, end?: Instant | null, allDay = false): string {
  const from = toLocalTime(start);
  const to = end && toTimestamp(end) > toTimestamp(start) ? toLocalTime(end) : from;
  const isOneDay = dayText(from) === dayText(to);
  const fromDay = `${weekdayName(from)}, ${dayText(from)}`;
  const toDay = `${weekdayName(to)}, ${dayText(to)}`;

  if (allDay) return isOneDay ? `Cả ngày, ${fromDay}` : `${fromDay} – ${toDay}`;
  if (!isOneDay) return `${clockText(from)}, ${fromDay} – ${clockText(to)}, ${toDay}`;
  const isOneTime = clockText(from) === clockText(to);
  return isOneTime ? `${clockText(from)}, ${fromDay}` : `${clockText(from)} – ${clockText(to)}, ${fromDay}`;
}

/** A day known in full, to the month or to the year: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export function isPartialDay(value: string): boolean {
  const match = PARTIAL_DAY.exec(value);
  if (!match) return false;
  const [year, month = '01', day = '01'] = match.slice(1);
  return isCalendarDay(Number(year), Number(month), Number(day));
}

/** `27/11/2020`, `11/2020` or `2020`: as much as is known, to stand after `từ`, `ngày` … @throws RangeError unless `isPartialDay`. */
export function formatPartialDay(partial: string): string {
  if (!isPartialDay(partial)) throw new RangeError(`Not a day, month or year: ${partial}`);
  return partial.split('-').reverse().join('/');
}

/** The day (`YYYY-MM-DD`) it is in Vietnam at that moment. @throws RangeError on an invalid instant. */
export const toLocalDay = (instant: Instant): Day => toLocalDate(instant).toISOString().slice(0, 10);

/** The month (`YYYY-MM`) it is in Vietnam at that moment. @throws RangeError on an invalid instant. */
export const toLocalMonth = (instant: Instant): string => toLocalDay(instant).slice(0, 7);

/**
 * The UTC instant of a wall time in Vietnam: `2020-11-27T16:00` (seconds allowed) → `2020-11-27T09:00:00.000Z`.
 * @throws RangeError when the text has another form, names a zone, or is no possible time (`2024-02-31T10:00`).
 */
export function localToUtc(local: string): string {
  const match = LOCAL_TIME.exec(local);
  const [year, month, day, hour, minute, second = 0] = (match ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  const isPossible =
    match !== null && isCalendarDay(year!, month!, day!) && isClockTime(hour!, minute!) && second < 60;
  if (!isPossible) throw new RangeError(`Not a local time: ${local}`);
  return new Date(utcTimestamp(year!, month!, day!, hour!, minute!) + second * 1000).toISOString();
}

/**
 * The wall time in Vietnam at that moment, as fields for date and time hold it: `2020-11-27T16:00`. The inverse of
 * `localToUtc`, to the minute. @throws RangeError on an invalid instant.
 */
export const utcToLocal = (instant: Instant): string => `${toLocalDay(instant)}T${formatTime(instant)}`;

/**
 * The same to the second and with its offset, `2020-11-27T16:00:00+07:00`: ISO 8601 as search engines and social
 * networks are told it. @throws RangeError on an invalid instant.
 */
export const toLocalIso = (instant: Instant): string =>
  `${toLocalDate(instant).toISOString().slice(0, 19)}+07:00`;

/** The first moment of a day in Vietnam, as UTC. @throws RangeError on an impossible day. */
export const startOfLocalDay = (day: Day): string => localToUtc(`${day}T00:00`);

/** The last millisecond of a day in Vietnam, as UTC: inclusive, for `less_than_equal`. @throws RangeError on an impossible day. */
export const endOfLocalDay = (day: Day): string =>
  new Date(Date.parse(startOfLocalDay(day)) + DAY - 1).toISOString();

/** Whether year, month (1–12) and day make a day of the calendar. Years 1000–9999. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  const lastDayOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day <= lastDayOfMonth;
}

/** Whether hour and minute make a time from 00:00 to 23:59. */
export const isClockTime = (hour: number, minute: number): boolean =>
  hour >= 0 && hour < 24 && minute >= 0 && minute < 60;

/** Milliseconds since 1970 of a wall time at the given offset from UTC (Vietnam's unless told). Parts must be possible. */
export const utcTimestamp = (
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  offsetMinutes: number = UTC_OFFSET_MINUTES,
): number => Date.UTC(year, month - 1, day, hour, minute) - offsetMinutes * MINUTE;

/** 0 (Chủ Nhật) – 6 of a possible calendar day. */
export const weekdayOf = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();

const PARTIAL_DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const LOCAL_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.000)?)?$/;
const NAMES_ITS_ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i;

function toTimestamp(instant: Instant): number {
  // Without a zone, JavaScript would read the string in the zone of the process.
  if (typeof instant === 'string' && !NAMES_ITS_ZONE.test(instant)) {
    throw new RangeError(`Not an instant with a time zone: ${instant}`);
  }
  const timestamp = new Date(instant).getTime();
  if (Number.isNaN(timestamp)) throw new RangeError(`Not an instant: ${String(instant)}`);
  return timestamp;
}

/** A `Date` whose UTC fields show the wall time in Vietnam. */
const toLocalDate = (instant: Instant): Date => new Date(toTimestamp(instant) + UTC_OFFSET_MINUTES * MINUTE);

function toLocalTime(instant: Instant): LocalTime {
  const local = toLocalDate(instant);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    weekday: local.getUTCDay(),
  };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const weekdayName = (time: LocalTime): string => WEEKDAYS[time.weekday]!;
const dayText = (time: LocalTime): string => `${twoDigits(time.day)}/${twoDigits(time.month)}/${time.year}`;
const clockText = (time: LocalTime): string => `${twoDigits(time.hour)}:${twoDigits(time.minute)}`;
