/**
 * Finds phone numbers and citizens' identity numbers in plain text, so that a newsroom does not publish them unawares.
 *
 * Both are basic personal data under Article 2(3) of Decree 13/2023/NĐ-CP; publishing them needs a ground. How a
 * 12-digit identity number is built (province of birth, century and sex, year of birth, six random digits) is laid
 * down in Circular 59/2021/TT-BCA. The nine-digit identity card from before had no structure: nine digits count only
 * after words that say what they are.
 *
 * One pass over the text: each group of digits is looked at together with at most six that follow it.
 */

import { foldForSearch } from '@/domain/text';

export interface PersonalData {
  kind: 'phone' | 'citizen-id';
  /** As written. */
  text: string;
  /** Where it begins, in UTF-16 units. */
  index: number;
}

/** Digits in a row: `text.slice(start, end)`. */
interface Group {
  start: number;
  end: number;
  /** Whether only what may stand inside a number lies between it and the group before. */
  isJoined: boolean;
}

/** A number as far as it was read: some groups in a row. */
interface Reading {
  text: string;
  groups: readonly Group[];
  first: number;
  last: number;
  digits: string;
  lengths: readonly number[];
}

const MAX_GROUPS = 7;
/** `0084 0 912345678`. */
const MAX_DIGITS = 15;
/** Between two groups of one number, such as ` - ` or `) `. */
const MAX_GAP = 3;
/** How far before a number the words are read that say what it is, and after it what it counts. */
const WORDS_BEFORE = 48;
const WORDS_AFTER = 12;

const BLANKS = ' \t\u00A0\u2002\u2003\u2007\u2009\u200A\u200B\u202F\u2060\u00AD\uFEFF';
const BRACKETS = '()';
const MARKS = '.·-\u2010\u2011\u2012\u2013\u2014\u2212';
const LETTER = /^[\p{L}\p{M}_]$/u;

const PHONE_WORDS = ['dt', 'sdt', 'dtdd', 'dd', 'dien thoai', 'di dong', 'tel', 'phone', 'mobile', 'hotline'];
const PHONE_HINTS = [...PHONE_WORDS, 'zalo', 'lien he', 'goi', 'so may', 'duong day nong', 'fax'];
const TAX_WORDS = ['mst', 'ma so thue', 'ma so doanh nghiep', 'msdn'];
const IDENTITY_WORDS = [
  'cmnd',
  'cmt',
  'cmtnd',
  'gcmnd',
  'chung minh nhan dan',
  'chung minh thu',
  'giay chung minh',
  'so chung minh',
  'cccd',
  'can cuoc',
  'dinh danh ca nhan',
  'so dinh danh',
];

/** The provinces as Circular 59/2021/TT-BCA numbers them; the mergers of 2025 issue no numbers of their own. */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 ' +
    '042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 ' +
    '086 087 089 091 092 093 094 095 096'
  ).split(' '),
);

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

/** Blanks, brackets, and one mark at most. */
const isGap = (text: string, start: number, end: number): boolean => {
  let marks = 0;
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at);
    if (MARKS.includes(character)) marks += 1;
    else if (!BLANKS.includes(character) && !BRACKETS.includes(character)) return false;
  }
  return marks <= 1;
};

const groupsOf = (text: string): Group[] => {
  const groups: Group[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text, at)) continue;
    const start = at;
    while (isDigit(text, at + 1)) at += 1;
    const before = groups.at(-1);
    const isNear = before !== undefined && start - before.end <= MAX_GAP;
    groups.push({ start, end: at + 1, isJoined: isNear && isGap(text, before.end, start) });
  }
  return groups;
};

const says = (window: string, words: readonly string[]): boolean => {
  const folded = ` ${foldForSearch(window)} `;
  return words.some((word) => folded.includes(` ${word} `));
};

/** The words right before a number, after the number before it. */
const wordsBefore = ({ text, groups, first }: Reading): string =>
  text.slice(
    Math.max(groups[first]!.start - WORDS_BEFORE, groups[first - 1]?.end ?? 0),
    groups[first]!.start,
  );

const startOf = ({ groups, first }: Reading): number => groups[first]!.start;
const endOf = ({ groups, last }: Reading): number => groups[last]!.end;

/** Not glued to a word (`HS0912345678`), unless the word says that it is a number (`ĐT0912345678`). */
const beginsFreely = (reading: Reading): boolean => {
  const { text } = reading;
  let at = startOf(reading) - 1;
  if ('-_'.includes(text.charAt(at)) && LETTER.test(text.charAt(at - 1))) at -= 1;
  if (at < 0 || !LETTER.test(text.charAt(at))) return true;
  const start = Math.max(0, at - WORDS_AFTER);
  return says(
    foldForSearch(text.slice(start, at + 1))
      .split(' ')
      .at(-1)!,
    PHONE_WORDS,
  );
};

/** Not glued to letters, not the number of a decision (`…/QĐ-UBND`), and not the head of a longer number. */
const endsFreely = (reading: Reading): boolean => {
  const { text, groups, last } = reading;
  const end = endOf(reading);
  const next = text.charAt(end);
  if (LETTER.test(next)) return false;
  if (next === '/' && /^\p{Lu}/u.test(text.slice(end + 1, end + 3))) return false;
  const isTight = groups[last + 1]?.start === end + 1;
  return !(isTight && ',.'.includes(next) && text.charAt(end + 1) !== '0');
};

const isAmount = (reading: Reading): boolean =>
  /^\s*(?:đồng|dong|vnđ|vnd|usd|₫|\$|tỷ|triệu|nghìn)/iu.test(
    reading.text.slice(endOf(reading), endOf(reading) + WORDS_AFTER).normalize('NFC'),
  );

