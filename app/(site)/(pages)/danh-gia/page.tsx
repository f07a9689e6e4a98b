import type { Metadata } from 'next';
import { cache } from 'react';
import { RatingView } from '@/site/components/rating/RatingView';
import { getRatingPage } from '@/site/data/ratings';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../JsonLd';
import { loadFrame } from '../../loadFrame';
import { metadataOf } from '../../metadataOf';

type Args = { searchParams: Promise<{ gui?: string }> };

const load = cache(getRatingPage);

export async function generateMetadata({ searchParams }: Args): Promise<Metadata> {
  return metadataOf((await load((await searchParams).gui)).seo, (await loadFrame()).identity.name);
}

export default async function RatingRoute({ searchParams }: Args) {
  const page = await load((await searchParams).gui);
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <RatingView page={page} />
    </>
  );
}
