/** Finds the legal and party documents that a story cites. Pure; every pattern is bounded, so the time is linear. */

import { isCalendarDay } from '@/domain/dates';
import { documentNumberKey } from '@/domain/documentNumbers';
import { DOCUMENT_KINDS, type DocumentKind } from '@/domain/documents';
import { fold } from '@/domain/text';
import { patternAt } from '@/newsroom/intake/recognise/officePattern';
import type { Mention, Passage, Reason, RecognisedDocument } from '@/newsroom/intake/recognise/types';
import { wordsOf } from '@/newsroom/intake/recognise/words';

const KINDS = Object.entries(DOCUMENT_KINDS) as [DocumentKind, (typeof DOCUMENT_KINDS)[DocumentKind]][];
const KIND_OF_WORD = new Map<string, DocumentKind>(
  KINDS.flatMap(([kind, { words }]) => words.map((word) => [word, kind] as const)),
);
const KIND_OF_CODE = new Map(
  KINDS.flatMap(([kind, { codes }]) => codes.map((code) => [fold(code), kind] as const)),
);

const WORDS = [...KIND_OF_WORD.keys()].sort((a, b) => b.length - a.length);
/** In a citation the kind is written with a capital, or in capitals; `quyết định` alone is mostly a verb. */
const KIND = new RegExp(`(?<![\\p{L}\\p{N}])(${WORDS.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

/** Letters of a number: `QĐ/TW`, `NĐ-CP`, `Qđi/TW`, `TT-BTTTT`, `NQ/HU`. */
const CODE = String.raw`\p{Lu}[\p{L}]{0,8}\d{0,2}(?:\s{0,2}[-–—/.&]\s{0,2}\p{Lu}[\p{L}]{0,9}\d{0,2}){0,3}`;
const NUMBER = String.raw`\d{1,6}(?:\s{0,2}/\s{0,2}\d{4})?(?:\s{0,2}[-–—/]\s{0,2}${CODE})?`;
const AFTER_KIND = new RegExp(
  String.raw`\s{1,3}(?:số\s{0,2}[:.]?\s{0,2})?(${NUMBER})(?![\p{L}\p{N}]|[./]\d)`,
  'uy',
);
/** Letters and a slash or a year: a number that needs no kind in front of it. */
const ALONE = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])\d{1,6}(?:/\d{4})?\s{0,2}[-–—/]\s{0,2}${CODE}(?![\p{L}\p{N}])`,
  'gu',
);
const DATE =
  /[\s,(]{1,3}(?:ban hành |ký )?ngày (\d{1,2})(?:\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})| tháng (\d{1,2}) năm (\d{4}))/uy;
const YEAR = /[\s,]{1,2}(?:năm )?((?:19|20)\d{2})(?![\p{L}\p{N}/-])/uy;
/** Names of issuers begin with a capital and go on in capitals, joined by small words. */
const ISSUER =
  /[\s,)]{1,3}của (\p{Lu}[\p{L}.-]{0,15}(?: (?:\p{Lu}[\p{L}.-]{0,15}|và|nhân|dân|tỉnh|huyện|xã|phường|thị|trấn|thành|phố|ương|ủy|uỷ|bí|thư|phủ|hội|đồng|trị|vụ|sự|chấp|hành|Đảng|bộ)){0,9})/uy;
