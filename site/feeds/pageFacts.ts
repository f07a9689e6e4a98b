import { toLocalIso } from '@/domain/dates';
import { absolute } from '@/platform/paths';
import { vi, wordFor } from '@/site/messages/vi';
import type { ArticlePage, DocumentPage, EventPage, Seo, SiteIdentity } from '@/site/models/pages';
import { baseOf } from './jsonLd/graph';

/** What Open Graph says of a story (https://ogp.me/#type_article); times as ISO 8601 with +07:00. */
export interface ArticleFacts {
  publishedTime: string;
  modifiedTime: string;
  section?: string;
  /** Addresses of pages about the authors, or their names. */
  authors: string[];
  tags: string[];
}

/** Dublin Core elements by name, `DC.title` … (https://www.dublincore.org/specifications/dublin-core/dces/). */
export type DublinCore = Record<`DC.${string}`, string | string[]>;

export const articleFacts = (page: ArticlePage): ArticleFacts => {
  const base = baseOf(page.seo);
  const [section, ...tags] = page.topics.map(({ title }) => title);
  return {
    publishedTime: toLocalIso(page.publishedAt),
    modifiedTime: toLocalIso(page.updatedAt ?? page.publishedAt),
    ...(section ? { section } : {}),
    authors: page.authors.map(({ name, href }) => (href ? absolute(base, href) : name)),
    tags,
  };
};

const common = (seo: Seo, title: string, identity: SiteIdentity, language = 'vi'): DublinCore => ({
  'DC.title': title,
  'DC.description': seo.description,
  'DC.publisher': identity.unitInCharge || identity.name,
  'DC.identifier': seo.canonical,
  'DC.language': language,
});

/** A list with something in it, under the name of an element. */
const some = (name: keyof DublinCore, values: string[]): DublinCore =>
  values.length > 0 ? { [name]: values } : {};

/** The metadata that the rules for public portals ask for of a story (docs/metadata.md). */
export const articleDublinCore = (page: ArticlePage, identity: SiteIdentity): DublinCore => ({
  ...common(page.seo, page.title, identity, page.language),
  'DC.creator': page.authors.length > 0 ? page.authors.map(({ name }) => name) : identity.name,
  'DC.date': toLocalIso(page.publishedAt),
  'DC.type': 'Text',
  ...some(
    'DC.subject',
    page.topics.map(({ title }) => title),
  ),
  ...(page.source ? { 'DC.source': page.source.href ?? page.source.name } : {}),
});

export const eventDublinCore = (page: EventPage, identity: SiteIdentity): DublinCore => ({
  ...common(page.seo, page.title, identity),
  'DC.creator': page.hosts.length > 0 ? page.hosts.map(({ name }) => name) : identity.name,
  'DC.date': toLocalIso(page.newStart ?? page.start),
  'DC.type': 'Event',
  'DC.subject': wordFor(vi.event.kind, page.kind),
});

export const documentDublinCore = (page: DocumentPage, identity: SiteIdentity): DublinCore => ({
  ...common(page.seo, `${page.seo.title}: ${page.title}`, identity),
  'DC.creator': page.issuer?.name ?? identity.name,
  ...(page.issuedOn ? { 'DC.date': page.issuedOn } : {}),
  'DC.type': 'Text',
  'DC.subject': wordFor(vi.document.kind, page.kind),
});
