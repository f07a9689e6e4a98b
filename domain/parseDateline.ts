/** Reads the date line of a story as Vietnamese portals print it. The inverse of `formatDateline`. */

import {
  UTC_OFFSET_MINUTES,
  WEEKDAYS,
  isCalendarDay,
  isClockTime,
  utcTimestamp,
  weekdayOf,
} from '@/domain/dates';
import { fold, toNfc } from '@/domain/text';

export type DatelineProblem =
  | 'empty'
  /** Longer than any date line: a paragraph. */
  | 'too-long'
  | 'no-date'
  /** A date that no calendar has, such as 31/02/2024. */
  | 'impossible-date'
  | 'impossible-time'
  | 'several-dates'
  | 'several-times'
  /** A date among words that are neither a known label nor a place: probably a sentence. */
  | 'unknown-text';

export interface DatelineWarning {
  code: 'weekday-mismatch' | 'other-zone';
  /** Vietnamese, for the person who reviews the story. */
  message: string;
}

export type ParsedDateline =
  | {
      ok: true;
      /** ISO UTC with milliseconds, as stored. Without a time it is the start of the day in Vietnam: see `hasTime`. */
      utc: string;
      /** False when the line names only a day. */
      hasTime: boolean;
      /** `Tiên Yên` in `Tiên Yên, ngày 27/11/2020`. */
      place?: string;
      warnings: DatelineWarning[];
    }
  | { ok: false; reason: DatelineProblem };

const MAX_LENGTH = 120;

/**
 * Recognises, in NFC or NFD, lines such as `Thứ Sáu, 27/11/2020, 16:00 [GMT+7]` · `10:8, Thứ Tư, 3-4-2024` ·
 * `11-03-2026, 16:27 (GMT+7)` · `22/09/2022 15:15` · `Thứ sáu: 15:00 ngày 09/02/2024` · `Cập nhật lúc: 08:15 27/11/2020` ·
 * `Thứ 6, ngày 27 tháng 11 năm 2020`. Days come before months. Times are taken as Vietnamese unless the line names a zone.
 * A weekday that does not fit the date is a warning, the date counts; nothing is guessed: an impossible or ambiguous
 * date gives no result. Never throws.
 */
