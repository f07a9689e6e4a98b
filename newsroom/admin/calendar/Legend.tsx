'use client';

import type { CalendarTexts } from '../texts';
import { ICONS, legendOf, TONES } from './tones';

/** What the colours and icons of the calendar mean. */
export function Legend({ texts }: { texts: CalendarTexts }) {
  return (
    <ul className="calendar__legend" aria-label={texts.legend}>
      {TONES.map((tone) => (
        <li key={tone}>
          <span className={`calendar__mark calendar__mark--${tone}`}>
            <span aria-hidden="true">{ICONS[tone]}</span> {legendOf(tone, texts)}
          </span>
        </li>
      ))}
    </ul>
  );
}
