import type { Metadata } from 'next';
import { cache } from 'react';
import { IntroductionView } from '@/site/components/information/IntroductionView';
import { getIntroduction } from '@/site/data/information';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../JsonLd';
import { loadFrame } from '../../loadFrame';
import { metadataOf } from '../../metadataOf';

const load = cache(getIntroduction);

export const generateMetadata = async (): Promise<Metadata> =>
  metadataOf((await load()).seo, (await loadFrame()).identity.name);

export default async function IntroductionRoute() {
  const page = await load();
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <IntroductionView page={page} />
    </>
  );
}