const SMALL_ISSUER = /[\s,)]{1,3}của (tỉnh|huyện|xã|phường|thành phố|trung ương)(?![\p{L}])/iuy;
const SUMMARY =
  /[\s,)]{0,3}[ ,](?:(?:về việc|về|V\/v|quy định|ban hành|phê duyệt|hướng dẫn|sửa đổi|công nhận)(?= )|(?=["“]))/uy;
/** The name of a law: capital first, then words, up to a year or a stop. */
const LAW_NAME =
  /\s{1,2}(\p{Lu}[\p{L}]{0,12}(?:,? [\p{L}]{1,12}){0,9}?)(?=\s(?:năm\s)?(?:19|20)\d{2}(?!\d))/uy;

const MAX_SUMMARY = 400;
const MAX_ISSUER = 120;

interface Found {
  documentKind: DocumentKind;
  number: string | null;
  year: number | null;
  start: number;
  end: number;
  because: Reason[];
  confidence: number;
}

/** The documents cited in these passages, each once, in the order of their first mention. */
export const findDocuments = (passages: readonly Passage[]): RecognisedDocument[] => {
  const documents = new Map<string, RecognisedDocument>();
  for (const passage of passages) for (const found of findIn(passage.text)) addTo(documents, passage, found);
  return [...documents.values()];
};

const findIn = (text: string): Found[] => {
  const found: Found[] = [];
  for (const match of text.matchAll(KIND)) {
    const citation = readCitation(text, match);
    if (citation && citation.start >= (found.at(-1)?.end ?? 0)) found.push(citation);
  }
  for (const match of text.matchAll(ALONE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (found.some((each) => start < each.end && end > each.start)) continue;
    const kind = kindOfNumber(match[0]);
    if (!kind) continue;
    const number = tidy(match[0]);
    const year = yearOf(number);
    found.push({ documentKind: kind, number, year, start, end, because: ['number-alone'], confidence: 0.8 });
  }
  return found.sort((a, b) => a.start - b.start);
};

const readCitation = (text: string, match: RegExpExecArray): Found | null => {
  const word = match[1]!.toLowerCase();
  const documentKind = KIND_OF_WORD.get(word)!;
  const start = match.index;
  const after = start + match[0].length;
  const isCapital = /^\p{Lu}/u.test(match[1]!);
  const numbered = take(AFTER_KIND, text, after);
  if (numbered) {
    const number = tidy(numbered[1]!);
    const hasCode = /\p{L}/u.test(number);
    // `kế hoạch 5 năm`, `đề án 3 tỷ đồng`: amounts.
    if (!hasCode && (!isCapital || isAmount(text, after + numbered[0].length))) return null;
    return {
      documentKind: (hasCode && kindOfNumber(number)) || documentKind,
      number,
      year: yearOf(number),
      start,
      end: after + numbered[0].length,
      because: [hasCode ? 'kind-and-number' : 'kind-and-bare-number'],
      confidence: hasCode ? 0.97 : 0.75,
    };
  }
  if (documentKind !== 'law' || !isCapital) return null;
  const named = take(LAW_NAME, text, after);
  if (!named) return null;
  const nameEnd = after + named[0].length;
  const year = take(YEAR, text, nameEnd);
  if (!year) return null;
  return {
    documentKind,
    number: null,
    year: Number(year[1]),
    start,
    end: nameEnd + year[0].length,
    because: ['kind-and-year'],
    confidence: 0.9,
  };
};

const addTo = (documents: Map<string, RecognisedDocument>, passage: Passage, found: Found): void => {
  const { line, text } = passage;
  const { number, documentKind, start, end } = found;
  const mention: Mention = { line, start, end, text: text.slice(start, end) };
  const numberKey = number ? documentNumberKey(number) : '';
  const details = readDetails(text, end);
  const year = found.year ?? (details.issuedOn ? Number(details.issuedOn.slice(0, 4)) : null);
  const key = number ? `${documentKind} ${numberKey}` : fold(mention.text);
  const known = documents.get(key);
  if (!known) {
    const because = [...found.because, ...reasonsOf(details)];
    const confidence = Math.min(0.99, found.confidence + 0.05 * (because.length - 1));
    documents.set(key, {
      kind: 'document',
      documentKind,
      number,
      numberKey,
      ...details,
      year,
      match: null,
      similar: [],
      mentions: [mention],
      confidence,
      because,
    });
    return;
  }
  known.mentions.push(mention);
  known.issuedOn ??= details.issuedOn;
  known.issuer ??= details.issuer;
  known.summary ??= details.summary;
  known.year ??= year;
};

interface Details {
  issuedOn: string | null;
  issuer: string | null;
  summary: string | null;
}

/** What follows a citation: when, by whom, about what; in this order, each may be missing. */
const readDetails = (text: string, from: number): Details => {
  let at = from;
  const date = take(DATE, text, at);
  if (date) at += date[0].length;
  const issuer = readIssuer(text, at);
  if (issuer) at = issuer.end;
  const about = take(SUMMARY, text, at);
  return {
    issuedOn: date ? dayOf(date) : null,
    issuer: issuer?.name ?? null,
    summary: about ? summaryFrom(text, at) : null,
  };
};

const OF = /[\s,)]{1,3}của /uy;
/** In front of the office whose it is: `Ban Thường vụ Tỉnh ủy`, `Chủ tịch UBND xã`. */
const BODY_OF =
  /(?:Ban Thường vụ|Ban Chấp hành(?: Đảng bộ)?|Thường trực|Chủ tịch|Chánh Thanh tra|Giám đốc|Tổng Giám đốc|Bộ trưởng|Chánh án) /uy;

/** By how offices are called, and by capitals where that says more. */
const readIssuer = (text: string, at: number): { name: string; end: number } | null => {
  const byCapitals = take(ISSUER, text, at) ?? take(SMALL_ISSUER, text, at);
  const capitals = byCapitals && withoutJoint(byCapitals[1]!);
  const of = take(OF, text, at);
  if (!of) return null;
  const start = at + of[0].length;
  const body = take(BODY_OF, text, start)?.[0].length ?? 0;
  const words = wordsOf(text.slice(start + body, start + body + MAX_ISSUER));
  const office = words[0]?.start === 0 ? patternAt(words, 0) : null;
  const length = office ? body + words[office.length - 1]!.end : 0;
  if (byCapitals && capitals && capitals.length >= length)
    return { name: capitals, end: at + byCapitals[0].length };
  return length > 0 ? { name: text.slice(start, start + length), end: start + length } : null;
};

const reasonsOf = ({ issuedOn, issuer }: Details): Reason[] => [
  ...(issuedOn ? (['dated'] as const) : []),
  ...(issuer ? (['issuer-named'] as const) : []),
];

const take = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const dayOf = (match: RegExpExecArray): string | null => {
  const [, day, slashMonth, slashYear, wordMonth, wordYear] = match;
  const [year, month] = [Number(slashYear ?? wordYear), Number(slashMonth ?? wordMonth)];
  if (!isCalendarDay(year, month, Number(day))) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day!.padStart(2, '0')}`;
};

/** As written, but for runs of white space. */
const tidy = (number: string): string => number.replace(/\s+/g, ' ').trim();

const yearOf = (number: string): number | null => {
  const year = Number(/\/\s?(\d{4})(?!\d)/.exec(number)?.[1]);
  return year >= 1900 && year < 2100 ? year : null;
};

const kindOfNumber = (number: string): DocumentKind | null => {
  const letters = /\p{Lu}\p{L}*/u.exec(number)?.[0];
  return letters ? (KIND_OF_CODE.get(fold(letters)) ?? null) : null;
};

const UNITS =
  /\s?(?:%|,\d|\.\d|năm|tháng|ngày|tuần|tỷ|tỉ|triệu|nghìn|ngàn|đồng|ha|km|m2|hộ|người|xã|phần|trang|nội dung|nhiệm vụ)(?![\p{L}])/iuy;
const isAmount = (text: string, at: number): boolean => take(UNITS, text, at) !== null;

/** A name does not end with a word that joins it to the next. */
const withoutJoint = (name: string): string => name.replace(/(?: (?:và|về|của))+$/u, '');

const QUOTED = /^(?:về |về việc )?["“]([^"”]{3,})["”]/u;

const summaryFrom = (text: string, from: number): string | null => {
  const rest = text.slice(from, from + MAX_SUMMARY).replace(/^[\s,)]+/u, '');
  const quoted = QUOTED.exec(rest);
  if (quoted) return quoted[1]!.trim();
  const stop = /[.;](?:\s|$)|[,)] (?:trong đó|nhằm|đến nay|thời gian qua)/u.exec(rest);
  const summary = rest.slice(0, stop?.index).trim();
  return summary === '' ? null : summary;
};
