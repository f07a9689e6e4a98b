import { pageTags } from '@/domain/pageTags';
import { idsOf } from '@/domain/references';
import type { Article } from '@/payload-types';
import { paths } from '@/platform/paths';
import { note } from '@/platform/server/pageCache/pages';
import { vi } from '@/site/messages/vi';
import type { FrontPage, FrontSection } from '@/site/models/pages';
import { ARTICLE_CARD, articleCard, TOPIC_CARD, topicLink } from './cards';
import { listNewDocuments } from './documents';
import { listComingEvents } from './events';
import { publicReader, type Reader } from './reader';
import { seoOf } from './seo';

/** Enough for the top of the page, and for most sections, which then need not be asked for one by one. */
const NEWEST = 100;
const AT_TOP = 14;
const SECONDS = 2;
const LATEST = 7;
const PER_SECTION = 4;

/** The newest stories of a topic that are not shown yet; `newest` are the newest of all. */
const storiesOf = async (
  reader: Reader,
  topic: string,
  newest: Article[],
  shown: Set<string>,
): Promise<Article[]> => {
  const known = newest
    .filter(({ id, topics }) => !shown.has(id) && idsOf(topics).includes(topic))
    .slice(0, PER_SECTION);
  if (known.length === PER_SECTION || newest.length < NEWEST) return known;
  return reader.list('articles', {
    where: { and: [{ topics: { in: [topic] } }, { id: { not_in: [...shown] } }] },
    sort: ['-releasedAt', '-id'],
    limit: PER_SECTION,
    depth: 1,
    select: ARTICLE_CARD,
  });
};

const sectionsOf = async (reader: Reader, newest: Article[], shown: Set<string>): Promise<FrontSection[]> => {
  note(pageTags.list('topics'));
  const topics = await reader.list('topics', { sort: 'order', limit: 12, depth: 0, select: TOPIC_CARD });
  const sections: FrontSection[] = [];
  for (const topic of topics) {
    const link = topicLink(topic);
    if (!link) continue;
    const stories = await storiesOf(reader, topic.id, newest, shown);
    if (stories.length === 0) continue;
    for (const story of stories) shown.add(story.id);
    sections.push({
      topic: link,
      description: topic.description ?? null,
      articles: stories.map(articleCard),
    });
  }
  return sections;
};

/**
 * The front page, good without anyone arranging it: what came out last leads. It is sorted by the moment a
 * story became public here, not by its date line, so that a newly published older story is seen.
 */
export const getFrontPage = async (): Promise<FrontPage> => {
  const reader = await publicReader();
  note(pageTags.list('articles'), pageTags.list('events'));
  const newest: Article[] = await reader.list('articles', {
    sort: ['-releasedAt', '-id'],
    limit: NEWEST,
    depth: 1,
    select: ARTICLE_CARD,
  });
  const [lead, ...rest] = newest.slice(0, AT_TOP);
  // Seconds stand beside the lead with their photo; a story without one goes to the list.
  const withPhoto = rest
    .filter((story) => typeof story.heroImage === 'object' && story.heroImage)
    .slice(0, SECONDS);
  const seconds = withPhoto.length === SECONDS ? withPhoto : rest.slice(0, SECONDS);
  const latest = rest.filter((story) => !seconds.includes(story)).slice(0, LATEST);
  const shown = new Set([lead, ...seconds, ...latest].flatMap((story) => (story ? [story.id] : [])));
  const site = await reader.global('site', 0);
  return {
    lead: lead ? articleCard(lead) : null,
    seconds: seconds.map(articleCard),
    latest: latest.map(articleCard),
    sections: await sectionsOf(reader, newest, shown),
    comingEvents: await listComingEvents(reader, [], 5),
    newDocuments: await listNewDocuments(reader, 4),
    seo: seoOf({ title: site.name ?? vi.frame.defaultName, description: site.tagline, path: paths.home() }),
  };
};
