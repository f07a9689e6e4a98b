import type { Metadata } from 'next';
import { NotFound } from '@/site/components/state/NotFound';
import { vi } from '@/site/messages/vi';

export const metadata: Metadata = { title: vi.state.notFound.title, robots: { index: false } };

export default function NotFoundPage() {
  return <NotFound />;
}
