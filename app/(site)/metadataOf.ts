import type { Metadata } from 'next';
import { FEED_FORMATS, FEED_TYPES, paths } from '@/platform/paths';
import { STATUS_META } from '@/platform/server/pageStatus';
import type { ArticleFacts, DublinCore } from '@/site/feeds/pageFacts';
import { feedWords } from '@/site/messages/feeds';
import type { Seo } from '@/site/models/pages';

/** What some kinds of pages say of themselves besides. */
interface Facts {
  article?: ArticleFacts;
  dublinCore?: DublinCore;
  /** The path of the page, when it has feeds of its own. */
  feeds?: string;
  /** Why the request could not be understood: the page is shown all the same, with status 400. */
  problem?: string | null | undefined;
}

/** The feeds of the page with this path, as feed readers look for them. As text: of a `URL` Next keeps the host only. */
const feedsOf = (of: string, { canonical, title }: Seo) =>
  Object.fromEntries(
    FEED_FORMATS.map((format) => [
      FEED_TYPES[format],
      [
        {
          url: new URL(paths.feed(format, of), canonical).href,
          title: `${feedWords.formats[format]}: ${title}`,
        },
      ],
    ]),
  );

/** A page's view model as Next's metadata. `site` is the name of the newsroom, appended to titles. */
export const metadataOf = (
  seo: Seo,
  site?: string,
  { article, dublinCore, feeds, problem }: Facts = {},
): Metadata => ({
  title: site && site !== seo.title ? `${seo.title} – ${site}` : seo.title,
  description: seo.description,
  alternates: { canonical: seo.canonical, ...(feeds ? { types: feedsOf(feeds, seo) } : {}) },
  robots: seo.noindex
    ? { index: false, follow: true }
    : { index: true, follow: true, 'max-image-preview': 'large' },
  openGraph: {
    title: seo.title,
    description: seo.description,
    url: seo.canonical,
    locale: 'vi_VN',
    ...(site ? { siteName: site } : {}),
    ...(seo.image
      ? { images: [{ url: seo.image, width: 1200, height: 630, type: 'image/jpeg', alt: seo.title }] }
      : {}),
    ...(article ? { type: 'article', ...article } : { type: seo.type }),
  },
  twitter: {
    card: seo.image ? 'summary_large_image' : 'summary',
    title: seo.title,
    description: seo.description,
    ...(seo.image ? { images: [{ url: seo.image, alt: seo.title }] } : {}),
  },
  other: { ...dublinCore, ...(problem ? { [STATUS_META]: '400' } : {}) },
});
