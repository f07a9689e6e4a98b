import type { Metadata } from 'next';
import { cache } from 'react';
import { AgencyListView } from '@/site/components/agency/AgencyListView';
import { getAgencyList } from '@/site/data/agencyTree';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../JsonLd';
import { metadataOf } from '../../metadataOf';
import { loadFrame } from '../../loadFrame';

type Args = { searchParams: Promise<{ ngay?: string }> };

const load = cache(getAgencyList);

export async function generateMetadata({ searchParams }: Args): Promise<Metadata> {
  const page = await load((await searchParams).ngay);
  return metadataOf(page.seo, (await loadFrame()).identity.name, { problem: page.problem });
}

export default async function AgencyListRoute({ searchParams }: Args) {
  const page = await load((await searchParams).ngay);
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <AgencyListView page={page} />
    </>
  );
}
