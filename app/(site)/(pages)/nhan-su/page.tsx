import type { Metadata } from 'next';
import { cache } from 'react';
import { PersonListView } from '@/site/components/person/PersonListView';
import { getPersonList } from '@/site/data/people';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../JsonLd';
import { metadataOf } from '../../metadataOf';
import { loadFrame } from '../../loadFrame';

const load = cache(getPersonList);

export async function generateMetadata(): Promise<Metadata> {
  return metadataOf((await load()).seo, (await loadFrame()).identity.name);
}

export default async function PersonListRoute() {
  const page = await load();
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <PersonListView page={page} />
    </>
  );
}
