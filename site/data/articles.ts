import { ARTICLES_PER_PAGE } from '@/domain/listSizes';
import type { Where } from 'payload';
import { toLocalDay } from '@/domain/dates';
import { pageTags } from '@/domain/pageTags';
import type { Article, Person } from '@/payload-types';
import type { NamedStories } from '@/platform/db/store';
import { paths } from '@/platform/paths';
import { note } from '@/platform/server/pageCache/pages';
import { vi } from '@/site/messages/vi';
import type { ArticleListPage } from '@/site/models/lists';
import type {
  ArticleCard,
  ArticlePage,
  AuthorLine,
  Crumb,
  PersonMention,
  RelatedArticle,
} from '@/site/models/pages';
import { bodyOf } from './body';
import {
  ARTICLE_CARD,
  articleCard,
  documentCard,
  eventCard,
  populated,
  populatedAll,
  topicLink,
} from './cards';
import { BEFORE, listingOf, newestFirst, olderThan, readPosition } from './paging';
import { figureOf } from './pictures';
import { publicReader, type Reader } from './reader';
import { seoOf } from './seo';
import { agencyNameOn, loadSuccession, mentionOf, type Succession } from './succession';

const RELATED = 5;

const homeCrumb: Crumb = { title: vi.frame.home, href: paths.home() };

const authorsOf = (article: Article, succession: Succession, day: string): AuthorLine[] =>
  (article.authors ?? []).flatMap((author) => {
    const person = populated(author.person);
    const name = person?.name ?? author.name?.trim();
    if (!name) return [];
    const agency = populated(author.agency);
    if (person) note(pageTags.record('people', person.id));
    return [
      {
        name,
        href: person?.slug ? paths.author(person.slug) : null,
        role: author.role,
        agency:
          agency || author.agencyName
            ? {
                // As it was signed, when the story came from elsewhere.
                name: author.agencyName?.trim() || agencyNameOn(succession, agency!, day),
                href: agency?.slug ? paths.agency(agency.slug) : null,
              }
            : null,
      },
    ];
  });

/** The position a person held on a day, from their dated positions. */
export const positionOn = (person: Person, day: string): string | null => {
  const held = (person.positions ?? []).filter(
    ({ from, until }) => (!from || toLocalDay(from) <= day) && (!until || toLocalDay(until) >= day),
  );
  return held.at(-1)?.title ?? null;
};

const peopleOf = (article: Article, day: string): PersonMention[] =>
  (article.people ?? []).flatMap((row) => {
    const person = populated(row.person);
    if (!person?.slug) return [];
    note(pageTags.record('people', person.id));
    return [
      {
        name: person.name,
        href: paths.person(person.slug),
        position: row.position?.trim() || positionOn(person, day),
      },
    ];
  });

/** What two stories may share, and so why the one is related to the other. */
interface Ground {
  kind: RelatedArticle['reason']['kind'];
  /** Where a story names such things. */
  field: NamedStories['field'];
  /** What this story has of them: id → what readers know it by. */
  titles: Map<string, string>;
}

/** Stories may name forty offices; the first are what they are about. */
const GROUNDS_OF_A_KIND = 3;

const groundsOf = (article: Article): Ground[] => {
  const titled = <T extends { id: string }>(things: T[], titleOf: (thing: T) => string | null | undefined) =>
    new Map(things.slice(0, GROUNDS_OF_A_KIND).map((thing) => [thing.id, titleOf(thing) ?? '']));
  const grounds: Ground[] = [
    {
      kind: 'event',
      field: 'events',
      titles: titled(populatedAll(article.events), ({ title }) => title),
    },
    {
      kind: 'document',
      field: 'documents',
      titles: titled(populatedAll(article.documents), ({ label, number }) => label ?? number),
    },
    {
      kind: 'agency',
      field: 'agencies.agency',
      titles: titled(populatedAll((article.agencies ?? []).map(({ agency }) => agency)), ({ name }) => name),
    },
    {
      kind: 'topic',
      field: 'topics',
      titles: titled(populatedAll(article.topics?.slice(0, 1)), ({ title }) => title),
    },
  ];
  return grounds.filter(({ titles }) => titles.size > 0);
};

/**
 * Stories that share an event, a document, an agency or the topic, in that order of weight and the newest first, each
 * with its reason: the title of what it shares.
 */
const relatedOf = async (reader: Reader, article: Article): Promise<RelatedArticle[]> => {
  const grounds = groundsOf(article);
  for (const { titles } of grounds) for (const id of titles.keys()) note(pageTags.of('articles', id));
  const found = await reader.storiesNaming(
    grounds.map(({ field, titles }) => ({
      field,
      by: 'publishedAt',
      ids: [...titles.keys()],
      without: [article.id],
      limit: RELATED,
    })),
  );
  const reasons = new Map<string, RelatedArticle['reason']>();
  for (const [no, { kind, titles }] of grounds.entries())
    for (const { id, named } of found[no]!)
      if (reasons.size < RELATED && !reasons.has(id)) reasons.set(id, { kind, title: titles.get(named)! });
  if (reasons.size === 0) return [];
  const related = await reader.list('articles', {
    where: { id: { in: [...reasons.keys()] } },
    depth: 1,
    select: ARTICLE_CARD,
  });
  const cards = new Map(related.map((other) => [other.id, articleCard(other)]));
  return [...reasons].flatMap(([id, reason]) => {
    const card = cards.get(id);
    return card ? [{ article: card, reason }] : [];
  });
};

