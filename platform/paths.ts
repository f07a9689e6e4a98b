/** Every address of the public site is built here and nowhere else. Paths are absolute on this server and start with `/`. */
import { ARTICLES_PATH, SCRIPT_FOLDER } from './fixedPaths';

const withSlug = (prefix: string) => (slug: string) => `${prefix}/${encodeURIComponent(slug)}`;

/** The forms in which the newest stories are offered to feed readers, each with the file it is. */
export const FEED_FILES = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;
/** MIME types: RFC 4287, 7.1; https://www.jsonfeed.org/version/1.1/; RSS's is not registered but used everywhere. */
export const FEED_TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const;
/** Of what tells browsers how to search here; not registered, but the one they know. */
export const OPEN_SEARCH_TYPE = 'application/opensearchdescription+xml';
export type FeedFormat = keyof typeof FEED_FILES;
export const FEED_FORMATS = Object.keys(FEED_FILES) as FeedFormat[];

/** The query parameters of public pages. */
export const QUERY = {
  /** The last item of the page before, in lists with the newest first. */
  older: 'truoc',
  /** The last item of the part before, in lists with the oldest first (sitemaps). */
  after: 'sau',
  /** The slug of an agency: events it takes part in, documents it issued, people it employs. */
  agency: 'co-quan',
  /** A day: the agencies as they were then. */
  day: 'ngay',
  /** What documents are narrowed by. */
  kind: 'loai',
  year: 'nam',
  standing: 'trang-thai',
  words: 'tu-khoa',
  /** `1`: a feed with whole stories. */
  fullText: 'toan-van',
  /** What became of a rating. */
  sent: 'gui',
  /** What is searched for. */
  question: 'q',
  /** The slug of a topic. */
  topic: 'chuyen-muc',
  /** `1`: what belongs to the offices an agency came from, too. */
  predecessors: 'ca-tien-than',
  /** `1`: nothing is searched for instead of what was typed. */
  verbatim: 'dung-nhu-go',
  /** Days, `YYYY-MM-DD`, both included. */
  from: 'tu',
  until: 'den',
} as const;

/** No parameter of a public page means anything beyond so many UTF-16 units. */
export const MAX_PARAMETER_LENGTH = 200;

/** How addresses of the search name kinds of records. */
export const SEARCH_KIND_WORDS = {
  articles: 'tin-bai',
  documents: 'van-ban',
  events: 'su-kien',
  agencies: 'co-quan',
  people: 'nhan-su',
} as const;

/** One line of composed text: questions that differ by nothing a reader sees share a page. */
const oneLine = (text: string): string =>
  text
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .normalize('NFC');

interface KnownParameter {
  path: RegExp;
  name: string;
  /** The only value that means something. */
  value?: string;
  /** The form in which pages get it. */
  tidy?: (value: string) => string;
  /** Whether the page says so when it is too long; else it is as if it were not there. */
  isTooLongTold?: boolean;
}

/** What the page with the form says of a rating that was sent, as values of `gui`. */
export const RATING_OUTCOMES = { saved: 'xong', missing: 'thieu', tooLong: 'dai' } as const;

/** Which addresses know which of them. The page cache drops all others before it asks for a page. */
export const KNOWN_QUERY: readonly KnownParameter[] = [
  { path: /^(?!.*\.(?:xml|json|txt|webmanifest)$|\/tim-kiem\/)/, name: QUERY.older },
  { path: /^\/su-kien(?:\/(?:thang|tuan)(?:\/[^/]*)?)?$/, name: QUERY.agency },
  { path: /^\/co-quan\/?$/, name: QUERY.day },
  { path: /^\/nhan-su\/?$/, name: QUERY.agency },
  ...[QUERY.kind, QUERY.agency, QUERY.year, QUERY.standing, QUERY.words].map((name) => ({
    path: /^\/van-ban\/?$/,
    name,
  })),
  { path: /^\/sitemap\/[\w-]+\.xml$/, name: QUERY.after },
  { path: /\/(?:rss\.xml|atom\.xml|feed\.json)$/, name: QUERY.fullText, value: '1' },
  ...Object.values(RATING_OUTCOMES).map((value) => ({ path: /^\/danh-gia\/?$/, name: QUERY.sent, value })),
  { path: /^\/tim-kiem\/?$/, name: QUERY.question, tidy: oneLine, isTooLongTold: true },
  { path: /^\/tim-kiem\/goi-y\/?$/, name: QUERY.question, tidy: oneLine },
  ...[QUERY.kind, QUERY.topic, QUERY.agency, QUERY.from, QUERY.until, QUERY.year].map((name) => ({
    path: /^\/tim-kiem\/?$/,
    name,
  })),
  { path: /^\/tim-kiem\/?$/, name: QUERY.predecessors, value: '1' },
  { path: /^\/tim-kiem\/?$/, name: QUERY.verbatim, value: '1' },
];

type Query = Readonly<Record<string, string | null | undefined>>;

/** A path with its parameters, those without a value left out. */
export const withQuery = (path: string, query: Query): string => {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
};

const ofAgency = (path: string, agency: string | undefined): string =>
  withQuery(path, { [QUERY.agency]: agency });

