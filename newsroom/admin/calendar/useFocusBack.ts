'use client';

import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { CalendarAnswer } from '../../workflow/calendar/entries';
import type { Behind } from './boardEvents';

/** Notes on a block of the calendar which record it is about. */
export const markBlock = (block: HTMLElement, behind: Behind | undefined): void => {
  if (behind?.kind === 'entry') block.dataset.record = behind.entry.record;
};

/**
 * Where something was moved from the keyboard, its block is drawn anew elsewhere and the focus is lost: it is given to
 * the block at its new place.
 */
export const useFocusBack = (
  answer: CalendarAnswer,
): { board: RefObject<HTMLDivElement | null>; follow: (record: string) => void } => {
  const board = useRef<HTMLDivElement>(null);
  const followed = useRef<string | null>(null);
  const follow = useCallback((record: string) => {
    followed.current = record;
  }, []);

  useEffect(() => {
    const record = followed.current;
    followed.current = null;
    if (!record || (document.activeElement && document.activeElement !== document.body)) return;
    const id = CSS.escape(record);
    // The library draws what it was given after this.
    const frame = requestAnimationFrame(() =>
      board.current
        ?.querySelector<HTMLElement>(`[data-record="${id}"], [data-story="${id}"]`)
        ?.focus({ preventScroll: true }),
    );
    return () => cancelAnimationFrame(frame);
  }, [answer]);

  return { board, follow };
};
