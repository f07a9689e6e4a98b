import { ArticleCard } from '@/site/components/article/ArticleCard';
import { Section } from '@/site/components/ui/Section';
import { vi } from '@/site/messages/vi';
import type { ArticleCard as Card, FrontSection as SectionModel } from '@/site/models/pages';
import type { SectionForm } from './sectionForms';

interface FrontSectionProps {
  section: SectionModel;
  form: SectionForm;
}

export function FrontSection({ section, form }: FrontSectionProps) {
  const Articles = FORMS[form];
  const id = `muc-${section.topic.href.split('/').at(-1)}`;
  return (
    <Section
      id={id}
      title={section.topic.title}
      all={{ title: vi.list.all, href: section.topic.href }}
      className="md:col-span-6 lg:col-span-12"
    >
      <Articles articles={section.articles} />
    </Section>
  );
}

const FORMS: Record<SectionForm, (props: { articles: Card[] }) => React.JSX.Element> = {
  photos: ({ articles }) => (
    <ul className="columns gap-y-5 pt-4 md:gap-y-6">
      {articles.slice(0, 4).map((card) => (
        <li key={card.id} className="md:col-span-3">
          <ArticleCard card={card} variant="tile" showTopic={false} />
        </li>
      ))}
    </ul>
  ),
  feature: ({ articles: [first, ...rest] }) => (
    <div className="columns gap-y-4 pt-4">
      <div className="md:col-span-6 lg:col-span-8">
        <ArticleCard card={first!} variant="wide" showTopic={false} />
      </div>
      <ul className="hairlines border-line max-lg:border-t md:col-span-6 lg:col-span-4 lg:-ml-4 lg:border-l lg:pl-4">
        {rest.slice(0, 4).map((card) => (
          <li key={card.id} className="py-3 lg:first:pt-0">
            <ArticleCard card={card} variant="headline" showTopic={false} />
          </li>
        ))}
      </ul>
    </div>
  ),
  headlines: ({ articles }) => (
    <ul className="columns gap-y-5 pt-4">
      {articles.slice(0, 6).map((card) => (
        <li key={card.id} className="md:col-span-3 lg:col-span-4">
          <ArticleCard card={card} variant="text" showTopic={false} />
        </li>
      ))}
    </ul>
  ),
};
