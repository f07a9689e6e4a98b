import type { Metadata } from 'next';
import { cache } from 'react';
import { PersonListView } from '@/site/components/person/PersonListView';
import { getPersonList } from '@/site/data/people';
import { getFrame } from '@/site/data/frame';
import { metadataOf } from '../../metadataOf';

const load = cache(getPersonList);

export async function generateMetadata(): Promise<Metadata> {
  return metadataOf((await load()).seo, (await getFrame()).identity.name);
}

export default async function PersonListRoute() {
  return <PersonListView page={await load()} />;
}