/** `href` is where the page is shown: the story's address, or the preview's. */
const articlePage = async (reader: Reader, article: Article): Promise<ArticlePage> => {
  const publishedAt = article.publishedAt ?? article.updatedAt;
  const day = toLocalDay(publishedAt);
  const succession = await loadSuccession(reader);
  const href = paths.article(article.slug ?? article.id);
  const topics = (article.topics ?? []).flatMap((topic) => topicLink(topic) ?? []);
  const body = bodyOf(article.body);
  const source = article.source?.name
    ? {
        name: article.source.name,
        href: article.source.url ?? null,
        author: article.source.author ?? null,
        publishedAt: article.source.publishedAt ?? null,
      }
    : null;
  return {
    id: article.id,
    href,
    kicker: article.kicker?.trim() || null,
    title: article.title,
    lead: article.lead?.trim() || null,
    dateline: article.dateline?.trim() || null,
    publishedAt,
    updatedAt: article.updatedForReadersAt ?? null,
    corrections: (article.corrections ?? []).map(({ at, note: words }) => ({ at, note: words })).reverse(),
    hero: figureOf(article.heroImage, article.heroCaption, article.heroCredit),
    body,
    authors: authorsOf(article, succession, day),
    topics,
    agencies: (article.agencies ?? []).flatMap((row) => {
      const agency = populated(row.agency);
      return agency ? [mentionOf(succession, agency, row.role, day)] : [];
    }),
    people: peopleOf(article, day),
    events: populatedAll(article.events).map(eventCard),
    documents: populatedAll(article.documents).map(documentCard),
    source,
    related: await relatedOf(reader, article),
    crumbs: [homeCrumb, ...topics.slice(0, 1)],
    seo: seoOf({
      title: article.meta?.title?.trim() || article.title,
      description: article.meta?.description?.trim() || article.lead,
      path: href,
      image: paths.shareImage(href),
      type: 'article',
      noindex: reader.isPreview,
    }),
    language: article.language ?? 'vi',
  };
};

/** A public story by its slug; null when there is none (or it is not public). */
export const getArticle = async (slug: string): Promise<ArticlePage | null> => {
  const reader = await publicReader();
  const article = await reader.one('articles', { where: { slug: { equals: slug } }, depth: 2 });
  return article && articlePage(reader, article);
};

/** The latest version of a story as the reader's person may see it. */
export const previewArticle = async (reader: Reader, id: string): Promise<ArticlePage | null> => {
  const article = await reader.one('articles', { where: { id: { equals: id } }, depth: 2 });
  return article && articlePage(reader, article);
};

/** Cards of the newest stories that name something, for lists on other pages. */
export const listArticleCards = async (reader: Reader, question: NamedStories): Promise<ArticleCard[]> =>
  (await reader.listNaming(question, { depth: 1, select: ARTICLE_CARD })).map(articleCard);

type Also = Partial<Record<keyof Article, true>>;

const ofPage = (rows: Article[], path: string) => ({
  rows,
  listing: listingOf(rows, ARTICLES_PER_PAGE, path, (row) => row.publishedAt, articleCard),
});

/** One page of the stories that name something, newest first, with what a card needs of each and `also`. */
export const readNamingListing = async (
  reader: Reader,
  { field, ids }: Pick<NamedStories, 'field' | 'ids'>,
  path: string,
  before: string | undefined,
  also: Also = {},
) => {
  const rows = await reader.listNaming(
    { field, by: 'publishedAt', ids, before: readPosition(before), limit: ARTICLES_PER_PAGE + 1 },
    { depth: 1, select: { ...ARTICLE_CARD, ...also } },
  );
  return ofPage(rows, path);
};

/** One page of the stories that match, newest first, with what a card needs of each. */
export const readArticleListing = async (
  reader: Reader,
  where: Where[],
  path: string,
  before: string | undefined,
) => {
  const rows = await reader.list('articles', {
    where: { and: [...where, ...olderThan('publishedAt', readPosition(before))] },
    sort: newestFirst('publishedAt'),
    limit: ARTICLES_PER_PAGE + 1,
    depth: 1,
    select: ARTICLE_CARD,
  });
  return ofPage(rows, path);
};

/** All public stories, newest first. `before` is the value of the `truoc` parameter. */
export const getArticleList = async (before?: string): Promise<ArticleListPage> => {
  const reader = await publicReader();
  note(pageTags.list('articles'));
  const { listing } = await readArticleListing(reader, [], paths.articles(), before);
  return {
    articles: listing,
    crumbs: [homeCrumb],
    seo: seoOf({
      title: vi.list.articles,
      description: vi.list.articlesLead,
      path: paths.articles(),
      noindex: Boolean(before),
    }),
  };
};

export { homeCrumb, BEFORE };
