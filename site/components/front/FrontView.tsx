import { paths } from '@/platform/paths';
import { ArticleCard } from '@/site/components/article/ArticleCard';
import { DocumentCitation } from '@/site/components/article/DocumentNote';
import { EventRow } from '@/site/components/event/EventRow';
import { Empty } from '@/site/components/state/Empty';
import { FeedLinks } from '@/site/components/ui/FeedLinks';
import { Section } from '@/site/components/ui/Section';
import { vi } from '@/site/messages/vi';
import type { FrontPage } from '@/site/models/pages';
import { FrontSection } from './FrontSection';
import { sectionForms } from './sectionForms';

export function FrontView({ page }: { page: FrontPage }) {
  const isEmpty = !page.lead && page.latest.length === 0 && page.sections.length === 0;
  const forms = sectionForms(page.sections);
  return (
    <>
      <h1 className="sr-only">{page.seo.title}</h1>
      {isEmpty && <Empty text={vi.list.empty.articles} />}
      <Top page={page} />
      <div className="columns gap-y-12">
        {page.latest.length > 0 && (
          <Section
            id="tin-moi"
            title={vi.front.latest}
            all={{ title: vi.front.articlesAll, href: paths.articles() }}
            className={
              page.comingEvents.length > 0 ? 'md:col-span-6 lg:col-span-8' : 'md:col-span-6 lg:col-span-12'
            }
          >
            <ul className="gap-x-8 md:columns-2">
              {page.latest.map((card) => (
                <li key={card.id} className="break-inside-avoid border-b border-line py-3">
                  <ArticleCard card={card} variant="headline" />
                </li>
              ))}
            </ul>
          </Section>
        )}
        {page.comingEvents.length > 0 && (
          <Section
            id="lich"
            title={vi.front.agenda}
            all={{ title: vi.front.agendaAll, href: paths.events() }}
            className={
              page.latest.length > 0 ? 'md:col-span-6 lg:col-span-4' : 'md:col-span-6 lg:col-span-12'
            }
          >
            <ul className="hairlines">
              {page.comingEvents.map((event) => (
                <li key={event.id}>
                  <EventRow event={event} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        {page.sections.map((section, index) => (
          <FrontSection key={section.topic.href} section={section} form={forms[index]!} />
        ))}
        {page.newDocuments.length > 0 && (
          <Section
            id="van-ban-moi"
            title={vi.front.documents}
            all={{ title: vi.front.documentsAll, href: paths.documents() }}
            className="md:col-span-6 lg:col-span-12"
          >
            <ul className="columns gap-y-4 pt-3">
              {page.newDocuments.map((document) => (
                <li key={document.id} className="border-t border-line pt-3 md:col-span-3">
                  <DocumentCitation document={document} />
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
      <FeedLinks of={paths.home()} />
    </>
  );
}

/** What an editor put on top: the lead with its large photo and two seconds beside it. */
function Top({ page: { lead, seconds } }: { page: FrontPage }) {
  if (!lead) return null;
  const hasSeconds = seconds.length > 0;
  return (
    <div className="columns mb-12 gap-y-8">
      <div className={hasSeconds ? 'md:col-span-6 lg:col-span-8' : 'md:col-span-6 lg:col-span-10'}>
        <ArticleCard card={lead} variant="lead" level={2} />
      </div>
      {hasSeconds && (
        <div className="grid content-start gap-6 border-t border-line pt-6 md:col-span-6 md:grid-cols-2 lg:col-span-4 lg:-ml-4 lg:grid-cols-1 lg:border-t-0 lg:border-l lg:pt-0 lg:pl-4">
          {seconds.map((card, index) => (
            <div
              key={card.id}
              className={
                index > 0 ? 'border-line max-md:border-t max-md:pt-6 lg:border-t lg:pt-6' : undefined
              }
            >
              <ArticleCard card={card} variant="second" level={2} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
