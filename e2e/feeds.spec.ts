import { parseFeed } from '@rowanmanning/feed-parser';
import type { APIRequestContext } from '@playwright/test';
import { FEED_FORMATS, FEED_TYPES, FIXED_PAGES, paths, type FeedFormat } from '@/platform/paths';
import { errorsOfSitemap } from '@/test/validSitemap';
import { expect, newsroom, test } from './newsroom';

const get = (request: APIRequestContext, path: string, headers: Record<string, string> = {}) =>
  request.get(`${newsroom().baseURL}${path}`, { headers, maxRedirects: 0 });

const textOf = async (request: APIRequestContext, path: string): Promise<string> => {
  const answer = await get(request, path);
  expect(answer.status(), path).toBe(200);
  return answer.text();
};

/** The path of the first page under `prefix` that the page at `path` links to. */
const linkFrom = async (request: APIRequestContext, path: string, prefix: string): Promise<string> =>
  (await textOf(request, path)).match(new RegExp(`<main[\\s\\S]*?href="(${prefix}[^"/?]+)"`))![1]!;

const locsOf = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]!.replaceAll('&amp;', '&'));

const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

const itemsOf = (format: FeedFormat, text: string): { url: string; title: string; content: string }[] =>
  format === 'json'
    ? (
        JSON.parse(text) as {
          items: { url: string; title: string; content_html?: string; content_text?: string }[];
        }
      ).items.map(({ url, title, content_html, content_text }) => ({
        url,
        title,
        content: content_html ?? content_text ?? '',
      }))
    : parseFeed(text).items.map(({ url, title, content, description }) => ({
        url: url!,
        title: title!,
        content: content ?? description ?? '',
      }));

