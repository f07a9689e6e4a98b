import { ArticleCard } from '@/site/components/article/ArticleCard';
import { ArticleStream } from '@/site/components/article/ArticleStream';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { PageTitle } from '@/site/components/ui/PageTitle';
import type { TopicPage } from '@/site/models/pages';

/** The newest story large, the others under it. */
export function TopicView({ page }: { page: TopicPage }) {
  const [first, ...rest] = page.articles.items;
  const isLed = first?.picture && rest.length >= 3;
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} />
      <PageTitle title={page.title} lead={page.description} />
      {isLed && (
        <div className="mb-8 max-w-[56rem]">
          <ArticleCard card={first} variant="lead" level={2} showTopic={false} />
        </div>
      )}
      <ArticleStream articles={isLed ? { ...page.articles, items: rest } : page.articles} showTopic={false} />
    </>
  );
}
