import { parseFeed } from '@rowanmanning/feed-parser';
import type { Payload } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { ARTICLES_IN_FEED } from '@/domain/listSizes';
import { paragraphNode, stateOf, uploadNode } from '@/domain/richText';
import type { Agency, Article, Event, Media, Topic } from '@/payload-types';
import { FIXED_PAGES, FEED_FORMATS, paths, RECORD_PATHS, type FeedFormat } from '@/platform/paths';
import type { Page } from '@/platform/server/pageCache/page';
import { pageCache } from '@/platform/server/pageCache/pages';
import { getAgencyFeed, getFeed, getTopicFeed } from '@/site/data/feed';
import { getSitemap, getSitemapIndex, type SitemapOptions } from '@/site/data/sitemaps';
import { atomOf } from '@/site/feeds/atom';
import { jsonFeedOf } from '@/site/feeds/jsonFeed';
import { rssOf } from '@/site/feeds/rss';
import { sitemapIndexOf, sitemapOf } from '@/site/feeds/sitemap';
import type { Feed } from '@/site/models/feeds';
import {
  createAgency,
  createArticle,
  createDocument,
  createEvent,
  createMedia,
  createPerson as createRecordOfPerson,
  createTopic,
  openNewsroom,
} from './newsroom';
import { errorsOfSitemap } from './validSitemap';
import { createPerson, steps, type Person } from './workflow';

let payload: Payload;
let administrator: Person;
let topic: Topic;
let before: Agency;
let agency: Agency;
let photo: Media;
let event: Event;

const publish = async (over: Record<string, unknown> = {}): Promise<Article> =>
  (await createArticle(payload, { _status: 'published', ...over })) as Article;

const change = (id: string, data: Record<string, unknown>) =>
  payload.update({ collection: 'articles', id, data: { ...data, _status: 'published' } as never });

const titles = (feed: Feed | null) => feed!.items.map(({ title }) => title);

beforeAll(async () => {
  payload = await openNewsroom();
  administrator = await createPerson(payload, 'administrator');
  topic = (await createTopic(payload, { title: 'Kinh tế' })) as Topic;
  agency = (await createAgency(payload, { names: [{ official: 'Trung tâm Truyền thông' }] })) as Agency;
  before = (await createAgency(payload, {
    names: [{ official: 'Đài Truyền thanh' }],
    successors: [{ change: 'merged', agency: agency.id, date: '2019-12-31T17:00:00.000Z' }],
  })) as Agency;
  photo = (await createMedia(payload, { alt: 'Thuyền về bến' })) as Media;
  event = (await createEvent(payload, { title: 'Hội làng' })) as Event;
  await createEvent(payload, { title: 'Họp kín', visibility: 'internal' });
  await createDocument(payload);
  await createRecordOfPerson(payload, { name: 'Hà Vy' });
});

/** Whether what `load` reads is dropped by what `act` does, and when it ends by itself. */
const kept = async (key: string, load: () => Promise<unknown>) => {
  const read = async () => {
    await load();
    return { page: { bytes: 1 } as Page, isKeepable: true };
  };
  await pageCache().read(key, read);
  const { store } = pageCache();
  return {
    isThere: () => store.find(key, Date.now()) !== undefined,
    isTrueAt: (at: string) => store.find(key, Date.parse(at)) !== undefined,
  };
};

