import { toLocalIso } from '@/domain/dates';
import { absolute } from '@/platform/paths';
import type { Sitemap, SitemapEntry, SitemapIndex } from '@/site/models/feeds';
import { element, textElement, xmlDocument } from './markup';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

const lastmod = (changedAt: string | null): string[] =>
  changedAt ? [textElement('lastmod', new Date(changedAt).toISOString())] : [];

const newsOf = ({ title, language, publishedAt }: NonNullable<SitemapEntry['news']>, name: string): string =>
  element(
    'news:news',
    {},
    element('news:publication', {}, textElement('news:name', name), textElement('news:language', language)),
    textElement('news:publication_date', toLocalIso(publishedAt)),
    textElement('news:title', title),
  );

/**
 * A sitemap (https://www.sitemaps.org/protocol.html) with pictures and, for entries that are news, what Google News
 * asks for (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 */
export const sitemapOf = ({ base, name, entries }: Sitemap): string =>
  xmlDocument(
    element(
      'urlset',
      { xmlns: SITEMAP, 'xmlns:image': IMAGE, 'xmlns:news': NEWS },
      ...entries.map(({ href, changedAt, images, news }) =>
        element(
          'url',
          {},
          textElement('loc', absolute(base, href)),
          ...lastmod(changedAt),
          ...(news ? [newsOf(news, name)] : []),
          ...images.map((src) => element('image:image', {}, textElement('image:loc', absolute(base, src)))),
        ),
      ),
    ),
  );

export const sitemapIndexOf = ({ base, parts }: SitemapIndex): string =>
  xmlDocument(
    element(
      'sitemapindex',
      { xmlns: SITEMAP },
      ...parts.map(({ href, changedAt }) =>
        element('sitemap', {}, textElement('loc', absolute(base, href)), ...lastmod(changedAt)),
      ),
    ),
  );
