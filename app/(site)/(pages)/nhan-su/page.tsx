import type { Metadata } from 'next';
import { cache } from 'react';
import { PersonListView } from '@/site/components/person/PersonListView';
import { getPersonList } from '@/site/data/people';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../JsonLd';
import { metadataOf } from '../../metadataOf';
import { loadFrame } from '../../loadFrame';

type Args = { searchParams: Promise<{ 'co-quan'?: string }> };

const load = cache(getPersonList);

export async function generateMetadata({ searchParams }: Args): Promise<Metadata> {
  const page = await load((await searchParams)['co-quan']);
  return metadataOf(page.seo, (await loadFrame()).identity.name, { problem: page.problem });
}

export default async function PersonListRoute({ searchParams }: Args) {
  const page = await load((await searchParams)['co-quan']);
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <PersonListView page={page} />
    </>
  );
}
