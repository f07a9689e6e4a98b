import type { Metadata } from 'next';
import type { ArticleFacts, DublinCore } from '@/site/feeds/pageFacts';
import type { Seo } from '@/site/models/pages';

/** What some kinds of pages say of themselves besides. */
interface Facts {
  article?: ArticleFacts;
  dublinCore?: DublinCore;
}

/** A page's view model as Next's metadata. `site` is the name of the newsroom, appended to titles. */
export const metadataOf = (seo: Seo, site?: string, { article, dublinCore }: Facts = {}): Metadata => ({
  title: site && site !== seo.title ? `${seo.title} – ${site}` : seo.title,
  description: seo.description,
  alternates: { canonical: seo.canonical },
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
  ...(dublinCore ? { other: dublinCore } : {}),
});
