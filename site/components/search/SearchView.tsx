import { paths } from '@/platform/paths';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { Problem } from '@/site/components/ui/Problem';
import { Script } from '@/site/components/ui/Script';
import { listWords } from '@/site/messages/lists';
import { searchWords as words } from '@/site/messages/search';
import { vi } from '@/site/messages/vi';
import type { Link } from '@/site/models/pages';
import type { SearchPage } from '@/site/models/search';
import { SearchForm } from './SearchForm';
import { SearchResults, Spelling } from './SearchResults';

/** /tim-kiem: a form, and what was found, or how to find. */
export function SearchView({ page }: { page: SearchPage }) {
  const { results } = page;
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={page.seo.title} />
      <PageTitle title={words.title} lead={results === null ? words.lead : null} />
      <Problem text={page.problem} />
      <SearchForm page={page} />
      <Active filters={page.active} />
      {results === null && <Help topics={page.topics} />}
      {results !== null && results.total === 0 && <Nothing page={page} />}
      {results !== null && results.total > 0 && <SearchResults results={results} />}
      <Script name="search" />
    </>
  );
}

function Active({ filters }: { filters: Link[] }) {
  if (filters.length === 0) return null;
  return (
    <div className="no-print mb-4 flex flex-wrap items-center gap-x-4">
      <h2 className="meta">{words.active}</h2>
      <ul className="flex flex-wrap gap-x-4">
        {filters.map(({ title, href }) => (
          <li key={href}>
            <a href={href} rel="nofollow" className="plain inline-flex min-h-11 items-center gap-2">
              <span className="sr-only">{words.remove}</span>
              {title}
              <span aria-hidden="true">✕</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Help({ topics }: { topics: Link[] }) {
  return (
    <div className="columns gap-y-8">
      <section aria-labelledby="cach-tim" className="md:col-span-6 lg:col-span-8">
        <h2 id="cach-tim" className="section-title">
          {words.help.title}
        </h2>
        <dl className="hairlines mt-2">
          {words.help.items.map(([typed, does]) => (
            <div key={typed} className="gap-x-4 py-2 md:grid md:grid-cols-[15rem_minmax(0,1fr)]">
              <dt className="font-semibold">
                <a href={paths.search({ q: typed })} rel="nofollow" className="quiet">
                  {typed}
                </a>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </section>
      {topics.length > 0 && (
        <section aria-labelledby="chuyen-muc-tim" className="md:col-span-6 lg:col-span-4">
          <h2 id="chuyen-muc-tim" className="section-title">
            {words.help.topics}
          </h2>
          <Links links={topics} />
        </section>
      )}
    </div>
  );
}

function Nothing({ page: { results } }: { page: SearchPage }) {
  const registers = [
    { title: vi.list.articles, href: paths.articles() },
    { title: vi.list.documents, href: paths.documents() },
    { title: vi.list.agencies, href: paths.agencies() },
    { title: listWords.siteMap.title, href: paths.siteMap() },
  ];
  return (
    <section aria-labelledby="ket-qua" className="max-w-measure">
      <h2 id="ket-qua" className="section-title">
        {words.none.title}
      </h2>
      <Spelling spelling={results!.spelling} />
      <ul className="mt-3 list-disc pl-5">
        {words.none.advice.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
      <p className="mt-4 text-muted">{words.none.registers}:</p>
      <Links links={registers} />
    </section>
  );
}

function Links({ links }: { links: Link[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-6">
      {links.map(({ title, href }) => (
        <li key={href}>
          <a href={href} className="link inline-flex min-h-11 items-center">
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
