import { NotFound } from '@/site/components/state/NotFound';
import { vi } from '@/site/messages/vi';
import type { Metadata } from 'next';

export const metadata: Metadata = { title: vi.state.notFound.title, robots: { index: false } };

/** What the server sends, with status 404, for every address that is not there: one page, kept once. */
export default function NotFoundRoute() {
  return <NotFound />;
}
