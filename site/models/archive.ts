/** The view models of /luu-tru and of the authors' pages. */
import type { ArticleCard, Crumb, Link, Listing, Picture, Seo } from './pages';

/** A year, a month or a day with stories. */
export interface ArchivePart {
  /** `2020`, `2020-11` or `2020-11-27`. */
  key: string;
  href: string;
  /** How many stories it has: at least one. */
  count: number;
}

export interface ArchiveYear extends ArchivePart {
  /** In order, without those that have no stories. */
  months: ArchivePart[];
}

export interface ArchiveIndexPage {
  /** The newest first, without those that have no stories. */
  years: ArchiveYear[];
  crumbs: Crumb[];
  seo: Seo;
}

export interface ArchivePage {
  unit: 'year' | 'month' | 'day';
  key: string;
  /** The page's own name as a crumb, and its title. */
  name: string;
  title: string;
  /** Months of a year, days of a month; nothing for a day. */
  parts: ArchivePart[];
  /** The stories of a month or a day, the newest first; null for a year. */
  articles: Listing<ArticleCard> | null;
  /** The nearest year, month or day with stories before it and after it. */
  previous: Link | null;
  next: Link | null;
  crumbs: Crumb[];
  seo: Seo;
}

export interface AuthorPage {
  name: string;
  portrait: Picture | null;
  bio: string | null;
  /** What this person is now, with the office. */
  position: { title: string; agency: Link | null } | null;
  /** The page about the person, with the posts held and the stories about them. */
  profile: string;
  articles: Listing<ArticleCard>;
  crumbs: Crumb[];
  seo: Seo;
}
