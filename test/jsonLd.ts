/**
 * What search engines ask of the data blocks of pages, as a schema: what schema.org's types leave open (which
 * properties must be there, that times have their offset, that addresses are whole) is in here; that the properties
 * exist is checked by schema-dts when the code is compiled.
 */
import { z } from 'zod';

const text = z.string().trim().min(1);
const address = z.url({ protocol: /^https?$/ });
/** ISO 8601 with the offset of Vietnam. */
const time = z.iso.datetime({ offset: true }).regex(/\+07:00$/);
const day = z.iso.date();
/** A day known in full, to the month or to the year. */
const partialDay = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);

const image = z.strictObject({
  '@type': z.literal('ImageObject'),
  url: address,
  width: z.string().regex(/^[1-9]\d*$/),
  height: z.string().regex(/^[1-9]\d*$/),
  description: text.optional(),
  caption: text.optional(),
  creditText: text.optional(),
});
const office = z.strictObject({
  '@type': z.literal('GovernmentOrganization'),
  name: text,
  url: address.optional(),
});
const person = z.strictObject({
  '@type': z.literal('Person'),
  name: text,
  url: address.optional(),
  jobTitle: text.optional(),
  worksFor: office.optional(),
});
const publisher = z.strictObject({
  '@type': z.literal('NewsMediaOrganization'),
  '@id': address,
  name: text,
  url: address,
  logo: image,
  parentOrganization: office.optional(),
  address: text.optional(),
  telephone: text.optional(),
  email: z.email().optional(),
});
const place = z.strictObject({ '@type': z.literal('Place'), name: text, address: text });

const EVENT_STATUS = ['EventScheduled', 'EventCancelled', 'EventPostponed', 'EventRescheduled'].map(
  (status) => `https://schema.org/${status}`,
);
const when = time.or(day);
const event = z.strictObject({
  '@type': z.literal('Event'),
  name: text,
  url: address,
  eventStatus: z.enum(EVENT_STATUS),
  startDate: when,
  endDate: when.optional(),
  previousStartDate: when.optional(),
  location: place.optional(),
});
const isInOrder = (found: { startDate: string; endDate?: string | undefined }) =>
  !found.endDate || Date.parse(found.endDate) >= Date.parse(found.startDate);
const citation = z.strictObject({
  '@type': z.literal('Legislation'),
  name: text,
  legislationIdentifier: text,
  legislationDate: day.optional(),
  url: address,
});

const nodes = [
  z.strictObject({
    '@type': z.literal('NewsArticle'),
    '@id': address,
    mainEntityOfPage: address,
    headline: text,
    alternativeHeadline: text.optional(),
    description: text.optional(),
    inLanguage: text,
    isAccessibleForFree: z.literal(true),
    datePublished: time,
    dateModified: time,
    dateline: text.optional(),
    author: z.array(person).min(1).or(publisher),
    contributor: z.array(person).optional(),
    publisher,
    image: z.array(image).min(1),
    articleSection: z.array(text).optional(),
    about: z.array(z.discriminatedUnion('@type', [office, event])).optional(),
    mentions: z.array(z.discriminatedUnion('@type', [office, person])).optional(),
    citation: z.array(citation).optional(),
    correction: z
      .array(z.strictObject({ '@type': z.literal('CorrectionComment'), text, datePublished: time }))
      .optional(),
    isBasedOn: z
      .strictObject({
        '@type': z.literal('NewsArticle'),
        url: address.optional(),
        publisher: z.strictObject({ '@type': z.literal('Organization'), name: text }),
        author: person.optional(),
        datePublished: time.optional(),
      })
      .optional(),
  }),
  event
    .extend({
      '@id': address,
      description: text.optional(),
      eventAttendanceMode: z.literal('https://schema.org/OfflineEventAttendanceMode'),
      organizer: z.array(office).optional(),
      attendee: z.array(office).optional(),
      image,
      inLanguage: text,
    })
    .refine(isInOrder, 'it ends before it begins'),
  z.strictObject({
    '@type': z.literal('GovernmentOrganization'),
    '@id': address,
    url: address,
    name: text,
    alternateName: z.array(text).optional(),
    description: text.optional(),
    foundingDate: partialDay.optional(),
    dissolutionDate: partialDay.optional(),
    parentOrganization: office.optional(),
    subOrganization: z.array(office).optional(),
    employee: z.array(person).optional(),
    address: text.optional(),
    telephone: text.optional(),
    email: z.email().optional(),
    sameAs: address.optional(),
    image,
  }),
  z.strictObject({
    '@type': z.literal('Legislation'),
    '@id': address,
    url: address,
    name: text,
    headline: text,
    abstract: text.optional(),
    inLanguage: text,
    legislationIdentifier: text,
    legislationType: text,
    legislationDate: day.optional(),
    legislationDateOfApplicability: day.optional(),
    legislationPassedBy: office.optional(),
    legislationLegalForce: z.enum(['https://schema.org/InForce', 'https://schema.org/NotInForce']),
    encoding: z
      .array(
        z.strictObject({
          '@type': z.literal('MediaObject'),
          name: text,
          contentUrl: address,
          contentSize: z.string().regex(/^\d+ B$/),
        }),
      )
      .optional(),
    image,
  }),
  z.strictObject({
    '@type': z.literal('Person'),
    '@id': address,
    url: address,
    name: text,
    description: text.optional(),
    image: image.optional(),
    jobTitle: z.array(text).optional(),
    worksFor: z.array(office).optional(),
    telephone: text.optional(),
    email: z.email().optional(),
  }),
  z.strictObject({
    '@type': z.literal('WebSite'),
    '@id': address,
    url: address,
    name: text,
    description: text.optional(),
    inLanguage: text,
    publisher,
    potentialAction: z.strictObject({
      '@type': z.literal('SearchAction'),
      target: z.strictObject({
        '@type': z.literal('EntryPoint'),
        urlTemplate: address.regex(/\{search_term_string\}$/),
      }),
      'query-input': z.literal('required name=search_term_string'),
    }),
  }),
  z.strictObject({
    '@type': z.literal('BreadcrumbList'),
    itemListElement: z
      .array(
        z.strictObject({
          '@type': z.literal('ListItem'),
          position: z.int().positive(),
          name: text,
          item: address,
        }),
      )
      .min(2)
      .refine((items) => items.every(({ position }, index) => position === index + 1), 'not in order'),
  }),
] as const;

const jsonLd = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.discriminatedUnion('@type', [...nodes])).min(1),
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into whichever node it asked for
export type Node = Record<string, any> & { '@type': string };

/** The nodes of a data block, given as its text or parsed. @throws ZodError when it is not as search engines ask. */
export const readJsonLd = (block: unknown): Node[] =>
  jsonLd.parse(typeof block === 'string' ? JSON.parse(block) : block)['@graph'];

/** The texts of the data blocks of an HTML page. */
export const jsonLdBlocks = (html: string): string[] =>
  [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map((match) => match[1]!);
