import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { Empty } from '@/site/components/state/Empty';
import { Older } from '@/site/components/ui/Older';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { PrintSource } from '@/site/components/ui/PrintSource';
import { Section } from '@/site/components/ui/Section';
import { vi } from '@/site/messages/vi';
import type { EventListPage } from '@/site/models/lists';
import { CalendarViews } from './CalendarViews';
import { EventRow } from './EventRow';

export function EventListView({ page }: { page: EventListPage }) {
  const isEmpty = page.coming.length === 0 && page.past.items.length === 0;
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} />
      <PageTitle title={page.seo.title} lead={vi.list.eventsLead} />
      <CalendarViews current="list" agency={page.agency} />
      {isEmpty ? (
        <Empty text={vi.list.empty.events} />
      ) : (
        <div className="columns gap-y-12">
          <Section id="sap-dien-ra" title={vi.event.coming} className="md:col-span-6 lg:col-span-7">
            {page.coming.length === 0 && <p className="py-3 text-muted">{vi.event.noneComing}</p>}
            <ul className="hairlines">
              {page.coming.map((event) => (
                <li key={event.id}>
                  <EventRow event={event} />
                </li>
              ))}
            </ul>
          </Section>
          {page.past.items.length > 0 && (
            <Section id="da-dien-ra" title={vi.event.past} className="md:col-span-6 lg:col-span-5">
              <ul className="hairlines">
                {page.past.items.map((event) => (
                  <li key={event.id}>
                    <EventRow event={event} showYear />
                  </li>
                ))}
              </ul>
              <Older href={page.past.older} label={vi.list.olderEvents} />
            </Section>
          )}
        </div>
      )}
      <PrintSource url={page.seo.canonical} />
    </>
  );
}
