import { Empty } from '@/site/components/state/Empty';
import { Older } from '@/site/components/ui/Older';
import { vi } from '@/site/messages/vi';
import type { ArticleCard as Card, Listing } from '@/site/models/pages';
import { ArticleCard } from './ArticleCard';

interface ArticleStreamProps<T extends Card> {
  articles: Listing<T>;
  showTopic?: boolean;
  level?: 2 | 3;
  /** Said behind the date of a story, such as whose story it is. */
  note?: ((card: T) => string) | undefined;
}

/** Stories one under another, newest first, with the way to older ones. */
export function ArticleStream<T extends Card>({ articles, showTopic, level = 2, note }: ArticleStreamProps<T>) {
  if (articles.items.length === 0) return <Empty text={vi.list.empty.articles} />;
  return (
    <div className="max-w-[56rem]">
      <ul className="hairlines">
        {articles.items.map((card) => (
          <li key={card.id} className="py-5">
            <ArticleCard card={card} variant="row" level={level} showTopic={showTopic ?? true} note={note?.(card)} />
          </li>
        ))}
      </ul>
      <Older href={articles.older} label={vi.list.olderArticles} />
    </div>
  );
}
