import type { Metadata } from 'next';
import { cache } from 'react';
import { EventView } from '@/site/components/event/EventView';
import { getEvent } from '@/site/data/events';
import { eventGraph } from '@/site/feeds/jsonLd/event';
import { eventDublinCore } from '@/site/feeds/pageFacts';
import { JsonLd } from '../../../JsonLd';
import { metadataOf } from '../../../metadataOf';
import { absentMetadata, absentPage } from '../../../absent';
import { paths } from '@/platform/paths';
import { loadFrame } from '../../../loadFrame';

type Args = { params: Promise<{ slug: string }> };

const load = cache(getEvent);

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { slug } = await params;
  const page = await load(slug);
  if (!page) return absentMetadata(paths.event(slug));
  const { identity } = await loadFrame();
  return metadataOf(page.seo, identity.name, { dublinCore: eventDublinCore(page, identity) });
}

export default async function EventRoute({ params }: Args) {
  const { slug } = await params;
  const page = await load(slug);
  if (!page) return absentPage(paths.event(slug));
  return (
    <>
      <JsonLd graph={eventGraph(page)} />
      <EventView page={page} />
    </>
  );
}
