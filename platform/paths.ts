/** Every address of the public site is built here and nowhere else. Paths are absolute on this server and start with `/`. */

const withSlug = (prefix: string) => (slug: string) => `${prefix}/${encodeURIComponent(slug)}`;

/** The query parameter that narrows events to those of an agency. */
export const AGENCY_FILTER = 'co-quan';

const ofAgency = (slug: string | undefined) => (slug ? `?${AGENCY_FILTER}=${encodeURIComponent(slug)}` : '');

export const paths = {
  home: () => '/',
  article: withSlug('/tin-tuc'),
  topic: withSlug('/chuyen-muc'),
  agency: withSlug('/co-quan'),
  event: withSlug('/su-kien'),
  document: withSlug('/van-ban'),
  person: withSlug('/nhan-su'),
  articles: () => '/tin-tuc',
  agencies: () => '/co-quan',
  events: (agency?: string) => `/su-kien${ofAgency(agency)}`,
  /** Without `month` (`YYYY-MM`): this month. `agency` (a slug) narrows it. */
  month: (month?: string | null, agency?: string) =>
    `/su-kien/thang${month ? `/${month}` : ''}${ofAgency(agency)}`,
  /** Without `monday` (`YYYY-MM-DD`): this week. `agency` (a slug) narrows it. */
  week: (monday?: string | null, agency?: string) =>
    `/su-kien/tuan${monday ? `/${monday}` : ''}${ofAgency(agency)}`,
  eventsIcal: () => '/su-kien.ics',
  eventIcal: (slug: string) => `${paths.event(slug)}.ics`,
  agencyIcal: (slug: string) => `${paths.agency(slug)}/su-kien.ics`,
  documents: () => '/van-ban',
  people: () => '/nhan-su',
  /** Where a signed-in editor sees a draft as readers would. */
  preview: (collection: string, id: string) => `/xem-truoc/${collection}/${encodeURIComponent(id)}`,
  rss: () => '/rss.xml',
} as const;

/** Which of them shows a record of a collection. */
export const RECORD_PATHS = {
  articles: paths.article,
  agencies: paths.agency,
  events: paths.event,
  documents: paths.document,
  people: paths.person,
  topics: paths.topic,
} as const;

/** Slugs that no record may have: other pages stand at their addresses. */
const RESERVED_SLUGS: Readonly<Record<string, readonly string[]>> = { events: ['thang', 'tuan'] };

export const isReservedSlug = (collection: string, slug: string): boolean =>
  Boolean(RESERVED_SLUGS[collection]?.includes(slug));

/** The public address of a record, or null for collections without pages. */
export const pathOfRecord = (collection: string, slug: string): string | null =>
  Object.hasOwn(RECORD_PATHS, collection)
    ? RECORD_PATHS[collection as keyof typeof RECORD_PATHS](slug)
    : null;

/** Turns a path of this site into an absolute address. `base` has no trailing slash. */
export const absolute = (base: string, path: string): string => `${base}${path}`;
