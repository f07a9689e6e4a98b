import { pageTags } from '@/domain/pageTags';
import { paths } from '@/platform/paths';
import { note } from '@/platform/server/pageCache/pages';
import type { TopicPage } from '@/site/models/pages';
import { homeCrumb, readNamingListing } from './articles';
import { publicReader } from './reader';
import { seoOf } from './seo';

export const getTopic = async (slug: string, before?: string): Promise<TopicPage | null> => {
  const reader = await publicReader();
  const topic = await reader.one('topics', { where: { slug: { equals: slug } }, depth: 0 });
  if (!topic) return null;
  note(pageTags.of('articles', topic.id));
  const path = paths.topic(topic.slug ?? slug);
  const { listing } = await readNamingListing(reader, { field: 'topics', ids: [topic.id] }, path, before);
  return {
    href: path,
    title: topic.title,
    description: topic.description ?? null,
    articles: listing,
    crumbs: [homeCrumb],
    seo: seoOf({ title: topic.title, description: topic.description, path, noindex: Boolean(before) }),
  };
};
