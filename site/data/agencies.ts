import { toLocalDay } from '@/domain/dates';
import { pageTags } from '@/domain/pageTags';
import { nameOn } from '@/domain/succession';
import { positionRank } from '@/domain/positionRank';
import { compareVi } from '@/domain/text';
import type { Agency, Article } from '@/payload-types';
import { paths } from '@/platform/paths';
import { note } from '@/platform/server/pageCache/pages';
import { vi } from '@/site/messages/vi';
import type { AgencyPage } from '@/site/models/pages';
import { homeCrumb, readNamingListing } from './articles';
import { agencyLink, documentCard, eventCard, populated } from './cards';
import { listComingEvents, listPastEvents } from './events';
import { publicReader, type Reader } from './reader';
import { seoOf } from './seo';
import { dayOf, isCurrent, noteTerms } from './terms';
import { childrenOf, lineOf, loadSuccession, standingOf, type Succession } from './succession';

const EVENTS = 12;
const DOCUMENTS = 20;

/** Which agency of the line a story is about, under the name it bore on the story's day. */
const asWhom = (succession: Succession, line: string[], article: Article, id: string) => {
  const rows = (article.agencies ?? []).map((row) => populated(row.agency)?.id ?? String(row.agency));
  const about = rows.includes(id) ? id : (line.find((other) => rows.includes(other)) ?? id);
  const record = succession.graph.agencies.get(about);
  const day = toLocalDay(article.publishedAt ?? article.createdAt);
  return { own: about === id, as: (record && nameOn(record, day)?.official) ?? '' };
};

const leadersOf = async (reader: Reader, id: string, today: string): Promise<AgencyPage['leaders']> => {
  note(pageTags.of('people', id));
  const people = await reader.list('people', {
    where: { 'positions.agency': { in: [id] } },
    depth: 0,
    limit: 0,
  });
  noteTerms(
    people.flatMap((person) => person.positions ?? []),
    today,
  );
  return people
    .flatMap((person) =>
      (person.positions ?? [])
        .filter((position) => String(position.agency) === id && isCurrent(position, today))
        .map((position) => ({
          name: person.name,
          href: paths.person(person.slug ?? person.id),
          position: position.title,
          from: dayOf(position.from),
        })),
    )
    .sort((a, b) => positionRank(a.position) - positionRank(b.position) || compareVi(a.name, b.name));
};

const agencyPage = async (reader: Reader, agency: Agency, before?: string): Promise<AgencyPage> => {
  const succession = await loadSuccession(reader);
  const { today } = succession;
  const line = lineOf(succession, agency.id);
  for (const id of line) {
    note(pageTags.of('articles', id));
    note(pageTags.of('events', id));
    note(pageTags.of('documents', id));
  }
  const path = paths.agency(agency.slug ?? agency.id);
  const { rows, listing } = await readNamingListing(
    reader,
    { field: 'agencies.agency', ids: line },
    path,
    before,
    // The cards do not carry the agencies of a story; they say as whom it is listed here.
    { agencies: true },
  );
  const byId = new Map(rows.map((article) => [article.id, article]));
  const names = (agency.names ?? []).map((name) => ({
    official: name.official,
    short: name.short ?? null,
    abbreviation: name.abbreviation ?? null,
    from: dayOf(name.from),
    until: dayOf(name.until),
  }));
  noteTerms(agency.parents ?? [], today);
  const parent = (agency.parents ?? [])
    .filter((row) => isCurrent(row, today))
    .flatMap((row) => agencyLink(row.agency) ?? [])[0];
  const documents = await reader.list('documents', {
    where: { issuer: { in: line } },
    sort: ['-issuedOn', '-id'],
    limit: DOCUMENTS,
    depth: 1,
  });
  const name = agency.name ?? '';
  return {
    id: agency.id,
    href: path,
    name,
    slug: agency.slug ?? agency.id,
    kind: agency.kind,
    level: agency.level,
    formerNames: names.filter((row) => row.official !== name).reverse(),
    standing: standingOf(succession, agency.id),
    parent: parent ?? null,
    children: childrenOf(succession, agency.id),
    functions: agency.functions?.trim() || null,
    address: agency.address?.trim() || null,
    phone: agency.phone?.trim() || null,
    email: agency.email?.trim() || null,
    website: agency.website?.trim() || null,
    leaders: await leadersOf(reader, agency.id, today),
    articles: {
      older: listing.older,
      items: listing.items.map((card) => ({
        ...card,
        ...asWhom(
          succession,
          line,
          byId.get(card.id) ?? ({ createdAt: card.publishedAt } as Article),
          agency.id,
        ),
      })),
    },
    comingEvents: await listComingEvents(reader, line, EVENTS),
    pastEvents: (await listPastEvents(reader, line, EVENTS)).map(eventCard),
    eventsHref: paths.events(agency.slug ?? agency.id),
    documents: documents.map(documentCard),
    hasIssued: documents.some((document) => populated(document.issuer)?.id === agency.id),
    crumbs: [homeCrumb, { title: vi.list.agencies, href: paths.agencies() }],
    seo: seoOf({
      title: name,
      description: agency.functions,
      path,
      image: paths.shareImage(path),
      noindex: reader.isPreview || Boolean(before),
    }),
  };
};

export const getAgency = async (slug: string, before?: string): Promise<AgencyPage | null> => {
  const reader = await publicReader();
  const agency = await reader.one('agencies', { where: { slug: { equals: slug } }, depth: 1 });
  return agency && agencyPage(reader, agency, before);
};

export const previewAgency = async (reader: Reader, id: string): Promise<AgencyPage | null> => {
  const agency = await reader.one('agencies', { where: { id: { equals: id } }, depth: 1 });
  return agency && agencyPage(reader, agency);
};
