/** What the parser makes of one pasted story. Line numbers are 1-based and refer to the text as pasted. */

import type { ProblemCode, RemovedReason, WarningCode } from '@/newsroom/intake/parse/messages';

export interface ParsedStory {
  title: string;
  /** ISO UTC. Null when the date line is missing or impossible; never guessed. Start of the day when `hasTime` is false. */
  publishedAt: string | null;
  /** The date line as written; null when there is none. */
  dateText: string | null;
  hasTime: boolean;
  datelinePlace: string | null;
  /** The first paragraph after the date line. It is not repeated in `paragraphs`. */
  lead: string | null;
  paragraphs: ParsedParagraph[];
  captions: ParsedCaption[];
  authors: ParsedAuthor[];
  source: ParsedSource | null;
  /** What the newsroom says about the story itself: corrections and updates, in the order of the text. */
  notes: ParsedNote[];
  /** What was left out and why: to be shown to the person who reviews the story. */
  removed: RemovedLine[];
  warnings: ParseWarning[];
  /** What became of each line that is not blank, in order, each exactly once. */
  lines: ClassifiedLine[];
}

export interface ParsedParagraph {
  kind: 'paragraph' | 'subhead';
  text: string;
}

export interface ParsedCaption {
  text: string;
  credit: string | null;
  /** How many of `paragraphs` stand above the picture: 0 = directly under the lead. */
  afterParagraph: number;
}

export type AuthorRole = 'text' | 'photo' | 'video' | 'text-photo';

export interface ParsedAuthor {
  name: string;
  role: AuthorRole;
  /** The information centre or outlet in parentheses behind the name. */
  centre: string | null;
}

export interface ParsedSource {
  name: string;
  url?: string;
}

export interface ParsedNote {
  kind: 'correction' | 'update';
  text: string;
}

export interface RemovedLine {
  line: number;
  text: string;
  reason: RemovedReason;
}

export interface ParseWarning {
  code: WarningCode;
  /** Null when the warning concerns the story as a whole. */
  line: number | null;
  /** Vietnamese. */
  message: string;
}

export type LineRole =
  'title' | 'date' | 'lead' | 'paragraph' | 'subhead' | 'caption' | 'byline' | 'source' | 'note' | 'removed';

/** What is known of a line beyond its words: how the page or file sets it, or what a person said it is. */
export interface LineHint {
  role: Exclude<LineRole, 'date' | 'source' | 'lead' | 'note'>;
  by: 'layout' | 'person';
}

/** By line. */
export type Hints = Readonly<Record<number, LineHint>>;

export interface ClassifiedLine {
  line: number;
  text: string;
  role: LineRole;
}

export interface ParseProblem {
  code: ProblemCode;
  /** Vietnamese. */
  message: string;
}

export type ParseResult = { ok: true; story: ParsedStory } | { ok: false; problem: ParseProblem };
