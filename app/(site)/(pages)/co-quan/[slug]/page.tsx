import type { Metadata } from 'next';
import { cache } from 'react';
import { AgencyView } from '@/site/components/agency/AgencyView';
import { getAgency } from '@/site/data/agencies';
import { agencyGraph } from '@/site/feeds/jsonLd/agency';
import { JsonLd } from '../../../JsonLd';
import { metadataOf } from '../../../metadataOf';
import { absentMetadata, absentPage } from '../../../absent';
import { paths } from '@/platform/paths';
import { loadFrame } from '../../../loadFrame';

type Args = { params: Promise<{ slug: string }>; searchParams: Promise<{ truoc?: string }> };

const load = cache(getAgency);

export async function generateMetadata({ params, searchParams }: Args): Promise<Metadata> {
  const { slug } = await params;
  const page = await load(slug, (await searchParams).truoc);
  return page ? metadataOf(page.seo, (await loadFrame()).identity.name) : absentMetadata(paths.agency(slug));
}

export default async function AgencyRoute({ params, searchParams }: Args) {
  const { slug } = await params;
  const page = await load(slug, (await searchParams).truoc);
  if (!page) return absentPage(paths.agency(slug));
  return (
    <>
      <JsonLd graph={agencyGraph(page)} />
      <AgencyView page={page} />
    </>
  );
}
