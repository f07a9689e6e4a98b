import { fill, type Messages } from './messages';

/** What is read of a stored notice. */
export interface WordedNotice {
  kind: keyof Messages['notices']['lines'];
  title?: string | null;
  details?: unknown;
}

interface Details {
  who?: string;
  note?: string;
  event?: string;
  at?: string;
}

/**
 * A notice as one sentence without a full stop, and the words that came with it. `when` writes a moment (ISO 8601)
 * as people read it.
 */
export const noticeLine = (
  { notices, desk }: Messages,
  { kind, title, details }: WordedNotice,
  when: (instant: string) => string,
): { line: string; note: string | null } => {
  const { who, note, event, at } = (details ?? {}) as Details;
  const name = title || desk.untitled;
  const template = kind === 'eventPostponed' && at ? notices.postponedTo : notices.lines[kind];
  return {
    line: fill(template, {
      who: who || notices.system,
      title: name,
      event: event || name,
      at: at ? when(at) : '',
    }),
    note: note || null,
  };
};
