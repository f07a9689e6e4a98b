import type { ReactNode } from 'react';
import { paths } from '@/platform/paths';
import { Mangrove } from '@/site/components/ornaments/Mangrove';
import { Mail, Phone } from '@/site/components/ui/Contact';
import { listWords } from '@/site/messages/lists';
import { ratingWords } from '@/site/messages/ratings';
import { searchWords } from '@/site/messages/search';
import { vi } from '@/site/messages/vi';
import type { SiteFrame } from '@/site/models/pages';

interface FooterProps {
  frame: SiteFrame;
  /** The path of the page shown. */
  current?: string | undefined;
}

/** Who answers for the site, as the rules for public portals ask. */
export function Footer({ frame: { identity, footer }, current }: FooterProps) {
  const directory = [
    { title: vi.list.articles, href: paths.articles() },
    { title: vi.list.events, href: paths.events() },
    { title: vi.list.documents, href: paths.documents() },
    { title: vi.list.agencies, href: paths.agencies() },
    { title: vi.list.people, href: paths.people() },
    { title: listWords.archive.title, href: paths.archive() },
    { title: searchWords.title, href: paths.search() },
    { title: listWords.siteMap.title, href: paths.siteMap() },
  ];
  const about = [
    { title: vi.information.introduction, href: paths.introduction() },
    { title: vi.information.contact, href: paths.contact() },
    { title: vi.information.statements.privacy.title, href: paths.privacy() },
    { title: vi.information.statements.accessibility.title, href: paths.accessibility() },
    { title: ratingWords.title, href: paths.rating() },
  ];
  const known = new Set([...directory, ...about].map((link) => link.href));
  const links = [
    ...directory,
    ...footer.filter((link) => !known.has(link.href)),
    ...about,
    { title: vi.frame.rss, href: paths.rss() },
  ];
  return (
    <footer className="mt-16">
      <div className="shell no-print flex justify-end">
        <Mangrove width={220} className="h-auto w-44 text-accent opacity-70 md:w-56" />
      </div>
      <div className="border-t-3 border-accent bg-tint">
        <div className="shell columns gap-y-8 py-8">
          <div className="md:col-span-6 lg:col-span-8">
            <p className="headline text-lg">{identity.name}</p>
            <dl className="mt-3 grid max-w-[46rem] gap-y-1">
              <Line name={vi.frame.unitInCharge}>{identity.unitInCharge}</Line>
              <Line name={vi.frame.responsiblePerson}>{identity.responsiblePerson}</Line>
              <Line name={vi.frame.address}>{identity.address}</Line>
              <Line name={vi.frame.phone}>{identity.phone && <Phone number={identity.phone} />}</Line>
              <Line name={vi.frame.email}>{identity.email && <Mail address={identity.email} />}</Line>
              <Line name={vi.frame.licence}>{identity.licence}</Line>
            </dl>
            <p className="meta mt-4">{vi.frame.sourceNote(identity.name)}</p>
          </div>
          <nav aria-label={vi.frame.footer} className="no-print md:col-span-6 lg:col-span-4">
            <ul className="grid grid-cols-2 gap-x-6 md:grid-cols-3 lg:grid-cols-2">
              {links.map((link) => (
                <li key={link.href}>
                  <a
                    href={link.href}
                    aria-current={link.href === current ? 'page' : undefined}
                    className="plain flex min-h-11 items-center aria-[current]:font-semibold"
                  >
                    {link.title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </footer>
  );
}

/** Nothing where nothing is known yet, as in a newsroom that was just installed. */
function Line({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="md:flex md:gap-2">
      <dt className="text-muted md:w-44 md:shrink-0">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
