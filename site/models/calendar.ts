/** The view models of the calendars: the month, the week, and what goes to calendar programs. */
import type { AgencyMention, Crumb, EventStatus, Seo } from './pages';

export interface CalendarAgency {
  name: string;
  slug: string;
}

/** What stands on one day of a calendar. Instants are ISO strings in UTC. */
export interface DayEntry {
  /** Unique on its page and day. */
  key: string;
  href: string;
  title: string;
  status: EventStatus;
  place: string | null;
  allDay: boolean;
  /** When it begins; null when it began on an earlier day. */
  from: string | null;
  /** When it ends; null when it ends on a later day, or its end is not known. */
  until: string | null;
  /** Why it does not take place then. */
  off: 'cancelled' | 'postponed' | null;
  /** Of an entry at the old time: the new one. */
  movedTo: string | null;
  /** Of an entry at the new time: the old one. */
  movedFrom: string | null;
}

export interface CalendarDay<Entry extends DayEntry> {
  day: string;
  isToday: boolean;
  entries: Entry[];
}

interface CalendarPage {
  /** Whose events these are; null: everybody's. */
  agency: CalendarAgency | null;
  crumbs: Crumb[];
  seo: Seo;
}

export interface MonthPage extends CalendarPage {
  /** `YYYY-MM`. */
  month: string;
  /** Monday to Sunday; null where a day belongs to another month. */
  weeks: { monday: string; days: (CalendarDay<DayEntry> | null)[] }[];
  /** Months that have a page. */
  previous: string | null;
  next: string | null;
}

export interface WeekEntry extends DayEntry {
  kind: string;
  hosts: AgencyMention[];
  participants: AgencyMention[];
  chair: string | null;
  delegation: string | null;
}

export interface WeekPage extends CalendarPage {
  /** Monday to Sunday. */
  days: CalendarDay<WeekEntry>[];
  /** Mondays of weeks that have a page. */
  previous: string | null;
  next: string | null;
}

/** An event for calendar programs. Times as in RFC 5545: instants, or days when `allDay`; `end` is exclusive. */
export interface FeedEvent {
  id: string;
  /** Null: readers are not told any more what it was. */
  text: {
    href: string;
    title: string;
    kind: string;
    status: EventStatus;
    place: string | null;
    summary: string | null;
    hosts: string[];
    participants: string[];
    /** Of a postponed event: when it was to begin. */
    movedFrom: string | null;
    hasNewTime: boolean;
  } | null;
  start: string;
  end: string | null;
  allDay: boolean;
  changedAt: string;
}

export interface EventFeed {
  /** The name of the site. */
  site: string;
  /** Whose events these are; null: everybody's. */
  agency: string | null;
  events: FeedEvent[];
  /** The address of this site without a slash at its end. */
  base: string;
}
