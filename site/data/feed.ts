import { ARTICLES_IN_FEED } from '@/domain/listSizes';
import { pageTags } from '@/domain/pageTags';
import { getEnv } from '@/platform/env';
import { note } from '@/platform/server/pageCache/pages';
import type { ArticleCard, SiteIdentity } from '@/site/models/pages';
import { ARTICLE_CARD, articleCard } from './cards';
import { getFrame } from './frame';
import { publicReader } from './reader';

/** What came out last, for feeds. */
export const getFeed = async (): Promise<{
  identity: SiteIdentity;
  articles: ArticleCard[];
  base: string;
}> => {
  const reader = await publicReader();
  note(pageTags.list('articles'));
  const articles = await reader.list('articles', {
    sort: ['-releasedAt', '-id'],
    limit: ARTICLES_IN_FEED,
    depth: 1,
    select: ARTICLE_CARD,
  });
  const { identity } = await getFrame(reader);
  return { identity, articles: articles.map(articleCard), base: getEnv().baseUrl };
};
