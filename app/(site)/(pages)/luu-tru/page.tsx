import type { Metadata } from 'next';
import { cache } from 'react';
import { ArchiveIndexView } from '@/site/components/archive/ArchiveIndexView';
import { getArchive } from '@/site/data/archive';
import { metadataOf } from '../../metadataOf';
import { loadFrame } from '../../loadFrame';

const load = cache(getArchive);

export async function generateMetadata(): Promise<Metadata> {
  return metadataOf((await load()).seo, (await loadFrame()).identity.name);
}

export default async function ArchiveRoute() {
  return <ArchiveIndexView page={await load()} />;
}
