import type { Metadata } from 'next';
import { cache } from 'react';
import { ArticleListView } from '@/site/components/article/ArticleListView';
import { getArticleList } from '@/site/data/articles';
import { pageGraph } from '@/site/feeds/jsonLd/graph';
import { JsonLd } from '../../JsonLd';
import { metadataOf } from '../../metadataOf';
import { loadFrame } from '../../loadFrame';

type Args = { searchParams: Promise<{ truoc?: string }> };

const load = cache(getArticleList);

export async function generateMetadata({ searchParams }: Args): Promise<Metadata> {
  return metadataOf((await load((await searchParams).truoc)).seo, (await loadFrame()).identity.name);
}

export default async function ArticleListRoute({ searchParams }: Args) {
  const page = await load((await searchParams).truoc);
  return (
    <>
      <JsonLd graph={pageGraph(page)} />
      <ArticleListView page={page} />
    </>
  );
}
