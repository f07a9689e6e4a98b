import type { Graph, NewsArticleLeaf } from 'schema-dts';
import { toLocalIso } from '@/domain/dates';
import type { ArticlePage, SiteIdentity } from '@/site/models/pages';
import { baseOf, nodeOf, pageGraph } from './graph';
import {
  agencyNode,
  citedDocumentNode,
  namedEventNode,
  personNode,
  photoNode,
  publisherNode,
  sharedPictureNode,
} from './parts';

/** Where a republished story came from. */
const originalOf = ({ source }: ArticlePage): NewsArticleLeaf | null =>
  source &&
  nodeOf<NewsArticleLeaf>({
    '@type': 'NewsArticle',
    url: source.href,
    publisher: { '@type': 'Organization', name: source.name },
    author: source.author ? { '@type': 'Person', name: source.author } : null,
    datePublished: source.publishedAt && toLocalIso(source.publishedAt),
  });

/** A story: https://developers.google.com/search/docs/appearance/structured-data/article */
export const articleGraph = (page: ArticlePage, identity: SiteIdentity): Graph => {
  const base = baseOf(page.seo);
  const publisher = publisherNode(base, identity);
  const writers = page.authors.filter(({ role }) => role !== 'photo');
  const signed = writers.length > 0 ? writers : page.authors;
  const isSubject = (role: string) => role === 'host' || role === 'issuer';
  return pageGraph(
    page,
    nodeOf<NewsArticleLeaf>({
      '@type': 'NewsArticle',
      '@id': page.seo.canonical,
      mainEntityOfPage: page.seo.canonical,
      headline: page.title,
      alternativeHeadline: page.kicker,
      description: page.lead,
      inLanguage: page.language,
      isAccessibleForFree: true,
      datePublished: toLocalIso(page.publishedAt),
      dateModified: toLocalIso(page.updatedAt ?? page.publishedAt),
      dateline: page.dateline,
      author: signed.length > 0 ? signed.map((author) => personNode(base, author)) : publisher,
      contributor: page.authors
        .filter((author) => !signed.includes(author))
        .map((author) => personNode(base, author)),
      publisher,
      image: [sharedPictureNode(page.seo), page.hero && photoNode(base, page.hero)].filter(
        (node) => node !== null,
      ),
      articleSection: page.topics.map(({ title }) => title),
      about: [
        ...page.agencies.filter(({ role }) => isSubject(role)).map((agency) => agencyNode(base, agency)),
        ...page.events.map((event) => namedEventNode(base, event)),
      ],
      mentions: [
        ...page.agencies.filter(({ role }) => !isSubject(role)).map((agency) => agencyNode(base, agency)),
        ...page.people.map((person) => personNode(base, person)),
      ],
      citation: page.documents.map((document) => citedDocumentNode(base, document)),
      correction: page.corrections.map(({ at, note }) => ({
        '@type': 'CorrectionComment' as const,
        text: note,
        datePublished: toLocalIso(at),
      })),
      isBasedOn: originalOf(page),
    }),
  );
};
