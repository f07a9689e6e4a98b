import type {
  EventLeaf,
  EventStatusType,
  GovernmentOrganizationLeaf,
  ImageObjectLeaf,
  LegislationLeaf,
  NewsMediaOrganizationLeaf,
  PersonLeaf,
  PlaceLeaf,
} from 'schema-dts';
import { toLocalDay, toLocalIso } from '@/domain/dates';
import { absolute, paths } from '@/platform/paths';
import { vi, wordFor } from '@/site/messages/vi';
import type { DocumentCard, EventCard, Figure, Picture, Seo, SiteIdentity } from '@/site/models/pages';
import { nodeOf } from './graph';

const urlOf = (base: string, href: string | null): string | null => href && absolute(base, href);

/** An office by its name, and the page about it when there is one. */
export const agencyNode = (
  base: string,
  { name, href }: { name: string; href: string | null },
): GovernmentOrganizationLeaf =>
  nodeOf<GovernmentOrganizationLeaf>({ '@type': 'GovernmentOrganization', name, url: urlOf(base, href) });

export const personNode = (
  base: string,
  {
    name,
    href,
    position,
    agency,
  }: {
    name: string;
    href: string | null;
    position?: string | null;
    agency?: { name: string; href: string | null } | null;
  },
): PersonLeaf =>
  nodeOf<PersonLeaf>({
    '@type': 'Person',
    name,
    url: urlOf(base, href),
    jobTitle: position,
    worksFor: agency && agencyNode(base, agency),
  });

const eventStatus = ({ status, newStart }: Pick<EventCard, 'status' | 'newStart'>): EventStatusType => {
  if (status === 'cancelled') return 'https://schema.org/EventCancelled';
  if (status !== 'postponed') return 'https://schema.org/EventScheduled';
  return newStart ? 'https://schema.org/EventRescheduled' : 'https://schema.org/EventPostponed';
};

/**
 * When an event takes place, and whether. A postponed one that has a new time begins then, and once began at the old
 * one; without a new time it keeps the old one (https://developers.google.com/search/docs/appearance/structured-data/event).
 * Events that last all day have days, not times.
 */
export const eventTimes = (
  event: Pick<EventCard, 'status' | 'start' | 'end' | 'allDay' | 'newStart'>,
): Pick<EventLeaf, 'eventStatus' | 'startDate' | 'endDate' | 'previousStartDate'> => {
  const { start, end, allDay, newStart } = event;
  const timeOf = allDay ? toLocalDay : toLocalIso;
  return {
    eventStatus: eventStatus(event),
    startDate: timeOf(newStart ?? start),
    ...(newStart ? { previousStartDate: timeOf(start) } : {}),
    ...(end && !newStart ? { endDate: timeOf(end) } : {}),
  };
};

/** An event named in passing. */
export const namedEventNode = (base: string, event: EventCard): EventLeaf => ({
  '@type': 'Event',
  name: event.title,
  url: absolute(base, event.href),
  ...eventTimes(event),
  ...(event.place ? { location: placeNode(event.place) } : {}),
});

export const placeNode = (place: string): PlaceLeaf => ({ '@type': 'Place', name: place, address: place });

/** A document named in passing. */
export const citedDocumentNode = (base: string, document: DocumentCard): LegislationLeaf =>
  nodeOf<LegislationLeaf>({
    '@type': 'Legislation',
    name: vi.document.numbered(wordFor(vi.document.kind, document.kind), document.number),
    legislationIdentifier: document.number,
    legislationDate: document.issuedOn,
    url: absolute(base, document.href),
  });

/** The largest size of a picture that search engines read everywhere: they do not all know AVIF. */
const pictureNode = (base: string, { webp, fallback, alt }: Picture): ImageObjectLeaf => {
  const largest = [...webp, fallback].sort((a, b) => b.width - a.width)[0]!;
  return {
    '@type': 'ImageObject',
    url: absolute(base, largest.src),
    width: `${largest.width}`,
    height: `${largest.height}`,
    description: alt,
  };
};

/** A photo with its caption and whom it is by. */
export const photoNode = (base: string, { picture, caption, credit }: Figure): ImageObjectLeaf | null =>
  picture && nodeOf<ImageObjectLeaf>({ ...pictureNode(base, picture), caption, creditText: credit });

export const portraitNode = (base: string, portrait: Picture | null): ImageObjectLeaf | null =>
  portrait && pictureNode(base, portrait);

/** The picture made for sharing. */
export const sharedPictureNode = ({ image }: Seo): ImageObjectLeaf | null =>
  image ? { '@type': 'ImageObject', url: image, width: '1200', height: '630' } : null;

const APP_ICON = { src: '/apple-icon.png', width: 180, height: 180 };

/** The newsroom, and the authority it belongs to. */
export const publisherNode = (base: string, identity: SiteIdentity): NewsMediaOrganizationLeaf => {
  const logo = identity.emblem?.fallback ?? APP_ICON;
  return nodeOf<NewsMediaOrganizationLeaf>({
    '@type': 'NewsMediaOrganization',
    '@id': `${absolute(base, paths.home())}#toa-soan`,
    name: identity.name,
    url: absolute(base, paths.home()),
    logo: {
      '@type': 'ImageObject',
      url: absolute(base, logo.src),
      width: `${logo.width}`,
      height: `${logo.height}`,
    },
    parentOrganization: identity.unitInCharge
      ? { '@type': 'GovernmentOrganization', name: identity.unitInCharge }
      : null,
    address: identity.address || null,
    telephone: identity.phone || null,
    email: identity.email,
  });
};
