'use client';

import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import type { UnplacedStory } from '../../workflow/calendar/entries';
import type { CalendarTexts } from '../texts';
import { CalendarDialog } from './CalendarDialog';
import { SlotForm } from './SlotForm';
import type { SlotSteps } from './useSlotSteps';

/** A free slot that wants a story, or a story that wants a time. */
export type Placing =
  { kind: 'slot'; at: string } | { kind: 'story'; story: UnplacedStory; at: string | null };

function Choice({
  stories,
  chosen,
  onChoose,
  texts,
}: {
  stories: readonly UnplacedStory[];
  chosen: string;
  onChoose: (id: string) => void;
  texts: CalendarTexts;
}) {
  return (
    <label>
      <span>{texts.empty.choose}</span>
      <select value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {stories.map(({ id, title }) => (
          <option key={id} value={id}>
            {title || texts.untitled}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Puts an approved story into the calendar. */
export function PlaceDialog({
  placing,
  unplaced,
  canPlace,
  texts,
  steps,
  onClose,
}: {
  placing: Placing;
  unplaced: readonly UnplacedStory[];
  canPlace: boolean;
  texts: CalendarTexts;
  steps: SlotSteps;
  onClose: () => void;
}) {
  const stories = placing.kind === 'story' ? [placing.story] : unplaced;
  const [chosen, setChosen] = useState(stories[0]?.id ?? '');
  const story = stories.find(({ id }) => id === chosen) ?? stories[0];
  const title = placing.kind === 'slot' ? texts.empty.title : placing.story.title || texts.untitled;
  const refusal = canPlace ? texts.empty.none : texts.empty.readOnly;
  const link = story ? (
    <p>
      <a href={`/admin/collections/articles/${story.id}`}>{texts.entry.open}</a>
    </p>
  ) : null;

  return (
    <CalendarDialog title={title} onClose={onClose}>
      {canPlace && story ? (
        <SlotForm
          texts={texts}
          at={placing.at}
          submitLabel={texts.entry.place}
          onSubmit={(at) => steps.place(story, at)}
          onDone={onClose}
        >
          {placing.kind === 'slot' ? (
            <Choice stories={stories} chosen={story.id} onChoose={setChosen} texts={texts} />
          ) : null}
          {link}
        </SlotForm>
      ) : (
        <>
          <p>{placing.kind === 'story' ? texts.entry.readOnly : refusal}</p>
          {placing.kind === 'story' ? link : null}
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
