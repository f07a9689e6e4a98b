import type { Metadata } from 'next';
import { cache } from 'react';
import { EventListView } from '@/site/components/event/EventListView';
import { getEventList } from '@/site/data/events';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../JsonLd';
import { metadataOf } from '../../metadataOf';
import { loadFrame } from '../../loadFrame';

type Args = { searchParams: Promise<{ truoc?: string }> };

const load = cache(getEventList);

export async function generateMetadata({ searchParams }: Args): Promise<Metadata> {
  return metadataOf((await load((await searchParams).truoc)).seo, (await loadFrame()).identity.name);
}

export default async function EventListRoute({ searchParams }: Args) {
  const page = await load((await searchParams).truoc);
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <EventListView page={page} />
    </>
  );
}
