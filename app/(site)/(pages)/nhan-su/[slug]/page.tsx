import type { Metadata } from 'next';
import { cache } from 'react';
import { PersonView } from '@/site/components/person/PersonView';
import { getPerson } from '@/site/data/people';
import { personGraph } from '@/site/feeds/jsonLd/person';
import { JsonLd } from '../../../JsonLd';
import { metadataOf } from '../../../metadataOf';
import { absentMetadata, absentPage } from '../../../absent';
import { paths } from '@/platform/paths';
import { loadFrame } from '../../../loadFrame';

type Args = { params: Promise<{ slug: string }> };

const load = cache(getPerson);

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { slug } = await params;
  const page = await load(slug);
  return page ? metadataOf(page.seo, (await loadFrame()).identity.name) : absentMetadata(paths.person(slug));
}

export default async function PersonRoute({ params }: Args) {
  const { slug } = await params;
  const page = await load(slug);
  if (!page) return absentPage(paths.person(slug));
  return (
    <>
      <JsonLd graph={personGraph(page)} />
      <PersonView page={page} />
    </>
  );
}
