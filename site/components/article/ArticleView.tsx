import { Fragment } from 'react';
import { formatDateline } from '@/domain/dates';
import { countSyllables, readingMinutes } from '@/domain/readingTime';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { Script } from '@/site/components/ui/Script';
import { Time } from '@/site/components/ui/Time';
import { story } from '@/site/messages/story';
import { vi } from '@/site/messages/vi';
import type { ArticlePage, DocumentCard } from '@/site/models/pages';
import { AgencyLine } from './AgencyLine';
import { Body } from './Body';
import { Byline } from './Byline';
import { Dateline } from './Dateline';
import { DocumentNote } from './DocumentNote';
import { EventBox } from './EventBox';
import { Figure } from './Figure';
import { bodyText } from './bodyText';
import { PrintedNotes } from './PrintedNotes';
import { Related } from './Related';
import { KeptTextSize, StoryTools } from './StoryTools';

/** From so many characters on, a title is set one size smaller: it would fill a phone's screen. */
const LONG_TITLE = 120;

interface ArticleViewProps {
  page: ArticlePage;
  /** A draft for the newsroom's own eyes: nothing to hand on, and no script besides the preview's. */
  isPreview?: boolean;
}

export function ArticleView({ page, isPreview = false }: ArticleViewProps) {
  const eventBeside = page.hero ? page.events[0] : undefined;
  const events = eventBeside ? page.events.slice(1) : page.events;
  return (
    <>
      {!isPreview && <KeptTextSize />}
      <Breadcrumbs crumbs={page.crumbs} />
      <article className="sized" lang={page.language === 'vi' ? undefined : page.language}>
        <header className="mt-2 max-w-[50rem] md:mt-4">
          {page.kicker && <p className="kicker mb-1">{page.kicker}</p>}
          <h1
            data-read=""
            className={`headline text-balance ${page.title.length > LONG_TITLE ? 'text-xl' : 'text-2xl leading-[1.17]'}`}
          >
            {page.title}
          </h1>
          {page.lead && (
            <p data-read="" className="mt-4 max-w-[46rem] text-lg">
              {page.lead}
            </p>
          )}
          <Banners page={page} />
          <p className="meta mt-4 border-t border-line pt-2">
            <Dateline publishedAt={page.publishedAt} updatedAt={page.updatedAt} />
            {page.authors.length > 0 && ' · '}
            <Byline authors={page.authors} />
            <span className="no-print"> · {story.readingTime(minutesOf(page))}</span>
          </p>
        </header>
        {!isPreview && <StoryTools page={page} />}
        {page.hero && (
          <div className="hero mt-4">
            <Figure figure={page.hero} hero />
            {eventBeside && <EventBox event={eventBeside} />}
          </div>
        )}
        <div className="story mt-6 md:mt-8">
          <Body
            body={page.body}
            opening={events.map((event) => (
              <EventBox key={event.id} event={event} />
            ))}
            notes={uncited(page).map((document) => (
              <DocumentNote key={document.id} document={document} />
            ))}
          />
          <Colophon page={page} />
        </div>
        <PrintedNotes page={page} />
      </article>
      <Related related={page.related} />
      {!isPreview && <Script name="story" />}
    </>
  );
}

/** About how long the lead and the text take to read, in whole minutes. */
function minutesOf({ lead, body }: ArticlePage): number {
  return readingMinutes(countSyllables([lead ?? '', ...bodyText(body)].join(' ')));
}

/** What a reader must know before the text: what was corrected in it, and that its event does not take place as told. */
function Banners({ page }: { page: ArticlePage }) {
  const events = page.events.filter(({ status }) => status === 'cancelled' || status === 'postponed');
  return (
    <>
      {events.map((event) => (
        <p key={event.id} className="banner mt-4">
          <strong>
            {event.status === 'cancelled' ? vi.article.eventCancelled : vi.article.eventPostponed}:
          </strong>{' '}
          <a href={event.href} className="link">
            {event.title}
          </a>
        </p>
      ))}
      {page.corrections.map((correction) => (
        <p key={correction.at} className="banner mt-4">
          <strong>{vi.article.correction}</strong>{' '}
          <span className="text-muted">
            (<Time at={correction.at} as={formatDateline} />)
          </span>
          : {correction.note}
        </p>
      ))}
    </>
  );
}

/** The documents the text itself does not show. */
function uncited({ documents, body }: ArticlePage): DocumentCard[] {
  const cited = new Set(body.flatMap((block) => (block.type === 'document' ? [block.document.id] : [])));
  return documents.filter((document) => !cited.has(document.id));
}

/** What stands under the text: source, offices, people, topics. */
function Colophon({ page }: { page: ArticlePage }) {
  const isEmpty =
    !page.source && [page.agencies, page.people, page.topics].every((list) => list.length === 0);
  if (isEmpty) return null;
  return (
    <footer className="hairlines mt-10 border-t border-ink">
      {page.source && (
        <p className="py-2">
          <span className="text-muted">{vi.article.source}:</span>{' '}
          {page.source.href ? (
            <a href={page.source.href} className="link">
              {page.source.name}
            </a>
          ) : (
            page.source.name
          )}
          {page.source.author && <>. {vi.article.sourceAuthor(page.source.author)}</>}
          {page.source.publishedAt && (
            <>
              , <Time at={page.source.publishedAt} as={formatDateline} />
            </>
          )}
        </p>
      )}
      {page.agencies.length > 0 && (
        <section aria-labelledby="co-quan-trong-bai" className="pt-2">
          <h2 id="co-quan-trong-bai" className="sr-only">
            {vi.article.agencies}
          </h2>
          <div className="hairlines">
            <AgencyLine agencies={page.agencies} />
          </div>
        </section>
      )}
      {page.people.length > 0 && (
        <section
          aria-labelledby="nhan-su-trong-bai"
          className="gap-x-4 py-2 md:grid md:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <h2 id="nhan-su-trong-bai" className="text-muted">
            {vi.article.people}
          </h2>
          <ul>
            {page.people.map((person) => (
              <li key={person.href} className="py-0.5">
                <a href={person.href} className="link">
                  {person.name}
                </a>
                {person.position && <span className="text-muted">, {person.position}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {page.topics.length > 0 && (
        <p className="no-print gap-x-4 py-2 md:grid md:grid-cols-[9rem_minmax(0,1fr)]">
          <span className="text-muted">{vi.article.topics} </span>
          <span>
            {page.topics.map((topic, index) => (
              <Fragment key={topic.href}>
                {index > 0 && ', '}
                <a href={topic.href} className="link">
                  {topic.title}
                </a>
              </Fragment>
            ))}
          </span>
        </p>
      )}
    </footer>
  );
}
