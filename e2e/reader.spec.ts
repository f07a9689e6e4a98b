import { expect, expectAccessible, expectNoOverflow, newsroom, test, tokenOf } from './newsroom';

/** A page of every kind, reached as a reader reaches it. */
const findPages = async (fetchText: (path: string) => Promise<string>): Promise<Record<string, string>> => {
  const hrefs = (html: string, prefix: string) =>
    [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]!).filter((href) => href.startsWith(prefix));
  const front = await fetchText('/');
  const story = hrefs(front, '/tin-tuc/')[0]!;
  const archive = hrefs(await fetchText('/luu-tru'), '/luu-tru/');
  const authorAmong = async (stories: string[]): Promise<string> => {
    for (const path of stories) {
      const [author] = hrefs(await fetchText(path), '/tac-gia/');
      if (author) return author;
    }
    throw new Error('no story on the front page is by somebody with a page');
  };
  return {
    front: '/',
    story,
    topic: hrefs(front, '/chuyen-muc/')[0]!,
    agency: hrefs(await fetchText('/co-quan'), '/co-quan/')[0]!,
    event: hrefs(await fetchText('/su-kien'), '/su-kien/').find((href) => !/\/(thang|tuan)/.test(href))!,
    document: hrefs(await fetchText('/van-ban'), '/van-ban/')[0]!,
    person: hrefs(await fetchText('/nhan-su'), '/nhan-su/')[0]!,
    stories: '/tin-tuc',
    agencies: '/co-quan',
    events: '/su-kien',
    month: '/su-kien/thang',
    week: '/su-kien/tuan',
    documents: '/van-ban',
    people: '/nhan-su',
    offline: '/ngoai-tuyen',
    introduction: '/gioi-thieu',
    contact: '/lien-he',
    privacy: '/quyen-rieng-tu',
    accessibility: '/tro-nang',
    rating: '/danh-gia',
    author: await authorAmong(hrefs(front, '/tin-tuc/')),
    archive: '/luu-tru',
    archiveYear: archive[0]!,
    archiveMonth: archive[1]!,
    archiveDay: hrefs(await fetchText(archive[1]!), `${archive[1]!}/`)[0]!,
    agenciesOn: '/co-quan?ngay=2019-02-28',
    documentsOf: '/van-ban?loai=decision',
    siteMap: '/so-do-trang',
    search: '/tim-kiem',
    found: '/tim-kiem?q=Tiên+Yên&nam=2019',
    notFound: '/tim-kiem?q=zzqqxx',
    missing: '/khong-co-trang-nay',
  };
};

