import type { Metadata } from 'next';
import { cache } from 'react';
import { FrontView } from '@/site/components/front/FrontView';
import { getFrontPage } from '@/site/data/front';
import { frontGraph } from '@/site/feeds/jsonLd/front';
import { JsonLd } from '../JsonLd';
import { loadFrame } from '../loadFrame';
import { metadataOf } from '../metadataOf';

const load = cache(getFrontPage);

export const generateMetadata = async (): Promise<Metadata> =>
  metadataOf((await load()).seo, (await loadFrame()).identity.name);

export default async function FrontRoute() {
  const page = await load();
  return (
    <>
      <JsonLd graph={frontGraph(page, (await loadFrame()).identity)} />
      <FrontView page={page} />
    </>
  );
}
