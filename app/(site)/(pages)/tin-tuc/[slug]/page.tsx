import type { Metadata } from 'next';
import { cache } from 'react';
import { ArticleView } from '@/site/components/article/ArticleView';
import { getArticle } from '@/site/data/articles';
import { articleGraph } from '@/site/feeds/jsonLd/article';
import { articleDublinCore, articleFacts } from '@/site/feeds/pageFacts';
import { JsonLd } from '../../../JsonLd';
import { metadataOf } from '../../../metadataOf';
import { absentMetadata, absentPage } from '../../../absent';
import { paths } from '@/platform/paths';
import { loadFrame } from '../../../loadFrame';

type Args = { params: Promise<{ slug: string }> };

const load = cache(getArticle);

export async function generateMetadata({ params }: Args): Promise<Metadata> {
  const { slug } = await params;
  const page = await load(slug);
  if (!page) return absentMetadata(paths.article(slug));
  const { identity } = await loadFrame();
  return metadataOf(page.seo, identity.name, {
    article: articleFacts(page),
    dublinCore: articleDublinCore(page, identity),
  });
}

export default async function ArticleRoute({ params }: Args) {
  const { slug } = await params;
  const page = await load(slug);
  if (!page) return absentPage(paths.article(slug));
  return (
    <>
      <JsonLd graph={articleGraph(page, (await loadFrame()).identity)} />
      <ArticleView page={page} />
    </>
  );
}
