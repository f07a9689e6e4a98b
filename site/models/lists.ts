/** The view models of the list pages: /tin-tuc, /co-quan, /su-kien, /van-ban, /nhan-su. */
import type { CalendarAgency } from './calendar';
import type { ArticleCard, Crumb, DocumentCard, EventCard, Link, Listing, Picture, Seo } from './pages';

/** One of the values a list can be narrowed to: what stands in the address, and its name. */
export interface Choice {
  value: string;
  title: string;
}

export interface ArticleListPage {
  articles: Listing<ArticleCard>;
  crumbs: Crumb[];
  seo: Seo;
}

export interface AgencyListItem {
  id: string;
  href: string;
  /** The name it bore on the day of the list. */
  name: string;
  kind: string;
  /** Whether it exists today. */
  exists: boolean;
  /** What it is today, or who carries on its work, when that is not itself under this name. */
  now: Link[];
  /** Whom it was under, when that one stands elsewhere in the list. */
  parent: Link | null;
  /** The agencies under it, of the same level. */
  children: AgencyListItem[];
}

export interface AgencyLevelList {
  level: string;
  /** The agencies there were on the day; those under another one of the level are its children. */
  agencies: AgencyListItem[];
  /** Those that had been and were no more. */
  former: AgencyListItem[];
}

export interface AgencyListPage {
  /** In the order of AGENCY_LEVELS; levels without agencies are left out. */
  levels: AgencyLevelList[];
  /** The day the list shows, `YYYY-MM-DD`. */
  day: string;
  isToday: boolean;
  /** What was asked for and is no day, in words. */
  problem: string | null;
  crumbs: Crumb[];
  seo: Seo;
}

export interface EventListPage {
  /** Soonest first. */
  coming: EventCard[];
  /** Latest first. */
  past: Listing<EventCard>;
  /** Whose events these are; null: everybody's. */
  agency: CalendarAgency | null;
  crumbs: Crumb[];
  seo: Seo;
}

/** What the register is narrowed to: values of its choices; null = everything. */
export interface DocumentFilters {
  kind: string | null;
  /** Slug of the agency. */
  issuer: string | null;
  year: string | null;
  status: string | null;
  /** A part of the number, as typed. */
  words: string | null;
}

export interface DocumentListPage {
  documents: Listing<DocumentCard>;
  filters: DocumentFilters;
  /** Whether anything narrows it. */
  isFiltered: boolean;
  choices: { kinds: Choice[]; issuers: Choice[]; years: Choice[]; statuses: Choice[] };
  /** What was asked for and is not there, in words. */
  problem: string | null;
  crumbs: Crumb[];
  seo: Seo;
}

export interface PersonListItem {
  id: string;
  href: string;
  name: string;
  portrait: Picture | null;
  /** The current position, when there is one. */
  position: string | null;
  agency: Link | null;
}

export interface PersonListPage {
  people: Listing<PersonListItem>;
  /** The agencies that have people, by name. */
  agencies: Choice[];
  /** The one whose people are shown, when it is not everyone. */
  agency: Choice | null;
  /** What was asked for and is not there, in words. */
  problem: string | null;
  crumbs: Crumb[];
  seo: Seo;
}
