import { pageTags } from '@/domain/pageTags';
import { idOf, idsOf } from '@/domain/references';
import type { Article, Front } from '@/payload-types';
import { paths } from '@/platform/paths';
import { note, noteUntil } from '@/platform/server/pageCache/pages';
import { vi } from '@/site/messages/vi';
import type { FrontPage, FrontSection } from '@/site/models/pages';
import { ARTICLE_CARD, articleCard, TOPIC_CARD, topicLink } from './cards';
import { listNewDocuments } from './documents';
import { listComingEvents } from './events';
import { publicReader, type Reader } from './reader';
import { seoOf } from './seo';

/** Enough for the top of the page, and for most sections, which then need not be asked for one by one. */
export const NEWEST = 100;
const AT_TOP = 14;
const SECONDS = 2;
const LATEST = 7;
const PER_SECTION = 4;
const COMING_EVENTS = 5;
const NEW_DOCUMENTS = 4;
const MAX_TOPICS = 12;

/** The stories that a front page is made of. All are what readers may see, with what a card needs of them. */
export interface Stories {
  /** At most `NEWEST`, by the moment they became public, the newest first. */
  newest(): Promise<Article[]>;
  /** Those of these that there are, in any order. */
  some(ids: string[]): Promise<Article[]>;
  /** The newest of a topic without those named. */
  ofTopic(topic: string, without: string[], limit: number): Promise<Article[]>;
}

export const publicStories = (reader: Reader): Stories => {
  const cards = { sort: ['-releasedAt', '-id'], depth: 1, select: ARTICLE_CARD };
  return {
    newest: () => reader.list('articles', { ...cards, limit: NEWEST }),
    some: (ids) =>
      ids.length === 0
        ? Promise.resolve([])
        : reader.list('articles', { ...cards, where: { id: { in: ids } }, limit: ids.length }),
    ofTopic: (topic, without, limit) =>
      reader.listNaming(
        { field: 'topics', by: 'releasedAt', ids: [topic], without, limit },
        { depth: 1, select: ARTICLE_CARD },
      ),
  };
};

type Pin = NonNullable<Front['pins']>[number];
type Section = NonNullable<Front['sections']>[number];

/** The pins that hold at a moment, in order. The page ends when the next one begins or ends. */
const pinnedAt = (pins: Pin[], at: Date): string[] => {
  const now = at.getTime();
  return pins.flatMap(({ article, from, until }) => {
    const begins = from ? Date.parse(from) : -Infinity;
    const ends = until ? Date.parse(until) : Infinity;
    for (const moment of [begins, ends]) if (moment > now && moment < Infinity) noteUntil(new Date(moment));
    const id = idOf(article);
    return id && begins <= now && now < ends ? [id] : [];
  });
};

const pinnedStories = async (stories: Stories, ids: string[], newest: Article[]): Promise<Article[]> => {
  const known = new Map(newest.map((story) => [story.id, story]));
  for (const story of await stories.some(ids.filter((id) => !known.has(id)))) known.set(story.id, story);
  return [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
};

const hasPhoto = ({ heroImage }: Article): boolean => typeof heroImage === 'object' && heroImage !== null;

/** What stands on top: the pinned in their order, then what came out last. */
const topOf = (pinned: Article[], newest: Article[]) => {
  const others = newest.slice(0, AT_TOP).filter(({ id }) => !pinned.some((pin) => pin.id === id));
  const [lead, ...rest] = [...pinned, ...others];
  const pinnedSeconds = pinned.slice(1, 1 + SECONDS);
  // Seconds stand beside the lead with their photo; a story without one goes to the list.
  const free = rest.filter((story) => !pinnedSeconds.includes(story));
  const wanted = SECONDS - pinnedSeconds.length;
  const withPhoto = free.filter(hasPhoto).slice(0, wanted);
  const seconds = [...pinnedSeconds, ...(withPhoto.length === wanted ? withPhoto : free.slice(0, wanted))];
  const latest = rest
    .filter((story) => !seconds.includes(story))
    .slice(0, Math.max(LATEST, pinned.length - 1 - SECONDS));
  return { lead: lead ?? null, seconds, latest };
};

/** The newest stories of a topic that are not shown yet; `newest` are the newest of all. */
const storiesOf = async (
  stories: Stories,
  topic: string,
  newest: Article[],
  shown: Set<string>,
): Promise<Article[]> => {
  const known = newest
    .filter(({ id, topics }) => !shown.has(id) && idsOf(topics).includes(topic))
    .slice(0, PER_SECTION);
  if (known.length === PER_SECTION || newest.length < NEWEST) return known;
  return stories.ofTopic(topic, [...shown], PER_SECTION);
};

/** The sections an editor chose; all topics in their order when nobody did. */
const chosenSections = async (reader: Reader, sections: Section[]) => {
  note(pageTags.list('topics'));
  const topics = await reader.list('topics', {
    sort: 'order',
    limit: sections.length > 0 ? 0 : MAX_TOPICS,
    depth: 0,
    select: TOPIC_CARD,
  });
  if (sections.length === 0) return topics.map((topic) => ({ topic, form: 'auto' as const }));
  const known = new Map(topics.map((topic) => [topic.id, topic]));
  return sections.flatMap(({ topic: chosen, form }) => {
    const topic = known.get(idOf(chosen) ?? '');
    return topic ? [{ topic, form }] : [];
  });
};

const sectionsOf = async (
  reader: Reader,
  stories: Stories,
  sections: Section[],
  newest: Article[],
  shown: Set<string>,
): Promise<FrontSection[]> => {
  const made: FrontSection[] = [];
  for (const { topic, form } of await chosenSections(reader, sections)) {
    const link = topicLink(topic);
    if (!link) continue;
    const articles = await storiesOf(stories, topic.id, newest, shown);
    if (articles.length === 0) continue;
    for (const article of articles) shown.add(article.id);
    made.push({
      topic: link,
      description: topic.description ?? null,
      articles: articles.map(articleCard),
      form,
    });
  }
  return made;
};

/** The front page at a moment, of these stories. */
export const composeFront = async (reader: Reader, stories: Stories, at: Date): Promise<FrontPage> => {
  const [newest, front, site] = await Promise.all([
    stories.newest(),
    reader.global('front', 0),
    reader.global('site', 0),
  ]);
  const pinned = await pinnedStories(stories, pinnedAt(front.pins ?? [], at), newest);
  const { lead, seconds, latest } = topOf(pinned, newest);
  const shown = new Set([lead, ...seconds, ...latest].flatMap((story) => story?.id ?? []));
  return {
    lead: lead && articleCard(lead),
    seconds: seconds.map(articleCard),
    latest: latest.map(articleCard),
    sections: await sectionsOf(reader, stories, front.sections ?? [], newest, shown),
    comingEvents: await listComingEvents(reader, [], COMING_EVENTS, at),
    newDocuments: await listNewDocuments(reader, NEW_DOCUMENTS),
    seo: seoOf({ title: site.name ?? vi.frame.defaultName, description: site.tagline, path: paths.home() }),
  };
};

/**
 * The front page, good without anyone arranging it: what came out last leads, unless an editor pinned something. It is
 * sorted by the moment a story became public here, not by its date line, so that a newly published older story is seen.
 */
export const getFrontPage = async (): Promise<FrontPage> => {
  const reader = await publicReader();
  note(pageTags.list('articles'), pageTags.list('events'));
  return composeFront(reader, publicStories(reader), new Date());
};
