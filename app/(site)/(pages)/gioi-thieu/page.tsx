import type { Metadata } from 'next';
import { cache } from 'react';
import { IntroductionView } from '@/site/components/information/IntroductionView';
import { getIntroduction } from '@/site/data/information';
import { loadFrame } from '../../loadFrame';
import { metadataOf } from '../../metadataOf';

const load = cache(getIntroduction);

export const generateMetadata = async (): Promise<Metadata> =>
  metadataOf((await load()).seo, (await loadFrame()).identity.name);

export default async function IntroductionRoute() {
  return <IntroductionView page={await load()} />;
}
