import type { CalendarEntry } from '../../workflow/calendar/entries';
import type { CalendarTexts } from '../texts';

/** What an entry looks like. Each has a colour in CalendarBoard.css, and an icon and a word besides. */
export const TONES = [
  'scheduled',
  'published',
  'corrected',
  'removed',
  'expire',
  'failed',
  'event',
  'off',
  'empty',
] as const;

export type Tone = (typeof TONES)[number];

export const ICONS: Readonly<Record<Tone, string>> = {
  scheduled: '○',
  published: '●',
  corrected: '◐',
  removed: '◌',
  expire: '×',
  failed: '!',
  event: '■',
  off: '□',
  empty: '+',
};

/** The look of an entry. */
export const toneOf = ({ kind, state, off, stage }: CalendarEntry): Tone => {
  if (state === 'failed') return 'failed';
  if (kind === 'publish') return 'scheduled';
  if (kind === 'expire') return 'expire';
  if (kind === 'event') return off ? 'off' : 'event';
  return stage === 'published' || stage === 'corrected' ? stage : 'removed';
};

/** The short word beside the colour of an entry. */
export const wordOf = ({ kind, state, off, stage }: CalendarEntry, texts: CalendarTexts): string => {
  if (state === 'failed') return texts.marks.failed;
  if (kind === 'event') return off ? texts.marks[off] : texts.marks.event;
  return kind === 'published' ? texts.stages[stage] : texts.marks[kind];
};

/** What the legend says of a tone. */
export const legendOf = (tone: Tone, texts: CalendarTexts): string =>
  ({
    scheduled: texts.marks.publish,
    published: texts.stages.published,
    corrected: texts.stages.corrected,
    removed: texts.stages.withdrawn,
    expire: texts.marks.expire,
    failed: texts.marks.failed,
    event: texts.marks.event,
    off: `${texts.marks.cancelled}, ${texts.marks.postponed.toLocaleLowerCase()}`,
    empty: texts.marks.empty,
  })[tone];
