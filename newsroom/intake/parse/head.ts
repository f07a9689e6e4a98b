/** The noise around a story, and its head: title and date line. */

import { foldForSearch } from '@/domain/text';
import type { ParsedDateline } from '@/domain/parseDateline';
import { parseByline, type ParsedByline } from '@/newsroom/intake/parse/byline';
import { parseHeadLine } from '@/newsroom/intake/parse/headLine';
import { removeLetter, TITLE_LABEL } from '@/newsroom/intake/parse/letters';
import {
  endsSentence,
  isContinuation,
  saidRole,
  type DraftLine,
  type StoryDraft,
} from '@/newsroom/intake/parse/draft';
import type { WarningCode } from '@/newsroom/intake/parse/messages';
import { findNoise, isBreadcrumb, isRelatedHeading, isSection } from '@/newsroom/intake/parse/noise';
import type { ParsedNote } from '@/newsroom/intake/parse/types';

const MAX_TITLE_LENGTH = 250;
/** How far down the head of a portal may reach, and how long its lines may be. */
const CHROME_REACH = 25;
const MAX_CHROME_LENGTH = 120;
/** The date line is one of the first lines, or else of the last; in between, a date is part of the story. */
const DATE_REACH = 4;
/** Above, menus that are no known noise may stand. */
const HEAD_REACH = 6;
/** A date in brackets at the end of the title. */
const DATE_BEHIND_TITLE = /^(.{12,}?)[ ,–-]{0,4}[([] ?([^()[\]]{6,40}) ?[)\]]$/u;
/** Longer lines in a related list are paragraphs of the story that goes on below it. */
const MAX_RELATED_LENGTH = 220;

/** Removes what the portal prints around the story, related lists included. */
export function removeNoise(draft: StoryDraft, noise: readonly string[]): void {
  const own = new Set(noise.map(foldForSearch));
  for (const line of draft.lines) {
    const said = saidRole(line);
    const reason =
      said === 'removed' ? 'by-hand' : said ? null : own.has(line.words) ? 'navigation' : findNoise(line);
    if (reason) draft.remove(line, reason);
  }
  removePortalHead(draft);
  removeLetter(draft);
  removeRelatedLists(draft);
}

/** What stands above a breadcrumb: the name of the portal, its welcome, its menu. */
function removePortalHead(draft: StoryDraft): void {
  const at = draft.lines
    .slice(0, CHROME_REACH)
    .findLastIndex((line) => !saidRole(line) && isBreadcrumb(line));
  const above = draft.lines.slice(0, Math.max(at, 0)).filter(({ role, hint }) => role === null && !hint);
  const hasStoryBelow = draft.lines.slice(at + 1).filter(({ role }) => role === null).length >= 2;
  if (!hasStoryBelow || above.some(({ text }) => text.length > MAX_CHROME_LENGTH)) return;
  for (const line of above) draft.remove(line, 'navigation');
}

