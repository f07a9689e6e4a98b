import { toLocalDay, type Day } from '@/domain/dates';
import { pageTags } from '@/domain/pageTags';
import { positionRank } from '@/domain/positionRank';
import { compareVi } from '@/domain/text';
import type { Agency, Person } from '@/payload-types';
import { paths } from '@/platform/paths';
import { note } from '@/platform/server/pageCache/pages';
import { listWords } from '@/site/messages/lists';
import { vi } from '@/site/messages/vi';
import type { Choice, PersonListItem, PersonListPage } from '@/site/models/lists';
import type { PersonPage } from '@/site/models/pages';
import { homeCrumb, listArticleCards } from './articles';
import { agencyLink, populated } from './cards';
import { pictureOf } from './pictures';
import { publicReader, type Reader } from './reader';
import { seoOf } from './seo';
import { dayOf, isCurrent, noteTerms } from './terms';

const STORIES = 30;

type Position = NonNullable<Person['positions']>[number];

/** The posts a person holds today, the highest first. The page lives until one of them begins or ends. */
export const positionsToday = (person: Person, today: Day): Position[] => {
  const positions = person.positions ?? [];
  noteTerms(positions, today);
  return positions
    .filter((position) => isCurrent(position, today))
    .sort((a, b) => positionRank(a.title) - positionRank(b.title));
};

/** The highest post a person holds today; null when they hold none. */
export const highestPosition = (person: Person, today: Day): Position | null =>
  positionsToday(person, today)[0] ?? null;

const personPage = async (reader: Reader, person: Person): Promise<PersonPage> => {
  const today = toLocalDay(new Date());
  note(pageTags.of('articles', person.id));
  const path = paths.person(person.slug ?? person.id);
  noteTerms(person.positions ?? [], today);
  const authored = await listArticleCards(reader, {
    field: 'authors.person',
    by: 'publishedAt',
    ids: [person.id],
    limit: STORIES,
  });
  return {
    id: person.id,
    name: person.name,
    portrait: pictureOf(person.portrait),
    bio: person.bio?.trim() || null,
    contact: person.contactPublic
      ? { phone: person.contact?.phone ?? null, email: person.contact?.email ?? null }
      : { phone: null, email: null },
    // A post that is still to come is told when it begins.
    positions: (person.positions ?? [])
      .filter(({ from }) => !from || toLocalDay(from) <= today)
      .map((position) => ({
        title: position.title,
        agency: agencyLink(position.agency),
        from: dayOf(position.from),
        until: dayOf(position.until),
        isCurrent: isCurrent(position, today),
      }))
      .sort((a, b) => (b.from ?? '').localeCompare(a.from ?? '')),
    articles: await listArticleCards(reader, {
      field: 'people.person',
      by: 'publishedAt',
      ids: [person.id],
      limit: STORIES,
    }),
    authored,
    author: authored.length > 0 && person.slug ? paths.author(person.slug) : null,
    crumbs: [homeCrumb, { title: vi.list.people, href: paths.people() }],
    seo: seoOf({
      title: person.name,
      description: person.bio,
      path,
      type: 'profile',
      noindex: reader.isPreview,
    }),
  };
};

export const getPerson = async (slug: string): Promise<PersonPage | null> => {
  const reader = await publicReader();
  const person = await reader.one('people', { where: { slug: { equals: slug } }, depth: 1 });
  return person && personPage(reader, person);
};

export const previewPerson = async (reader: Reader, id: string): Promise<PersonPage | null> => {
  const person = await reader.one('people', { where: { id: { equals: id } }, depth: 1 });
  return person && personPage(reader, person);
};

const agencyOf = (position: Position): Agency | null => populated(position.agency);

/** The offices whose people are listed, by name. */
const agenciesOf = (positions: Position[]): Choice[] => {
  const agencies = new Map<string, Choice>();
  for (const agency of positions.flatMap((position) => agencyOf(position) ?? []))
    if (agency.slug && agency.name) agencies.set(agency.slug, { value: agency.slug, title: agency.name });
  return [...agencies.values()].sort((a, b) => compareVi(a.title, b.title));
};

/** The agency behind a slug: among those with people, or one that has none; null when there is no such agency. */
const chosenAgency = async (reader: Reader, slug: string, agencies: Choice[]): Promise<Choice | null> => {
  const known = agencies.find(({ value }) => value === slug);
  if (known) return known;
  note(pageTags.list('agencies'));
  const agency = await reader.one('agencies', {
    where: { slug: { equals: slug } },
    select: { name: true, slug: true },
    depth: 0,
  });
  return agency?.name ? { value: slug, title: agency.name } : null;
};

/**
 * Everyone, or those who hold a post in one agency today: by the height of the post, then by name.
 *
 * @param slug of the agency; one that nobody holds a post in is said to be unknown or without people
 */
export const getPersonList = async (slug?: string): Promise<PersonListPage> => {
  const reader = await publicReader();
  note(pageTags.list('people'));
  const today = toLocalDay(new Date());
  const people = await reader.list('people', { sort: 'name', limit: 0, depth: 1 });
  const held = people.map((person) => ({ person, positions: positionsToday(person, today) }));
  const agencies = agenciesOf(held.flatMap(({ positions }) => positions));
  const chosen = slug ? await chosenAgency(reader, slug, agencies) : null;
  const listed = held.flatMap(({ person, positions }) => {
    const here = chosen
      ? positions.filter((position) => agencyOf(position)?.slug === chosen.value)
      : positions;
    if (chosen && here.length === 0) return [];
    const position = here[0];
    return [{ person, position, rank: position ? positionRank(position.title) : Number.POSITIVE_INFINITY }];
  });
  // Equal ranks are not subtracted: those without a post are infinitely far behind.
  listed.sort((a, b) =>
    a.rank === b.rank ? compareVi(a.person.name, b.person.name) : a.rank < b.rank ? -1 : 1,
  );
  const items = listed.map(({ person, position }): PersonListItem => ({
    id: person.id,
    href: paths.person(person.slug ?? person.id),
    name: person.name,
    portrait: pictureOf(person.portrait),
    position: position?.title ?? null,
    agency: position ? agencyLink(position.agency) : null,
  }));
  const problem = slug && !chosen ? listWords.people.bad(slug) : null;
  return {
    people: { items, older: null },
    agencies:
      chosen && !agencies.some(({ value }) => value === chosen.value) ? [chosen, ...agencies] : agencies,
    agency: chosen,
    problem,
    crumbs: [homeCrumb],
    seo: seoOf({
      title: chosen ? `${vi.list.people}: ${chosen.title}` : vi.list.people,
      description: vi.list.peopleLead,
      path: paths.people(chosen?.value),
      noindex: Boolean(problem) || (chosen !== null && items.length === 0),
    }),
  };
};
