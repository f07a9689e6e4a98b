import { Section } from '@/site/components/ui/Section';
import { vi } from '@/site/messages/vi';
import type { RelatedArticle } from '@/site/models/pages';
import { ArticleCard } from './ArticleCard';

/** Related stories, each with the reason why. */
export function Related({ related }: { related: RelatedArticle[] }) {
  if (related.length === 0) return null;
  return (
    <Section id="tin-lien-quan" title={vi.article.related} className="no-print mt-12">
      <ul className="columns gap-y-8 pt-4">
        {related.map(({ article, reason }) => (
          <li key={article.id} className="md:col-span-3">
            <ArticleCard card={{ ...article, kicker: null }} variant="tile" showTopic={false} />
            <p className="meta">
              {vi.article.relatedReason[reason.kind]}: {reason.title}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
