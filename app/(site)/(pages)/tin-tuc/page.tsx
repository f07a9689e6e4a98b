import type { Metadata } from 'next';
import { cache } from 'react';
import { ArticleListView } from '@/site/components/article/ArticleListView';
import { getArticleList } from '@/site/data/articles';
import { getFrame } from '@/site/data/frame';
import { metadataOf } from '../../metadataOf';

type Args = { searchParams: Promise<{ truoc?: string }> };

const load = cache(getArticleList);

export async function generateMetadata({ searchParams }: Args): Promise<Metadata> {
  return metadataOf((await load((await searchParams).truoc)).seo, (await getFrame()).identity.name);
}

export default async function ArticleListRoute({ searchParams }: Args) {
  return <ArticleListView page={await load((await searchParams).truoc)} />;
}
