'use client';

import Calendar, {
  type EventDisplayInfo,
  type EventDropInfo,
  type EventReceiveInfo,
} from '@fullcalendar/react';
import { toast, useTranslation } from '@payloadcms/ui';
import { useMemo, useState } from 'react';
import type { CalendarEntry, UnplacedStory } from '../../workflow/calendar/entries';
import { calendarTexts } from '../texts';
import { boardEvents, type Behind } from './boardEvents';
import { boardOptions } from './boardOptions';
import { BlockContent } from './BlockContent';
import { EntryDialog } from './EntryDialog';
import { FeedAddress } from './FeedAddress';
import { FilterBar } from './FilterBar';
import type { FilterOptions } from './filterOptions';
import { filterIn, withFilter } from './filterUrl';
import { Legend } from './Legend';
import { PlaceDialog, type Placing } from './PlaceDialog';
import { UnplacedList } from './UnplacedList';
import { useCalendar, type CalendarSpan } from './useCalendar';
import { markBlock, useFocusBack } from './useFocusBack';
import { useSlotSteps } from './useSlotSteps';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import './CalendarBoard.css';

export interface BoardProps {
  choices: FilterOptions;
  /** Whether the person sets times. */
  canPlace: boolean;
  /** Where the person's feed is; null: nowhere yet. */
  feedPath: string | null;
}

type Open = { kind: 'entry'; entry: CalendarEntry } | { kind: 'placing'; placing: Placing };

const PHONE = '(max-width: 700px)';

/** The calendar of the newsroom: everything on it, and every step that can be taken from it. */
export function CalendarBoard({ choices, canPlace, feedPath }: BoardProps) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const texts = useMemo(() => calendarTexts(language), [language]);
  const [filter, setFilter] = useState(() => filterIn(window.location.search));
  const [span, setSpan] = useState<CalendarSpan | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const { answer, state, readAgain } = useCalendar(span, filter, language);
  const { board, follow } = useFocusBack(answer);
  const steps = useSlotSteps(texts, language, readAgain, follow);
  const options = useMemo(
    () => boardOptions(texts, language, window.matchMedia(PHONE).matches),
    [texts, language],
  );
  const events = useMemo(() => boardEvents(answer, texts), [answer, texts]);

  const narrow = (next: typeof filter) => {
    setFilter(next);
    window.history.replaceState(null, '', withFilter(window.location.href, next));
  };
  const openBehind = (behind: Behind | undefined) => {
    if (behind?.kind === 'entry') setOpen({ kind: 'entry', entry: behind.entry });
    if (behind?.kind === 'empty') setOpen({ kind: 'placing', placing: { kind: 'slot', at: behind.at } });
  };
  const askTime = (story: UnplacedStory, at: string | null) =>
    setOpen({ kind: 'placing', placing: { kind: 'story', story, at } });

  const moved = async ({ event, revert }: EventDropInfo) => {
    const behind = event.extendedProps.behind as Behind;
    // Something that happens at one moment does not take a day.
    if (event.allDay || !event.start || behind.kind !== 'entry') return revert();
    const result = await steps.move(behind.entry, event.start.toISOString());
    if (result.ok) return;
    revert();
    toast.error(result.message);
  };
  const received = async ({ event, revert }: EventReceiveInfo) => {
    const story = event.extendedProps.story as UnplacedStory;
    const { start, allDay } = event;
    // What was read anew shows it, if the server took it.
    revert();
    if (!start) return;
    if (allDay) return askTime(story, timeOn(start, answer.emptySlots));
    const result = await steps.place(story, start.toISOString());
    if (!result.ok) toast.error(result.message);
  };

  return (
    <div className="calendar" ref={board}>
      <FilterBar filter={filter} choices={choices} texts={texts} onChange={narrow} />
      <p role="status" className="calendar__state">
        {state === 'reading' ? texts.reading : null}
        {state === 'failed' ? (
          <>
            {texts.loadFailed}{' '}
            <button type="button" className="calendar__retry" onClick={readAgain}>
              {texts.retry}
            </button>
          </>
        ) : null}
      </p>
      <div className="calendar__columns">
        <div className="calendar__board">
          <Calendar
            {...options}
            events={events}
            droppable={canPlace}
            eventContent={(info: EventDisplayInfo) => <BlockContent info={info} texts={texts} />}
            eventDidMount={({ el, event }) => markBlock(el, event.extendedProps.behind as Behind | undefined)}
            datesSet={({ start, end }) => setSpan({ from: start.toISOString(), to: end.toISOString() })}
            eventClick={({ event, jsEvent }) => {
              jsEvent.preventDefault();
              openBehind(event.extendedProps.behind as Behind | undefined);
            }}
            eventDrop={(info) => void moved(info)}
            eventReceive={(info) => void received(info)}
          />
          <Legend texts={texts} />
        </div>
        <UnplacedList
          stories={answer.unplaced}
          canPlace={canPlace}
          texts={texts}
          onChoose={(story) => askTime(story, answer.emptySlots[0] ?? null)}
        />
      </div>
      <FeedAddress initialPath={feedPath} texts={texts} language={language} />
      {open?.kind === 'entry' ? (
        <EntryDialog
          key={open.entry.id}
          entry={open.entry}
          texts={texts}
          steps={steps}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open?.kind === 'placing' ? (
        <PlaceDialog
          placing={open.placing}
          unplaced={answer.unplaced}
          canPlace={canPlace}
          texts={texts}
          steps={steps}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}

const DAY_MS = 24 * 60 * 60_000;
const MORNING_MS = 8 * 60 * 60_000;

/** What to begin with on a day, given its first moment: the first free slot, or the morning. */
const timeOn = (day: Date, slots: readonly string[]): string =>
  slots.find((at) => Date.parse(at) >= day.getTime() && Date.parse(at) < day.getTime() + DAY_MS) ??
  new Date(day.getTime() + MORNING_MS).toISOString();
