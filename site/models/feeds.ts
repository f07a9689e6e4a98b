/** What machines read: feeds, sitemaps and what the site says of itself. Times are ISO 8601 strings in UTC. */

import type { Body } from './body';
import type { Correction, Figure, Link, SiteIdentity } from './pages';

/** A picture as one file. `src` is a path. */
export interface FeedPicture {
  src: string;
  /** MIME type. */
  type: string;
  bytes: number;
  alt: string;
}

export interface FeedItem {
  /** Path of the story: its address is also its identity. */
  href: string;
  title: string;
  /** Plain text. */
  summary: string | null;
  publishedAt: string;
  /** When readers were last told of a change. */
  updatedAt: string | null;
  authors: { name: string; href: string | null }[];
  topics: Link[];
  picture: FeedPicture | null;
  language: string;
  /** The whole story, where it was asked for. */
  full: { corrections: Correction[]; hero: Figure | null; body: Body } | null;
}

/** The newest stories of the site, of a topic or of an agency, newest first. */
export interface Feed {
  /** The site's address without a slash at the end. */
  base: string;
  identity: SiteIdentity;
  title: string;
  description: string;
  /** Path of the page whose feed it is. */
  of: string;
  isFull: boolean;
  /** When anything of it last changed, what was taken away included. */
  changedAt: string;
  items: FeedItem[];
}

export interface SitemapEntry {
  href: string;
  changedAt: string | null;
  /** Paths of its pictures. */
  images: string[];
  /** For the news sitemap. */
  news?: { title: string; language: string; publishedAt: string };
}

export interface Sitemap {
  base: string;
  /** The newspaper's name. */
  name: string;
  entries: SitemapEntry[];
}

export interface SitemapIndex {
  base: string;
  parts: { href: string; changedAt: string | null }[];
}

/** What the site says of itself to programs. */
export interface SiteOutline {
  base: string;
  identity: SiteIdentity;
  topics: Link[];
}