export function parseDateline(text: string): ParsedDateline {
  if (text.length > MAX_LENGTH * 3) return { ok: false, reason: 'too-long' };
  const line = toNfc(text)
    .replace(/\p{Dash}/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (line === '') return { ok: false, reason: 'empty' };
  if (line.length > MAX_LENGTH) return { ok: false, reason: 'too-long' };

  const rest = new Remainder(line);
  rest.take(VIEW_COUNTER);
  const zone = readZone(rest.take(ZONE));
  const date = readDate(rest);
  if (!date) return { ok: false, reason: 'no-date' };
  if (DATE_PATTERNS.some(({ pattern }) => rest.has(pattern))) return { ok: false, reason: 'several-dates' };
  const clock = rest.take(CLOCK) ?? rest.take(HOUR);
  if (rest.has(CLOCK) || rest.has(HOUR)) return { ok: false, reason: 'several-times' };
  const weekday = readWeekday(rest.take(WEEKDAY));
  const place = readPlace(rest.withoutLabels());

  if (place === 'unknown') return { ok: false, reason: 'unknown-text' };
  if (!isCalendarDay(date.year, date.month, date.day)) return { ok: false, reason: 'impossible-date' };
  const time = clock ? readTime(clock) : { hour: 0, minute: 0, second: 0 };
  if (!time) return { ok: false, reason: 'impossible-time' };

  const offset = zone ?? UTC_OFFSET_MINUTES;
  const minutes = utcTimestamp(date.year, date.month, date.day, time.hour, time.minute, offset);
  return {
    ok: true,
    utc: new Date(minutes + time.second * 1000).toISOString(),
    hasTime: clock !== null,
    ...(place && { place }),
    warnings: [...checkWeekday(weekday, date), ...checkZone(offset)],
  };
}

interface DateParts {
  year: number;
  month: number;
  day: number;
}

// The patterns run on at most MAX_LENGTH characters. `\b` and `\w` do not know Vietnamese letters: hence the look-arounds.
const DATE_PATTERNS: { pattern: RegExp; order: readonly (keyof DateParts)[] }[] = [
  {
    pattern: /(?<!\d)(\d{1,2}) tháng (\d{1,2})(?: ?(?:năm|[,/-]) ?| )(\d{4})(?!\d)/iu,
    order: ['day', 'month', 'year'],
  },
  {
    pattern: /(?<!\d)(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)/u,
    order: ['day', 'month', 'year'],
  },
  { pattern: /(?<!\d)(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/u, order: ['year', 'month', 'day'] },
];
/** `16:00`, `10:8`, `16h30`, `16 giờ 30 phút`, `04:30:15 CH` (sáng/chiều). */
const CLOCK =
  /(?<!\d)(\d{1,2}) ?(?::|h|giờ) ?(\d{1,2})(?!\d)(?: ?phút|:(\d{1,2})(?!\d))?(?: ?(AM|PM|SA|CH)(?!\p{L}))?/iu;
/** `16h`, `16 giờ`. */
const HOUR = /(?<!\d)(\d{1,2}) ?(?:h|giờ)(?![\p{L}\d])/iu;
const ZONE = /[[(]? ?(?<!\p{L})(?:GMT|UTC)(?: ?([+-]) ?(\d{1,2})(?::?(\d{2}))?)?(?![\p{L}\d]) ?[\])]?/iu;
const WEEKDAY = /(?<!\p{L})(?:thứ ?(hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(chủ nhật|CN)|T([2-7]))(?![\p{L}\d])/iu;
const VIEW_COUNTER =
  /(?:lượt xem|lượt đọc|đã xem) ?:? ?\d[\d.,]*|(?<![\d.,])\d[\d.,]* (?:lượt xem|lượt đọc)/iu;
const LABELS =
  /(?<!\p{L})(?:cập nhật|đăng tải|đăng|xuất bản|phát hành|thời gian|lần cuối|ngày|giờ|lúc|vào|hồi|bởi)(?!\p{L})/giu;

/** What is still unread of the line; `|` marks where something was taken out, so that words are not joined across it. */
class Remainder {
  constructor(private text: string) {}

  take(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.text);
    if (match) {
      this.text = `${this.text.slice(0, match.index)}|${this.text.slice(match.index + match[0].length)}`;
    }
    return match;
  }

  has(pattern: RegExp): boolean {
    return pattern.test(this.text);
  }

  /** The pieces between what was taken, without labels and punctuation; empty ones are kept to show the position. */
  withoutLabels(): string[] {
    return this.text
      .replace(LABELS, '|')
      .split('|')
      .map((piece) => piece.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, ''));
  }
}

function readDate(rest: Remainder): DateParts | null {
  for (const { pattern, order } of DATE_PATTERNS) {
    const match = rest.take(pattern);
    if (!match) continue;
    const numbers = match
      .slice(1)
      .filter((part) => /^\d/.test(part))
      .map(Number);
    const parts: DateParts = { year: 0, month: 0, day: 0 };
    order.forEach((name, index) => (parts[name] = numbers[index] ?? 0));
    return parts;
  }
  return null;
}

function readTime(match: RegExpExecArray): { hour: number; minute: number; second: number } | null {
  const [, hourText, minuteText, secondText, halfText] = match;
  const minute = Number(minuteText ?? 0);
  const second = Number(secondText ?? 0);
  const half = halfText?.toUpperCase();
  let hour = Number(hourText);
  if (half === 'SA' || half === 'AM') {
    if (hour > 12) return null;
    hour %= 12;
  } else if (half) {
    if (hour === 0) return null;
    if (hour < 12) hour += 12;
  }
  return isClockTime(hour, minute) && second < 60 ? { hour, minute, second } : null;
}

/** Minutes east of UTC; null when no zone is named, or one that does not exist. */
function readZone(match: RegExpExecArray | null): number | null {
  if (!match) return null;
  const [, sign, hours = '0', minutes = '0'] = match;
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return Math.abs(offset) <= 14 * 60 ? offset : null;
}

const WEEKDAY_BY_WORD: Record<string, number> = { hai: 1, ba: 2, tu: 3, nam: 4, sau: 5, bay: 6 };

function readWeekday(match: RegExpExecArray | null): number | null {
  if (!match) return null;
  const [, written, sunday, short] = match;
  if (sunday) return 0;
  const word = fold(written ?? short ?? '');
  return WEEKDAY_BY_WORD[word] ?? Number(word) - 1;
}

/** The place named before the date, nothing, or `unknown` when other words stand in the line. */
function readPlace(pieces: string[]): string | 'unknown' | undefined {
  const words = pieces.filter((piece) => piece !== '');
  if (words.length === 0) return undefined;
  const first = pieces[0];
  return words.length === 1 && first && isPlaceName(first) ? first : 'unknown';
}

const isPlaceName = (text: string): boolean => {
  const words = text.split(' ');
  return (
    text.length <= 40 && words.length <= 6 && words.every((word) => /^(?:\p{Lu}[\p{L}.'’-]*|-)$/u.test(word))
  );
};

function checkWeekday(written: number | null, { year, month, day }: DateParts): DatelineWarning[] {
  const actual = weekdayOf(year, month, day);
  if (written === null || written === actual) return [];
  return [
    {
      code: 'weekday-mismatch',
      message: `Dòng ngày ghi ${WEEKDAYS[written]}, nhưng ${day}/${month}/${year} là ${WEEKDAYS[actual]}.`,
    },
  ];
}

const checkZone = (offset: number): DatelineWarning[] =>
  offset === UTC_OFFSET_MINUTES
    ? []
    : [
        {
          code: 'other-zone',
          message: 'Dòng ngày ghi múi giờ khác GMT+7; giờ đã được đổi sang giờ Việt Nam.',
        },
      ];
