import { toLocalDay } from '@/domain/dates';
import { pageTags } from '@/domain/pageTags';
import type { Person } from '@/payload-types';
import { paths } from '@/platform/paths';
import { note } from '@/platform/server/pageCache/pages';
import { vi } from '@/site/messages/vi';
import type { PersonListItem, PersonListPage } from '@/site/models/lists';
import type { PersonPage } from '@/site/models/pages';
import { homeCrumb, listArticleCards } from './articles';
import { agencyLink } from './cards';
import { pictureOf } from './pictures';
import { publicReader, type Reader } from './reader';
import { seoOf } from './seo';
import { dayOf, isCurrent } from './terms';

const STORIES = 30;

const personPage = async (reader: Reader, person: Person): Promise<PersonPage> => {
  const today = toLocalDay(new Date());
  note(pageTags.of('articles', person.id));
  const path = paths.person(person.slug ?? person.id);
  return {
    id: person.id,
    name: person.name,
    portrait: pictureOf(person.portrait),
    bio: person.bio?.trim() || null,
    contact: person.contactPublic
      ? { phone: person.contact?.phone ?? null, email: person.contact?.email ?? null }
      : { phone: null, email: null },
    positions: (person.positions ?? [])
      .map((position) => ({
        title: position.title,
        agency: agencyLink(position.agency),
        from: dayOf(position.from),
        until: dayOf(position.until),
        isCurrent: isCurrent(position, today),
      }))
      .sort((a, b) => (b.from ?? '').localeCompare(a.from ?? '')),
    articles: await listArticleCards(reader, { 'people.person': { in: [person.id] } }, STORIES),
    authored: await listArticleCards(reader, { 'authors.person': { in: [person.id] } }, STORIES),
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

export const getPersonList = async (): Promise<PersonListPage> => {
  const reader = await publicReader();
  note(pageTags.list('people'));
  const today = toLocalDay(new Date());
  const people = await reader.list('people', { sort: 'name', limit: 0, depth: 1 });
  const items = people.map((person): PersonListItem => {
    const current = (person.positions ?? []).filter((position) => isCurrent(position, today)).at(-1);
    return {
      id: person.id,
      href: paths.person(person.slug ?? person.id),
      name: person.name,
      portrait: pictureOf(person.portrait),
      position: current?.title ?? null,
      agency: agencyLink(current?.agency),
    };
  });
  return {
    people: { items, older: null },
    crumbs: [homeCrumb],
    seo: seoOf({ title: vi.list.people, description: vi.list.peopleLead, path: paths.people() }),
  };
};
