import { calendarWords as words } from '@/site/messages/calendar';
import type { Link } from '@/site/models/pages';

/** The way to the month or week before and after. */
export function Steps({ previous, now, next }: { previous: Link | null; now: Link; next: Link | null }) {
  return (
    <nav aria-label={words.navigation} className="no-print mb-3 flex flex-wrap gap-x-6">
      {previous && (
        <a href={previous.href} rel="prev" className="link inline-flex min-h-11 items-center gap-2">
          <span aria-hidden="true">←</span> {previous.title}
        </a>
      )}
      <a href={now.href} className="link inline-flex min-h-11 items-center">
        {now.title}
      </a>
      {next && (
        <a href={next.href} rel="next" className="link inline-flex min-h-11 items-center gap-2">
          {next.title} <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  );
}
