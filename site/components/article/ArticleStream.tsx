import { Empty } from '@/site/components/state/Empty';
import { Older } from '@/site/components/ui/Older';
import { vi } from '@/site/messages/vi';
import type { ArticleCard as Card, Listing } from '@/site/models/pages';
import { ArticleCard } from './ArticleCard';

interface ArticleRowsProps<T extends Card> {
  cards: T[];
  level: 2 | 3;
  showTopic?: boolean;
  /** Said behind the date of a story, such as whose story it is. */
  note?: ((card: T) => string) | undefined;
}

/** Stories one under another. */
export function ArticleRows<T extends Card>({ cards, level, showTopic = true, note }: ArticleRowsProps<T>) {
  return (
    <ul className="hairlines @container">
      {cards.map((card) => (
        <li key={card.id} className="py-5">
          <ArticleCard card={card} variant="row" level={level} showTopic={showTopic} note={note?.(card)} />
        </li>
      ))}
    </ul>
  );
}

interface ArticleStreamProps<T extends Card> extends Omit<ArticleRowsProps<T>, 'cards' | 'level'> {
  articles: Listing<T>;
  level?: 2 | 3;
}

/** One page of a list of stories, newest first, with the way to older ones. */
export function ArticleStream<T extends Card>({ articles, level = 2, ...rows }: ArticleStreamProps<T>) {
  if (articles.items.length === 0) return <Empty text={vi.list.empty.articles} />;
  return (
    <>
      <ArticleRows cards={articles.items} level={level} {...rows} />
      <Older href={articles.older} label={vi.list.olderArticles} />
    </>
  );
}
