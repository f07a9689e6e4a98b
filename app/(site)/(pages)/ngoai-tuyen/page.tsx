import type { Metadata } from 'next';
import { OfflineView } from '@/site/components/state/OfflineView';
import { offline } from '@/site/messages/offline';

export const metadata: Metadata = { title: offline.title, robots: { index: false } };

/** Kept by the service worker, for when there is no connection. */
export default function OfflineRoute() {
  return <OfflineView />;
}
