import { paths } from '@/platform/paths';
import { calendarWords as words } from '@/site/messages/calendar';
import type { CalendarAgency } from '@/site/models/calendar';

interface CalendarViewsProps {
  current: 'list' | 'month' | 'week';
  agency: CalendarAgency | null;
}

/** The ways to see events: as a list, a month, a week, in another program. */
export function CalendarViews({ current, agency }: CalendarViewsProps) {
  const slug = agency?.slug;
  const views = [
    { id: 'list', title: words.list, href: paths.events(slug) },
    { id: 'month', title: words.month, href: paths.month(null, slug) },
    { id: 'week', title: words.week, href: paths.week(null, slug) },
  ];
  return (
    <nav aria-label={words.views} className="no-print mb-6">
      <ul className="flex flex-wrap gap-x-6">
        {views.map(({ id, title, href }) => (
          <li key={id}>
            <a
              href={href}
              aria-current={id === current ? 'page' : undefined}
              className="link inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {title}
            </a>
          </li>
        ))}
        <li>
          <a
            href={slug ? paths.agencyIcal(slug) : paths.eventsIcal()}
            className="link inline-flex min-h-11 items-center"
          >
            {words.ical}
          </a>
        </li>
        {agency && (
          <li>
            <a href={everyone(current)} className="link inline-flex min-h-11 items-center">
              {words.everyone}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

const everyone = (current: CalendarViewsProps['current']): string =>
  ({ list: paths.events(), month: paths.month(), week: paths.week() })[current];
