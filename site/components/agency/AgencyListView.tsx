import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { Empty } from '@/site/components/state/Empty';
import { LinkSentence } from '@/site/components/ui/Links';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { Section } from '@/site/components/ui/Section';
import { vi, wordFor } from '@/site/messages/vi';
import type { AgencyListItem, AgencyListPage } from '@/site/models/lists';

/** /co-quan: every agency by level; those that are gone are kept, apart, with the way to who carries on. */
export function AgencyListView({ page }: { page: AgencyListPage }) {
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} />
      <PageTitle title={vi.list.agencies} lead={vi.list.agenciesLead} />
      {page.levels.length === 0 && <Empty text={vi.list.empty.agencies} />}
      <div className="grid gap-y-12">
        {page.levels.map(({ level, agencies }) => {
          const active = agencies.filter((agency) => agency.exists);
          const former = agencies.filter((agency) => !agency.exists);
          return (
            <Section key={level} id={`cap-${level}`} title={wordFor(vi.agency.level, level)}>
              <AgencyItems agencies={active} />
              {former.length > 0 && (
                <>
                  <h3 className="mt-4 font-semibold text-muted">{vi.agency.former}</h3>
                  <AgencyItems agencies={former} />
                </>
              )}
            </Section>
          );
        })}
      </div>
    </>
  );
}

function AgencyItems({ agencies }: { agencies: AgencyListItem[] }) {
  return (
    <ul className="gap-x-8 md:columns-2 lg:columns-3">
      {agencies.map((agency) => (
        <li key={agency.id} className="break-inside-avoid border-b border-line py-2.5">
          <a href={agency.href} className="plain font-semibold">
            {agency.name}
          </a>
          <span className="meta block">
            {wordFor(vi.agency.kind, agency.kind)}
            {agency.now.length > 0 && (
              <>
                {' · '}
                {vi.article.now} <LinkSentence links={agency.now} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
