import { paths } from '@/platform/paths';
import { vi } from '@/site/messages/vi';
import type { Link } from '@/site/models/pages';

interface NavigationProps {
  links: Link[];
  /** The address of the page being shown, to mark where the reader is. */
  current?: string | undefined;
}

/** A row of links on wide screens, a folded list on a phone; no script in either. */
export function Navigation({ links, current }: NavigationProps) {
  const all = [
    { title: vi.frame.home, href: paths.home() },
    ...links.filter((link) => link.href !== paths.home()),
  ];
  return (
    <nav aria-label={vi.frame.navigation} className="no-print border-t-3 border-b border-t-ink border-b-line">
      <ul className="shell hidden flex-wrap gap-x-6 md:flex">
        {all.map((link) => (
          <li key={link.href}>
            <NavigationLink link={link} current={current} />
          </li>
        ))}
      </ul>
      <details className="shell md:hidden">
        <summary className="flex min-h-11 list-none items-center justify-between font-semibold [&::-webkit-details-marker]:hidden">
          {vi.frame.menu}
          <svg
            viewBox="0 0 20 20"
            className="size-5"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
          >
            <path d="M2 5h16M2 10h16M2 15h16" />
          </svg>
        </summary>
        <ul className="hairlines grid grid-cols-2 gap-x-6 border-t border-line pb-3">
          {all.map((link) => (
            <li key={link.href} className="[&:nth-child(2)]:border-t-0">
              <NavigationLink link={link} current={current} />
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

function NavigationLink({ link, current }: { link: Link; current?: string | undefined }) {
  return (
    <a
      href={link.href}
      aria-current={placeOf(link.href, current)}
      className="plain flex min-h-11 items-center font-semibold aria-[current]:text-accent aria-[current]:shadow-[inset_0_-3px_0_var(--color-accent)]"
    >
      {link.title}
    </a>
  );
}

/** `page` for the page itself, `true` for the part of the site it belongs to. */
function placeOf(href: string, current: string | undefined): 'page' | 'true' | undefined {
  if (current === undefined) return undefined;
  if (href === current) return 'page';
  return href !== paths.home() && current.startsWith(`${href}/`) ? 'true' : undefined;
}
