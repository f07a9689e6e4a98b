import type { Metadata } from 'next';
import { STATUS_META } from '@/platform/server/pageStatus';
import type { Seo } from '@/site/models/pages';

/**
 * A page's view model as Next's metadata. `site` is the name of the newsroom, appended to titles; with a `problem` the
 * page is shown all the same, and sent with the status of a request that could not be understood.
 */
export const metadataOf = (seo: Seo, site?: string, problem?: string | null): Metadata => ({
  ...(problem ? { other: { [STATUS_META]: '400' } } : {}),
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
    type: seo.type,
    locale: 'vi_VN',
    ...(site ? { siteName: site } : {}),
    ...(seo.image ? { images: [{ url: seo.image, width: 1200, height: 630 }] } : {}),
  },
  twitter: { card: seo.image ? 'summary_large_image' : 'summary' },
});
