import type { Metadata } from 'next';
import { cache } from 'react';
import { EventListView } from '@/site/components/event/EventListView';
import { getAgencyEventList, getEventList } from '@/site/data/events';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../JsonLd';
import { metadataOf } from '../../metadataOf';
import { movedOrMissing } from '../../movedOrMissing';
import { loadFrame } from '../../loadFrame';
import { paths } from '@/platform/paths';

type Args = { searchParams: Promise<{ truoc?: string; 'co-quan'?: string }> };

const load = cache((before?: string, agency?: string) =>
  agency ? getAgencyEventList(agency, before) : getEventList(before),
);

export async function generateMetadata({ searchParams }: Args): Promise<Metadata> {
  const { truoc, 'co-quan': agency } = await searchParams;
  const page = await load(truoc, agency);
  return page ? metadataOf(page.seo, (await loadFrame()).identity.name) : {};
}

export default async function EventListRoute({ searchParams }: Args) {
  const { truoc, 'co-quan': agency } = await searchParams;
  const page = await load(truoc, agency);
  if (!page) return movedOrMissing(paths.events(agency));
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <EventListView page={page} />
    </>
  );
}
