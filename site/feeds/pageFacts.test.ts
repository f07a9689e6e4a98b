import { expect, it } from 'vitest';
import type { ArticlePage, DocumentPage, EventPage, Seo, SiteIdentity } from '@/site/models/pages';
import { articleDublinCore, articleFacts, documentDublinCore, eventDublinCore } from './pageFacts';

const seo: Seo = {
  title: 'Tiêu đề tìm kiếm',
  description: 'Mô tả.',
  canonical: 'https://xa.example/tin-tuc/a',
  image: null,
  type: 'article',
  noindex: false,
};
const identity = { name: 'Cổng thông tin', unitInCharge: 'UBND xã' } as SiteIdentity;

const article = {
  title: 'Cầu mới',
  publishedAt: '2020-11-27T09:00:00.000Z',
  updatedAt: null,
  authors: [
    { name: 'Hà Vy', href: '/nhan-su/ha-vy', role: 'text', agency: null },
    { name: 'Bùi Lâm', href: null, role: 'photo', agency: null },
  ],
  topics: [
    { title: 'Giao thông', href: '/chuyen-muc/giao-thong' },
    { title: 'Nông thôn mới', href: '/chuyen-muc/nong-thon-moi' },
  ],
  source: null,
  language: 'vi',
  seo,
} as unknown as ArticlePage;

it('Open Graph of a story: times with +07:00, the first topic its section, authors by their page', () => {
  expect(articleFacts(article)).toEqual({
    publishedTime: '2020-11-27T16:00:00+07:00',
    modifiedTime: '2020-11-27T16:00:00+07:00',
    section: 'Giao thông',
    authors: ['https://xa.example/nhan-su/ha-vy', 'Bùi Lâm'],
    tags: ['Nông thôn mới'],
  });
  const bare = articleFacts({ ...article, topics: [], updatedAt: '2020-11-28T01:00:00.000Z' });
  expect(bare).not.toHaveProperty('section');
  expect(bare.modifiedTime).toBe('2020-11-28T08:00:00+07:00');
});

it('Dublin Core of a story', () => {
  expect(articleDublinCore(article, identity)).toEqual({
    'DC.title': 'Cầu mới',
    'DC.description': 'Mô tả.',
    'DC.publisher': 'UBND xã',
    'DC.identifier': 'https://xa.example/tin-tuc/a',
    'DC.language': 'vi',
    'DC.creator': ['Hà Vy', 'Bùi Lâm'],
    'DC.date': '2020-11-27T16:00:00+07:00',
    'DC.type': 'Text',
    'DC.subject': ['Giao thông', 'Nông thôn mới'],
  });
  const source = { name: 'Báo Tỉnh', href: null, author: null, publishedAt: null };
  const unsigned = articleDublinCore({ ...article, authors: [], topics: [], source }, identity);
  expect(unsigned).toMatchObject({ 'DC.creator': 'Cổng thông tin', 'DC.source': 'Báo Tỉnh' });
  expect(unsigned).not.toHaveProperty('DC.subject');
});

it('Dublin Core of an event and of a document', () => {
  const event = {
    title: 'Hội hến',
    kind: 'festival',
    start: '2020-11-27T01:00:00.000Z',
    newStart: '2020-12-04T01:00:00.000Z',
    hosts: [{ role: 'host', name: 'Xã Đồng Rui', href: '/co-quan/xa', now: [] }],
    seo,
  } as unknown as EventPage;
  expect(eventDublinCore(event, identity)).toMatchObject({
    'DC.creator': ['Xã Đồng Rui'],
    'DC.date': '2020-12-04T08:00:00+07:00',
    'DC.type': 'Event',
    'DC.subject': 'Lễ hội',
  });
  const document = {
    title: 'Mở hội',
    kind: 'plan',
    issuer: { role: 'issuer', name: 'UBND huyện', href: '/co-quan/ubnd', now: [] },
    issuedOn: '2020-10-01',
    seo: { ...seo, title: 'Kế hoạch số 77/KH-UBND' },
  } as unknown as DocumentPage;
  expect(documentDublinCore(document, identity)).toMatchObject({
    'DC.title': 'Kế hoạch số 77/KH-UBND: Mở hội',
    'DC.creator': 'UBND huyện',
    'DC.date': '2020-10-01',
    'DC.subject': 'Kế hoạch',
  });
  expect(documentDublinCore({ ...document, issuer: null, issuedOn: null }, identity)).not.toHaveProperty(
    'DC.date',
  );
});
