import type { Metadata } from 'next';
import { cache } from 'react';
import { AgencyListView } from '@/site/components/agency/AgencyListView';
import { getAgencyList } from '@/site/data/agencies';
import { getFrame } from '@/site/data/frame';
import { metadataOf } from '../../metadataOf';

const load = cache(getAgencyList);

export async function generateMetadata(): Promise<Metadata> {
  return metadataOf((await load()).seo, (await getFrame()).identity.name);
}

export default async function AgencyListRoute() {
  return <AgencyListView page={await load()} />;
}
