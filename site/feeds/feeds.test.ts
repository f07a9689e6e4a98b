import { parseFeed } from '@rowanmanning/feed-parser';
import Ajv from 'ajv';
import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Feed, FeedItem } from '@/site/models/feeds';
import type { SiteIdentity } from '@/site/models/pages';
import { atomOf } from './atom';
import { jsonFeedOf } from './jsonFeed';
import { rssOf } from './rss';

const BASE = 'https://tienyen.example';

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

const story: FeedItem = {
  href: '/tin-tuc/keo-len',
  title: 'Kéo lên “mặt nước” & trở về',
  summary: 'Ngày 2/11, <b>ngư dân</b> ra khơi.',
  publishedAt: '2026-11-02T09:00:00.000Z',
  updatedAt: '2026-11-03T01:30:00.000Z',
  authors: [
    { name: 'Hà Vy', href: '/nhan-su/ha-vy' },
    { name: 'Lục Thành', href: null },
  ],
  topics: [
    { title: 'Kinh tế', href: '/chuyen-muc/kinh-te' },
    { title: 'Biển & đảo', href: '/chuyen-muc/bien-dao' },
  ],
  picture: { src: '/api/media/file/thuyen.jpg', type: 'image/jpeg', bytes: 41_000, alt: 'Thuyền về bến' },
  language: 'vi',
  full: null,
};

const bare: FeedItem = {
  ...story,
  href: '/tin-tuc/tran',
  title: 'Tin trần',
  summary: null,
  updatedAt: null,
  authors: [],
  topics: [],
  picture: null,
};

const feedOf = (items: FeedItem[], over: Partial<Feed> = {}): Feed => ({
  base: BASE,
  identity,
  title: identity.name,
  description: 'Tin mới',
  of: '/',
  isFull: false,
  changedAt: '2026-11-03T01:30:00.000Z',
  items,
  ...over,
});

const whole = (item: FeedItem): FeedItem => ({
  ...item,
  full: {
    corrections: [],
    hero: null,
    body: [{ type: 'paragraph', align: null, children: [{ type: 'text', text: 'Ba < bốn & năm' }] }],
  },
});

/** The rules of https://www.jsonfeed.org/version/1.1/ as far as they are about form. */
const url = { type: 'string', pattern: '^https?://' };
const moment = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$' };
const words = { type: 'string', minLength: 1 };
const authors = {
  type: 'array',
  minItems: 1,
  items: { type: 'object', properties: { name: words, url }, additionalProperties: false, minProperties: 1 },
};
const isJsonFeed = new Ajv({ allErrors: true, strictRequired: false }).compile({
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: words,
    home_page_url: url,
    feed_url: url,
    description: words,
    icon: url,
    favicon: url,
    authors,
    language: words,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
        additionalProperties: false,
        properties: {
          id: words,
          url,
          title: words,
          content_html: words,
          content_text: words,
          summary: words,
          image: url,
          date_published: moment,
          date_modified: moment,
          authors,
          tags: { type: 'array', items: words },
          language: words,
        },
      },
    },
  },
});

const expectJsonFeed = (text: string) => {
  const value = JSON.parse(text) as { items: Record<string, unknown>[] } & Record<string, unknown>;
  expect(isJsonFeed(value), JSON.stringify(isJsonFeed.errors)).toBe(true);
  return value;
};

describe.each([
  ['RSS', rssOf, '/rss.xml'],
  ['Atom', atomOf, '/atom.xml'],
] as const)('%s', (_, write, file) => {
  it('says whose it is and where it stands', () => {
    const feed = parseFeed(write(feedOf([story])));
    expect(feed.title).toBe('Cổng thông tin & báo <quê>');
    expect(feed.url).toBe(`${BASE}/`);
    expect(feed.self).toBe(`${BASE}${file}`);
    expect(feed.language).toBe('vi');
    expect(feed.updated?.toISOString()).toBe('2026-11-03T01:30:00.000Z');
  });

  it('stands where the feed of a part stands, and that of whole stories', () => {
    const feed = parseFeed(write(feedOf([], { of: '/chuyen-muc/kinh-te', isFull: true })));
    expect(feed.url).toBe(`${BASE}/chuyen-muc/kinh-te`);
    expect(feed.self).toBe(`${BASE}/chuyen-muc/kinh-te${file}?toan-van=1`);
  });

  it('gives each story its address, times, authors, topics, picture and summary', () => {
    const [item] = parseFeed(write(feedOf([story]))).items;
    expect(item!.toJSON()).toMatchObject({
      id: `${BASE}/tin-tuc/keo-len`,
      url: `${BASE}/tin-tuc/keo-len`,
      title: 'Kéo lên “mặt nước” & trở về',
      description: 'Ngày 2/11, <b>ngư dân</b> ra khơi.',
      published: '2026-11-02T09:00:00.000Z',
      authors: [{ name: 'Hà Vy' }, { name: 'Lục Thành' }],
      media: [{ url: `${BASE}/api/media/file/thuyen.jpg`, length: 41_000, mimeType: 'image/jpeg' }],
    });
    expect(item!.categories.map(({ term, label }) => label ?? term)).toEqual(['Kinh tế', 'Biển & đảo']);
  });

  it('leaves out what a story has not', () => {
    const xml = write(feedOf([bare]));
    const [item] = parseFeed(xml).items;
    expect(item!.toJSON()).toMatchObject({ title: 'Tin trần', media: [], categories: [] });
    expect(xml).not.toMatch(/<(?:enclosure|category|dc:creator|summary|content)\b/);
  });

  it('carries whole stories as HTML', () => {
    // The parser decodes twice, and would hide a text that was not escaped.
    const $ = load(write(feedOf([whole(story)], { isFull: true })), { xml: true });
    expect($('content\\:encoded, content').text()).toContain('<p>Ba &lt; bốn &amp; năm</p>');
  });

  it('is read back word for word, whatever is in the words, but for what XML forbids', () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1 }).map((text) => `a${text}b`);
    fc.assert(
      fc.property(anyText, anyText, (title, summary) => {
        const xml = write(feedOf([{ ...story, title, summary }]));
        const $ = load(xml, { xml: true });
        const allowed = (text: string) => [...text].filter(isXml).join('');
        expect($('item > title, entry > title').text()).toBe(allowed(title));
        expect($('entry > summary').text() || load($('description').last().text()).text()).toBe(
          allowed(summary),
        );
        expect(parseFeed(xml).items).toHaveLength(1);
      }),
    );
  });
});

