import type { Metadata } from 'next';
import { cache } from 'react';
import { ArticleView } from '@/site/components/article/ArticleView';
import { getArticle } from '@/site/data/articles';
import { metadataOf } from '../../../metadataOf';
import { absentMetadata, absentPage } from '../../../absent';
import { paths } from '@/platform/paths';
import { loadFrame } from '../../../loadFrame';

type Args = { params: Promise<{ slug: string }> };

const load = cache(getArticle);

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { slug } = await params;
  const page = await load(slug);
  return page ? metadataOf(page.seo, (await loadFrame()).identity.name) : absentMetadata(paths.article(slug));
}

export default async function ArticleRoute({ params }: Args) {
  const { slug } = await params;
  const page = await load(slug);
  return page ? <ArticleView page={page} /> : absentPage(paths.article(slug));
}
