import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { SearchBox } from '@/site/components/search/SearchBox';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { listWords } from '@/site/messages/lists';
import { searchWords } from '@/site/messages/search';
import type { SiteMapGroup, SiteMapPage } from '@/site/models/siteMap';

const words = listWords.siteMap;

/** /so-do-trang: the whole site as a tree of links. */
export function SiteMapView({ page }: { page: SiteMapPage }) {
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={words.title} />
      <PageTitle title={words.title} lead={words.lead} />
      <SearchBox label={searchWords.inSite} className="no-print mb-8 max-w-measure" />
      <div className="gap-x-8 md:columns-2 lg:columns-3">
        {page.groups.map((group) => (
          <section key={group.title} className="mb-8">
            <h2 className="headline text-lg">
              <Name group={group} />
            </h2>
            <Branches groups={group.under} />
          </section>
        ))}
      </div>
    </>
  );
}

function Name({ group: { title, href } }: { group: SiteMapGroup }) {
  return href === null ? title : <a href={href}>{title}</a>;
}

function Branches({ groups }: { groups: SiteMapGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <ul className="mt-1 border-l border-line pl-4">
      {groups.map((group) => (
        <li key={group.title + group.href}>
          <span className="link inline-flex min-h-8 items-center">
            <Name group={group} />
          </span>
          <Branches groups={group.under} />
        </li>
      ))}
    </ul>
  );
}
