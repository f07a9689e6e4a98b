'use client';

import { toast } from '@payloadcms/ui';
import { useCallback, useMemo } from 'react';
import { formatMoment } from '@/domain/dates';
import { fill } from '../../messages/messages';
import type { CalendarEntry, UnplacedStory } from '../../workflow/calendar/entries';
import type { CalendarTexts } from '../texts';
import {
  askServer,
  clearRequest,
  moveRequest,
  placeRequest,
  storySlot,
  type SlotAnswer,
  type SlotRequest,
} from './slotRequests';

export interface SlotSteps {
  move: (entry: CalendarEntry, at: string) => Promise<SlotAnswer>;
  clear: (entry: CalendarEntry) => Promise<SlotAnswer>;
  place: (story: UnplacedStory, at: string) => Promise<SlotAnswer>;
}

/** What an editor does with slots: done on the server, told with a way back, and read anew. */
export const useSlotSteps = (
  texts: CalendarTexts,
  language: string,
  readAgain: () => void,
  /** Told of which record something was changed. */
  follow: (record: string) => void,
): SlotSteps => {
  const run = useCallback(
    async (request: SlotRequest, done: string, back: SlotRequest): Promise<SlotAnswer> => {
      const answer = await askServer(request, language, texts.failed);
      if (!answer.ok) return answer;
      const undo = async () => {
        const undone = await askServer(back, language, texts.failed);
        if (undone.ok) toast.success(texts.undone);
        else toast.error(undone.message);
        readAgain();
      };
      follow(request.record);
      toast.success(done, { action: { label: texts.undo, onClick: () => void undo() }, duration: 10_000 });
      readAgain();
      return answer;
    },
    [follow, language, readAgain, texts],
  );
  return useMemo(() => {
    const titled = (words: string, title: string, when = '') =>
      fill(words, { title: title || texts.untitled, when });
    return {
      move: (entry, at) =>
        run(
          moveRequest(entry, at),
          titled(texts.moved, entry.title, formatMoment(at)),
          moveRequest(entry, entry.start),
        ),
      clear: (entry) =>
        run(clearRequest(entry), titled(texts.cleared, entry.title), placeRequest(entry, entry.start)),
      place: (story, at) => {
        const slot = storySlot(story.id);
        return run(
          placeRequest(slot, at),
          titled(texts.placed, story.title, formatMoment(at)),
          clearRequest(slot),
        );
      },
    };
  }, [run, texts]);
};
