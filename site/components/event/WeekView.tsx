import type { ReactNode } from 'react';
import { formatDay, formatTime, startOfLocalDay, WEEKDAYS } from '@/domain/dates';
import { paths } from '@/platform/paths';
import { Breadcrumbs } from '@/site/components/frame/Breadcrumbs';
import { PageTitle } from '@/site/components/ui/PageTitle';
import { PrintSource } from '@/site/components/ui/PrintSource';
import { calendarWords as words } from '@/site/messages/calendar';
import type { CalendarDay, WeekEntry, WeekPage } from '@/site/models/calendar';
import type { AgencyMention } from '@/site/models/pages';
import { CalendarViews } from './CalendarViews';
import { EntryTitle, entryTime } from './DayEntry';
import { Steps } from './Steps';

type Session = keyof typeof words.session;

/** The working schedule of a week, as offices print it: one landscape page of A4, if it fits. */
export function WeekView({ page }: { page: WeekPage }) {
  const { agency, days, previous, next } = page;
  const slug = agency?.slug;
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} />
      <PageTitle title={page.seo.title} lead={<span className="no-print">{words.weekLead}</span>} />
      <CalendarViews current="week" agency={agency} />
      <Steps
        previous={previous === null ? null : { title: words.previousWeek, href: paths.week(previous, slug) }}
        now={{ title: words.thisWeek, href: paths.week(null, slug) }}
        next={next === null ? null : { title: words.nextWeek, href: paths.week(next, slug) }}
      />
      <table className="calendar week">
        <caption className="sr-only">{page.seo.title}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {words.day}
            </th>
            {[words.time, words.content, words.place, words.hosts, words.participants].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {days.map((day, index) => (
          <Day key={day.day} day={day} name={WEEKDAYS[(index + 1) % 7]!} />
        ))}
      </table>
      <PrintSource url={page.seo.canonical} />
    </>
  );
}

function Day({ day, name }: { day: CalendarDay<WeekEntry>; name: string }) {
  const { entries } = day;
  const head = (
    <th id={`ngay-${day.day}`} scope="rowgroup" rowSpan={Math.max(1, entries.length)}>
      {name}
      <br />
      <time dateTime={day.day}>{formatDay(startOfLocalDay(day.day)).slice(0, 5)}</time>
      {day.isToday && <span className="meta no-print"> {words.today}</span>}
    </th>
  );
  return (
    <tbody aria-current={day.isToday ? 'date' : undefined}>
      {entries.length === 0 ? (
        <tr>
          {head}
          <td colSpan={6} className="text-muted">
            {words.none}
          </td>
        </tr>
      ) : (
        entries.map((entry, index) => {
          const session = sessionOf(entry);
          const isFirst = index === 0 || sessionOf(entries[index - 1]!) !== session;
          const count = entries.filter((other) => sessionOf(other) === session).length;
          return (
            <tr key={entry.key}>
              {index === 0 && head}
              {isFirst && (
                <th scope="row" rowSpan={count} className="session">
                  {words.session[session]}
                </th>
              )}
              <Entry entry={entry} isWhole={session === 'whole'} />
            </tr>
          );
        })
      )}
    </tbody>
  );
}

/** The cells of an entry. A name stands in each where there is no head over it, on a narrow screen. */
function Entry({ entry, isWhole }: { entry: WeekEntry; isWhole: boolean }) {
  const hours = entryTime(entry);
  return (
    <>
      <td className="hours">{isWhole && hours === words.allDay ? '' : hours}</td>
      <td>
        <EntryTitle entry={entry} />
      </td>
      <Cell name={words.place}>{entry.place}</Cell>
      <Cell name={words.hosts}>
        {[entry.chair, ...namesOf(entry.hosts)].filter(Boolean).join('; ') || null}
      </Cell>
      <Cell name={words.participants}>
        {[entry.delegation, ...namesOf(entry.participants)].filter(Boolean).join('; ') || null}
      </Cell>
    </>
  );
}

function Cell({ name, children }: { name: string; children: ReactNode }) {
  if (children === null) return <td className="bare" />;
  return (
    <td>
      <span className="narrow">{name}: </span>
      {children}
    </td>
  );
}

const namesOf = (agencies: AgencyMention[]): string[] => agencies.map(({ name }) => name);

/** Offices part the day at noon and at six. What goes on from an earlier day takes the whole of it. */
function sessionOf({ allDay, from }: WeekEntry): Session {
  if (allDay || !from) return 'whole';
  const hour = Number(formatTime(from).slice(0, 2));
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
