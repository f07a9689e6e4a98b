'use client';

import { SetStepNav, useTranslation } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { calendarTexts } from '../texts';
import { usePolling } from '../usePolling';

const EVERY_MS = 10_000;

/** Reads the page anew every ten seconds while somebody looks at it. */
export function SlotsRefresher() {
  const router = useRouter();
  const { i18n } = useTranslation();
  usePolling(async () => router.refresh(), EVERY_MS);
  return <SetStepNav nav={[{ label: calendarTexts(i18n.language).status.title, url: '/lich-dang' }]} />;
}
