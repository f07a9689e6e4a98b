import { paths } from '@/platform/paths';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { Empty } from '@/site/components/state/Empty';
import { Filter, Select } from '@/site/components/ui/Filter';
import { Older } from '@/site/components/ui/Older';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { Picture } from '@/site/components/ui/Picture';
import { Problem } from '@/site/components/ui/Problem';
import { listWords } from '@/site/messages/lists';
import { vi } from '@/site/messages/vi';
import type { PersonListPage } from '@/site/models/lists';

const words = listWords.people;

/** /nhan-su: everyone by the height of their post, or those of one agency. */
export function PersonListView({ page }: { page: PersonListPage }) {
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={vi.list.people} />
      <PageTitle title={vi.list.people} lead={vi.list.peopleLead} />
      <Problem text={page.problem} />
      {page.agencies.length > 0 && (
        <Filter
          action={paths.people()}
          label={words.filter}
          submit={words.apply}
          clear={page.agency ? { title: words.clear, href: paths.people() } : null}
        >
          <Select
            name="co-quan"
            label={words.agency}
            choices={page.agencies}
            value={page.agency?.value ?? null}
            any={words.any}
            className="md:col-span-4 lg:col-span-6"
          />
        </Filter>
      )}
      {page.people.items.length === 0 && <Empty text={page.agency ? words.none : vi.list.empty.people} />}
      <ul className="columns gap-y-0">
        {page.people.items.map((person) => (
          <li key={person.id} className="border-t border-line md:col-span-3 lg:col-span-4">
            <article className="card flex min-h-24 items-start gap-4 py-3">
              {person.portrait && (
                <Picture
                  picture={person.portrait}
                  sizes="64px"
                  alt=""
                  className="aspect-[4/5] w-16 shrink-0 bg-tint object-cover"
                />
              )}
              <div className="min-w-0">
                <h2 className="headline text-base">
                  <a href={person.href} className="card-link">
                    {person.name}
                  </a>
                </h2>
                {person.position && <p>{person.position}</p>}
                {person.agency && <p className="meta">{person.agency.title}</p>}
              </div>
            </article>
          </li>
        ))}
      </ul>
      <Older href={page.people.older} label={vi.list.morePeople} />
    </>
  );
}
