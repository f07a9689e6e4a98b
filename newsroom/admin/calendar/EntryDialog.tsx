'use client';

import { Button } from '@payloadcms/ui';
import { formatMoment, formatRange } from '@/domain/dates';
import { fill } from '../../messages/messages';
import type { CalendarEntry } from '../../workflow/calendar/entries';
import type { CalendarTexts } from '../texts';
import { CalendarDialog } from './CalendarDialog';
import { SlotForm } from './SlotForm';
import { ICONS, toneOf, wordOf } from './tones';
import type { SlotSteps } from './useSlotSteps';

const DAY_MS = 24 * 60 * 60_000;

/** When an entry is, in words. */
const whenOf = ({ start, end, allDay }: CalendarEntry): string => {
  if (!allDay) return end ? formatRange(start, end) : formatMoment(start);
  const noon = (day: string, less = 0) => new Date(Date.parse(`${day}T05:00:00Z`) - less);
  return formatRange(noon(start), noon(end!, DAY_MS), true);
};

const openLabel = ({ collection }: CalendarEntry, { entry }: CalendarTexts): string => {
  if (collection === 'articles') return entry.open;
  return collection === 'events' ? entry.openEvent : entry.openRecord;
};

/** One entry: what it is, the way to it, and for editors another time or none. */
export function EntryDialog({
  entry,
  texts,
  steps,
  onClose,
}: {
  entry: CalendarEntry;
  texts: CalendarTexts;
  steps: SlotSteps;
  onClose: () => void;
}) {
  const tone = toneOf(entry);
  const isSlot = entry.state === 'waiting';
  return (
    <CalendarDialog title={entry.title || texts.untitled} onClose={onClose}>
      <p>
        <span className={`calendar__mark calendar__mark--${tone}`}>
          <span aria-hidden="true">{ICONS[tone]}</span> {wordOf(entry, texts)}
        </span>{' '}
        {whenOf(entry)}
      </p>
      {entry.place ? <p>{entry.place}</p> : null}
      <p>{fill(texts.entry.stage, { stage: texts.stages[entry.stage] })}</p>
      {entry.hasNewerEdit ? <p className="calendar-dialog__warning">{texts.entry.newerEdit}</p> : null}
      {entry.state === 'failed' ? <p className="calendar-dialog__problem">{texts.entry.failed}</p> : null}
      {entry.off ? <p className="calendar-dialog__warning">{texts.entry.off[entry.off]}</p> : null}
      <p>
        <a href={`/admin/collections/${entry.collection}/${entry.record}`}>{openLabel(entry, texts)}</a>
      </p>
      {entry.canMove ? (
        <SlotForm
          texts={texts}
          at={entry.start}
          submitLabel={texts.entry.move}
          onSubmit={(at) => steps.move(entry, at)}
          onClear={() => steps.clear(entry)}
          clearLabel={entry.kind === 'expire' ? texts.entry.clearExpiry : texts.entry.clear}
          onDone={onClose}
        />
      ) : (
        <>
          {isSlot ? <p>{texts.entry.readOnly}</p> : null}
          <div className="calendar-dialog__buttons">
            <Button buttonStyle="secondary" size="medium" margin={false} onClick={onClose}>
              {texts.entry.close}
            </Button>
          </div>
        </>
      )}
    </CalendarDialog>
  );
}
