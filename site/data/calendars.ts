import type { Where } from 'payload';
import {
  addDays,
  addMonths,
  isCalendarPageDay,
  isCalendarPageMonth,
  lastDayOf,
  mondayOf,
  weekOf,
  weeksOfMonth,
} from '@/domain/calendar';
import {
  endOfLocalDay,
  formatDay,
  startOfLocalDay,
  toLocalDay,
  toLocalMonth,
  type Day,
} from '@/domain/dates';
import { daysOf, plannedTimes, timesAt, type Times } from '@/domain/eventTimes';
import type { Event } from '@/payload-types';
import { paths } from '@/platform/paths';
import { noteUntil } from '@/platform/server/pageCache/pages';
import { calendarWords } from '@/site/messages/calendar';
import type { CalendarDay, DayEntry, MonthPage, WeekEntry, WeekPage } from '@/site/models/calendar';
import { readAgencyFilter } from './agencyFilter';
import { homeCrumb } from './articles';
import { EVENT_CARD, eventCard, populated, populatedAll } from './cards';
import { eventsCrumb } from './events';
import { publicReader } from './reader';
import { seoOf } from './seo';
import { loadSuccession, mentionOf } from './succession';

/** From the first to the last day of Vietnam, both included. */
interface Days {
  first: Day;
  last: Day;
}

const AS_LONG_AS_ANY_MS = 366 * 24 * 60 * 60_000;

/** What may stand on these days; whether it does is told by the days of its entries. */
const touches = ({ first, last }: Days): Where => {
  const from = startOfLocalDay(first);
  const to = endOfLocalDay(last);
  // A postponed event lasts as long at its new time; how long, the query cannot tell.
  const longBefore = new Date(Date.parse(from) - AS_LONG_AS_ANY_MS).toISOString();
  return {
    or: [
      { start: { greater_than_equal: from, less_than_equal: to } },
      { and: [{ start: { less_than: from } }, { end: { greater_than_equal: from } }] },
      {
        and: [
          { status: { equals: 'postponed' } },
          { newStart: { greater_than_equal: longBefore, less_than_equal: to } },
        ],
      },
    ],
  };
};

/** The page says which day is today: it is true until that changes. */
const noteToday = ({ first, last }: Days, today: Day): void => {
  if (today < first) noteUntil(new Date(startOfLocalDay(first)));
  else if (today <= last) noteUntil(new Date(startOfLocalDay(addDays(today, 1))));
};

interface Placed {
  event: Event;
  times: Times;
  days: Days;
  isOldTime: boolean;
}

/** A postponed event stands at its new time, and struck out at the old one. */
const placesOf = (event: Event): Placed[] => {
  const at = (times: Times, isOldTime: boolean): Placed => ({
    event,
    times,
    days: daysOf(times),
    isOldTime,
  });
  const isMoved = event.status === 'postponed' && event.newStart;
  return [
    ...(isMoved ? [at(timesAt(event, event.start), true)] : []),
    at(plannedTimes(event), event.status === 'postponed' && !isMoved),
  ];
};

const entryOf = ({ event, times, days, isOldTime }: Placed, day: Day): DayEntry => {
  const card = eventCard(event);
  return {
    key: `${event.id}${isOldTime ? '-cu' : ''}`,
    href: card.href,
    title: card.title,
    status: card.status,
    place: card.place,
    allDay: times.allDay,
    from: day === days.first ? times.start : null,
    until: day === days.last ? times.end : null,
    off: card.status === 'cancelled' ? 'cancelled' : isOldTime ? 'postponed' : null,
    movedTo: isOldTime ? card.newStart : null,
    movedFrom: card.newStart && !isOldTime ? event.start : null,
  };
};

/** What lasts all day or goes on from an earlier day comes first. */
const startOn = ({ times, days }: Placed, day: Day): string =>
  times.allDay || days.first < day ? '' : times.start;

const daysWith = <Entry extends DayEntry>(
  days: Day[],
  events: Event[],
  today: Day,
  entry: (placed: Placed, day: Day) => Entry,
): CalendarDay<Entry>[] => {
  const placed = events.flatMap(placesOf);
  return days.map((day) => ({
    day,
    isToday: day === today,
    entries: placed
      .filter(({ days: { first, last } }) => first <= day && day <= last)
      .sort((a, b) => startOn(a, day).localeCompare(startOn(b, day)) || a.event.id.localeCompare(b.event.id))
      .map((each) => entry(each, day)),
  }));
};

