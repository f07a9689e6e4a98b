import { paths } from '@/platform/paths';
import { Hen } from '@/site/components/ornaments/Hen';
import { SearchBox } from '@/site/components/search/SearchBox';
import { searchWords } from '@/site/messages/search';
import { vi } from '@/site/messages/vi';

/** The 404 page, inside the frame. */
export function NotFound() {
  const words = vi.state.notFound;
  const links = [
    { title: words.links.home, href: paths.home() },
    { title: words.links.articles, href: paths.articles() },
    { title: words.links.documents, href: paths.documents() },
    { title: words.links.agencies, href: paths.agencies() },
  ];
  return (
    <div className="columns items-end gap-y-8 py-8 md:py-16">
      <div className="md:col-span-4 lg:col-span-7">
        <h1 className="headline text-2xl">{words.title}</h1>
        <p className="mt-3 text-base">{words.text}</p>
        <SearchBox label={searchWords.inSite} className="mt-6 max-w-measure" />
        <p className="mt-6 text-muted">{words.try}:</p>
        <ul>
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href} className="link inline-flex min-h-11 items-center text-base">
                {link.title}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <div className="text-accent opacity-80 md:col-span-2 lg:col-span-5">
        <Hen width={360} />
      </div>
    </div>
  );
}