test.describe('feeds', () => {
  for (const format of FEED_FORMATS)
    test(`${format}: of the site, of a topic and of an agency, with stories that are there`, async ({
      request,
    }) => {
      const topic = await linkFrom(request, '/', '/chuyen-muc/');
      const agency = await linkFrom(request, '/co-quan', '/co-quan/');
      for (const of of ['/', topic, agency]) {
        const path = paths.feed(format, of);
        const answer = await get(request, path);
        expect(answer.status(), path).toBe(200);
        expect(answer.headers()['content-type']).toBe(`${FEED_TYPES[format]}; charset=utf-8`);
        expect(answer.headers()['cache-control']).toBe('public, max-age=0, must-revalidate');
        const items = itemsOf(format, await answer.text());
        if (of !== agency) expect(items.length).toBeGreaterThan(0);
        for (const { url } of items.slice(0, 2)) {
          expect(url).toMatch(/^https?:\/\//);
          expect((await get(request, pathOf(url))).status(), url).toBe(200);
        }
      }
      expect((await get(request, paths.feed(format, '/chuyen-muc/khong-co'))).status()).toBe(404);
    });

  test('carry whole stories when asked to, and nothing else makes another feed', async ({ request }) => {
    for (const format of FEED_FORMATS) {
      const short = await get(request, paths.feed(format));
      const whole = itemsOf(format, await textOf(request, paths.feed(format, '/', true)));
      const length = (items: { content: string }[]) =>
        items.reduce((sum, { content }) => sum + content.length, 0);
      expect(length(whole)).toBeGreaterThan(3 * length(itemsOf(format, await short.text())));
      for (const noise of ['?toan-van=0', '?truoc=2020-01-01T00:00:00.000Z_a', '?utm_source=x'])
        expect((await get(request, paths.feed(format) + noise)).headers().etag).toBe(short.headers().etag);
    }
  });

  test('are sent once: 304 by entity tag and by date', async ({ request }) => {
    for (const format of FEED_FORMATS) {
      const path = paths.feed(format);
      // A date so young that the next change could bear it too is not told.
      await expect(async () =>
        expect((await get(request, path)).headers()['last-modified']).toBeTruthy(),
      ).toPass({ timeout: 20_000 });
      const { etag, 'last-modified': modified } = (await get(request, path)).headers();
      expect(etag).toMatch(/^"/);
      const byTag = await get(request, path, { 'If-None-Match': etag! });
      const byDate = await get(request, path, { 'If-Modified-Since': modified! });
      for (const known of [byTag, byDate]) {
        expect(known.status(), path).toBe(304);
        expect((await known.body()).length).toBe(0);
        expect(known.headers().etag).toBeTruthy();
      }
      const before = new Date(Date.parse(modified!) - 1_000).toUTCString();
      expect((await get(request, path, { 'If-Modified-Since': before })).status()).toBe(200);
      const otherTag = { 'If-None-Match': '"other"', 'If-Modified-Since': modified! };
      expect((await get(request, path, otherTag)).status()).toBe(200);
    }
  });

  test('have an entity tag for each encoding', async ({ request }) => {
    const tags = new Set<string>();
    for (const encoding of ['identity', 'gzip']) {
      const answer = await get(request, '/rss.xml', { 'Accept-Encoding': encoding });
      expect(answer.headers()['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
      expect(answer.headers().vary).toBe('Accept-Encoding');
      tags.add(answer.headers().etag!);
    }
    expect(tags.size).toBe(2);
  });

  test('are named in the head of the pages they belong to, and linked on them', async ({ page, request }) => {
    const topic = await linkFrom(request, '/', '/chuyen-muc/');
    const agency = await linkFrom(request, '/co-quan', '/co-quan/');
    for (const of of ['/', topic, agency]) {
      await page.goto(of);
      for (const format of FEED_FORMATS) {
        const named = page.locator(`head link[rel="alternate"][type="${FEED_TYPES[format]}"]`);
        expect(pathOf((await named.getAttribute('href'))!)).toBe(paths.feed(format, of));
        await expect(named).toHaveAttribute('title', /./);
        const shown = page.locator(`main a[href="${paths.feed(format, of)}"]`);
        await expect(shown).toBeVisible();
      }
    }
  });
});

test.describe('sitemaps', () => {
  test('are a list of parts that are all there and valid', async ({ request }) => {
    const index = await get(request, '/sitemap.xml');
    expect(index.headers()['content-type']).toBe('application/xml; charset=utf-8');
    const list = await index.text();
    expect(await errorsOfSitemap(list, 'siteindex')).toEqual([]);
    const parts = locsOf(list).map(pathOf);
    for (const kind of ['trang', 'chuyen-muc', 'co-quan', 'su-kien', 'van-ban', 'nhan-su', 'tac-gia'])
      expect(parts).toContain(`/sitemap/${kind}.xml`);
    const months = parts.filter((part) => /^\/sitemap\/tin-tuc-\d{4}-\d{2}\.xml$/.test(part));
    expect(months.length).toBeGreaterThan(10);
    const all = new Set<string>();
    for (const part of parts) {
      const answer = await get(request, part);
      expect(answer.status(), part).toBe(200);
      expect(answer.headers()['content-type']).toBe('application/xml; charset=utf-8');
      const xml = await answer.text();
      expect(await errorsOfSitemap(xml, 'sitemap'), part).toEqual([]);
      const pages = locsOf(xml).map(pathOf);
      for (const each of pages) all.add(each);
      expect((await get(request, pages.at(-1)!)).status(), pages.at(-1)).toBe(200);
    }
    // What a reader finds on the front page, a search engine finds here.
    const front = await textOf(request, '/');
    const stories = [...front.matchAll(/href="(\/tin-tuc\/[^"?]+)"/g)].map((match) => match[1]!);
    expect(stories.length).toBeGreaterThan(5);
    for (const story of stories) expect(all).toContain(story);
  });

  test('name fixed pages that are there', async ({ request }) => {
    for (const page of FIXED_PAGES) expect((await get(request, page)).status(), page).toBe(200);
  });

  test('name pictures that are there', async ({ request }) => {
    const parts = locsOf(await textOf(request, '/sitemap.xml')).map(pathOf);
    const month = parts.filter((part) => part.includes('tin-tuc-')).at(-1)!;
    const image = /<image:loc>([^<]+)<\/image:loc>/.exec(await textOf(request, month))![1]!;
    expect((await get(request, pathOf(image))).headers()['content-type']).toMatch(/^image\//);
  });

  test('of the news is there, and no part that is not', async ({ request }) => {
    expect((await get(request, '/sitemap/news.xml')).status()).toBe(200);
    for (const part of ['/sitemap/tin-tuc-1999-01.xml', '/sitemap/media.xml', '/sitemap/trang'])
      expect((await get(request, part)).status(), part).toBe(404);
  });
});

test('robots.txt, llms.txt and the manifest say what the site is', async ({ request }) => {
  const robots = await get(request, '/robots.txt');
  expect(robots.headers()['content-type']).toBe('text/plain; charset=utf-8');
  expect(await robots.text()).toMatch(/^Sitemap: https?:\/\/\S+\/sitemap\.xml$/m);
  const llms = await get(request, '/llms.txt');
  expect(llms.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const links = [...(await llms.text()).matchAll(/\]\((https?:[^)]+)\)/g)].map((match) => match[1]!);
  expect(links.length).toBeGreaterThan(8);
  for (const link of links) expect((await get(request, pathOf(link))).status(), link).toBe(200);
  const manifest = await get(request, '/manifest.webmanifest');
  expect(manifest.headers()['content-type']).toBe('application/manifest+json; charset=utf-8');
  for (const { src } of ((await manifest.json()) as { icons: { src: string }[] }).icons)
    expect((await get(request, src)).headers()['content-type'], src).toMatch(/^image\//);
  expect(await textOf(request, '/')).toContain('<link rel="manifest" href="/manifest.webmanifest"');
});
