import type { Metadata } from 'next';
import { cache } from 'react';
import { AgencyListView } from '@/site/components/agency/AgencyListView';
import { getAgencyList } from '@/site/data/agencies';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../JsonLd';
import { metadataOf } from '../../metadataOf';
import { loadFrame } from '../../loadFrame';

const load = cache(getAgencyList);

export async function generateMetadata(): Promise<Metadata> {
  return metadataOf((await load()).seo, (await loadFrame()).identity.name);
}

export default async function AgencyListRoute() {
  const page = await load();
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <AgencyListView page={page} />
    </>
  );
}
