import { createHash } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import sharp from 'sharp';
import { paragraphNode, stateOf } from '@/domain/richText';
import { jsonLdBlocks, readJsonLd } from '@/test/jsonLd';
import { as, expect, newsroom, RUN, test, tokenOf } from './newsroom';

const get = (request: APIRequestContext, path: string, headers: Record<string, string> = {}) =>
  request.get(new URL(path, newsroom().baseURL).href, { headers, maxRedirects: 0 });

/** The first link of a list that leads to one of its records. */
const firstIn = async (request: APIRequestContext, list: string, record = list): Promise<string> => {
  const html = await (await get(request, list)).text();
  const hrefs = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]!);
  // `/su-kien` leads to calendars as well: they begin with another word, have an ending, or lie deeper.
  return hrefs.find((href) => new RegExp(`^${record}/(?!(?:lich|tuan|thang)(?:-|$))[a-z0-9-]+$`).test(href))!;
};

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };
const unescaped = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => ENTITIES[name]!);

/** The contents of the `<meta>` elements with this name or property. */
const metas = (html: string, name: string): string[] =>
  [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)]
    .filter((match) => match[1] === name)
    .map((match) => unescaped(match[2]!));

const KINDS: Record<string, { path: (request: APIRequestContext) => Promise<string>; about: string | null }> =
  {
    front: { path: async () => '/', about: 'WebSite' },
    story: { path: (request) => firstIn(request, '/tin-tuc'), about: 'NewsArticle' },
    event: { path: (request) => firstIn(request, '/su-kien'), about: 'Event' },
    agency: { path: (request) => firstIn(request, '/co-quan'), about: 'GovernmentOrganization' },
    document: { path: (request) => firstIn(request, '/van-ban'), about: 'Legislation' },
    person: { path: (request) => firstIn(request, '/nhan-su'), about: 'Person' },
    topic: { path: (request) => firstIn(request, '/', '/chuyen-muc'), about: null },
    stories: { path: async () => '/tin-tuc', about: null },
    events: { path: async () => '/su-kien', about: null },
    agencies: { path: async () => '/co-quan', about: null },
    documents: { path: async () => '/van-ban', about: null },
    people: { path: async () => '/nhan-su', about: null },
  };

for (const [kind, { path, about }] of Object.entries(KINDS))
  test(`${kind}: one canonical address and description, valid data, and a picture for sharing`, async ({
    request,
  }) => {
    const address = await path(request);
    expect(address).toBeTruthy();
    const answer = await get(request, address);
    expect(answer.status()).toBe(200);
    const html = await answer.text();
    const head = html.slice(0, html.indexOf('</head>'));

    const canonicals = [...html.matchAll(/<link rel="canonical" href="([^"]+)"/g)].map((match) => match[1]!);
    expect(canonicals).toHaveLength(1);
    expect(new URL(canonicals[0]!).pathname).toBe(address);
    expect(head).toContain('<link rel="canonical"');
    expect(html).not.toContain('hreflang');
    expect(metas(head, 'description')).toHaveLength(1);
    expect(metas(head, 'description')[0]!.length).toBeGreaterThan(0);
    expect(metas(head, 'og:url').map((url) => new URL(url).href)).toEqual([new URL(canonicals[0]!).href]);
    expect(metas(head, 'og:locale')).toEqual(['vi_VN']);
    expect(metas(head, 'og:site_name')).toHaveLength(1);
    expect(metas(head, 'twitter:card')).toEqual(['summary_large_image']);
    for (const name of ['title', 'description', 'image'])
      expect(metas(head, `twitter:${name}`), name).toEqual(metas(head, `og:${name}`));

    const blocks = jsonLdBlocks(html);
    expect(blocks).toHaveLength(1);
    const types = readJsonLd(blocks[0]).map((node) => node['@type']);
    expect(types).toEqual([...(about ? [about] : []), ...(kind === 'front' ? [] : ['BreadcrumbList'])]);
    // A data block runs nowhere: the policy admits no script for its sake.
    const hash = createHash('sha256').update(blocks[0]!).digest('base64');
    expect(answer.headers()['content-security-policy']).not.toContain(hash);

    const [image] = metas(head, 'og:image');
    expect([metas(head, 'og:image:width'), metas(head, 'og:image:height')]).toEqual([['1200'], ['630']]);
    const picture = await get(request, new URL(image!).pathname);
    expect(picture.status()).toBe(200);
    expect(picture.headers()['content-type']).toBe('image/jpeg');
    const bytes = await picture.body();
    expect(bytes.length).toBeLessThanOrEqual(150_000);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    const again = await get(request, new URL(image!).pathname, { 'If-None-Match': picture.headers().etag! });
    expect(again.status()).toBe(304);
  });

test('a story, an event and a document carry Dublin Core; a story says when and by whom', async ({
  request,
}) => {
  const elements = ['title', 'creator', 'date', 'description', 'publisher', 'identifier', 'language', 'type'];
  for (const list of ['/tin-tuc', '/su-kien', '/van-ban']) {
    const html = await (await get(request, await firstIn(request, list))).text();
    for (const element of elements)
      expect(metas(html, `DC.${element}`).length, `${list} ${element}`).toBeGreaterThan(0);
    expect(html).toContain('<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/"');
  }
  const story = await (await get(request, await firstIn(request, '/tin-tuc'))).text();
  expect(metas(story, 'og:type')).toEqual(['article']);
  for (const name of ['article:published_time', 'article:modified_time', 'DC.date'])
    expect(metas(story, name)[0], name).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
});

test('the picture of a story is not there while it is a draft, and gone when it is withdrawn', async ({
  request,
}) => {
  const { baseURL } = newsroom();
  const admin = as(await tokenOf('administrator'));
  const created = await request.post(`${baseURL}/api/articles?draft=true`, {
    ...admin,
    data: {
      title: `Hến vào mùa sớm ở bãi Sú ${RUN}`,
      lead: 'Bà con đi cào hến từ sáng sớm.',
      body: stateOf([paragraphNode('Năm nay hến vào mùa sớm nửa tháng.')]),
      authors: [{ name: 'Hà Vy', role: 'text' }],
    },
  });
  const { doc } = await created.json();
  const picture = () => get(request, `/tin-tuc/${doc.slug}/anh-chia-se.jpg`);
  expect((await picture()).status()).toBe(404);
  const verb = async (name: string) =>
    expect(
      (
        await request.post(`${baseURL}/api/articles/${doc.id}/${name}`, {
          ...admin,
          data: { note: 'Tin khẩn.' },
        })
      ).status(),
    ).toBe(200);
  await verb('forcePublish');
  await expect.poll(async () => (await picture()).status()).toBe(200);
  await verb('withdraw');
  await expect.poll(async () => (await picture()).status()).toBe(404);
});
