import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import type { SiteOutline } from '@/site/models/feeds';
import { llmsOf, manifestOf, robotsOf } from './outline';

const outline: SiteOutline = {
  base: 'https://tienyen.example',
  identity: {
    name: 'Cổng [Tiên Yên]',
    tagline: 'Nhanh, đúng',
    emblem: null,
    unitInCharge: 'Trung tâm Truyền thông',
    responsiblePerson: 'Bà Hải',
    address: 'Tiên Yên',
    phone: '0203 123',
    email: null,
    licence: null,
  },
  topics: [{ title: 'Kinh tế', href: '/chuyen-muc/kinh-te' }],
};

describe('robots.txt', () => {
  it('keeps robots from the newsroom, not from photos and files, and names the sitemaps', () => {
    expect(robotsOf(outline.base).split('\n')).toEqual([
      'User-agent: *',
      'Disallow: /admin',
      'Disallow: /api/',
      'Disallow: /xem-truoc/',
      'Allow: /api/media/file/',
      'Allow: /api/files/file/',
      '',
      'Sitemap: https://tienyen.example/sitemap.xml',
      'Sitemap: https://tienyen.example/sitemap/news.xml',
      '',
    ]);
  });
});

describe('llms.txt', () => {
  it('says what the site is, where its parts and feeds are and who answers for it', () => {
    const lines = llmsOf(outline).split('\n');
    expect(lines[0]).toBe('# Cổng \\[Tiên Yên\\]');
    expect(lines).toContain('> Nhanh, đúng');
    expect(lines).toContain('- [Kinh tế](https://tienyen.example/chuyen-muc/kinh-te)');
    expect(lines).toContain('- [RSS](https://tienyen.example/rss.xml)');
    expect(lines).toContain('- [Toàn bộ các trang](https://tienyen.example/sitemap.xml)');
    expect(lines).toContain('- 0203 123');
  });

  it('has no empty sections', () => {
    const identity = { ...outline.identity, unitInCharge: '', address: '', phone: '', tagline: null };
    const text = llmsOf({ ...outline, identity, topics: [] });
    expect(text).not.toMatch(/Chuyên mục\n|Liên hệ|^> /m);
  });
});

describe('the web app manifest', () => {
  it('names the newspaper and icons that are there in the sizes it says', async () => {
    const manifest = JSON.parse(manifestOf(outline)) as Record<string, unknown> & {
      icons: { src: string; sizes: string; type: string; purpose?: string }[];
    };
    expect(manifest).toMatchObject({ name: 'Cổng [Tiên Yên]', lang: 'vi', start_url: '/', scope: '/' });
    for (const { src, sizes, type } of manifest.icons) {
      expect(existsSync(`public${src}`), src).toBe(true);
      if (type !== 'image/png') continue;
      const { width, height } = await sharp(`public${src}`).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
    const maskable = manifest.icons.find(({ purpose }) => purpose === 'maskable')!;
    expect((await sharp(`public${maskable.src}`).stats()).isOpaque).toBe(true);
  });
});
