/** The noise around a story, and its head: title and date line. */

import { foldForSearch } from '@/domain/text';
import { parseDateline, type ParsedDateline } from '@/domain/parseDateline';
import { parseByline } from '@/newsroom/intake/parse/byline';
import {
  endsSentence,
  isContinuation,
  saidRole,
  type DraftLine,
  type StoryDraft,
} from '@/newsroom/intake/parse/draft';
import type { WarningCode } from '@/newsroom/intake/parse/messages';
import { findNoise, isRelatedHeading } from '@/newsroom/intake/parse/noise';

const MAX_TITLE_LENGTH = 250;
/** The date line is one of the first lines, or else of the last; in between, a date is part of the story. */
const DATE_REACH = 4;
/** Longer lines in a related list are paragraphs of the story that goes on below it. */
const MAX_RELATED_LENGTH = 220;

/** Removes what the portal prints around the story, related lists included. */
export function removeNoise(draft: StoryDraft): void {
  for (const line of draft.lines) {
    const said = saidRole(line);
    const reason = said === 'removed' ? 'by-hand' : said ? null : findNoise(line);
    if (reason) draft.remove(line, reason);
  }
  removeRelatedLists(draft);
}

/** A list lasts until a paragraph or the byline of the story follows. Above the story, its heading is just a menu entry. */
function removeRelatedLists(draft: StoryDraft): void {
  const open = draft.openLines.filter((line) => !saidRole(line));
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
}

/** Finds the date line and removes a second one next to it or at the end. */
export function takeDate(draft: StoryDraft): StoryDate {
  const open = draft.openLines;
  const dated = open
    .filter((_, index) => index < DATE_REACH || index >= open.length - DATE_REACH)
    .filter((line) => !saidRole(line))
    .flatMap((line) => {
      const parsed = parseDateline(line.text);
      return parsed.ok || PROBLEM_WARNINGS[parsed.reason] ? { line, parsed } : [];
    });
  const first = dated[0];
  if (!first) {
    draft.warn('no-date', null);
    return { publishedAt: null, dateText: null, hasTime: false, datelinePlace: null };
  }
  first.line.role = 'date';
  if (open.indexOf(first.line) >= DATE_REACH) draft.warn('date-at-end', first.line);
  for (const { line, parsed } of dated.slice(1)) if (parsed.ok) draft.remove(line, 'second-date');
  return readDate(draft, first.line, first.parsed);
}

/** Lines that are date lines although no date can be read from them. */
const PROBLEM_WARNINGS: Partial<Record<string, WarningCode>> = {
  'impossible-date': 'impossible-date',
  'impossible-time': 'impossible-date',
  'several-dates': 'unclear-date',
  'several-times': 'unclear-date',
};

function readDate(draft: StoryDraft, line: DraftLine, parsed: ParsedDateline): StoryDate {
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

/** Takes the line that is known to be it, else the first open line, as title, with its continuation, and removes its repetitions. Null when there is none. */
export function takeTitle(draft: StoryDraft): string | null {
  const open = draft.openLines;
  const hinted = open.findIndex(({ hint }) => hint?.role === 'title');
  const [first, ...others] = hinted < 0 ? open.filter((line) => !saidRole(line)) : open.slice(hinted);
  if (!first || first.text.length > MAX_TITLE_LENGTH) return null;
  first.role = 'title';
  let title = first.text;
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