const isDayOrMonth = (group: string, max: number): boolean =>
  group.length <= 2 && Number(group) >= 1 && Number(group) <= max;
const isYear = (group: string): boolean => /^(?:19|20)\d\d$/.test(group);

/** Begins as a date does: `03-11-2020 …`, `09.2020 – …`. */
const isDate = ({ text, groups, first, last }: Reading): boolean => {
  const [a = '', b = '', c = ''] = groups
    .slice(first, Math.min(last + 1, first + 3))
    .map(({ start, end }) => text.slice(start, end));
  return (isDayOrMonth(a, 31) && isDayOrMonth(b, 12) && isYear(c)) || (isDayOrMonth(a, 12) && isYear(b));
};

const isMobile = (digits: string): boolean => /^0[35789]\d{8}$/.test(digits);
const isLandline = (digits: string): boolean => /^02\d{9}$/.test(digits);

/** How people group a number: `0912.345.678`, `(0203) 3.876.123`, `09 1234 5678`; pairs only where words say so. */
const isGroupedAsPhone = (reading: Reading): boolean => {
  const [head = 0, ...rest] = reading.lengths;
  if (isDate(reading)) return false;
  const isEven = rest.every(
    (length, index) => length >= 2 || (index === 0 && isLandline(reading.digits) && rest.length > 1),
  );
  if (head >= 3) return isEven;
  return head === 2 && isEven && (rest[0]! >= 3 || says(wordsBefore(reading), PHONE_HINTS));
};

/** The number as dialled within the country, when it was written with the country's code. */
const withoutCountryCode = (reading: Reading): string | null => {
  const { text, digits, lengths } = reading;
  const hasPlus = text.charAt(startOf(reading) - 1) === '+';
  const code = digits.startsWith('0084') ? '0084' : digits.startsWith('84') && hasPlus ? '84' : null;
  if (code) return `0${digits.slice(code.length).replace(/^0/, '')}`;
  // Without the plus it may be an amount.
  return lengths.length === 1 && digits.startsWith('84') && !isAmount(reading) ? `0${digits.slice(2)}` : null;
};

const isPhone = (reading: Reading): boolean => {
  if (says(wordsBefore(reading), TAX_WORDS)) return false;
  const international = withoutCountryCode(reading);
  if (international !== null) return isMobile(international) || isLandline(international);
  return (isMobile(reading.digits) || isLandline(reading.digits)) && isGroupedAsPhone(reading);
};

const CITIZEN_GROUPS = new Set(['12', '3,3,3,3', '4,4,4', '3,1,2,6', '6,6']);
const CARD_GROUPS = new Set(['9', '3,3,3']);

/** Circular 59/2021/TT-BCA: three digits of the province, one of century and sex (0 to 3: 1900 to 2099), two of the year. */
const isCitizenNumber = (digits: string): boolean =>
  PROVINCES.has(digits.slice(0, 3)) && '0123'.includes(digits.charAt(3));

const isCitizenId = (reading: Reading): boolean => {
  const { text, digits } = reading;
  const grouping = reading.lengths.join();
  const isTwelve = digits.length === 12 && CITIZEN_GROUPS.has(grouping);
  const isNine = digits.length === 9 && CARD_GROUPS.has(grouping);
  if (!isTwelve && !isNine) return false;
  if (isTwelve && isCitizenNumber(digits)) return true;
  const window = text.slice(Math.max(0, startOf(reading) - WORDS_BEFORE), startOf(reading));
  return says(window, IDENTITY_WORDS) && !isAmount(reading);
};

const kindOf = (reading: Reading): PersonalData['kind'] | null => {
  const { digits } = reading;
  if (digits.length < 9 || !beginsFreely(reading) || !endsFreely(reading)) return null;
  if (isCitizenId(reading)) return 'citizen-id';
  return isPhone(reading) ? 'phone' : null;
};

/** With the plus of the country's code, and with a bracket that closes inside: `(+84) 912…`, `(0203) 3876…`. */
const found = (kind: PersonalData['kind'], reading: Reading): PersonalData => {
  const { text } = reading;
  let index = startOf(reading);
  const end = endOf(reading);
  if (text.charAt(index - 1) === '+') index -= 1;
  const inside = text.slice(index, end);
  if (text.charAt(index - 1) === '(' && inside.indexOf(')') >= 0 && !/^[^)]*\(/.test(inside)) index -= 1;
  return { kind, text: text.slice(index, end), index };
};

/** The longest number that begins with the group `first`, and its last group. */
const readAt = (
  text: string,
  groups: readonly Group[],
  first: number,
): { data: PersonalData; last: number } | null => {
  let digits = '';
  let longest: { data: PersonalData; last: number } | null = null;
  const lengths: number[] = [];
  for (let last = first; last < groups.length && last - first < MAX_GROUPS; last += 1) {
    const { start, end, isJoined } = groups[last]!;
    if ((last > first && !isJoined) || digits.length + end - start > MAX_DIGITS) break;
    digits += text.slice(start, end);
    lengths.push(end - start);
    const reading: Reading = { text, groups, first, last, digits, lengths };
    const kind = kindOf(reading);
    if (kind) longest = { data: found(kind, reading), last };
  }
  return longest;
};

/** Phone numbers and identity numbers in a text, in the order in which they stand there. Linear in its length. */
export const findPersonalData = (text: string): PersonalData[] => {
  const groups = groupsOf(text);
  const all: PersonalData[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const read = readAt(text, groups, first);
    if (!read) continue;
    all.push(read.data);
    first = read.last;
  }
  return all;
};
