import type { Metadata } from 'next';
import { Failure } from '@/site/components/state/Failure';
import { vi } from '@/site/messages/vi';

export const metadata: Metadata = { title: vi.state.failure.title, robots: { index: false } };

/** What the server shows when a page could not be made. Needs no database. */
export default function FailurePage() {
  return (
    <main className="shell">
      <Failure />
    </main>
  );
}
