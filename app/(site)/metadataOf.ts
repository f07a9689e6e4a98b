import type { Metadata } from 'next';
import { FEED_FORMATS, FEED_TYPES, paths } from '@/platform/paths';
import { feedWords } from '@/site/messages/feeds';
import type { Seo } from '@/site/models/pages';

/** The feeds of the page with this path, as feed readers look for them. */
const feedsOf = (of: string, { canonical, title }: Seo) =>
  Object.fromEntries(
    FEED_FORMATS.map((format) => [
      FEED_TYPES[format],
      [{ url: new URL(paths.feed(format, of), canonical), title: `${feedWords.formats[format]}: ${title}` }],
    ]),
  );

/**
 * A page's view model as Next's metadata. `site` is the name of the newsroom, appended to titles; `feeds` the path of
 * the page when it has feeds of its own.
 */
export const metadataOf = (seo: Seo, site?: string, feeds?: string): Metadata => ({
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
    type: seo.type,
    locale: 'vi_VN',
    ...(site ? { siteName: site } : {}),
    ...(seo.image ? { images: [{ url: seo.image, width: 1200, height: 630 }] } : {}),
  },
  twitter: { card: seo.image ? 'summary_large_image' : 'summary' },
});
