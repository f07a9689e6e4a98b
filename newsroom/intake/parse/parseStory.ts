/** Reads one plain-text story, as copied from a portal, into its parts. Pure: the intake desk shows the result to a person. */

import { readBody } from '@/newsroom/intake/parse/body';
import { StoryDraft } from '@/newsroom/intake/parse/draft';
import { findEncodingProblem } from '@/newsroom/intake/parse/encoding';
import { removeNoise, takeDate, takeTitle } from '@/newsroom/intake/parse/head';
import { readLines, splitLines } from '@/newsroom/intake/parse/lines';
import { PROBLEMS, type ProblemCode } from '@/newsroom/intake/parse/messages';
import { takeNotes } from '@/newsroom/intake/parse/notes';
import { addCredits, distinctAuthors, takeBylineAboveDate, takeCredits } from '@/newsroom/intake/parse/tail';
import type { Hints, ParseResult } from '@/newsroom/intake/parse/types';

/** About five hundred pages: more than any story, and still read in a moment. */
const MAX_LENGTH = 1_000_000;

/**
 * The parts of a story: title, date line, lead, paragraphs, captions, authors, source. Every line that is not blank ends
 * up in exactly one of them or among `removed`; what had to be guessed is among `warnings`. Text that cannot be a story,
 * or was decoded with the wrong character set, gives a problem to show. Never throws; takes time linear in the length.
 * `hints`: what is known of single lines beyond their words. `noise`: whole lines that the newsroom's sources print
 * around a story.
 */
export function parseStory(text: string, hints: Hints = {}, noise: readonly string[] = []): ParseResult {
  if (text.length > MAX_LENGTH) return fail('too-long');
  const rawLines = splitLines(text);
  const sourceLines = readLines(rawLines);
  if (sourceLines.length === 0) return fail('empty');
  const encodingProblem = findEncodingProblem(text, rawLines);
  if (encodingProblem) return fail(encodingProblem);

  // The order matters: each step takes its lines out of what the next ones look at.
  const draft = new StoryDraft(sourceLines, hints);
  removeNoise(draft, noise);
  if (draft.openLines.length === 0) return fail('only-noise');
  const { updates, byline, title: cut, ...date } = takeDate(draft);
  const notes = [...updates, ...takeNotes(draft)];
  const title = takeTitle(draft, cut);
  if (title === null) return fail('no-title');
  const credits = takeCredits(draft);
  if (byline && credits.authors.length === 0) addCredits(credits, byline);
  if (credits.authors.length === 0) takeBylineAboveDate(draft, credits);
  const body = readBody(draft, credits, title);

  if (body.lead === null) draft.warn('no-body', null);
  if (credits.authors.length === 0 && !credits.source) draft.warn('no-author', null);
  for (const line of draft.lines) if (line.text.includes('\uFFFD')) draft.warn('unreadable-character', line);

  return {
    ok: true,
    story: {
      title,
      ...date,
      ...body,
      authors: distinctAuthors(credits.authors),
      source: credits.source,
      notes,
      removed: draft.removed,
      warnings: draft.warnings,
      lines: draft.classified,
    },
  };
}

const fail = (code: ProblemCode): ParseResult => ({ ok: false, problem: { code, message: PROBLEMS[code] } });
