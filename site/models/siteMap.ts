/** The view model of /so-do-trang. */
import type { Crumb, Seo } from './pages';

export interface SiteMapGroup {
  title: string;
  /** Null for a group that has no page of its own. */
  href: string | null;
  under: SiteMapGroup[];
}

export interface SiteMapPage {
  groups: SiteMapGroup[];
  crumbs: Crumb[];
  seo: Seo;
}
