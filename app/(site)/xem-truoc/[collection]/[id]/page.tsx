import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { AgencyView } from '@/site/components/agency/AgencyView';
import { ArticleView } from '@/site/components/article/ArticleView';
import { DocumentView } from '@/site/components/document/DocumentView';
import { EventView } from '@/site/components/event/EventView';
import { Frame } from '@/site/components/frame/Frame';
import { PersonView } from '@/site/components/person/PersonView';
import { previewAgency } from '@/site/data/agencies';
import { previewArticle } from '@/site/data/articles';
import { previewDocument } from '@/site/data/documents';
import { previewEvent } from '@/site/data/events';
import { previewPerson } from '@/site/data/people';
import { previewReader, type Reader } from '@/site/data/reader';
import { vi } from '@/site/messages/vi';
import { RefreshOnSave } from '../../RefreshOnSave';
import { loadFrame } from '../../../loadFrame';

export const metadata: Metadata = { title: vi.preview.title, robots: { index: false, follow: false } };

const VIEWS: Record<string, (reader: Reader, id: string) => Promise<ReactNode>> = {
  articles: async (reader, id) => {
    const page = await previewArticle(reader, id);
    return page && <ArticleView page={page} isPreview />;
  },
  agencies: async (reader, id) => {
    const page = await previewAgency(reader, id);
    return page && <AgencyView page={page} />;
  },
  events: async (reader, id) => {
    const page = await previewEvent(reader, id);
    return page && <EventView page={page} />;
  },
  documents: async (reader, id) => {
    const page = await previewDocument(reader, id);
    return page && <DocumentView page={page} />;
  },
  people: async (reader, id) => {
    const page = await previewPerson(reader, id);
    return page && <PersonView page={page} />;
  },
};

type Args = { params: Promise<{ collection: string; id: string }> };

/** A draft as readers would see it, for signed-in people who may read it; for everyone else it is not there. */
export default async function PreviewRoute({ params }: Args) {
  const { collection, id } = await params;
  const view = VIEWS[collection];
  const reader = view && (await previewReader(await headers()));
  const shown = reader && (await view(reader, id));
  if (!shown) notFound();
  return (
    <Frame frame={await loadFrame()}>
      <RefreshOnSave />
      <p role="status" className="no-print border-b border-accent py-2 text-sm text-accent">
        {vi.preview.notice}
      </p>
      {shown}
    </Frame>
  );
}