it('XML is well formed, whatever characters come in', async () => {
  const all = String.fromCharCode(...Array.from({ length: 0x20 }, (_, code) => code), 0xd800, 0xfffe, 0xffff);
  const nasty = {
    ...story,
    title: `${all}<&>"']]>`,
    summary: all,
    topics: [{ title: `"${all}<`, href: '/' }],
  };
  for (const write of [rssOf, atomOf]) {
    const xml = write(feedOf([whole(nasty)], { isFull: true }));
    expect((await validateXML({ xml, normalization: 'format' })).errors).toEqual([]);
  }
});

const isXml = (character: string): boolean => {
  const code = character.codePointAt(0)!;
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
};

describe('RSS', () => {
  it('names a story by its address and dates it as RFC 822 does', () => {
    const xml = rssOf(feedOf([story]));
    expect(xml).toContain(`<guid isPermaLink="true">${BASE}/tin-tuc/keo-len</guid>`);
    expect(xml).toContain('<atom:updated>2026-11-03T01:30:00.000Z</atom:updated>');
    expect(xml).toContain('<description>Ngày 2/11, &amp;lt;b&amp;gt;ngư dân');
    expect(xml).toContain('<pubDate>Mon, 02 Nov 2026 09:00:00 GMT</pubDate>');
  });
});

describe('Atom', () => {
  it('has an author for every story: its own, or the newsroom', () => {
    const xml = atomOf(feedOf([story, bare]));
    const [head, first, second] = xml.split('<entry');
    expect(head).toContain('<author><name>Cổng thông tin &amp; báo &lt;quê&gt;</name>');
    expect(first).toContain(`<author><name>Hà Vy</name><uri>${BASE}/nhan-su/ha-vy</uri></author>`);
    expect(second).not.toContain('<author>');
  });

  it('dates a story that was never changed by its publication', () => {
    expect(atomOf(feedOf([bare]))).toContain('<updated>2026-11-02T09:00:00.000Z</updated>');
  });
});

describe('JSON Feed', () => {
  it('is valid and says all there is', () => {
    const feed = expectJsonFeed(jsonFeedOf(feedOf([story])));
    expect(feed).toMatchObject({ home_page_url: `${BASE}/`, feed_url: `${BASE}/feed.json`, language: 'vi' });
    expect(feed.items).toEqual([
      {
        id: `${BASE}/tin-tuc/keo-len`,
        url: `${BASE}/tin-tuc/keo-len`,
        title: story.title,
        content_text: story.summary,
        summary: story.summary,
        image: `${BASE}/api/media/file/thuyen.jpg`,
        date_published: story.publishedAt,
        date_modified: story.updatedAt,
        authors: [{ name: 'Hà Vy', url: `${BASE}/nhan-su/ha-vy` }, { name: 'Lục Thành' }],
        tags: ['Kinh tế', 'Biển & đảo'],
        language: 'vi',
      },
    ]);
  });

  it('is valid without stories, with bare ones and with whole ones', () => {
    expect(expectJsonFeed(jsonFeedOf(feedOf([]))).items).toEqual([]);
    expect(expectJsonFeed(jsonFeedOf(feedOf([bare]))).items[0]).toMatchObject({ content_text: 'Tin trần' });
    const [item] = expectJsonFeed(jsonFeedOf(feedOf([whole(story)], { isFull: true }))).items;
    expect(item!.content_html).toContain('<p>Ba &lt; bốn &amp; năm</p>');
    expect(item).not.toHaveProperty('content_text');
  });
});
