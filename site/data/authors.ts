import { toLocalDay } from '@/domain/dates';
import { pageTags } from '@/domain/pageTags';
import { paths } from '@/platform/paths';
import { note } from '@/platform/server/pageCache/pages';
import { listWords } from '@/site/messages/lists';
import type { AuthorPage } from '@/site/models/archive';
import { homeCrumb, readNamingListing } from './articles';
import { agencyLink } from './cards';
import { highestPosition } from './people';
import { pictureOf } from './pictures';
import { publicReader } from './reader';
import { seoOf } from './seo';

/**
 * Somebody who wrote, photographed or filmed for the site, with everything that bears their name.
 *
 * @param before the value of the `truoc` parameter
 * @returns null when there is no such person, or none of their stories is public
 */
export const getAuthor = async (slug: string, before?: string): Promise<AuthorPage | null> => {
  const reader = await publicReader();
  const person = await reader.one('people', { where: { slug: { equals: slug } }, depth: 1 });
  if (!person) return null;
  note(pageTags.of('articles', person.id));
  const path = paths.author(slug);
  const { rows, listing } = await readNamingListing(
    reader,
    { field: 'authors.person', ids: [person.id] },
    path,
    before,
  );
  if (rows.length === 0 && !before) return null;
  const position = highestPosition(person, toLocalDay(new Date()));
  return {
    name: person.name,
    portrait: pictureOf(person.portrait),
    bio: person.bio?.trim() || null,
    position: position && { title: position.title, agency: agencyLink(position.agency) },
    profile: paths.person(slug),
    articles: listing,
    crumbs: [homeCrumb],
    seo: seoOf({
      title: person.name,
      description: person.bio?.trim() || listWords.author.description(person.name),
      path,
      type: 'profile',
      noindex: Boolean(before),
    }),
  };
};
