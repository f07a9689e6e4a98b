import type { Metadata } from 'next';
import { cache } from 'react';
import { TopicView } from '@/site/components/topic/TopicView';
import { getTopic } from '@/site/data/topics';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../../JsonLd';
import { metadataOf } from '../../../metadataOf';
import { movedOrMissing } from '../../../movedOrMissing';
import { paths } from '@/platform/paths';
import { loadFrame } from '../../../loadFrame';

type Args = { params: Promise<{ slug: string }>; searchParams: Promise<{ truoc?: string }> };

const load = cache(getTopic);

export async function generateMetadata({ params, searchParams }: Args): Promise<Metadata> {
  const page = await load((await params).slug, (await searchParams).truoc);
  return page ? metadataOf(page.seo, (await loadFrame()).identity.name) : {};
}

export default async function TopicRoute({ params, searchParams }: Args) {
  const { slug } = await params;
  const page = await load(slug, (await searchParams).truoc);
  if (!page) return movedOrMissing(paths.topic(slug));
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <TopicView page={page} />
    </>
  );
}
