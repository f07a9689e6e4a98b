import { formatDay, startOfLocalDay, WEEKDAYS } from '@/domain/dates';
import { paths } from '@/platform/paths';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { PrintSource } from '@/site/components/ui/PrintSource';
import { calendarWords as words } from '@/site/messages/calendar';
import type { CalendarDay, DayEntry, MonthPage } from '@/site/models/calendar';
import type { Link } from '@/site/models/pages';
import { CalendarViews } from './CalendarViews';
import { EntryTitle, entryTime } from './DayEntry';
import { Steps } from './Steps';

/** Monday first. */
const NAMES = [...WEEKDAYS.slice(1), WEEKDAYS[0]];

/** A month as a table; on a narrow screen as a list of its weeks and of the days that have something. */
export function MonthView({ page }: { page: MonthPage }) {
  const { agency, month } = page;
  const slug = agency?.slug;
  const stepTo = (to: string | null): Link | null =>
    to ? { title: words.monthName(to), href: paths.month(to, slug) } : null;
  const isEmpty = page.weeks.every(({ days }) => days.every((day) => !day?.entries.length));
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} />
      <PageTitle title={page.seo.title} lead={isEmpty ? words.emptyMonth : words.monthLead} />
      <CalendarViews current="month" agency={agency} />
      <Steps
        previous={stepTo(page.previous)}
        now={{ title: words.thisMonth, href: paths.month(null, slug) }}
        next={stepTo(page.next)}
      />
      <table className="calendar month">
        <caption className="sr-only">{words.monthName(month)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.weekColumn}</th>
            {NAMES.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.weeks.map(({ monday, days }) => (
            <tr key={monday}>
              <th scope="row">
                <a href={paths.week(monday, slug)} className="link">
                  {words.weekOf(shortDay(monday))}
                </a>
              </th>
              {days.map((day, index) => (
                <Day key={index} day={day} name={NAMES[index]!} week={paths.week(monday, slug)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <PrintSource url={page.seo.canonical} />
    </>
  );
}

/** A day with its events; the number leads to its place in the schedule of the week. */
function Day({ day, name, week }: { day: CalendarDay<DayEntry> | null; name: string; week: string }) {
  if (!day) return <td className="bare" />;
  const isBare = day.entries.length === 0;
  const date = (
    <time dateTime={day.day}>
      <span className="narrow">{name}, </span>
      {Number(day.day.slice(8))}
      <span className="narrow">/{Number(day.day.slice(5, 7))}</span>
    </time>
  );
  return (
    <td className={isBare ? 'bare' : undefined} aria-current={day.isToday ? 'date' : undefined}>
      <p className="date">
        {isBare ? date : <a href={`${week}#ngay-${day.day}`}>{date}</a>}
        {day.isToday && <span className="meta"> {words.today}</span>}
      </p>
      {!isBare && (
        <ul>
          {day.entries.map((entry) => (
            <li key={entry.key}>
              <span className="hours">{entryTime(entry)}</span> <EntryTitle entry={entry} />
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

/** `23/11`. */
const shortDay = (day: string) => formatDay(startOfLocalDay(day)).slice(0, 5);
