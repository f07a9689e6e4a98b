'use client';

import type { EventDisplayInfo } from '@fullcalendar/react';
import type { CalendarTexts } from '../texts';
import type { Behind } from './boardEvents';
import { ICONS, toneOf, wordOf, type Tone } from './tones';

const look = (behind: Behind | undefined, texts: CalendarTexts): { tone: Tone; word: string } => {
  // Without anything behind it, it is a story on its way into the calendar.
  if (!behind) return { tone: 'scheduled', word: texts.marks.publish };
  if (behind.kind === 'empty') return { tone: 'empty', word: texts.marks.empty };
  return { tone: toneOf(behind.entry), word: wordOf(behind.entry, texts) };
};

/** What a block of the calendar says: its stage by icon and word, when, what. */
export function BlockContent({ info, texts }: { info: EventDisplayInfo; texts: CalendarTexts }) {
  const behind = info.event.extendedProps.behind as Behind | undefined;
  const { tone, word } = look(behind, texts);
  const entry = behind?.kind === 'entry' ? behind.entry : null;
  const isRow = info.view.type.startsWith('dayGrid');
  return (
    <div className={`calendar__content calendar__content--${tone}${isRow ? ' calendar__content--row' : ''}`}>
      {info.timeText ? <span className="calendar__time">{info.timeText}</span> : null}{' '}
      <span className={`calendar__mark calendar__mark--${tone}`}>
        <span aria-hidden="true">{ICONS[tone]}</span> {word}
      </span>{' '}
      {entry?.hasNewerEdit ? (
        <>
          <span className="calendar__newer">
            <span aria-hidden="true">⚠</span> {texts.marks.newerEdit}
          </span>{' '}
        </>
      ) : null}
      {behind?.kind === 'empty' ? null : <span className="calendar__title">{info.event.title}</span>}
    </div>
  );
}
