/** Every address of the public site is built here and nowhere else. Paths are absolute on this server and start with `/`. */
import { ARTICLES_PATH, SCRIPT_FOLDER } from './fixedPaths';

const withSlug = (prefix: string) => (slug: string) => `${prefix}/${encodeURIComponent(slug)}`;

export const paths = {
  home: () => '/',
  article: withSlug(ARTICLES_PATH),
  topic: withSlug('/chuyen-muc'),
  agency: withSlug('/co-quan'),
  event: withSlug('/su-kien'),
  document: withSlug('/van-ban'),
  person: withSlug('/nhan-su'),
  articles: () => ARTICLES_PATH,
  agencies: () => '/co-quan',
  events: () => '/su-kien',
  documents: () => '/van-ban',
  people: () => '/nhan-su',
  /** Where a signed-in editor sees a draft as readers would. */
  preview: (collection: string, id: string) => `/xem-truoc/${collection}/${encodeURIComponent(id)}`,
  /** The front page as it will be at a minute in Vietnam, `2026-11-27T16:00`, for those who are signed in. */
  frontPreview: (local: string) => `/xem-truoc/trang-nhat?luc=${encodeURIComponent(local)}`,
  introduction: () => '/gioi-thieu',
  contact: () => '/lien-he',
  privacy: () => '/quyen-rieng-tu',
  accessibility: () => '/tro-nang',
  rss: () => '/rss.xml',
  /** A script of public pages by its name in site/scripts; the server puts its hashed address in its place. */
  script: (name: string) => `${SCRIPT_FOLDER}/${name}.js`,
  /** The picture that social networks show beside a link to the page with this path. */
  shareImage: (page: string) => `${page === '/' ? '' : page}/anh-chia-se.jpg`,
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
