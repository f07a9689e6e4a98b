/** The line under the title where portals print several things at once: who, when, how often it was read. */

import { parseDateline, type ParsedDateline } from '@/domain/parseDateline';
import { isPortalPart } from '@/newsroom/intake/parse/noise';
import { parseLabelledByline, type ParsedByline } from '@/newsroom/intake/parse/byline';

const SEPARATOR = /\s?[|•·│]\s?|\s{2,}|\s[-–—]\s(?=(?:Lượt|Ngày|Tác giả|Đăng|Người|Cập nhật|Nguồn))/u;
/** Words that portals put in front of a date and that `parseDateline` does not know. */
const DATE_LABEL =
  /^(?:ngày (?:viết|tạo|gửi|đăng tin|đăng bài|ban hành|xuất bản)|thời gian đăng|thời điểm đăng|post(?:ed)? on|date)\s?:?\s?/iu;
const AUTHOR_LABEL = /^(?:tác giả|người viết|người đăng|đăng bởi|bởi|by|biên tập|phóng viên)\s?:?\s?/iu;
/** Who is none: accounts that publish. */
const ACCOUNT = /^(?:admin|administrator|quản trị(?: viên)?|ban biên tập|biên tập viên|root|editor)$/iu;
const MAX_LENGTH = 200;

export interface HeadLine {
  date: ParsedDateline;
  byline: ParsedByline | null;
}

/** The date of a line, alone or among an author and counters. */
export function parseHeadLine(text: string): HeadLine {
  const whole = parseDateline(text.replace(DATE_LABEL, ''));
  if (whole.ok || whole.reason !== 'unknown-text' || text.length > MAX_LENGTH)
    return { date: whole, byline: null };
  const parts = text.split(SEPARATOR).filter((part) => part.trim() !== '');
  let date: ParsedDateline | null = null;
  let byline: ParsedByline | null = null;
  for (const part of parts.length > 1 ? parts : []) {
    const parsed = parseDateline(part.replace(DATE_LABEL, ''));
    if (parsed.ok && date === null) date = parsed;
    else if (AUTHOR_LABEL.test(part)) byline ??= authorIn(part);
    else if (!isPortalPart(part)) return { date: whole, byline: null };
  }
  return date ? { date, byline } : { date: whole, byline: null };
}

function authorIn(part: string): ParsedByline | null {
  const name = part.replace(AUTHOR_LABEL, '').trim();
  return name === '' || ACCOUNT.test(name) ? null : parseLabelledByline(`Tác giả: ${name}`);
}
