import { formatDay, formatMoment } from '@/domain/dates';
import { ArticleRows } from '@/site/components/article/ArticleStream';
import { DocumentCitation } from '@/site/components/article/DocumentNote';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { Facts } from '@/site/components/ui/Facts';
import { Files } from '@/site/components/ui/Files';
import { NowNote } from '@/site/components/ui/Links';
import { More } from '@/site/components/ui/More';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { PrintSource } from '@/site/components/ui/PrintSource';
import { Section } from '@/site/components/ui/Section';
import { calendarWords } from '@/site/messages/calendar';
import { vi, wordFor } from '@/site/messages/vi';
import type { AgencyMention, EventPage } from '@/site/models/pages';
import { EventWhen } from './EventWhen';

export function EventView({ page }: { page: EventPage }) {
  const hasSide = page.documents.length > 0 || page.attachments.length > 0;
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} />
      <PageTitle
        title={page.title}
        kicker={`${wordFor(vi.event.kind, page.kind)} · ${vi.event.status[page.status]}`}
        lead={page.summary}
      />
      <Change page={page} />
      <div className="columns gap-y-12">
        <div className={hasSide ? 'md:col-span-6 lg:col-span-8' : 'md:col-span-6 lg:col-span-9'}>
          <Facts
            facts={[
              { name: vi.event.when, value: <EventWhen event={page} /> },
              page.place !== null && { name: vi.event.place, value: page.place },
              page.hosts.length > 0 && { name: vi.event.hosts, value: <Agencies agencies={page.hosts} /> },
              page.chair !== null && { name: vi.event.chair, value: page.chair },
              page.delegation !== null && { name: vi.event.delegation, value: page.delegation },
              page.participants.length > 0 && {
                name: vi.event.participants,
                value: <Agencies agencies={page.participants} />,
              },
            ]}
          />
          <p className="no-print mt-2">
            <a href={page.ical} className="link inline-flex min-h-11 items-center">
              {calendarWords.addEvent}
            </a>
          </p>
          {page.agenda.length > 0 && <Agenda agenda={page.agenda} />}
        </div>
        {hasSide && (
          <div className="grid content-start gap-y-10 md:col-span-6 lg:col-span-4">
            {page.documents.length > 0 && (
              <Section id="van-ban" title={vi.event.documents}>
                <ul className="hairlines">
                  {page.documents.map((document) => (
                    <li key={document.id} className="py-3">
                      <DocumentCitation document={document} />
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            {page.attachments.length > 0 && (
              <Section id="tai-lieu" title={vi.event.attachments}>
                <Files files={page.attachments} />
              </Section>
            )}
          </div>
        )}
      </div>
      {page.articles.length > 0 && (
        <Section id="tin" title={vi.event.articles} className="mt-12">
          <ArticleRows cards={page.articles} level={3} />
        </Section>
      )}
      <PrintSource url={page.seo.canonical} />
    </>
  );
}

/** The first thing to know of an event that does not take place as it was announced. */
function Change({ page: { status, start, newStart, allDay } }: { page: EventPage }) {
  const { notice } = calendarWords;
  if (status !== 'cancelled' && status !== 'postponed') return null;
  const when = allDay ? formatDay : formatMoment;
  return (
    <p className="mb-8 max-w-[52rem] border-l-4 border-urgent bg-tint px-4 py-3 text-base font-semibold">
      {status === 'cancelled'
        ? notice.cancelled
        : newStart
          ? notice.moved(when(start), when(newStart))
          : notice.postponed}
    </p>
  );
}

function Agencies({ agencies }: { agencies: AgencyMention[] }) {
  return (
    <More items={agencies} visible={8}>
      {(agency) => (
        <li key={agency.href + agency.name} className="py-0.5">
          <a href={agency.href} className="link">
            {agency.name}
          </a>
          <NowNote now={agency.now} />
        </li>
      )}
    </More>
  );
}

/** The programme as a printed table. */
function Agenda({ agenda }: { agenda: EventPage['agenda'] }) {
  return (
    <table className="mt-8 w-full text-left">
      <caption className="section-title mb-1 text-left">{vi.event.agenda}</caption>
      <thead className="meta">
        <tr>
          <th scope="col" className="w-20 py-1 pr-4 font-normal">
            {vi.event.agendaTime}
          </th>
          <th scope="col" className="py-1 font-normal">
            {vi.event.agendaItem}
          </th>
        </tr>
      </thead>
      <tbody className="hairlines border-y border-line align-top">
        {agenda.map((line, index) => (
          <tr key={index}>
            <td className="py-2 pr-4 font-semibold">{line.time ?? '–'}</td>
            <td className="py-2">{line.item}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
