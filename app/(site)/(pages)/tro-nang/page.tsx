import type { Metadata } from 'next';
import { cache } from 'react';
import { InformationView } from '@/site/components/information/InformationView';
import { getStatement } from '@/site/data/information';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../JsonLd';
import { loadFrame } from '../../loadFrame';
import { metadataOf } from '../../metadataOf';

const load = cache(() => getStatement('accessibility'));

export const generateMetadata = async (): Promise<Metadata> =>
  metadataOf((await load()).seo, (await loadFrame()).identity.name);

export default async function AccessibilityRoute() {
  const page = await load();
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <InformationView page={page} />
    </>
  );
}
