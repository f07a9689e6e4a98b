/** Every address of the public site is built here and nowhere else. Paths are absolute on this server and start with `/`. */

const withSlug = (prefix: string) => (slug: string) => `${prefix}/${encodeURIComponent(slug)}`;

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
  events: () => '/su-kien',
  documents: () => '/van-ban',
  people: () => '/nhan-su',
  /** Where a signed-in editor sees a draft as readers would. */
  preview: (collection: string, id: string) => `/xem-truoc/${collection}/${encodeURIComponent(id)}`,
  rss: () => '/rss.xml',
  sitemap: () => '/sitemap.xml',
  admin: () => '/admin',
} as const;

/** Turns a path of this site into an absolute address. `base` has no trailing slash. */
export const absolute = (base: string, path: string): string => `${base}${path}`;