export const paths = {
  home: () => '/',
  article: withSlug(ARTICLES_PATH),
  topic: withSlug('/chuyen-muc'),
  agency: withSlug('/co-quan'),
  event: withSlug('/su-kien'),
  document: withSlug('/van-ban'),
  person: withSlug('/nhan-su'),
  author: withSlug('/tac-gia'),
  articles: () => ARTICLES_PATH,
  /** The register of agencies as it is, or as it was on a day, `YYYY-MM-DD`. */
  agencies: (day?: string) => withQuery('/co-quan', { [QUERY.day]: day }),
  events: (agency?: string) => ofAgency('/su-kien', agency),
  /** Without `month` (`YYYY-MM`): this month. `agency` (a slug) narrows it. */
  month: (month?: string | null, agency?: string) =>
    ofAgency(`/su-kien/thang${month ? `/${month}` : ''}`, agency),
  /** Without `monday` (`YYYY-MM-DD`): this week. `agency` (a slug) narrows it. */
  week: (monday?: string | null, agency?: string) =>
    ofAgency(`/su-kien/tuan${monday ? `/${monday}` : ''}`, agency),
  eventsIcal: () => '/su-kien.ics',
  eventIcal: (slug: string) => `${paths.event(slug)}.ics`,
  agencyIcal: (slug: string) => `${paths.agency(slug)}/su-kien.ics`,
  /** The register; `query` narrows it by `loai`, `co-quan`, `nam`, `trang-thai`, `tu-khoa`. */
  documents: (query: Query = {}) => withQuery('/van-ban', query),
  /** Everyone, or those of an agency by its slug. */
  people: (agency?: string) => ofAgency('/nhan-su', agency),
  /** All years, or the stories of `2020`, `2020-11` or `2020-11-27`. */
  archive: (period = '') => ['/luu-tru', ...period.split('-').filter(Boolean)].join('/'),
  siteMap: () => '/so-do-trang',
  /**
   * The search, or what it finds; `query` holds `q`, `loai`, `chuyen-muc`, `co-quan`, `ca-tien-than`, `nam`, `tu`, `den`.
   */
  search: (query: Query = {}) => withQuery('/tim-kiem', query),
  /** Titles that begin as `question` does. */
  suggestions: (question?: string) => withQuery('/tim-kiem/goi-y', { [QUERY.question]: question }),
  /** The search, or its suggestions, as an address with a place for the words, such as `{searchTerms}`. */
  searchTemplate: (place: string) => `/tim-kiem?${QUERY.question}=${place}`,
  suggestionsTemplate: (place: string) => `/tim-kiem/goi-y?${QUERY.question}=${place}`,
  openSearch: () => '/opensearch.xml',
  /** Where a signed-in editor sees a draft as readers would. */
  preview: (collection: string, id: string) => `/xem-truoc/${collection}/${encodeURIComponent(id)}`,
  /** The front page as it will be at a minute in Vietnam, `2026-11-27T16:00`, for those who are signed in. */
  frontPreview: (local: string) => `/xem-truoc/trang-nhat?luc=${encodeURIComponent(local)}`,
  introduction: () => '/gioi-thieu',
  contact: () => '/lien-he',
  privacy: () => '/quyen-rieng-tu',
  accessibility: () => '/tro-nang',
  /** The form for ratings, or what it says after one was sent. */
  rating: (outcome?: keyof typeof RATING_OUTCOMES) =>
    withQuery('/danh-gia', { [QUERY.sent]: outcome && RATING_OUTCOMES[outcome] }),
  /** Where that form is sent: a page and what takes its form cannot share an address. */
  sendRating: () => '/danh-gia/gui',
  rss: () => '/rss.xml',
  /** A script of public pages by its name in site/scripts; the server puts its hashed address in its place. */
  script: (name: string) => `${SCRIPT_FOLDER}/${name}.js`,
  /** The picture that social networks show beside a link to the page with this path. */
  shareImage: (page: string) => `${page === '/' ? '' : page}/anh-chia-se.jpg`,
  /** The feed of the front page, or of the topic or agency whose path is `of`. */
  feed: (format: FeedFormat, of: string = '/', fullText = false) =>
    withQuery(`${of === '/' ? '' : of}/${FEED_FILES[format]}`, { [QUERY.fullText]: fullText ? '1' : null }),
  sitemaps: () => '/sitemap.xml',
  /** A part of the sitemap: `name` is what it holds, `after` the last item of the part before. */
  sitemap: (name: string, after: string | null = null) =>
    withQuery(`/sitemap/${name}.xml`, { [QUERY.after]: after }),
  newsSitemap: () => '/sitemap/news.xml',
  llms: () => '/llms.txt',
  manifest: () => '/manifest.webmanifest',
} as const;

/** The pages that are always there, for sitemaps. */
export const FIXED_PAGES: readonly string[] = [
  paths.home(),
  paths.articles(),
  paths.agencies(),
  paths.events(),
  paths.week(),
  paths.month(),
  paths.documents(),
  paths.people(),
  paths.archive(),
  paths.search(),
  paths.siteMap(),
  paths.introduction(),
  paths.contact(),
  paths.privacy(),
  paths.accessibility(),
  paths.rating(),
];

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
