/**
 * The view models: what `site/data` hands to pages and what `site/components` draw.
 * Plain, serialisable, already translated into addresses; times are ISO 8601 strings in UTC.
 */

import type { AgencyStanding } from './agencies';
import type { Body } from './body';

export interface ImageSource {
  src: string;
  width: number;
  height: number;
}

/** A picture in every size and format it exists in; `fallback` works everywhere. */
export interface Picture {
  alt: string;
  /** CSS object-position such as `50% 30%`, from the focal point. */
  focus: string;
  avif: ImageSource[];
  webp: ImageSource[];
  fallback: ImageSource;
  /** A hint of it, a few pixels wide, as a `data:` address in base64; older pictures have none. */
  placeholder?: string;
}

export interface Link {
  title: string;
  href: string;
}

export interface Figure {
  /** Missing when a story came with a caption but no photo. */
  picture: Picture | null;
  caption: string | null;
  credit: string | null;
}

export interface ArticleCard {
  id: string;
  href: string;
  kicker: string | null;
  title: string;
  lead: string | null;
  dateline: string | null;
  publishedAt: string;
  topic: Link | null;
  picture: Picture | null;
}

/** A short reference to an event, as shown in lists and in a story's event box. */
export interface EventCard {
  id: string;
  href: string;
  title: string;
  /** Key of `event.kind.*` in the site's messages. */
  kind: string;
  status: EventStatus;
  start: string;
  end: string | null;
  allDay: boolean;
  newStart: string | null;
  place: string | null;
}

export type EventStatus = 'planned' | 'confirmed' | 'postponed' | 'cancelled' | 'held';

export interface DocumentCard {
  id: string;
  href: string;
  kind: string;
  /** As written, e.g. `04 - QĐ/TW`. */
  number: string;
  title: string;
  issuer: Link | null;
  issuedOn: string | null;
  status: DocumentStatus;
  replacedBy: Link | null;
}

export type DocumentStatus = 'in-force' | 'expired' | 'replaced';

export interface AuthorLine {
  name: string;
  /** Set when the author has a public page. */
  href: string | null;
  role: 'text' | 'photo' | 'video' | 'text-photo';
  /** The agency the author writes for, under the name it bore on the story's date. */
  agency: { name: string; href: string | null } | null;
}

/** An agency in a story: the name it bore then, and what it is now if that differs. */
export interface AgencyMention {
  role: 'host' | 'participant' | 'issuer' | 'mentioned';
  name: string;
  href: string;
  /** The agencies that carry on its work today, when it no longer exists or is called otherwise. */
  now: Link[];
}

export interface PersonMention {
  name: string;
  href: string;
  /** The position held at the time of the story. */
  position: string | null;
}

/** What readers were told was corrected, and when. */
export interface Correction {
  at: string;
  note: string;
}

/** What stands in the place of a text that was taken from readers. */
export interface RemovalPage {
  kind: 'withdrawn' | 'taken-down' | 'archived';
  title: string | null;
  reason: string | null;
  at: string;
  /** A path of this site that takes its place. */
  redirectTo: string | null;
}

export interface Crumb {
  title: string;
  href: string;
}

export interface Seo {
  title: string;
  description: string;
  /** Absolute address. */
  canonical: string;
  /** Absolute address of a picture of 1200 × 630 for social networks. */
  image: string | null;
  type: 'article' | 'website' | 'profile';
  noindex: boolean;
}

export interface SiteIdentity {
  name: string;
  /** One line under the name. */
  tagline: string | null;
  emblem: Picture | null;
  unitInCharge: string;
  responsiblePerson: string;
  address: string;
  phone: string;
  email: string | null;
  licence: string | null;
}

export interface SiteFrame {
  identity: SiteIdentity;
  /** Main navigation, in order. */
  navigation: Link[];
  footer: Link[];
  /** What stands above every page just now, the urgent first. */
  announcements: Announcement[];
}

export interface Announcement {
  id: string;
  text: string;
  isUrgent: boolean;
  link: Link | null;
}

export interface FrontSection {
  topic: Link;
  description: string | null;
  /** Newest first, none of them shown higher up on the page. */
  articles: ArticleCard[];
  /** How an editor wants it set; `auto` leaves it to the photos there are. */
  form: 'auto' | 'photos' | 'feature' | 'headlines';
}

