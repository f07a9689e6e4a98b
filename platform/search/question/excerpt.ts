import type { SearchQuestion, SearchText } from '../types';
import { QuestionMatcher, type Match } from './matches';

/** A part of a text that is shown: found, or between what was found. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

export interface Excerpt {
  title: Piece[];
  lead: Piece[];
}

const ELLIPSIS = '…';
/** Words found side by side are marked as one, with what stands between them (`04-QĐ/TW`). */
const MAX_GAP = 3;
const LETTERS = /[\p{L}\p{N}\p{M}]/u;

interface Span {
  start: number;
  end: number;
}

/** From where to where a text is shown. */
const wholeOf = (text: string): Span => ({ start: 0, end: text.length });

const spansOf = (text: string, matches: readonly Match[]): Span[] => {
  const spans: Span[] = [];
  for (const { start, end } of matches) {
    const last = spans.at(-1);
    const isNext = last && start - last.end <= MAX_GAP && !LETTERS.test(text.slice(last.end, start));
    if (last && (start <= last.end || isNext)) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
};

const piecesOf = (text: string, shown: Span, matches: readonly Match[]): Piece[] => {
  const pieces: Piece[] = [];
  const add = (part: string, isMatch: boolean) => {
    if (part !== '') pieces.push({ text: part, isMatch });
  };
  let at = shown.start;
  if (shown.start > 0) add(ELLIPSIS, false);
  for (const { start, end } of spansOf(
    text,
    matches.filter(({ start, end }) => start >= shown.start && end <= shown.end),
  )) {
    add(text.slice(at, start), false);
    add(text.slice(start, end), true);
    at = end;
  }
  add(text.slice(at, shown.end), false);
  if (shown.end < text.length) add(ELLIPSIS, false);
  return pieces;
};

/** The part of a text with the most groups of the question in it, the first of these. */
const bestSpan = (matches: readonly Match[], room: number): Span | null => {
  let best: Span | null = null;
  let bestScore = 0;
  let from = 0;
  const inside = new Map<number, number>();
  for (const match of matches) {
    inside.set(match.group, (inside.get(match.group) ?? 0) + 1);
    while (from < matches.length && match.end - matches[from]!.start > room && matches[from] !== match) {
      const left = matches[from]!;
      inside.set(left.group, inside.get(left.group)! - 1);
      from += 1;
    }
    const groups = [...inside.values()].filter((count) => count > 0).length;
    if (groups > bestScore) {
      bestScore = groups;
      best = { start: matches[from]!.start, end: match.end };
    }
  }
  return best;
};

const isBoundary = (text: string, at: number): boolean =>
  at <= 0 ||
  at >= text.length ||
  (!isInsidePair(text, at) &&
    (!LETTERS.test(characterBefore(text, at)) || !LETTERS.test(characterAt(text, at))));

const characterAt = (text: string, at: number): string => {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
};

const characterBefore = (text: string, at: number): string =>
  isInsidePair(text, at - 1) ? text.slice(at - 2, at) : text.charAt(at - 1);

/** Whether the unit at `at` is the second half of a character. */
const isInsidePair = (text: string, at: number): boolean =>
  at > 0 && /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(at - 1, at + 1));

/** The last place from `least` (a word's end, or 0) to `at` where a word ends; if none does, one between characters. */
const endBefore = (text: string, at: number, least: number): number => {
  let end = at;
  while (end > least && !isBoundary(text, end)) end -= 1;
  while (end > least && !LETTERS.test(characterBefore(text, end))) end -= characterBefore(text, end).length;
  if (end > 0) return Math.max(end, least);
  end = at;
  while (end > 0 && (isInsidePair(text, end) || /\p{M}/u.test(characterAt(text, end)))) end -= 1;
  return end;
};

const startAfter = (text: string, at: number, most: number): number => {
  let start = at;
  while (start < most && (!isBoundary(text, start) || !LETTERS.test(characterAt(text, start)))) start += 1;
  return start;
};

/** The part around a match that fits into `max` with its ellipses. */
const windowAround = (text: string, matches: readonly Match[], max: number): Span => {
  if (text.length <= max) return wholeOf(text);
  const best = bestSpan(matches, max - 2);
  // A match that is longer than everything that may be shown is cut like a text without one.
  if (!best || best.end - best.start > max - 2 || best.end <= max - 1)
    return { start: 0, end: endBefore(text, max - 1, 0) };
  const spare = max - 2 - (best.end - best.start);
  // A third of the room in front, and what the end of the text leaves of the rest.
  const before = Math.max(Math.floor(spare / 3), spare - (text.length - best.end));
  const start = startAfter(text, Math.max(0, best.start - before), best.start);
  const latest = start + max - 2;
  if (text.length - start <= max - 1) return { start, end: text.length };
  return { start, end: endBefore(text, latest, best.end) };
};

/**
 * What is shown of a record that was found, its own accents kept: the title, and at most `max` UTF-16 units of the lead
 * with what was found in it; where the lead has nothing of it, the place of the body with most of what the title does not have.
 * Words that were typed with accents are marked only so where the record has them so, else as they fold.
 */
export const excerpt = (text: SearchText, question: SearchQuestion, max = 220): Excerpt => {
  const matcher = new QuestionMatcher(question);
  const [title, lead, body] = [text.title, text.lead, text.body].map(
    (part) => matcher.find(part).matches,
  ) as [Match[], Match[], Match[]];
  const exactly = new Set([...title, ...lead, ...body].filter((m) => m.isExact).map(({ group }) => group));
  const shown = (matches: readonly Match[]) =>
    matches.filter(({ group, isExact }) => isExact || !exactly.has(group));

  const inTitle = shown(title);
  const inLead = shown(lead);
  const known = new Set(inTitle.map(({ group }) => group));
  const inBody = shown(body);
  const isBodyBetter =
    text.lead === '' || (inLead.length === 0 && inBody.some(({ group }) => !known.has(group)));
  const [from, found] = isBodyBetter ? [text.body, inBody] : [text.lead, inLead];
  return {
    title: piecesOf(text.title, wholeOf(text.title), inTitle),
    lead: piecesOf(from, windowAround(from, found, max), found),
  };
};