describe('the feeds', () => {
  let whole: Article;

  beforeAll(async () => {
    whole = await publish({
      title: 'Tin đủ mọi thứ',
      lead: 'Câu dẫn.',
      publishedAt: '2020-11-27T09:00:00.000Z',
      heroImage: photo.id,
      authors: [{ name: 'Hà Vy', role: 'text' }],
      topics: [topic.id],
      agencies: [{ agency: before.id, role: 'host' }],
      body: stateOf([
        paragraphNode('Đoạn đầu.'),
        uploadNode('6561a0b0c0d0e0f000000001', photo.id, { caption: 'Trong bài' }),
      ]),
    });
    await publish({ title: 'Tin khác', agencies: [{ agency: agency.id }] });
    await createArticle(payload, {
      title: 'Tin nháp',
      topics: [topic.id],
      agencies: [{ agency: agency.id }],
    });
  });

  it('hold what came out last first, whatever its date line, and no draft', async () => {
    await publish({ title: 'Tin của năm 2001', publishedAt: '2001-01-01T00:00:00.000Z' });
    expect(titles(await getFeed())).toEqual(['Tin của năm 2001', 'Tin khác', 'Tin đủ mọi thứ']);
  });

  it('of a topic and of an agency hold theirs, an agency’s those of the offices it came from', async () => {
    expect(titles(await getTopicFeed('kinh-te'))).toEqual(['Tin đủ mọi thứ']);
    expect(titles(await getAgencyFeed(agency.slug!))).toEqual(['Tin khác', 'Tin đủ mọi thứ']);
    expect(titles(await getAgencyFeed(before.slug!))).toEqual(['Tin đủ mọi thứ']);
    expect(await getTopicFeed('khong-co')).toBeNull();
    expect(await getAgencyFeed('khong-co')).toBeNull();
  });

  it('say whose they are', async () => {
    expect(await getTopicFeed('kinh-te')).toMatchObject({
      of: '/chuyen-muc/kinh-te',
      title: expect.stringMatching(/^Kinh tế – /),
    });
    expect(await getAgencyFeed(agency.slug!)).toMatchObject({
      of: `/co-quan/${agency.slug}`,
      title: expect.stringMatching(/^Trung tâm Truyền thông – /),
    });
  });

  it('hold a story with all that is known of it', async () => {
    const item = (await getTopicFeed('kinh-te'))!.items[0]!;
    expect(item).toEqual({
      href: `/tin-tuc/${whole.slug}`,
      title: 'Tin đủ mọi thứ',
      summary: 'Câu dẫn.',
      publishedAt: '2020-11-27T09:00:00.000Z',
      updatedAt: null,
      authors: [{ name: 'Hà Vy', href: null }],
      topics: [{ title: 'Kinh tế', href: '/chuyen-muc/kinh-te' }],
      picture: {
        src: expect.stringMatching(/^\/api\/media\/file\//),
        type: 'image/jpeg',
        bytes: expect.any(Number),
        alt: 'Thuyền về bến',
      },
      language: 'vi',
      full: null,
    });
    expect(item.picture!.bytes).toBeGreaterThan(100);
  });

  it('hold whole stories when asked to, with every address absolute', async () => {
    const feed = (await getTopicFeed('kinh-te', true))!;
    const written: Record<FeedFormat, string> = {
      rss: rssOf(feed),
      atom: atomOf(feed),
      json: jsonFeedOf(feed),
    };
    for (const format of FEED_FORMATS) expect(written[format], format).toContain('Đoạn đầu.');
    const html = (JSON.parse(written.json) as { items: { content_html: string }[] }).items[0]!.content_html;
    expect(html).toContain('<figcaption>Trong bài</figcaption>');
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]!);
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) expect(address).toMatch(new RegExp(`^${feed.base}/`));
    for (const xml of [written.rss, written.atom]) expect(parseFeed(xml).items).toHaveLength(1);
  });

  it('are dated by the last change, a withdrawal among them, and lose what was withdrawn', async () => {
    const { id } = await publish({ title: 'Tin sẽ rút', topics: [topic.id] });
    const feed = await kept('/rss.xml', () => getFeed());
    const ofTopic = await kept('/chuyen-muc/kinh-te/rss.xml', () => getTopicFeed('kinh-te', true));
    const shown = await getTopicFeed('kinh-te');
    expect(titles(shown)[0]).toBe('Tin sẽ rút');
    await steps('articles', id, administrator, 'withdraw');
    expect([feed.isThere(), ofTopic.isThere()]).toEqual([false, false]);
    const after = await getTopicFeed('kinh-te');
    expect(titles(after)).toEqual(['Tin đủ mọi thứ']);
    expect(after!.changedAt > shown!.changedAt).toBe(true);
    expect(titles(await getFeed())).not.toContain('Tin sẽ rút');
  });

  it('say when readers were told of a change', async () => {
    const { id } = await publish({ title: 'Tin sẽ sửa' });
    await change(id, { lead: 'Đã sửa.' });
    const [item] = (await getFeed()).items;
    expect(item).toMatchObject({ title: 'Tin sẽ sửa', updatedAt: expect.any(String) });
  });

  it('hold no more than they should', async () => {
    const data = { _status: 'published' as const };
    for (let i = 0; i < ARTICLES_IN_FEED; i += 1) await publish(data);
    expect((await getFeed()).items).toHaveLength(ARTICLES_IN_FEED);
  });
});

