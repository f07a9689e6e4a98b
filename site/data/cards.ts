import { pageTags } from '@/domain/pageTags';
import type { Agency, Article, Document, Event, Topic } from '@/payload-types';
import { paths } from '@/platform/paths';
import { note } from '@/platform/server/pageCache/pages';
import type { ArticleCard, DocumentCard, EventCard, Link } from '@/site/models/pages';
import { pictureOf } from './pictures';
import { dayOf } from './terms';

/** A populated record, or null when it was not readable (Payload then leaves the id). */
export const populated = <T extends { id: string }>(value: string | T | null | undefined): T | null =>
  typeof value === 'object' && value !== null ? value : null;

export const populatedAll = <T extends { id: string }>(values: (string | T)[] | null | undefined): T[] =>
  (values ?? []).flatMap((value) => populated(value) ?? []);

const linkTo = (
  collection: string,
  build: (slug: string) => string,
  record: { id: string; slug?: string | null } | null,
  title: string | null | undefined,
): Link | null => {
  if (!record?.slug || !title) return null;
  note(pageTags.record(collection, record.id));
  return { title, href: build(record.slug) };
};

/** What of a topic its link and its section show. */
export const TOPIC_CARD = { title: true, slug: true, description: true } as const;

export const topicLink = (value: string | Topic | null | undefined): Link | null => {
  const topic = populated(value);
  return linkTo('topics', paths.topic, topic, topic?.title);
};

export const agencyLink = (value: string | Agency | null | undefined): Link | null => {
  const agency = populated(value);
  return linkTo('agencies', paths.agency, agency, agency?.name);
};

export const articleCard = (article: Article): ArticleCard => {
  note(pageTags.record('articles', article.id));
  return {
    id: article.id,
    href: paths.article(article.slug ?? article.id),
    kicker: article.kicker?.trim() || null,
    title: article.title,
    lead: article.lead?.trim() || null,
    dateline: article.dateline?.trim() || null,
    publishedAt: article.publishedAt ?? article.createdAt,
    topic: topicLink(article.topics?.[0]),
    picture: pictureOf(article.heroImage),
  };
};

export const eventCard = (event: Event): EventCard => {
  note(pageTags.record('events', event.id));
  return {
    id: event.id,
    href: paths.event(event.slug ?? event.id),
    title: event.title,
    kind: event.kind,
    status: event.status,
    start: event.start,
    end: event.end ?? null,
    allDay: Boolean(event.allDay),
    newStart: event.status === 'postponed' ? (event.newStart ?? null) : null,
    place: event.place?.trim() || null,
  };
};

const documentLink = (value: string | Document | null | undefined): Link | null => {
  const document = populated(value);
  return linkTo('documents', paths.document, document, document?.label);
};

export const documentCard = (document: Document): DocumentCard => {
  note(pageTags.record('documents', document.id));
  return {
    id: document.id,
    href: paths.document(document.slug ?? document.id),
    kind: document.kind,
    number: document.number,
    title: document.title,
    issuer: agencyLink(document.issuer),
    issuedOn: dayOf(document.issuedOn),
    status: document.status,
    replacedBy: documentLink(document.replacedBy),
  };
};

/** What a card needs of an event. */
export const EVENT_CARD = {
  title: true,
  slug: true,
  kind: true,
  status: true,
  start: true,
  end: true,
  newStart: true,
  allDay: true,
  place: true,
} as const;

/** What a card needs of a story: not its text. */
export const ARTICLE_CARD = {
  title: true,
  slug: true,
  kicker: true,
  lead: true,
  dateline: true,
  publishedAt: true,
  releasedAt: true,
  topics: true,
  heroImage: true,
  createdAt: true,
} as const;
