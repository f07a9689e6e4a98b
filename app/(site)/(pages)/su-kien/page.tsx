import type { Metadata } from 'next';
import { cache } from 'react';
import { EventListView } from '@/site/components/event/EventListView';
import { getEventList } from '@/site/data/events';
import { getFrame } from '@/site/data/frame';
import { metadataOf } from '../../metadataOf';

type Args = { searchParams: Promise<{ truoc?: string }> };

const load = cache(getEventList);

export async function generateMetadata({ searchParams }: Args): Promise<Metadata> {
  return metadataOf((await load((await searchParams).truoc)).seo, (await getFrame()).identity.name);
}

export default async function EventListRoute({ searchParams }: Args) {
  return <EventListView page={await load((await searchParams).truoc)} />;
}
