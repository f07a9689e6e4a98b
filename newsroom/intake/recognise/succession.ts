/** Finds what a story tells of offices that were merged, split, renamed or dissolved: to be reviewed, never applied. Pure. */

import type { AgencyChange } from '@/domain/agencies';
import { fold } from '@/domain/text';
import { HEADS } from '@/newsroom/intake/recognise/gazetteer';
import type { Passage, RecognisedSuccession } from '@/newsroom/intake/recognise/types';

const MAX_SIDE = 220;
const VERBS: readonly (readonly [RegExp, AgencyChange])[] = [
  [/(?<!\p{L})(?:hợp nhất|sáp nhập|sát nhập)(?!\p{L})/giu, 'merged'],
  [/(?<!\p{L})(?:chia tách|tách)(?!\p{L})/giu, 'split'],
  [/(?<!\p{L})(?:đổi tên|chuyển đổi)(?!\p{L})/giu, 'renamed'],
  [/(?<!\p{L})giải thể(?!\p{L})/giu, 'dissolved'],
  [
    /(?<!\p{L})(?:bàn giao|chuyển giao) (?:nguyên trạng|chức năng, nhiệm vụ)(?: của)?(?!\p{L})/giu,
    'handed-over',
  ],
];
const INTO = /,? (?:để )?(?:lấy tên là|(?:để )?thành lập|thành|vào|về|cho) /u;
const END =
  /[.;:!?]|,? (?:từ ngày|kể từ|theo|nhằm|đến nay|trong đó|bước đầu|giúp|sau khi|trước khi|do đó|qua đó) /u;
const DATE =
  /(?:(?:từ |kể từ |vào )?ngày (\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})|tháng (\d{1,2})(?:\/| năm )(\d{4})|năm (\d{4}))/giu;
/** How offices are called, with the abbreviations. */
const OFFICE = new RegExp(
  `^(?:${[
    ...HEADS.map(([words]) => words),
    'Đài',
    'Đoàn',
    'Hội',
    'Trạm',
    'Trường',
    'Xã',
    'Phường',
    'Huyện',
    'Tỉnh',
    'Thị trấn',
    'Thôn',
  ]
    .sort((a, b) => b.length - a.length)
    .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})(?![\\p{L}])`,
  'iu',
);

/** The changes these passages tell of, in the order of the text. */
export const findSuccessions = (passages: readonly Passage[]): RecognisedSuccession[] =>
  passages.flatMap(({ line, text }) =>
    VERBS.flatMap(([verb, change]) =>
      [...text.matchAll(verb)].flatMap((match) => readChange(line, text, match, change) ?? []),
    ).sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start),
  );

const readChange = (
  line: number,
  text: string,
  match: RegExpExecArray,
  change: AgencyChange,
): RecognisedSuccession | null => {
  const start = match.index;
  const after = start + match[0].length;
  const clause = text.slice(after, after + 2 * MAX_SIDE);
  const end = clauseEnd(clause);
  const said = clause.slice(0, end);
  const into = INTO.exec(said);
  const from = officesIn(said.slice(0, into?.index));
  const to = into ? officesIn(said.slice(into.index + into[0].length)) : [];
  if (from.length === 0 || (to.length === 0) !== (change === 'dissolved')) return null;
  const stop = after + end;
  return {
    kind: 'succession',
    change,
    from,
    to,
    date: dateBeside(text, start, stop),
    mentions: [{ line, start, end: stop, text: text.slice(start, stop) }],
    confidence: change === 'merged' && from.length < 2 ? 0.6 : 0.8,
    because: ['change-of-offices'],
  };
};

const clauseEnd = (clause: string): number => {
  const end = END.exec(clause)?.index ?? clause.length;
  return clause.slice(0, end).trimEnd().length;
};

const COUNTED = /^(?:(?:\d{1,2}|hai|ba|bốn|năm|sáu|các|toàn bộ)\s)?(.+)$/iu;

/** `3 văn phòng Huyện ủy - HĐND và UBND huyện` → each office by its own name; `X và Y` → both. */
const officesIn = (words: string): string[] => {
  const said = words.trim().replace(/^(?:từ|của)\s/u, '');
  const isCounted = /^(?:\d{1,2}|hai|ba|bốn|năm|sáu|các)\s/iu.test(said);
  const rest = COUNTED.exec(said)?.[1] ?? '';
  if (!OFFICE.test(rest)) return [];
  if (!isCounted) return splitOffices(rest);
  const kind = /^(văn phòng|phòng|sở|trung tâm|trạm|trường|hội|ban|xã|phường|thôn|chi cục)\s(.+)$/iu.exec(
    rest,
  );
  if (!kind) return splitOffices(rest);
  const [, office, list] = kind;
  const parts = partsOf(list!);
  const unit =
    / (?:tỉnh|huyện|xã|phường|thành phố|thị trấn)(?: \p{Lu}\p{L}*){0,4}$/u.exec(parts.at(-1)!)?.[0] ?? '';
  return parts.map((part, index) => {
    const isWhole = index === parts.length - 1 || part.endsWith(unit);
    return capital(`${office} ${part}${isWhole || hasOwnUnit(part) ? '' : unit}`);
  });
};

/** `Huyện ủy` names its unit itself. */
const hasOwnUnit = (part: string): boolean => /(?:uy|doan)$/u.test(fold(part));

const partsOf = (list: string): string[] =>
  list
    .split(/\s?[–-]\s|,\s|\svà\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Divides where the next office begins: not within `Phòng Văn hóa và Thông tin`, `Văn phòng HĐND và UBND`. */
const splitOffices = (words: string): string[] => {
  const offices: string[] = [];
  const isOffice =
    /^(?:văn phòng|phòng|sở|trung tâm|trạm|trường|hội|ban|xã|phường|thôn|chi cục|đoàn|đài|trại|tổ)(?!\p{L})/iu;
  let from = 0;
  for (const joint of words.matchAll(/(?:, | và | với )/gu)) {
    const next = joint.index + joint[0].length;
    if (!isOffice.test(words.slice(next, next + 20)) && joint[0] !== ' với ') continue;
    offices.push(words.slice(from, joint.index));
    from = next;
  }
  offices.push(words.slice(from));
  return offices.map((office) => capital(office.trim())).filter((office) => OFFICE.test(office));
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The date nearest before the change in its sentence, else the first after it. */
const dateBeside = (text: string, start: number, end: number): string | null => {
  const sentence = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('; ', start), start - 200, 0);
  const before = [...text.slice(sentence, start).matchAll(DATE)].at(-1);
  const after = text.slice(end, end + 80).split(/[.;]/u)[0]!;
  const match = before ?? [...after.matchAll(DATE)][0];
  if (!match) return null;
  const [, d1, m1, y1, d2, m2, y2, m3, y3, y4] = match;
  const [year, month, day] = [y1 ?? y2 ?? y3 ?? y4, m1 ?? m2 ?? m3, d1 ?? d2];
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
};