/** A list lasts until a paragraph or the byline of the story follows. Above the story, its heading is just a menu entry. */
function removeRelatedLists(draft: StoryDraft): void {
  const open = draft.freeLines;
  if (!open.some(isRelatedHeading)) return;
  let isInList = false;
  let hasByline = false;
  for (const [index, line] of open.entries()) {
    const isByline = parseByline(line.text)?.warnings.length === 0;
    if (isRelatedHeading(line)) {
      draft.remove(line, index < 2 ? 'navigation' : 'related');
      isInList = index >= 2;
    } else if (isInList && isByline && !hasByline) {
      isInList = false;
    } else if (
      isInList &&
      (line.text.length > MAX_RELATED_LENGTH || /[.!?…]["”]?$/u.test(line.text.slice(-2)))
    ) {
      isInList = false;
      draft.warn('text-after-related', line);
    } else if (isInList) {
      draft.remove(line, 'related');
    }
    hasByline ||= isByline && !isInList;
  }
}

export interface StoryDate {
  publishedAt: string | null;
  dateText: string | null;
  hasTime: boolean;
  datelinePlace: string | null;
  /** Lines that say when the story was last changed, besides the date line. */
  updates: ParsedNote[];
  /** The author whom the date line names beside the date. */
  byline: ParsedByline | null;
  /** The title, where the date stood behind it. */
  title?: { line: DraftLine; text: string };
}

/** Finds the date line and removes a second one next to it or at the end. */
export function takeDate(draft: StoryDraft): StoryDate {
  const open = draft.openLines;
  const dated = open
    .filter((_, index) => index < HEAD_REACH || index >= open.length - DATE_REACH)
    .filter((line) => !saidRole(line))
    .flatMap((line) => {
      const { date: parsed, byline } = parseHeadLine(line.text);
      return parsed.ok || PROBLEM_WARNINGS[parsed.reason] ? { line, parsed, byline } : [];
    });
  // When it was published counts before when it was changed.
  const first = dated.find(({ line }) => !isUpdate(line)) ?? dated[0];
  if (!first) return dateBehindTitle(draft, open) ?? noDate(draft);
  first.line.role = 'date';
  const at = open.indexOf(first.line);
  if (at >= DATE_REACH && at >= open.length - DATE_REACH) draft.warn('date-at-end', first.line);
  const updates: ParsedNote[] = [];
  for (const { line, parsed } of dated) {
    if (line === first.line || !parsed.ok) continue;
    if (isUpdate(line)) {
      line.role = 'note';
      updates.push({ kind: 'update', text: line.text });
    } else draft.remove(line, 'second-date');
  }
  return { ...readDate(draft, first.line, first.parsed), updates, byline: first.byline };
}

/** `Bàn giao sáu căn nhà (05-12-2019)`; null when no date stands there. */
function dateBehindTitle(draft: StoryDraft, open: readonly DraftLine[]): StoryDate | null {
  const line = open.find((each) => !saidRole(each) || saidRole(each) === 'title');
  const match = line && DATE_BEHIND_TITLE.exec(line.text.slice(0, MAX_TITLE_LENGTH + 60));
  if (!match) return null;
  const { date } = parseHeadLine(match[2]!);
  if (!date.ok) return null;
  const { hasTime, publishedAt } = readDate(draft, line, date);
  return {
    ...NO_DATE,
    publishedAt,
    dateText: match[2]!,
    hasTime,
    title: { line, text: match[1]! },
  };
}

const NO_DATE = {
  publishedAt: null,
  dateText: null,
  hasTime: false,
  datelinePlace: null,
  updates: [],
  byline: null,
};

function noDate(draft: StoryDraft): StoryDate {
  draft.warn('no-date', null);
  return NO_DATE;
}

const isUpdate = ({ words }: DraftLine): boolean => words.startsWith('cap nhat');

/** Lines that are date lines although no date can be read from them. */
const PROBLEM_WARNINGS: Partial<Record<string, WarningCode>> = {
  'impossible-date': 'impossible-date',
  'impossible-time': 'impossible-date',
  'several-dates': 'unclear-date',
  'several-times': 'unclear-date',
};

function readDate(
  draft: StoryDraft,
  line: DraftLine,
  parsed: ParsedDateline,
): Omit<StoryDate, 'updates' | 'byline' | 'title'> {
  if (!parsed.ok) {
    draft.warn(PROBLEM_WARNINGS[parsed.reason] ?? 'unclear-date', line);
    return { publishedAt: null, dateText: line.text, hasTime: false, datelinePlace: null };
  }
  for (const { code, message } of parsed.warnings) draft.warn(code, line, message);
  if (!parsed.hasTime) draft.warn('no-time', line);
  return {
    publishedAt: parsed.utc,
    dateText: line.text,
    hasTime: parsed.hasTime,
    datelinePlace: parsed.place ?? null,
  };
}

/** Pictures with which chats call for attention. */
const DECORATION = /^(?:\p{Extended_Pictographic}|\uFE0F|\u200D| ){1,12}(?=\p{L}|\p{N})/u;
const MAX_RUBRIC_WORDS = 4;
const MIN_TITLE_WORDS = 6;

/** `SỨC KHỎE` above a title: capitals only, short, set apart. */
function removeRubric(draft: StoryDraft, hinted: number): void {
  const [first, second] = draft.freeLines;
  if (hinted >= 0 || !first || !second || first.hint || !first.isBeforeBlank) return;
  const isRubric = !/\p{Ll}/u.test(first.text) && first.words.split(' ').length <= MAX_RUBRIC_WORDS;
  const isTitle =
    second.words.split(' ').length >= MIN_TITLE_WORDS &&
    second.text.length <= MAX_TITLE_LENGTH &&
    /\p{Ll}/u.test(second.text) &&
    !endsSentence(second.text);
  if (isRubric && isTitle) draft.remove(first, 'navigation');
}

/** Takes the line that is known to be it, else the first open line, as title, with its continuation, and removes its repetitions. Null when there is none. */
export function takeTitle(draft: StoryDraft, cut: StoryDate['title']): string | null {
  const hinted = draft.openLines.findIndex(({ hint }) => hint?.role === 'title');
  const [section, below] = draft.openLines;
  if (hinted < 0 && section && below && !saidRole(section) && isSection(section))
    draft.remove(section, 'navigation');
  removeRubric(draft, hinted);
  const [first, ...others] = hinted < 0 ? draft.freeLines : draft.openLines.slice(hinted);
  if (!first || first.text.length > MAX_TITLE_LENGTH) return null;
  first.role = 'title';
  let title = (first === cut?.line ? cut.text : first.text).replace(TITLE_LABEL, '').replace(DECORATION, '');
  let last = first;
  for (const line of others) {
    const longer = `${title} ${line.text}`;
    if (longer.length > MAX_TITLE_LENGTH || endsSentence(line.text) || !isContinuation(last, line)) break;
    line.role = 'title';
    title = longer;
    last = line;
  }
  const key = foldForSearch(title);
  for (const line of draft.openLines) {
    if (line.words === key) draft.remove(line, 'repeated-title');
  }
  return title;
}
