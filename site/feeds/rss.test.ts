import { describe, expect, it } from 'vitest';
import type { ArticleCard, SiteIdentity } from '@/site/models/pages';
import { rssOf } from './rss';

const identity: SiteIdentity = {
  name: 'Cổng thông tin & báo <quê>',
  tagline: null,
  emblem: null,
  unitInCharge: 'Trung tâm',
  responsiblePerson: 'Bà Hải',
  address: 'Tiên Yên',
  phone: '0203',
  email: null,
  licence: null,
};

const card: ArticleCard = {
  id: '1',
  href: '/tin-tuc/keo-len',
  kicker: null,
  title: 'Kéo lên “mặt nước” & trở về',
  lead: 'Ngày 2/11, <b>ngư dân</b> ra khơi.',
  dateline: null,
  publishedAt: '2026-11-02T09:00:00.000Z',
  topic: { title: 'Kinh tế', href: '/chuyen-muc/kinh-te' },
  picture: null,
};

describe('rssOf', () => {
  it('gives each story its absolute address, its time and its topic, and escapes what is text', () => {
    const xml = rssOf(identity, [card], 'https://tienyen.example');
    expect(xml).toContain('<link>https://tienyen.example/tin-tuc/keo-len</link>');
    expect(xml).toContain('<pubDate>Mon, 02 Nov 2026 09:00:00 GMT</pubDate>');
    expect(xml).toContain('<category>Kinh tế</category>');
    expect(xml).toContain('Cổng thông tin &amp; báo &lt;quê&gt;');
    expect(xml).not.toMatch(/<b>ngư dân<\/b>(?!.*\]\]>)/);
  });

  it('is a feed without stories as well', () => {
    expect(rssOf(identity, [], 'https://tienyen.example')).toContain('<rss version="2.0"');
  });
});
