import { formatPartialDay } from '@/domain/dates';
import { paths } from '@/platform/paths';
import { ArticleStream } from '@/site/components/article/ArticleStream';
import { DocumentCitation } from '@/site/components/article/DocumentNote';
import { EventRow } from '@/site/components/event/EventRow';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { Facts } from '@/site/components/ui/Facts';
import { FeedLinks } from '@/site/components/ui/FeedLinks';
import { LinkSentence } from '@/site/components/ui/Links';
import { More } from '@/site/components/ui/More';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { PrintSource } from '@/site/components/ui/PrintSource';
import { Section } from '@/site/components/ui/Section';
import { calendarWords } from '@/site/messages/calendar';
import { listWords } from '@/site/messages/lists';
import { vi, wordFor } from '@/site/messages/vi';
import type { AgencyName, AgencyPage, EventCard } from '@/site/models/pages';
import { SuccessionTimeline } from './SuccessionTimeline';

const words = listWords.agencies;

export function AgencyView({ page }: { page: AgencyPage }) {
  const hasTimeline = page.standing.timeline.length > 0;
  // Stories of the offices it came from stand among its own: then each says whose it is.
  const isMixed = page.articles.items.some((card) => !card.own);
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={page.name} />
      <PageTitle
        title={page.name}
        kicker={`${wordFor(vi.agency.level, page.level)} · ${wordFor(vi.agency.kind, page.kind)}`}
      />
      {!page.standing.exists && <Gone standing={page.standing} />}
      <div className="columns gap-y-12 lg:grid-rows-[auto_auto_1fr]">
        {(page.functions || hasTimeline || page.formerNames.length > 0) && (
          <div className="grid content-start gap-y-10 md:col-span-6 lg:col-span-8">
            {page.functions && (
              <section aria-labelledby="chuc-nang" className="max-w-measure">
                <h2 id="chuc-nang" className="headline text-lg">
                  {vi.agency.functions}
                </h2>
                <p className="mt-2 text-base whitespace-pre-line">{page.functions}</p>
              </section>
            )}
            {hasTimeline && (
              <Section id="hinh-thanh" title={vi.agency.succession}>
                <SuccessionTimeline timeline={page.standing.timeline} />
              </Section>
            )}
            <FormerNames names={page.formerNames} />
          </div>
        )}
        <div className="grid content-start gap-y-10 md:col-span-6 lg:col-span-4 lg:col-start-9 lg:row-span-3 lg:row-start-1">
          <Contact page={page} />
          {page.leaders.length > 0 && (
            <Section
              id="lanh-dao"
              title={vi.agency.leaders}
              all={{ title: words.peopleAll, href: paths.people(page.slug) }}
            >
              <ul className="hairlines">
                {page.leaders.map((leader) => (
                  <li key={leader.href + leader.position} className="py-2.5">
                    <a href={leader.href} className="link font-semibold">
                      {leader.name}
                    </a>
                    <span className="block">
                      {leader.position}
                      {leader.from && (
                        <span className="text-muted">
                          {' '}
                          ({vi.agency.leaderSince(formatPartialDay(leader.from))})
                        </span>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Events id="sap-toi" title={vi.agency.comingEvents} events={page.comingEvents} />
          {(page.comingEvents.length > 0 || page.pastEvents.length > 0) && (
            <p className="no-print">
              <a href={page.eventsHref} className="link inline-flex min-h-11 items-center">
                {calendarWords.allOfAgency}
              </a>
            </p>
          )}
          {page.children.length > 0 && (
            <Section id="truc-thuoc" title={vi.agency.children}>
              <More items={page.children} visible={8} className="hairlines">
                {(child) => (
                  <li key={child.href} className="py-2">
                    <a href={child.href} className="link">
                      {child.title}
                    </a>
                  </li>
                )}
              </More>
            </Section>
          )}
        </div>
        <Section id="tin" title={vi.agency.articles} className="md:col-span-6 lg:col-span-8">
          {isMixed && <p className="pt-3 text-muted">{words.ownPredecessors}</p>}
          <ArticleStream
            articles={page.articles}
            level={3}
            note={isMixed ? (card) => (card.own ? vi.agency.own : vi.agency.as(card.as)) : undefined}
          />
          <FeedLinks of={page.href} />
        </Section>
        {(page.pastEvents.length > 0 || page.documents.length > 0) && (
          <div className="grid content-start gap-x-8 gap-y-10 md:col-span-6 md:grid-cols-2 lg:col-span-8">
            {page.documents.length > 0 && (
              <Section
                id="van-ban"
                title={vi.agency.documents}
                all={
                  page.hasIssued
                    ? { title: words.documentsAll, href: paths.documents({ 'co-quan': page.slug }) }
                    : null
                }
              >
                <More items={page.documents} visible={6} className="hairlines">
                  {(document) => (
                    <li key={document.id} className="py-3">
                      <DocumentCitation document={document} />
                    </li>
                  )}
                </More>
              </Section>
            )}
            <Events id="da-qua" title={vi.agency.pastEvents} events={page.pastEvents} past />
          </div>
        )}
      </div>
      <PrintSource url={page.seo.canonical} />
    </>
  );
}

/** The first thing a reader must know of an office that is no more: since when, by which decision, and who does its work now. */
function Gone({ standing: { ended, now } }: { standing: AgencyPage['standing'] }) {
  return (
    <div className="mb-8 max-w-[52rem] border-l-4 border-accent bg-tint px-4 py-3 text-base">
      <p>
        {ended ? <Ended ended={ended} /> : vi.agency.gone}
        {now.length > 0 && (
          <>
            {' '}
            {words.workNow}{' '}
            <strong>
              <LinkSentence links={now.map(({ name, href }) => ({ title: name, href }))} />
            </strong>{' '}
            {vi.agency.goneWithEnd}
          </>
        )}
      </p>
      {ended && (
        <p className="mt-1 text-sm">
          <a href={paths.agencies(ended.lastDay)} className="link inline-flex min-h-11 items-center">
            {words.lastTree} ({formatPartialDay(ended.lastDay)})
          </a>
        </p>
      )}
    </div>
  );
}

function Ended({ ended: { date, document } }: { ended: NonNullable<AgencyPage['standing']['ended']> }) {
  return (
    <>
      {words.endedOn(formatPartialDay(date))}
      {document && (
        <>
          {' '}
          {words.by}{' '}
          <a href={document.href} className="link">
            {document.title}
          </a>
        </>
      )}
      .
    </>
  );
}

function Contact({ page }: { page: AgencyPage }) {
  const facts = [
    page.parent && {
      name: vi.agency.parent,
      value: (
        <a href={page.parent.href} className="link">
          {page.parent.title}
        </a>
      ),
    },
    page.address !== null && { name: vi.agency.address, value: page.address },
    page.phone !== null && { name: vi.agency.phone, value: page.phone },
    page.email !== null && {
      name: vi.agency.email,
      value: (
        <a href={`mailto:${page.email}`} className="link break-all">
          {page.email}
        </a>
      ),
    },
    page.website !== null && {
      name: vi.agency.website,
      value: (
        <a href={page.website} className="link break-all">
          {page.website.replace(/^https?:\/\//, '')}
        </a>
      ),
    },
  ];
  if (!facts.some(Boolean)) return null;
  return (
    <Section id="lien-he" title={vi.agency.contact}>
      <Facts facts={facts} stacked />
    </Section>
  );
}

function FormerNames({ names }: { names: AgencyName[] }) {
  if (names.length === 0) return null;
  return (
    <Section id="ten-cu" title={vi.agency.formerNames}>
      <ul className="hairlines">
        {names.map((name) => {
          const years = vi.agency.years(name.from?.slice(0, 4) ?? null, name.until?.slice(0, 4) ?? null);
          return (
            <li key={name.official + name.from} className="py-2">
              {name.official}
              {years && <span className="text-muted"> ({years})</span>}
              {name.abbreviation && (
                <span className="meta block">{vi.agency.abbreviation(name.abbreviation)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Events({
  id,
  title,
  events,
  past = false,
}: {
  id: string;
  title: string;
  events: EventCard[];
  past?: boolean;
}) {
  if (events.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <More items={events} visible={5} className="hairlines">
        {(event) => (
          <li key={event.id}>
            <EventRow event={event} showYear={past} />
          </li>
        )}
      </More>
    </Section>
  );
}
