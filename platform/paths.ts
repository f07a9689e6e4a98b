/** Every address of the public site is built here and nowhere else. Paths are absolute on this server and start with `/`. */

const withSlug = (prefix: string) => (slug: string) => `${prefix}/${encodeURIComponent(slug)}`;

/** The query parameters that name what a list is narrowed to: `?loai=decision&nam=2024`. */
type Query = Readonly<Record<string, string | null | undefined>>;

const withQuery = (path: string, query: Query): string => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
};

export const paths = {
  home: () => '/',
  article: withSlug('/tin-tuc'),
  topic: withSlug('/chuyen-muc'),
  agency: withSlug('/co-quan'),
  event: withSlug('/su-kien'),
  document: withSlug('/van-ban'),
  person: withSlug('/nhan-su'),
  author: withSlug('/tac-gia'),
  articles: () => '/tin-tuc',
  /** The register of agencies as it is, or as it was on a day, `YYYY-MM-DD`. */
  agencies: (day?: string) => withQuery('/co-quan', { ngay: day }),
  events: () => '/su-kien',
  /** The register; `query` narrows it by `loai`, `co-quan`, `nam`, `trang-thai`, `tu-khoa`. */
  documents: (query: Query = {}) => withQuery('/van-ban', query),
  /** Everyone, or those of an agency by its slug. */
  people: (agency?: string) => withQuery('/nhan-su', { 'co-quan': agency }),
  /** All years, or the stories of `2020`, `2020-11` or `2020-11-27`. */
  archive: (period = '') => ['/luu-tru', ...period.split('-').filter(Boolean)].join('/'),
  siteMap: () => '/so-do-trang',
  introduction: () => '/gioi-thieu',
  contact: () => '/lien-he',
  privacy: () => '/quyen-rieng-tu',
  accessibility: () => '/tro-nang',
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

/** The public address of a record, or null for collections without pages. */
export const pathOfRecord = (collection: string, slug: string): string | null =>
  Object.hasOwn(RECORD_PATHS, collection)
    ? RECORD_PATHS[collection as keyof typeof RECORD_PATHS](slug)
    : null;

/** Turns a path of this site into an absolute address. `base` has no trailing slash. */
export const absolute = (base: string, path: string): string => `${base}${path}`;