/**
 * The calendar of a month (`YYYY-MM`; null: this month), of all agencies or of one.
 * @returns null when such a month has no page, or there is no agency of that slug.
 */
export const getMonth = async (asked: string | null, agencySlug?: string): Promise<MonthPage | null> => {
  const month = asked ?? toLocalMonth(new Date());
  if (!isCalendarPageMonth(month)) return null;
  const reader = await publicReader();
  const filter = await readAgencyFilter(reader, agencySlug);
  if (!filter) return null;
  const { agency, either } = filter;
  const span = { first: `${month}-01`, last: lastDayOf(month) };
  const today = toLocalDay(new Date());
  noteToday(span, today);
  const events = await reader.list('events', {
    where: touches(span),
    either,
    depth: 0,
    select: EVENT_CARD,
  });
  const weeks = weeksOfMonth(month).map(({ monday, days }) => {
    const own = daysWith(
      days.filter((day) => day !== null),
      events,
      today,
      entryOf,
    );
    return { monday, days: days.map((day) => own.find((each) => each.day === day) ?? null) };
  });
  const [previous, next] = [addMonths(month, -1), addMonths(month, 1)];
  const title = calendarWords.monthTitle(month);
  return {
    month,
    weeks,
    previous: isCalendarPageMonth(previous) ? previous : null,
    next: isCalendarPageMonth(next) ? next : null,
    agency,
    crumbs: [homeCrumb, eventsCrumb],
    seo: seoOf({
      title: agency ? calendarWords.of(title, agency.name) : title,
      description: calendarWords.monthLead,
      path: paths.month(month, agency?.slug),
      // Empty months go on for decades.
      noindex: weeks.every(({ days }) => days.every((day) => !day?.entries.length)),
    }),
  };
};

/** Where the week of a day stands, as a path; null when it is there, or has no page. */
export const weekElsewhere = (day: string | null, agencySlug?: string): string | null => {
  if (!day || !isCalendarPageDay(day)) return null;
  const monday = mondayOf(day);
  return day === monday ? null : paths.week(monday, agencySlug);
};

/**
 * The working schedule of the week of a day (`YYYY-MM-DD`; null: this week), of all agencies or of one.
 * @returns null when such a week has no page, or there is no agency of that slug.
 */
export const getWeek = async (asked: string | null, agencySlug?: string): Promise<WeekPage | null> => {
  const day = asked ?? toLocalDay(new Date());
  if (!isCalendarPageDay(day)) return null;
  const reader = await publicReader();
  const filter = await readAgencyFilter(reader, agencySlug);
  if (!filter) return null;
  const { agency, either } = filter;
  const week = weekOf(day);
  const span = { first: week[0]!, last: week[6]! };
  const today = toLocalDay(new Date());
  noteToday(span, today);
  const events = await reader.list('events', {
    where: touches(span),
    either,
    depth: 1,
    select: { ...EVENT_CARD, hosts: true, participants: true, chair: true, delegation: true },
  });
  const succession = await loadSuccession(reader);
  const entry = (placed: Placed, on: Day): WeekEntry => {
    const { event } = placed;
    return {
      ...entryOf(placed, on),
      kind: event.kind,
      hosts: populatedAll(event.hosts).map((each) => mentionOf(succession, each, 'host', on)),
      participants: populatedAll(event.participants).map((each) =>
        mentionOf(succession, each, 'participant', on),
      ),
      chair: populated(event.chair)?.name ?? null,
      delegation: event.delegation?.trim() || null,
    };
  };
  const days = daysWith(week, events, today, entry);
  const [previous, next] = [addDays(span.first, -7), addDays(span.first, 7)];
  const [from, to] = [span.first, span.last].map((each) => formatDay(startOfLocalDay(each)));
  const title = calendarWords.weekTitle(from!, to!);
  return {
    days,
    previous: isCalendarPageDay(previous) ? previous : null,
    next: isCalendarPageDay(next) ? next : null,
    agency,
    crumbs: [homeCrumb, eventsCrumb],
    seo: seoOf({
      title: agency ? calendarWords.of(title, agency.name) : title,
      description: calendarWords.weekLead,
      path: paths.week(span.first, agency?.slug),
      noindex: days.every(({ entries }) => entries.length === 0),
    }),
  };
};