export interface FrontPage {
  lead: ArticleCard | null;
  seconds: ArticleCard[];
  latest: ArticleCard[];
  sections: FrontSection[];
  comingEvents: EventCard[];
  newDocuments: DocumentCard[];
  seo: Seo;
}

export interface RelatedArticle {
  article: ArticleCard;
  /** Why it is related, one of `event`, `document`, `agency`, `topic`, with the title of that thing. */
  reason: { kind: 'event' | 'document' | 'agency' | 'topic'; title: string };
}

export interface ArticlePage {
  id: string;
  href: string;
  kicker: string | null;
  title: string;
  lead: string | null;
  dateline: string | null;
  publishedAt: string;
  /** Only when readers should see it: changed after it was published. */
  updatedAt: string | null;
  /** The newest first. */
  corrections: Correction[];
  hero: Figure | null;
  body: Body;
  authors: AuthorLine[];
  topics: Link[];
  agencies: AgencyMention[];
  people: PersonMention[];
  events: EventCard[];
  documents: DocumentCard[];
  source: { name: string; href: string | null; author: string | null; publishedAt: string | null } | null;
  related: RelatedArticle[];
  crumbs: Crumb[];
  seo: Seo;
  language: string;
}

/** One page of a list; `older` is the address of the next page, keyset paginated. */
export interface Listing<T> {
  items: T[];
  older: string | null;
}

export interface TopicPage {
  href: string;
  title: string;
  description: string | null;
  articles: Listing<ArticleCard>;
  crumbs: Crumb[];
  seo: Seo;
}

export interface AgencyName {
  official: string;
  short: string | null;
  abbreviation: string | null;
  from: string | null;
  until: string | null;
}

export interface AgencyPage {
  id: string;
  href: string;
  slug: string;
  name: string;
  kind: string;
  level: string;
  /** The names it bore before, newest first; the current one is not among them. */
  formerNames: AgencyName[];
  standing: AgencyStanding;
  parent: Link | null;
  children: Link[];
  functions: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  leaders: { name: string; href: string; position: string; from: string | null }[];
  articles: Listing<ArticleCard & { own: boolean; as: string }>;
  comingEvents: EventCard[];
  pastEvents: EventCard[];
  /** Where all of them stand. */
  eventsHref: string;
  documents: DocumentCard[];
  /** Whether some of them are its own: then the register can be narrowed to it. */
  hasIssued: boolean;
  crumbs: Crumb[];
  seo: Seo;
}

export interface EventPage {
  id: string;
  /** The address of the event for calendar programs. */
  ical: string;
  title: string;
  kind: string;
  status: EventStatus;
  start: string;
  end: string | null;
  allDay: boolean;
  newStart: string | null;
  place: string | null;
  hosts: AgencyMention[];
  participants: AgencyMention[];
  chair: string | null;
  delegation: string | null;
  agenda: { time: string | null; item: string }[];
  summary: string | null;
  documents: DocumentCard[];
  attachments: FileLink[];
  articles: ArticleCard[];
  crumbs: Crumb[];
  seo: Seo;
}

export interface FileLink {
  title: string;
  href: string;
  /** Bytes. */
  size: number;
  /** Upper case file ending such as `PDF`. */
  format: string;
}

export interface DocumentPage {
  id: string;
  kind: string;
  number: string;
  title: string;
  issuer: AgencyMention | null;
  signedBy: string | null;
  /** Days as `YYYY-MM-DD`. */
  issuedOn: string | null;
  inForceOn: string | null;
  status: DocumentStatus;
  replacedBy: DocumentCard | null;
  /** What it took the place of, the newest first. */
  replaces: DocumentCard[];
  summary: string | null;
  files: FileLink[];
  articles: ArticleCard[];
  /** How many stories cite it: `articles` are the newest of them. */
  citing: number;
  crumbs: Crumb[];
  seo: Seo;
}

export interface PersonPage {
  id: string;
  name: string;
  portrait: Picture | null;
  bio: string | null;
  contact: { phone: string | null; email: string | null };
  positions: {
    title: string;
    agency: Link | null;
    from: string | null;
    until: string | null;
    isCurrent: boolean;
  }[];
  /** Stories this person appears in. */
  articles: ArticleCard[];
  /** Stories this person wrote, photographed or filmed. */
  authored: ArticleCard[];
  /** The page with all of these, when there are any. */
  author: string | null;
  crumbs: Crumb[];
  seo: Seo;
}
