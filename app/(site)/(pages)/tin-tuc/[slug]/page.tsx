import type { Metadata } from 'next';
import { cache } from 'react';
import { ArticleView } from '@/site/components/article/ArticleView';
import { getArticle } from '@/site/data/articles';
import { metadataOf } from '../../../metadataOf';
import { movedOrMissing } from '../../../movedOrMissing';
import { paths } from '@/platform/paths';
import { loadFrame } from '../../../loadFrame';

type Args = { params: Promise<{ slug: string }> };

const load = cache(getArticle);

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const page = await load((await params).slug);
  return page ? metadataOf(page.seo, (await loadFrame()).identity.name) : {};
}

export default async function ArticleRoute({ params }: Args) {
  const { slug } = await params;
  const page = await load(slug);
  return page ? <ArticleView page={page} /> : movedOrMissing(paths.article(slug));
}
