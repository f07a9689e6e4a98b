import type { Metadata } from 'next';
import { cache } from 'react';
import { SiteMapView } from '@/site/components/siteMap/SiteMapView';
import { getSiteMap } from '@/site/data/siteMap';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../JsonLd';
import { metadataOf } from '../../metadataOf';
import { loadFrame } from '../../loadFrame';

const load = cache(getSiteMap);

export async function generateMetadata(): Promise<Metadata> {
  return metadataOf((await load()).seo, (await loadFrame()).identity.name);
}

export default async function SiteMapRoute() {
  const page = await load();
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <SiteMapView page={page} />
    </>
  );
}
