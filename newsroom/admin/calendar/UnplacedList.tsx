'use client';

import { Draggable } from '@fullcalendar/react/interaction';
import { useEffect, useRef } from 'react';
import type { UnplacedStory } from '../../workflow/calendar/entries';
import type { CalendarTexts } from '../texts';

/** Approved stories without a time: to be dragged onto the calendar, or pressed. */
export function UnplacedList({
  stories,
  canPlace,
  texts,
  onChoose,
}: {
  stories: readonly UnplacedStory[];
  canPlace: boolean;
  texts: CalendarTexts;
  onChoose: (story: UnplacedStory) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const shown = useRef(stories);
  shown.current = stories;
  const isEmpty = stories.length === 0;

  useEffect(() => {
    if (!canPlace || isEmpty || !list.current) return;
    const dragging = new Draggable(list.current, {
      itemSelector: '[data-story]',
      eventData: (element) => {
        const story = shown.current.find(({ id }) => id === element.dataset.story);
        return story ? { title: story.title || texts.untitled, extendedProps: { story } } : { create: false };
      },
    });
    return () => dragging.destroy();
  }, [canPlace, isEmpty, texts]);

  const help = canPlace ? texts.unplaced.help : texts.unplaced.helpReadOnly;
  return (
    <aside className="calendar__unplaced" aria-labelledby="calendar-unplaced">
      <h2 id="calendar-unplaced">
        {texts.unplaced.title} <span className="calendar__count">{stories.length}</span>
      </h2>
      <p>{isEmpty ? texts.unplaced.none : help}</p>
      {isEmpty ? null : (
        <ul ref={list}>
          {stories.map((story) => (
            <li key={story.id}>
              <button
                type="button"
                data-story={story.id}
                className="calendar__story"
                onClick={() => onChoose(story)}
              >
                {story.title || texts.untitled}
              </button>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
