import type { Metadata } from 'next';
import { cache } from 'react';
import { ArchiveIndexView } from '@/site/components/archive/ArchiveIndexView';
import { getArchive } from '@/site/data/archive';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../JsonLd';
import { metadataOf } from '../../metadataOf';
import { loadFrame } from '../../loadFrame';

const load = cache(getArchive);

export async function generateMetadata(): Promise<Metadata> {
  return metadataOf((await load()).seo, (await loadFrame()).identity.name);
}

export default async function ArchiveRoute() {
  const page = await load();
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <ArchiveIndexView page={page} />
    </>
  );
}
