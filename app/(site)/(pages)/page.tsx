import type { Metadata } from 'next';
import { cache } from 'react';
import { FrontView } from '@/site/components/front/FrontView';
import { getFrontPage } from '@/site/data/front';
import { paths } from '@/platform/paths';
import { metadataOf } from '../metadataOf';

const load = cache(getFrontPage);

export const generateMetadata = async (): Promise<Metadata> =>
  metadataOf((await load()).seo, undefined, paths.home());

export default async function FrontRoute() {
  return <FrontView page={await load()} />;
}
