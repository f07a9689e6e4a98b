'use client';

import { SetStepNav, useTranslation } from '@payloadcms/ui';
import dynamic from 'next/dynamic';
import { calendarTexts } from '../texts';
import type { BoardProps } from './CalendarBoard';

function Waiting() {
  const { i18n } = useTranslation();
  return <p role="status">{calendarTexts(i18n.language).loading}</p>;
}

/** The calendar and its library are fetched on this page only, and drawn by the browser. */
const Board = dynamic(() => import('./CalendarBoard').then((module) => module.CalendarBoard), {
  ssr: false,
  loading: Waiting,
});

/** The calendar in the admin's frame. */
export function CalendarLoader(props: BoardProps) {
  const { i18n } = useTranslation();
  return (
    <>
      <SetStepNav nav={[{ label: calendarTexts(i18n.language).title, url: '/lich' }]} />
      <Board {...props} />
    </>
  );
}
