'use client';

import { useCallback, useEffect, useState } from 'react';
import type { CalendarAnswer } from '../../workflow/calendar/entries';
import type { CalendarFilter } from '../../workflow/calendar/filter';
import { questionAddress } from './filterUrl';

export interface CalendarSpan {
  /** ISO 8601. */
  from: string;
  to: string;
}

const NOTHING: CalendarAnswer = { entries: [], unplaced: [], emptySlots: [] };

interface Calendar {
  answer: CalendarAnswer;
  state: 'reading' | 'read' | 'failed';
  readAgain: () => void;
}

/** The calendar of a span, read anew when it or the filter changes, when asked, and when the page is looked at again. */
export const useCalendar = (
  span: CalendarSpan | null,
  filter: CalendarFilter,
  language: string,
): Calendar => {
  const [answer, setAnswer] = useState(NOTHING);
  const [state, setState] = useState<Calendar['state']>('reading');
  const [round, setRound] = useState(0);
  const readAgain = useCallback(() => setRound((before) => before + 1), []);
  const address = span ? questionAddress(span, filter) : null;

  useEffect(() => {
    if (!address) return;
    const reading = new AbortController();
    const read = async () => {
      setState('reading');
      try {
        const response = await fetch(address, {
          credentials: 'include',
          headers: { 'Accept-Language': language },
          signal: reading.signal,
        });
        if (!response.ok) throw new Error(response.statusText);
        setAnswer((await response.json()) as CalendarAnswer);
        setState('read');
      } catch {
        if (!reading.signal.aborted) setState('failed');
      }
    };
    void read();
    return () => reading.abort();
  }, [address, language, round]);

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') readAgain();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [readAgain]);

  return { answer, state, readAgain };
};