test.describe('every public page', () => {
  let pages: Record<string, string>;

  test.beforeAll(async ({ request }) => {
    pages = await findPages(async (path) => (await request.get(`${newsroom().baseURL}${path}`)).text());
  });

  for (const kind of [
    'front',
    'story',
    'topic',
    'agency',
    'event',
    'document',
    'person',
    'stories',
    'agencies',
    'events',
    'month',
    'week',
    'documents',
    'people',
    'offline',
    'introduction',
    'contact',
    'privacy',
    'accessibility',
    'rating',
    'author',
    'archive',
    'archiveYear',
    'archiveMonth',
    'archiveDay',
    'agenciesOn',
    'documentsOf',
    'siteMap',
    'search',
    'found',
    'notFound',
    'missing',
  ]) {
    test(`${kind}: accessible in light and dark, no overflow from 320 to 1440`, async ({ page }) => {
      const answer = await page.goto(pages[kind]!);
      expect(answer!.status()).toBe(kind === 'missing' ? 404 : 200);
      // 320 is a window of 1280 at 400 % (WCAG 2.2, 1.4.10).
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoOverflow(page);
      }
      for (const [colorScheme, width] of [
        ['light', 1440],
        ['dark', 320],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      }
    });

    test(`${kind}: one h1, a canonical address, no script of Next's`, async ({ request }) => {
      const answer = await request.get(`${newsroom().baseURL}${pages[kind]}`);
      const html = await answer.text();
      expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
      expect(html).toContain('<html lang="vi"');
      const scripts = html.match(/<script(?![^>]*application\/ld\+json)[^>]*>/g) ?? [];
      expect(
        scripts.filter(
          (tag) => !/^<script (?:data-keep=""|type="module" src="\/s\/[\w-]{16}\.js")>$/.test(tag),
        ),
      ).toEqual([]);
      expect(html).not.toContain('self.__next_f');
      if (kind !== 'missing' && kind !== 'offline')
        expect(html).toMatch(/<link rel="canonical" href="http[^"]+"/);
      expect(html.indexOf('<title>')).toBeGreaterThan(0);
      expect(html.indexOf('<title>')).toBeLessThan(html.indexOf('</head>'));
    });
  }
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader goes from the front page to a story, its agency and back to a list', async ({ page }) => {
    await page.goto('/');
    const headlines = page.locator('main a[href^="/tin-tuc/"]');
    expect(await headlines.count()).toBeGreaterThanOrEqual(10);
    const title = (await headlines.first().innerText()).trim();
    await headlines.first().click();
    await expect(page.locator('h1')).toContainText(title);
    await expect(page.locator('article').first()).toContainText(/Thứ|Chủ nhật/i);
    await expect(page.locator('article time').first()).toContainText(
      /\d{2}\/\d{2}\/\d{4}, \d{2}:\d{2} \[GMT\+7\]/,
    );
    await page.goto('/tin-tuc');
    await page.getByRole('link', { name: /cũ hơn/i }).click();
    await expect(page).toHaveURL(/truoc=/);
    expect(await page.locator('main a[href^="/tin-tuc/"]').count()).toBeGreaterThan(5);
  });

  test('pictures come in modern formats with their size, and load', async ({ page }) => {
    await page.goto('/');
    const picture = page.locator('main picture').first();
    await expect(picture.locator('source[type="image/avif"]')).toHaveCount(1);
    const image = picture.locator('img');
    await expect(image).toHaveAttribute('width', /\d+/);
    await expect(image).toHaveAttribute('alt', /.{10,}/);
    const source = await image.evaluate('(img) => img.currentSrc').catch(() => null);
    const answer = await page.request.get(
      new URL((source as string) || (await image.getAttribute('src'))!, newsroom().baseURL).href,
    );
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toMatch(/^image\//);
  });

  test('an office that was merged says what it is now, and lists the stories of those before it', async ({
    page,
  }) => {
    await page.goto('/co-quan');
    const old = page.locator('main a', { hasText: 'Văn phòng HĐND' }).first();
    await old.click();
    await expect(page.locator('main')).toContainText(/hợp nhất/i);
    await expect(page.locator('main a[href^="/co-quan/"]').first()).toBeVisible();
  });
});

test('an unknown query parameter does not make another page', async ({ request }) => {
  const { baseURL } = newsroom();
  const plain = await request.get(`${baseURL}/`);
  const noisy = await request.get(`${baseURL}/?utm_source=zalo&fbclid=1`);
  expect(noisy.headers().etag).toBe(plain.headers().etag);
  const again = await request.get(`${baseURL}/`, { headers: { 'If-None-Match': plain.headers().etag! } });
  expect(again.status()).toBe(304);
});

test('a signed-in person’s page is made for them and not kept; an invented session is the public’s', async ({
  request,
}) => {
  const { baseURL } = newsroom();
  const cacheControl = async (cookie: string) =>
    (await request.get(`${baseURL}/`, { headers: { Cookie: cookie } })).headers()['cache-control'];
  expect(await cacheControl(`payload-token=${await tokenOf('journalist')}`)).toBe('private, no-store');
  expect(await cacheControl('payload-token=x.y.z')).toBe('public, max-age=0, must-revalidate');
});

test('pages carry the security headers of a page without scripts', async ({ request }) => {
  const headers = (await request.get(`${newsroom().baseURL}/`)).headers();
  expect(headers['content-security-policy']).toContain("script-src 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-powered-by']).toBeUndefined();
});
