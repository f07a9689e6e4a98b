/** The story while it is being recognised: every line, and what has been decided about it so far. */

import type { SourceLine } from '@/newsroom/intake/parse/lines';
import { WARNINGS, type RemovedReason, type WarningCode } from '@/newsroom/intake/parse/messages';
import type {
  ClassifiedLine,
  Hints,
  LineHint,
  LineRole,
  ParseWarning,
  RemovedLine,
} from '@/newsroom/intake/parse/types';

export interface DraftLine extends SourceLine {
  role: LineRole | null;
  removedBecause: RemovedReason | null;
  hint: LineHint | null;
}

export class StoryDraft {
  readonly lines: DraftLine[];
  private readonly warned: ParseWarning[] = [];
  private readonly byNumber: ReadonlyMap<number, DraftLine>;

  constructor(lines: readonly SourceLine[], hints: Hints) {
    this.lines = lines.map((line) => ({
      ...line,
      role: null,
      removedBecause: null,
      hint: hints[line.line] ?? null,
    }));
    this.byNumber = new Map(this.lines.map((line) => [line.line, line]));
  }

  /** The lines about which nothing has been decided. */
  get openLines(): DraftLine[] {
    return this.lines.filter((line) => line.role === null);
  }

  /** The line directly below; undefined when that is blank. */
  lineAfter(line: DraftLine): DraftLine | undefined {
    return this.byNumber.get(line.line + 1);
  }

  /** Of those, the lines of which no person has said what they are. */
  get freeLines(): DraftLine[] {
    return this.openLines.filter((line) => !saidRole(line));
  }

  remove(line: DraftLine, reason: RemovedReason): void {
    line.role = 'removed';
    line.removedBecause = reason;
  }

  warn(code: WarningCode, line: DraftLine | null, message: string = WARNINGS[code]): void {
    this.warned.push({ code, line: line?.line ?? null, message });
  }

  /** Sorted by line; those about the whole story come last. */
  get warnings(): ParseWarning[] {
    return [...this.warned].sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0);
  }

  get removed(): RemovedLine[] {
    return this.lines.flatMap(({ line, text, removedBecause }) =>
      removedBecause ? { line, text, reason: removedBecause } : [],
    );
  }

  get classified(): ClassifiedLine[] {
    return this.lines.map(({ line, text, role }) => ({ line, text, role: role ?? 'paragraph' }));
  }
}

/** Whether `line` goes on where `previous` broke off: the next line, no blank between, in the middle of a sentence. */
export function isContinuation(previous: DraftLine | undefined, line: DraftLine): boolean {
  if (!previous || line.isAfterBlank || previous.line !== line.line - 1) return false;
  const isListItem = /^\p{L}[).]/u.test(line.text);
  return /^\p{Ll}/u.test(line.text) && !isListItem && !endsSentence(previous.text);
}

/** Whether a line ends as a sentence or an announcement of something does: titles, captions and subheads mostly do not. */
export const endsSentence = (text: string): boolean => /[.!?…:;,]["”’»)]?$/u.test(text.slice(-2));

/** What a person said a line is; nothing else is looked for in it. */
export const saidRole = ({ hint }: DraftLine): LineHint['role'] | null =>
  hint?.by === 'person' ? hint.role : null;
