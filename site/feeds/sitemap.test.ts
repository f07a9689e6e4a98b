import { describe, expect, it } from 'vitest';
import type { SitemapEntry } from '@/site/models/feeds';
import { errorsOfSitemap } from '@/test/validSitemap';
import { sitemapIndexOf, sitemapOf } from './sitemap';

const BASE = 'https://tienyen.example';

const entry: SitemapEntry = {
  href: '/tin-tuc/cau-moi',
  changedAt: '2020-11-27T09:00:00.000Z',
  images: ['/api/media/file/a&b.jpg'],
};

const sitemap = (...entries: SitemapEntry[]) => sitemapOf({ base: BASE, name: 'Báo & đài', entries });

describe('a sitemap', () => {
  it('is valid, with pictures and news', async () => {
    const news = { title: 'Cầu <mới>', language: 'vi', publishedAt: '2020-11-27T09:00:00.000Z' };
    const xml = sitemap(entry, { ...entry, changedAt: null, images: [], news });
    expect(await errorsOfSitemap(xml, 'sitemap')).toEqual([]);
    expect(xml).toContain('<lastmod>2020-11-27T09:00:00.000Z</lastmod>');
    expect(xml).toContain(`<image:loc>${BASE}/api/media/file/a&amp;b.jpg</image:loc>`);
    expect(xml).toContain('<news:name>Báo &amp; đài</news:name>');
    expect(xml).toContain('<news:publication_date>2020-11-27T16:00:00+07:00</news:publication_date>');
    expect(xml).toContain('<news:title>Cầu &lt;mới&gt;</news:title>');
  });

  it('is checked by schemas that find mistakes', async () => {
    const xml = sitemap(entry);
    for (const wrong of [
      xml.replace(/<loc>.*?<\/loc>/, ''),
      xml.replace('2020-11-27T', '27/11/2020 '),
      xml.replaceAll('image:loc', 'image:url'),
      xml.replaceAll('image:image', 'image:picture'),
      sitemap(),
    ])
      expect(await errorsOfSitemap(wrong, 'sitemap')).not.toEqual([]);
  });
});

describe('a list of sitemaps', () => {
  it('is valid', async () => {
    const xml = sitemapIndexOf({
      base: BASE,
      parts: [
        { href: '/sitemap/trang.xml', changedAt: null },
        {
          href: '/sitemap/tin-tuc-2020-11.xml?sau=2020-11-27T09%3A00%3A00.000Z_a',
          changedAt: entry.changedAt,
        },
      ],
    });
    expect(await errorsOfSitemap(xml, 'siteindex')).toEqual([]);
    expect(await errorsOfSitemap(xml.replace('<loc>', '<url>'), 'siteindex')).not.toEqual([]);
  });
});
