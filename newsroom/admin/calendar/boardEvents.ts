import type { EventInput } from '@fullcalendar/react';
import type { CalendarAnswer, CalendarEntry } from '../../workflow/calendar/entries';
import type { CalendarTexts } from '../texts';
import { toneOf, type Tone } from './tones';

/** What stands behind a block of the board. */
export type Behind = { kind: 'entry'; entry: CalendarEntry } | { kind: 'empty'; at: string };

const looks = (tone: Tone): Pick<EventInput, 'color' | 'contrastColor' | 'className'> => ({
  color: `var(--calendar-${tone})`,
  contrastColor: tone === 'empty' ? 'var(--theme-elevation-800)' : 'var(--calendar-on-tone)',
  className: `calendar__block calendar__block--${tone}`,
});

const entryEvent = (entry: CalendarEntry, texts: CalendarTexts): EventInput => ({
  id: entry.id,
  title: entry.title || texts.untitled,
  start: entry.start,
  ...(entry.end ? { end: entry.end } : {}),
  allDay: entry.allDay,
  startEditable: entry.canMove,
  ...looks(toneOf(entry)),
  extendedProps: { behind: { kind: 'entry', entry } satisfies Behind },
});

const emptyEvent = (at: string, texts: CalendarTexts): EventInput => ({
  id: `empty-${at}`,
  title: texts.marks.empty,
  start: at,
  allDay: false,
  startEditable: false,
  ...looks('empty'),
  extendedProps: { behind: { kind: 'empty', at } satisfies Behind },
});

/** What was read, as the calendar library takes it. */
export const boardEvents = (answer: CalendarAnswer, texts: CalendarTexts): EventInput[] => [
  ...answer.entries.map((entry) => entryEvent(entry, texts)),
  ...answer.emptySlots.map((at) => emptyEvent(at, texts)),
];
