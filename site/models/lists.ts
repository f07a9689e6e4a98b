/** The view models of the list pages: /tin-tuc, /co-quan, /su-kien, /van-ban, /nhan-su. */
import type { CalendarAgency } from './calendar';
import type { ArticleCard, Crumb, DocumentCard, EventCard, Link, Listing, Picture, Seo } from './pages';

export interface ArticleListPage {
  articles: Listing<ArticleCard>;
  crumbs: Crumb[];
  seo: Seo;
}

export interface AgencyListItem {
  id: string;
  href: string;
  /** The name it bears now, or bore last. */
  name: string;
  kind: string;
  exists: boolean;
  /** The agencies that carry on its work, when it does not exist any more. */
  now: Link[];
}

export interface AgencyListPage {
  /** In the order of AGENCY_LEVELS; levels without agencies are left out. */
  levels: { level: string; agencies: AgencyListItem[] }[];
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

export interface DocumentListPage {
  documents: Listing<DocumentCard>;
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
  crumbs: Crumb[];
  seo: Seo;
}
