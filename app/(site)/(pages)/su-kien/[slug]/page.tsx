import type { Metadata } from 'next';
import { cache } from 'react';
import { EventView } from '@/site/components/event/EventView';
import { getEvent } from '@/site/data/events';
import { metadataOf } from '../../../metadataOf';
import { absentMetadata, absentPage } from '../../../absent';
import { paths } from '@/platform/paths';
import { loadFrame } from '../../../loadFrame';

type Args = { params: Promise<{ slug: string }> };

const load = cache(getEvent);

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { slug } = await params;
  const page = await load(slug);
  return page ? metadataOf(page.seo, (await loadFrame()).identity.name) : absentMetadata(paths.event(slug));
}

export default async function EventRoute({ params }: Args) {
  const { slug } = await params;
  const page = await load(slug);
  return page ? <EventView page={page} /> : absentPage(paths.event(slug));
}
