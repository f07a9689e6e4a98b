import { vi } from '@/site/messages/vi';
import type { Crumb } from '@/site/models/pages';

interface BreadcrumbsProps {
  crumbs: Crumb[];
  /** The name of the page itself, at the end of the way; stories leave it to their headline. */
  current?: string;
}

export function Breadcrumbs({ crumbs, current }: BreadcrumbsProps) {
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={vi.frame.breadcrumbs} className="no-print">
      <ol className="meta flex flex-wrap">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="flex items-center">
            {index > 0 && <Arrow />}
            <a href={crumb.href} className="plain inline-flex min-h-11 items-center">
              {crumb.title}
            </a>
          </li>
        ))}
        {current && (
          <li className="flex min-w-0 items-center">
            <Arrow />
            <span aria-current="page">{current}</span>
          </li>
        )}
      </ol>
    </nav>
  );
}

function Arrow() {
  return (
    <span aria-hidden="true" className="px-2">
      ›
    </span>
  );
}
