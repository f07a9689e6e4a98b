import { ArticleCard } from '@/site/components/article/ArticleCard';
import { ArticleStream } from '@/site/components/article/ArticleStream';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { FeedLinks } from '@/site/components/ui/FeedLinks';
import { PageTitle } from '@/site/components/ui/PageTitle';
import type { TopicPage } from '@/site/models/pages';

/** The newest story wide when it has a photo, the others under it. */
export function TopicView({ page }: { page: TopicPage }) {
  // A kicker that only repeats the page's title says nothing.
  const cards = page.articles.items.map((card) =>
    card.kicker === page.title ? { ...card, kicker: null } : card,
  );
  const [first, ...rest] = cards;
  const isLed = first?.picture && rest.length >= 3;
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={page.title} />
      <PageTitle title={page.title} lead={page.description} />
      {isLed && (
        <div className="mb-6 border-b border-line pb-6">
          <ArticleCard card={first} variant="wide" level={2} showTopic={false} />
        </div>
      )}
      <ArticleStream articles={{ ...page.articles, items: isLed ? rest : cards }} showTopic={false} />
      <FeedLinks of={page.href} />
    </>
  );
}