/** All parts of the sitemap, read by the list of them as a search engine does. */
const readAll = async (options: SitemapOptions) => {
  const index = await getSitemapIndex(options);
  expect(await errorsOfSitemap(sitemapIndexOf(index), 'siteindex')).toEqual([]);
  const parts = new Map<string, string[]>();
  for (const { href, changedAt } of index.parts) {
    const { pathname, searchParams } = new URL(href, index.base);
    const name = /^\/sitemap\/([\w-]+)\.xml$/.exec(pathname)![1]!;
    const sitemap = (await getSitemap(name, searchParams.get('sau') ?? undefined, options))!;
    expect(await errorsOfSitemap(sitemapOf(sitemap), 'sitemap')).toEqual([]);
    expect(changedAt === null).toBe(name === 'trang');
    parts.set(
      href,
      sitemap.entries.map((entry) => entry.href),
    );
  }
  return parts;
};

const storiesIn = async (month: string) =>
  ((await getSitemap(`tin-tuc-${month}`))?.entries ?? []).map(({ href }) => href);

describe('the sitemaps', () => {
  let december: Article;

  beforeAll(async () => {
    // In Vietnam it is December already.
    december = await publish({ publishedAt: '2020-11-30T17:00:00.000Z' });
    await publish({ publishedAt: '2020-11-30T16:59:59.000Z' });
    await publish({ publishedAt: '1954-07-21T02:00:00.000Z', heroImage: photo.id });
    await createArticle(payload, { title: 'Nháp có ngày', publishedAt: '2020-11-15T00:00:00.000Z' });
    for (let i = 0; i < 9; i += 1) await publish({ publishedAt: '2018-03-05T03:00:00.000Z' });
  }, 120_000);

  it('hold every public record and every author once and nothing else, however small their parts', async () => {
    const draft = await createRecordOfPerson(payload, { name: 'Người chưa công khai', _status: 'draft' });
    const writers = [await createRecordOfPerson(payload), await createRecordOfPerson(payload), draft];
    const authors = writers.map(({ id }) => ({ person: id, role: 'text' as const }));
    await publish({ authors });
    const unread = await createRecordOfPerson(payload);
    await createArticle(payload, { authors: [{ person: unread.id, role: 'text' }], _status: 'draft' });
    const expected: string[] = [
      ...FIXED_PAGES,
      ...writers.slice(0, 2).map(({ slug }) => paths.author(slug!)),
    ];
    for (const collection of ['articles', 'agencies', 'events', 'documents', 'people', 'topics'] as const) {
      const { docs } = await payload.find({
        collection,
        overrideAccess: false,
        depth: 0,
        limit: 0,
        pagination: false,
        select: { slug: true },
      });
      expect(docs.length).toBeGreaterThan(0);
      expected.push(...docs.map(({ slug }) => RECORD_PATHS[collection](slug!)));
    }
    const parts = await readAll({ size: 4, newsSize: 7 });
    const news = [...parts].filter(([href]) => href.startsWith('/sitemap/news.xml'));
    const others = [...parts].filter(([href]) => !href.startsWith('/sitemap/news.xml'));
    for (const [, entries] of others.slice(1)) expect(entries.length).toBeLessThanOrEqual(4);
    expect(others.flatMap(([, entries]) => entries).sort()).toEqual(expected.sort());
    const fresh = news.flatMap(([, entries]) => entries);
    for (const [, entries] of news) expect(entries.length).toBeLessThanOrEqual(7);
    expect(news.length).toBe(Math.ceil(fresh.length / 7));
    expect(new Set(fresh).size).toBe(fresh.length);
    expect(expected).toContain(`/su-kien/${event.slug}`);
  });

  it('split a month between stories of one moment, and keep its parts when others come', async () => {
    const ofMonth = async () =>
      new Map([...(await readAll({ size: 4 }))].filter(([href]) => href.includes('tin-tuc-2018-03')));
    const parts = await ofMonth();
    expect([...parts.values()].map((entries) => entries.length)).toEqual([4, 4, 1]);
    const { slug } = await publish({ publishedAt: '2018-03-31T16:00:00.000Z' });
    const after = await ofMonth();
    expect([...after.keys()]).toEqual([...parts.keys()]);
    expect([...after.values()].slice(0, 2)).toEqual([...parts.values()].slice(0, 2));
    expect([...after.values()][2]).toContain(`/tin-tuc/${slug}`);
  });

  it('go by the months of Vietnam, from the first story on', async () => {
    const november = await storiesIn('2020-11');
    expect(november).toHaveLength(2);
    expect(await storiesIn('2020-12')).toEqual([`/tin-tuc/${december.slug}`]);
    const months = (await getSitemapIndex()).parts.flatMap(
      ({ href }) => /tin-tuc-(\d{4}-\d{2})/.exec(href)?.[1] ?? [],
    );
    expect(months.slice(0, 5)).toEqual(['1954-07', '2001-01', '2018-03', '2020-11', '2020-12']);
  });

  it('are there for nothing that is not', async () => {
    for (const name of ['tin-tuc-2020-13', 'tin-tuc-1999-01', 'tin-tuc', 'constructor', 'media'])
      expect(await getSitemap(name), name).toBeNull();
  });

  it.each([1, 2, 3, 9])('have everything once when it is read %i at a time', async (atOnce) => {
    for (const name of ['tin-tuc-2018-03', 'chuyen-muc', 'tac-gia'])
      expect(await getSitemap(name, undefined, { atOnce }), name).toEqual(await getSitemap(name));
    const size = 4;
    expect((await getSitemap('tin-tuc-2018-03', undefined, { atOnce, size }))!.entries).toHaveLength(size);
  });

  it('name the pictures of stories', async () => {
    const [entry] = (await getSitemap('tin-tuc-1954-07'))!.entries;
    expect(entry!.images).toEqual([expect.stringMatching(/^\/api\/media\/file\/.+\.jpe?g$/)]);
  });

  it('of a month are made anew when one of its stories changes, comes or goes, and of no other', async () => {
    const pages = {
      november: await kept('/sitemap/tin-tuc-2020-11.xml', () => getSitemap('tin-tuc-2020-11')),
      december: await kept('/sitemap/tin-tuc-2020-12.xml', () => getSitemap('tin-tuc-2020-12')),
      march: await kept('/sitemap/tin-tuc-2018-03.xml', () => getSitemap('tin-tuc-2018-03')),
      index: await kept('/sitemap.xml', () => getSitemapIndex()),
    };
    await change(december.id, { publishedAt: '2020-11-10T03:00:00.000Z' });
    expect(Object.values(pages).map((page) => page.isThere())).toEqual([false, false, true, false]);
    expect(await storiesIn('2020-11')).toHaveLength(3);
    expect(await storiesIn('2020-12')).toEqual([]);

    const november = await kept('/sitemap/tin-tuc-2020-11.xml', () => getSitemap('tin-tuc-2020-11'));
    await publish({ publishedAt: '2020-11-11T03:00:00.000Z' });
    expect(november.isThere()).toBe(false);
    const again = await kept('/sitemap/tin-tuc-2020-11.xml', () => getSitemap('tin-tuc-2020-11'));
    await steps('articles', december.id, administrator, 'withdraw');
    expect(again.isThere()).toBe(false);
    expect(await storiesIn('2020-11')).not.toContain(`/tin-tuc/${december.slug}`);
    expect(pages.march.isThere()).toBe(true);
  });

  it('of the news hold two days, and end when the oldest of them has been out for so long', async () => {
    const now = new Date(Date.now() + 60 * 60_000);
    const at = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
    const old = await publish({ publishedAt: at(49) });
    const inside = await publish({ publishedAt: at(47), title: 'Tin hôm kia', language: 'en' });
    const page = await kept('/sitemap/news.xml', () => getSitemap('news', undefined, { now }));
    const index = await kept('/sitemap.xml', () => getSitemapIndex({ now }));
    const news = (await getSitemap('news', undefined, { now }))!;
    expect(news.entries[0]).toMatchObject({
      href: `/tin-tuc/${inside.slug}`,
      news: { title: 'Tin hôm kia', language: 'en', publishedAt: at(47) },
    });
    expect(news.entries.map(({ href }) => href)).not.toContain(`/tin-tuc/${old.slug}`);
    for (const each of [page, index]) {
      expect(each.isTrueAt(new Date(now.getTime() + 59 * 60_000).toISOString())).toBe(true);
      expect(each.isTrueAt(new Date(now.getTime() + 61 * 60_000).toISOString())).toBe(false);
    }
  });

  it('of the news are there without news, and the list does not name them', async () => {
    const now = new Date('2035-01-01T00:00:00.000Z');
    expect((await getSitemap('news', undefined, { now }))!.entries).toEqual([]);
    expect((await getSitemapIndex({ now })).parts.map(({ href }) => href)).not.toContain('/sitemap/news.xml');
  });
});
