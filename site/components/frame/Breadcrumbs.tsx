import { vi } from '@/site/messages/vi';
import type { Crumb } from '@/site/models/pages';

export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={vi.frame.breadcrumbs} className="no-print">
      <ol className="meta flex flex-wrap">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="flex items-center">
            {index > 0 && (
              <span aria-hidden="true" className="px-2">
                ›
              </span>
            )}
            <a href={crumb.href} className="plain inline-flex min-h-11 items-center">
              {crumb.title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
