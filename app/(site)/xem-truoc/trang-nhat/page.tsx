import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { Frame } from '@/site/components/frame/Frame';
import { FrontPreviewBar } from '@/site/components/front/FrontPreviewBar';
import { FrontView } from '@/site/components/front/FrontView';
import { previewFront } from '@/site/data/frontPreview';
import { previewReader } from '@/site/data/reader';
import { vi } from '@/site/messages/vi';

export const metadata: Metadata = { title: vi.preview.frontTitle, robots: { index: false, follow: false } };

type Args = { searchParams: Promise<{ luc?: string }> };

/** The front page as it will be at a minute in Vietnam, for signed-in people; for everyone else it is not there. */
export default async function FrontPreviewRoute({ searchParams }: Args) {
  const reader = await previewReader(await headers());
  if (!reader) notFound();
  const { frame, page, at, isUnderstood } = await previewFront(reader, (await searchParams).luc);
  return (
    <Frame frame={frame}>
      <FrontPreviewBar at={at} isUnderstood={isUnderstood} />
      <FrontView page={page} />
    </Frame>
  );
}
