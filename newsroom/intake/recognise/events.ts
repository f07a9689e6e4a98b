/** Finds the event that a story reports: what it was, when, where, who held it and who took part. Pure. */

import { isCalendarDay, type Day } from '@/domain/dates';
import type { EventKind } from '@/domain/events';
import { truncateAtWord } from '@/domain/text';
import type {
  Mention,
  PartOfDay,
  Passage,
  Reason,
  RecognisedAgency,
  RecognisedEvent,
  RecognisedPerson,
} from '@/newsroom/intake/recognise/types';

const MAX_TITLE = 160;
/** The event a story is about is told in its title or in its first paragraphs; later ones are of the past. */
const REACH = 3;

/** Words that name an event, the surest first within a sentence. */
const KINDS: readonly (readonly [RegExp, EventKind])[] = [
  [
    /(?<!\p{L})(?:đến thăm|đi thăm|đến chúc mừng|thăm(?:,| và) (?:chúc|tặng|động viên|hỏi))(?!\p{L})/iu,
    'visit',
  ],
  [/(?<!\p{L})(?:có )?(?:buổi|cuộc) (?:làm việc|trao đổi)(?!\p{L})/iu, 'working-session'],
  [
    /(?<!\p{L})(?:tiếp công dân|tiếp xúc cử tri|(?:hội nghị |buổi )?đối thoại)(?!\p{L})/iu,
    'citizen-reception',
  ],
  [
    /(?<!\p{L})(?:lễ hội|ngày hội|liên hoan|hội thi|hội chợ|hội xuân|tuần văn hóa|hội diễn|hội thao|hội khỏe|đại hội thể dục thể thao)(?!\p{L})/iu,
    'festival',
  ],
  [
    /(?<![\p{L}])(?<!(?:hòa|hoà|đạt|giành|đoạt|trao) )(?:[Gg]iải (?:bóng|cầu|đua|chạy|vô địch|thể thao|bơi|cờ|quần vợt|việt dã|pickleball|kéo co|võ|điền kinh|marathon|[Bb]óng|[Vv]ô địch|(?!Nhất|Nhì|Ba|Khuyến|A|B|C)\p{Lu})|[Cc]uộc thi (?=\p{Lu}|“|"))/u,
    'festival',
  ],
  [
    /(?<!\p{L})(?:lễ|khai giảng|bế giảng|khánh thành|khởi công|gắn biển|trao tặng|bàn giao|ra mắt|trao (?:\d+ |\p{L}+ )?(?:nhà|quà|học bổng|xe đạp|bò|mái ấm|suất|giấy khen|huy hiệu|quyết định)(?!\p{L})|trao (?:tặng )?“)/iu,
    'ceremony',
  ],
  [
    /(?<!\p{L})(?:hội nghị|hội thảo|tọa đàm|toạ đàm|cuộc họp|phiên họp|kỳ họp|đại hội|giao ban|gặp mặt|tập huấn|họp)(?!\p{L})/iu,
    'meeting',
  ],
  [/(?<!\p{L})(?:kiểm tra|giám sát|khảo sát|thanh tra)(?!\p{L})/iu, 'inspection'],
  [/(?<!\p{L})(?:mít tinh|diễu hành)(?!\p{L})/iu, 'ceremony'],
  [/(?<!\p{L})(?:thăm|chúc mừng|chúc Tết|tặng quà|thăm hỏi)(?!\p{L})/iu, 'visit'],
  [/(?<!\p{L})làm việc (?:với|tại)(?!\p{L})/iu, 'working-session'],
];

const PARTS: Record<string, PartOfDay> = {
  sáng: 'morning',
  trưa: 'noon',
  chiều: 'afternoon',
  tối: 'evening',
  đêm: 'evening',
};
const DAY =
  /(?<![\p{L}\d])(?:(?<from>từ )(?:ngày )?|(?:(?<part>sáng|trưa|chiều|tối|đêm) )(?:nay,? )?\(?(?:ngày )?|ngày |(?:hai|ba|bốn|trong \d) ngày,? )(?<day>\d{1,2})(?:\s?[/-]\s?(?<month>\d{1,2})(?:\s?[/-]\s?(?<year>\d{4}))?| tháng (?<month2>\d{1,2})(?: năm (?<year2>\d{4}))?)?(?:\s?(?:-|–|đến|và)\s?(?:ngày |hết ngày )?(?<day3>\d{1,2})\s?[/-]\s?(?<month3>\d{1,2})(?:\s?[/-]\s?(?<year3>\d{4}))?)?(?![\d/])/iu;
const PLACE =
  /(?<!\p{L})tại ((?:(?:nhà văn hóa|hội trường|trụ sở|trung tâm|thị xã|thành phố|tỉnh|đặc khu|khu phố|tổ dân phố|ấp|buôn|xóm|bến|cảng|công viên|nhà thi đấu|nhà hát|khách sạn|sân vận động|quảng trường|khu|thôn|bản|xã|phường|huyện|thị trấn|trường|chợ|đình|đền|chùa|bãi biển|ủy ban nhân dân) )*\p{Lu}[^,.;:()]{1,80}|(?:nhà văn hóa|hội trường|trụ sở|quảng trường|sân vận động|khu|thôn|bản|xã) [^,.;:()]{1,60})/u;
/** Where the sentence goes on behind a place. */
const PLACE_ENDS =
  / (?:đã|sẽ|vừa|diễn ra|tổ chức|khai mạc|do|nhằm|để|với|nhân dịp|chào mừng|về|cho|có|long trọng|phối hợp|tiến hành|chủ trì|thu hút) /u;
const HOLDS =
  /(?<!\p{L})(?:đã )?(?:phối hợp |chủ trì |long trọng |đã )*(?:tổ chức|chủ trì|khai mạc|tiến hành|có buổi|có cuộc)(?!\p{L})/iu;
const ABOUT = / (?:về việc|về|để|nhằm|theo|triển khai|thực hiện) /u;
const LEADS = /(?:làm [Tt]rưởng đoàn|chủ trì|dẫn đầu|chủ tọa)/u;

/** What the story is, in parts: where it begins, and when it was printed (to read `27/11` by). */
export interface EventContext {
  passages: readonly Passage[];
  agencies: readonly RecognisedAgency[];
  people: readonly RecognisedPerson[];
  /** The day of the story; null when it is not known. */
  day: Day | null;
}

/** The event reported, or null when the story reports none. */
export const findEvent = ({ passages, agencies, people, day }: EventContext): RecognisedEvent | null => {
  for (const passage of passages.slice(0, REACH)) {
    for (const sentence of sentencesOf(passage)) {
      const found = readSentence(sentence, day);
      if (found) return complete(found, sentence, { passages, agencies, people, day });
    }
  }
  return null;
};

interface Sentence {
  line: number;
  /** Where it begins in the line. */
  start: number;
  text: string;
}

const sentencesOf = ({ line, text }: Passage): Sentence[] => {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const stop of text.matchAll(/[.!?]["”)]?\s+(?=\p{Lu})/gu)) {
    sentences.push({ line, start, text: text.slice(start, stop.index + 1) });
    start = stop.index + stop[0].length;
  }
  sentences.push({ line, start, text: text.slice(start) });
  return sentences;
};

interface Read {
  eventKind: EventKind;
  title: string;
  /** Of the words of the event, in the sentence. */
  at: number;
  end: number;
  when: { day: Day | null; lastDay: Day | null; part: PartOfDay | null } | null;
}

/** A sentence tells of an event when it says when, and what. */
const readSentence = ({ text }: Sentence, day: Day | null): Read | null => {
  const when = DAY.exec(text);
  if (!when) return null;
  for (const [words, eventKind] of KINDS) {
    const match = words.exec(text);
    if (!match) continue;
    const at = match.index + (/^có /iu.test(match[0]) ? 3 : 0);
    const clause = /^[^.;]*?(?=[.;]|, (?:với sự|nhằm|do |có sự|tham dự|dự |cùng )|$)/u.exec(
      text.slice(at),
    )![0];
    const title = truncateAtWord(clause.charAt(0).toUpperCase() + clause.slice(1), MAX_TITLE);
    return { eventKind, title, at, end: at + clause.length, when: readDay(when, day) };
  }
  return null;
};

const readDay = (match: RegExpExecArray, story: Day | null): Read['when'] => {
  const groups = match.groups!;
  const part = groups.part ? PARTS[groups.part.toLowerCase()]! : null;
  const month = groups.month ?? groups.month2 ?? groups.month3;
  const year = groups.year ?? groups.year2 ?? groups.year3;
  const first = dayOf(groups.day!, month, year, story);
  const last = groups.day3 ? dayOf(groups.day3, groups.month3, groups.year3 ?? year, story) : null;
  return { day: first, lastDay: last && first && last > first ? last : null, part };
};

/** A day without a year is the one nearest before the story, or shortly after it. */
const dayOf = (
  dayText: string,
  monthText: string | undefined,
  yearText: string | undefined,
  story: Day | null,
): Day | null => {
  const [storyYear, storyMonth] = (story ?? '').split('-').map(Number);
  const month = Number(monthText ?? storyMonth);
  const day = Number(dayText);
  if (!month) return null;
  let year = Number(yearText ?? storyYear);
  if (!year) return null;
  if (!yearText && storyMonth && month - storyMonth > 6) year -= 1;
  if (!yearText && storyMonth && storyMonth - month > 9) year += 1;
  if (!isCalendarDay(year, month, day)) return null;
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
};

const complete = (read: Read, sentence: Sentence, context: EventContext): RecognisedEvent => {
  const { line, start, text } = sentence;
  const inSentence = (mention: Mention) =>
    mention.line === line && mention.start >= start && mention.end <= start + text.length;
  const named = context.agencies.flatMap((agency) => {
    const mention = agency.mentions.find(inSentence);
    return mention ? [{ agency, at: mention.start - start }] : [];
  });
  const holds = HOLDS.exec(text)?.index ?? read.at;
  const isSubject = (at: number) => at < holds && at < read.at;
  const hosts = named.filter(({ at }) => isSubject(at)).map(({ agency }) => agency);
  // What it was about names others.
  const about = ABOUT.exec(text.slice(read.at));
  const end = about ? read.at + about.index : text.length;
  const participants = named.filter(({ at }) => !isSubject(at) && at < end).map(({ agency }) => agency);
  const leads = LEADS.exec(text);
  const chair = leads ? nearestBefore(context.people, inSentence, start + leads.index) : null;
  const place = PLACE.exec(text)?.[1]?.split(PLACE_ENDS)[0]?.trim() || null;
  const because: Reason[] = ['event-words', 'dated'];
  if (hosts.length > 0) because.push('hosted');
  if (place) because.push('placed');
  return {
    kind: 'event',
    eventKind: read.eventKind,
    title: read.title,
    day: read.when?.day ?? null,
    lastDay: read.when?.lastDay ?? null,
    part: read.when?.part ?? null,
    place,
    hosts,
    participants,
    chair,
    mentions: [{ line, start: start + read.at, end: start + read.end, text: text.slice(read.at, read.end) }],
    confidence: Math.min(0.95, 0.6 + 0.1 * because.length - (read.when?.day ? 0 : 0.2)),
    because,
  };
};

const nearestBefore = (
  people: readonly RecognisedPerson[],
  isIn: (mention: Mention) => boolean,
  at: number,
): RecognisedPerson | null => {
  let nearest: { person: RecognisedPerson; end: number } | null = null;
  for (const person of people)
    for (const mention of person.mentions)
      if (isIn(mention) && mention.end <= at && mention.end > (nearest?.end ?? -1))
        nearest = { person, end: mention.end };
  return nearest?.person ?? null;
};
