import { formatPartialDay } from '@/domain/dates';
import { paths } from '@/platform/paths';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { Empty } from '@/site/components/state/Empty';
import { Filter, Input } from '@/site/components/ui/Filter';
import { LinkSentence } from '@/site/components/ui/Links';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { Problem } from '@/site/components/ui/Problem';
import { Section } from '@/site/components/ui/Section';
import { listWords } from '@/site/messages/lists';
import { vi, wordFor } from '@/site/messages/vi';
import type { AgencyListItem, AgencyListPage } from '@/site/models/lists';

const words = listWords.agencies;

/** /co-quan: every agency by level, under the one above it, as on a day; those that were gone by then are kept, apart. */
export function AgencyListView({ page }: { page: AgencyListPage }) {
  const day = formatPartialDay(page.day);
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={vi.list.agencies} />
      <PageTitle title={vi.list.agencies} lead={words.lead} />
      <Problem text={page.problem} />
      <Filter
        action={paths.agencies()}
        label={words.filter}
        submit={words.show}
        clear={page.isToday ? null : { title: words.today, href: paths.agencies() }}
      >
        <Input name="ngay" type="date" label={words.dayLabel} value={page.day} required />
      </Filter>
      {!page.isToday && (
        <p className="note mb-8 max-w-[52rem]">
          <strong>{words.on(day)}</strong> {words.nowExplained}
        </p>
      )}
      {page.levels.length === 0 && <Empty text={page.isToday ? vi.list.empty.agencies : words.none} />}
      <div className="grid gap-y-12">
        {page.levels.map(({ level, agencies, former }) => (
          <Section key={level} id={`cap-${level}`} title={wordFor(vi.agency.level, level)}>
            <AgencyItems agencies={agencies} isToday={page.isToday} />
            {former.length > 0 && (
              <>
                <h3 className="mt-4 font-semibold text-muted">
                  {page.isToday ? words.former : words.formerOn}
                </h3>
                <AgencyItems agencies={former} isToday={page.isToday} />
              </>
            )}
          </Section>
        ))}
      </div>
    </>
  );
}

interface ItemsProps {
  agencies: AgencyListItem[];
  isToday: boolean;
  /** The name of the agency they are under. */
  under?: string;
}

/** Side by side; one that has others under it takes the whole row, with them indented along a line. */
function AgencyItems({ agencies, isToday, under }: ItemsProps) {
  return (
    <ul
      aria-label={under && words.children(under)}
      className={`grid gap-x-8 md:grid-cols-2 lg:grid-cols-3 ${under ? 'mt-2 border-l-3 border-line pl-4' : ''}`}
    >
      {agencies.map((agency) => (
        <li
          key={agency.id}
          className={`break-inside-avoid border-b border-line py-2.5 ${agency.children.length > 0 ? 'col-span-full' : ''}`}
        >
          <AgencyItem agency={agency} isToday={isToday} />
          {agency.children.length > 0 && (
            <AgencyItems agencies={agency.children} isToday={isToday} under={agency.name} />
          )}
        </li>
      ))}
    </ul>
  );
}

function AgencyItem({ agency, isToday }: { agency: AgencyListItem; isToday: boolean }) {
  return (
    <>
      <a href={agency.href} className="plain font-semibold">
        {agency.name}
      </a>
      <span className="meta block">
        {wordFor(vi.agency.kind, agency.kind)}
        {agency.parent && (
          <>
            {' · '}
            {words.under}{' '}
            <a href={agency.parent.href} className="quiet">
              {agency.parent.title}
            </a>
          </>
        )}
        {agency.now.length > 0 && (
          <>
            {' · '}
            {vi.article.now} <LinkSentence links={agency.now} />
          </>
        )}
        {!isToday && !agency.exists && agency.now.length === 0 && ` · ${words.goneToday}`}
      </span>
    </>
  );
}
