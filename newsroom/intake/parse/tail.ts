/** The end of a story: authors and source. */

import { parseByline, type ParsedByline } from '@/newsroom/intake/parse/byline';
import { saidRole, type DraftLine, type StoryDraft } from '@/newsroom/intake/parse/draft';
import type { ParsedAuthor, ParsedSource } from '@/newsroom/intake/parse/types';

export interface StoryCredits {
  authors: ParsedAuthor[];
  source: ParsedSource | null;
}

/** More lines of authors than any story has: above them, it is a list of people that belongs to the text. */
const MAX_BYLINES = 8;

const MAX_NAME_LENGTH = 60;

interface Found {
  line: DraftLine;
  byline: ParsedByline;
}

const GUESSES: ReadonlySet<string> = new Set(['author-guessed', 'source-guessed']);

/** Reads bylines from the last open line upward, until a line is none. A guess is made on the very last line only. */
export function takeCredits(draft: StoryDraft): StoryCredits {
  const found: Found[] = [];
  for (const line of draft.openLines.reverse().slice(0, MAX_BYLINES)) {
    const said = saidRole(line);
    const byline = said && said !== 'byline' ? null : parseByline(line.text);
    if (said === 'byline' && !byline) {
      found.unshift({ line, byline: nameAlone(line.text) });
      continue;
    }
    const isGuess = byline?.warnings.some((code) => GUESSES.has(code));
    // Below a name that is only guessed may stand where the story comes from, and nothing else.
    const isBelowGuess = found.every(({ byline: below }) => below.authors.length === 0 && below.source);
    if (!byline || (isGuess && !isBelowGuess && !said)) break;
    found.unshift({ line, byline });
  }
  const credits: StoryCredits = { authors: [], source: null };
  centreBelow(draft, found);
  for (const { line, byline } of found) {
    line.role ??= byline.authors.length > 0 ? 'byline' : 'source';
    for (const code of byline.warnings) draft.warn(code, line);
    addCredits(credits, byline);
  }
  return credits;
}

/** A name alone between the title and the date line, for a story that names nobody at its end. */
export function takeBylineAboveDate(draft: StoryDraft, credits: StoryCredits): void {
  const date = draft.lines.findIndex(({ role }) => role === 'date');
  const line = draft.lines[date - 1];
  if (!line || line.role !== null || saidRole(line) || line.text.length > MAX_NAME_LENGTH) return;
  if (draft.lines[date - 2]?.role !== 'title' || line.line !== draft.lines[date]!.line - 1) return;
  const byline = parseByline(line.text);
  if (!byline || byline.authors.length === 0) return;
  line.role = 'byline';
  for (const code of byline.warnings) draft.warn(code, line);
  addCredits(credits, byline);
}

/** A line of which a person says that it names who wrote. */
const nameAlone = (name: string): ParsedByline => ({
  authors: [{ name, role: 'text', centre: null }],
  source: null,
  warnings: [],
});

/**
 * Names on the last line but one, and on the last the centre they write for: the office is theirs, no source.
 * Takes that line out of `found` and puts the centre to the names.
 */
function centreBelow(draft: StoryDraft, found: Found[]): void {
  const last = found.at(-1);
  const office = last?.byline.source;
  if (!last || !office || !last.byline.warnings.includes('source-guessed')) return;
  const above = found.length > 1 ? found.at(-2) : namesAbove(draft, last.line);
  if (!above || above.byline.authors.length === 0 || above.byline.authors.some(({ centre }) => centre))
    return;
  for (const author of above.byline.authors) author.centre = office.name;
  last.byline = { authors: [], source: null, warnings: [] };
  last.line.role = 'byline';
  if (!found.includes(above)) found.unshift(above);
}

/** A bare name directly above. */
function namesAbove(draft: StoryDraft, line: DraftLine): Found | undefined {
  const open = draft.openLines;
  const above = open[open.indexOf(line) - 1];
  const byline = above && parseByline(above.text);
  return byline && byline.authors.length > 0 ? { line: above, byline } : undefined;
}

export function addCredits(credits: StoryCredits, byline: ParsedByline): void {
  credits.authors.push(...byline.authors);
  credits.source ??= byline.source;
}

/** Each author once for each role, in the order of the text. */
export function distinctAuthors(authors: readonly ParsedAuthor[]): ParsedAuthor[] {
  const byKey = new Map<string, ParsedAuthor>();
  for (const author of authors) {
    const key = JSON.stringify([author.name, author.role]);
    if (!byKey.has(key)) byKey.set(key, author);
  }
  return [...byKey.values()];
}
