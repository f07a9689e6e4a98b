import { Feed } from 'feed';
import { absolute, paths } from '@/platform/paths';
import type { ArticleCard, SiteIdentity } from '@/site/models/pages';

/** The newest stories as RSS 2.0. `base` is the site's address without a slash at the end. */
export const rssOf = (identity: SiteIdentity, articles: readonly ArticleCard[], base: string): string => {
  const feed = new Feed({
    id: absolute(base, paths.home()),
    link: absolute(base, paths.home()),
    title: identity.name,
    description: identity.tagline ?? identity.name,
    copyright: identity.unitInCharge,
    language: 'vi',
    feedLinks: { rss: absolute(base, paths.rss()) },
    generator: 'Toasoan',
    ...(articles[0] ? { updated: new Date(articles[0].publishedAt) } : {}),
  });
  for (const article of articles)
    feed.addItem({
      id: absolute(base, article.href),
      link: absolute(base, article.href),
      title: article.title,
      ...(article.lead ? { description: article.lead } : {}),
      date: new Date(article.publishedAt),
      ...(article.topic ? { category: [{ name: article.topic.title }] } : {}),
    });
  return feed.rss2();
};
