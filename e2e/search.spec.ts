import type { APIRequestContext, Page } from '@playwright/test';
import { paragraphNode, stateOf } from '@/domain/richText';
import { as, expect, expectAccessible, expectNoOverflow, newsroom, RUN, test, tokenOf } from './newsroom';

const MERGED = 'Văn phòng Huyện ủy, HĐND và UBND huyện Tiên Yên';
const STORY = /^Ba văn phòng về một mối/;
const WITHOUT_ACCENTS = 'ba van phong ve mot moi';

const get = (request: APIRequestContext, path: string, headers: Record<string, string> = {}) =>
  request.get(`${newsroom().baseURL}${path}`, { headers });

const results = (page: Page) => page.getByRole('region', { name: /kết quả$/ });
const hrefsOf = (page: Page): Promise<string[]> =>
  results(page)
    .locator('article h3 a')
    .evaluateAll((links) =>
      links.map((link) => String((link as { getAttribute(name: string): unknown }).getAttribute('href'))),
    );
const totalOf = async (page: Page): Promise<number> =>
  Number((await page.locator('#ket-qua').innerText()).replace(/\D/g, ''));
const narrow = (page: Page) => page.getByRole('navigation', { name: 'Thu hẹp kết quả' });

test.describe('on a phone with JavaScript off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('a reader finds a story by typing without accents', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('banner').getByRole('link', { name: 'Tìm kiếm', exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Cách tìm' })).toBeVisible();
    await page.getByRole('searchbox', { name: 'Từ cần tìm' }).fill(WITHOUT_ACCENTS);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/tim-kiem\?q=ba\+van\+phong/);
    const first = results(page).getByRole('article').first();
    await expect(first.locator('mark').first()).toHaveText(/ba văn phòng/i);
    await expectNoOverflow(page);
    await first.getByRole('link', { name: STORY }).click();
    await expect(page.getByRole('heading', { level: 1, name: STORY })).toBeVisible();
  });

  test('pages through many results, each shown once, and back', async ({ page }) => {
    await page.goto('/tim-kiem?q=Tiên+Yên');
    const seen = await hrefsOf(page);
    expect(seen.length).toBeGreaterThanOrEqual(15);
    await page.getByRole('link', { name: 'Kết quả tiếp theo' }).click();
    await expect(page).toHaveURL(/truoc=/);
    const next = await hrefsOf(page);
    expect(next.length).toBeGreaterThan(0);
    expect(next.filter((href) => seen.includes(href))).toEqual([]);
    await page.getByRole('link', { name: 'Về trang đầu của kết quả' }).click();
    expect(await hrefsOf(page)).toEqual(seen);
  });

  test('narrows by links and takes it back', async ({ page }) => {
    await page.goto('/tim-kiem?q=Tiên+Yên');
    const all = await totalOf(page);
    await page.getByRole('link', { name: 'Thu hẹp kết quả' }).click();
    const kind = narrow(page).getByRole('link', { name: /^Văn bản/ });
    const count = Number((await kind.innerText()).replace(/\D/g, ''));
    await kind.click();
    expect(await totalOf(page)).toBe(count);
    for (const href of await hrefsOf(page)) expect(href).toMatch(/^\/van-ban\//);
    const remove = page.getByRole('link', { name: 'Bỏ lọc Loại: Văn bản' });
    // The page is the same for whoever is sent its address.
    await page.goto(page.url());
    await remove.click();
    await expect(remove).toHaveCount(0);
    expect(await totalOf(page)).toBe(all);
  });

  test('narrows by the form: a kind and days', async ({ page }) => {
    await page.goto('/tim-kiem?q=Tiên+Yên');
    await page.getByText('Lọc theo loại, chuyên mục, thời gian').click();
    await page.getByRole('combobox', { name: 'Loại', exact: true }).selectOption({ label: 'Tin, bài' });
    await page.getByLabel('Từ ngày').fill('2019-01-01');
    await page.getByLabel('Đến ngày').fill('2019-12-31');
    await page.getByRole('button', { name: 'Tìm kiếm' }).click();
    await expect(page.getByRole('link', { name: 'Bỏ lọc Từ ngày: 01/01/2019' })).toBeVisible();
    const days = await results(page).locator('article time').allInnerTexts();
    expect(days.length).toBeGreaterThan(0);
    for (const day of days) expect(day).toMatch(/\/2019$/);
    await page.getByText('Lọc theo loại, chuyên mục, thời gian').click();
    await expect(page.getByRole('combobox', { name: 'Loại', exact: true })).toHaveValue('tin-bai');
  });

  test('counts in what offices did that were merged into one', async ({ page, request }) => {
    const query = `limit=1&depth=0&where[name][equals]=${encodeURIComponent(MERGED)}`;
    const { docs } = await (await get(request, `/api/agencies?${query}`)).json();
    await page.goto(`/tim-kiem?q=văn+phòng&co-quan=${docs[0].slug}`);
    await expect(page.getByRole('link', { name: `Bỏ lọc Cơ quan: ${MERGED}` })).toBeVisible();
    const alone = await totalOf(page);
    await page.getByRole('checkbox', { name: /^Tính cả cơ quan tiền thân/ }).check();
    await page.getByRole('button', { name: 'Tìm kiếm' }).click();
    await expect(page).toHaveURL(/ca-tien-than=1/);
    expect(await totalOf(page)).toBeGreaterThan(alone);
  });

  test('who mistypes finds what was meant, is told so, and can have it as typed', async ({
    page,
    browser,
  }) => {
    const heading = page.getByText('Đang hiển thị kết quả cho hợp tác xã chè.');
    let day = 0;
    await expect(async () => {
      // Until the words of the index are read there is no help; an answer without it is kept.
      day += 1;
      await page.goto(`/tim-kiem?q=hợp+tác+sã+chè&tu=2000-01-${String(day).padStart(2, '0')}`);
      await expect(heading).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await expect(
      results(page)
        .locator('article mark')
        .filter({ hasText: /hợp tác xã/i })
        .first(),
    ).toBeVisible();
    await expect(page.getByRole('searchbox', { name: 'Từ cần tìm' })).toHaveValue('hợp tác sã chè');
    await expectNoOverflow(page);
    const scripted = await browser.newPage({ javaScriptEnabled: true });
    await scripted.goto(page.url());
    await expect(scripted.getByText('Tìm đúng như đã gõ')).toBeVisible();
    await expectAccessible(scripted);
    await scripted.close();
    await page.getByRole('link', { name: 'Tìm đúng như đã gõ: hợp tác sã chè' }).click();
    await expect(heading).toHaveCount(0);
    await expect(page.getByText('Dưới đây là những nội dung chứa một số từ')).toBeVisible();
    await page.getByRole('link', { name: 'hợp tác xã chè', exact: true }).click();
    await expect(page.getByRole('searchbox', { name: 'Từ cần tìm' })).toHaveValue('hợp tác xã chè');
    await expect(page.getByText('Có phải bạn muốn tìm')).toHaveCount(0);
  });

  test('is told what to try where nothing is found', async ({ page }) => {
    await page.goto('/tim-kiem?q=zzqqxx');
    await expect(page.getByRole('heading', { level: 2, name: 'Không tìm thấy nội dung nào' })).toBeVisible();
    await expect(page.locator('main').getByRole('link', { name: 'Sơ đồ trang' })).toBeVisible();
  });
});

test.describe('while a reader types', () => {
  test('titles are offered and chosen with the keyboard; Escape closes, Enter in the field searches', async ({
    page,
  }) => {
    await page.goto('/tim-kiem');
    const field = page.getByRole('combobox', { name: 'Từ cần tìm' });
    const options = page.getByRole('listbox', { name: 'Gợi ý' }).getByRole('option');
    await field.pressSequentially(WITHOUT_ACCENTS);
    await expect(options.first()).toContainText(STORY);
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByRole('status')).toHaveText(/^Có \d gợi ý/);
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await expect(field).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id'))!);
    await expect(field).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await page.keyboard.press('Escape');
    await expect(options).toHaveCount(0);
    await expect(field).toHaveValue(WITHOUT_ACCENTS);
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('ArrowDown');
    await expect(options.first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/tin-tuc\//);
    await page.goto('/tim-kiem');
    await field.fill(WITHOUT_ACCENTS);
    await expect(options.first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/tim-kiem\?q=/);
  });

  test('nothing is asked for one letter, and a press opens what is offered', async ({ page }) => {
    await page.goto('/tim-kiem');
    const asked: string[] = [];
    page.on('request', (sent) => {
      if (sent.url().includes('/goi-y')) asked.push(sent.url());
    });
    const field = page.getByRole('combobox', { name: 'Từ cần tìm' });
    await field.fill('b');
    await field.fill(WITHOUT_ACCENTS);
    await page.getByRole('option', { name: STORY }).first().click();
    await expect(page).toHaveURL(/\/tin-tuc\//);
    expect(asked.filter((url) => /q=b$/.test(url))).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});

test('results are accessible in light and dark, and nothing hangs over from 320 to 1440', async ({
  page,
}) => {
  await page.goto('/tim-kiem?q=Tiên+Yên&loai=tin-bai');
  for (const width of [320, 360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoOverflow(page);
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});

test.describe('a hostile question', () => {
  for (const [name, question, status] of [
    ['of 10 kB', 'x'.repeat(10_000), 400],
    ['of far too many words', 'bộ '.repeat(400), 400],
    ['of operators', 'title:a OR b NEAR("c", 5) * ^ AND NOT', 200],
    ['of SQL', `'; DROP TABLE articles; --`, 200],
    ['of a regular expression', '(a+)+$ [a-z]{9999} .*', 200],
    ['of an object', '{"$where": "sleep(1000)"}', 200],
    ['of markup', '"><script>alert(1)</script>', 200],
    ['of emoji', '🎉👩‍👩‍👧‍👦', 400],
    ['of what is not wanted', '-a -b', 400],
    ['of a half quotation', '“cầu', 200],
    ['of nothing that can be seen', '\u0000\u202E\uFEFF', 200],
  ] as const)
    test(`${name} is answered ${status}`, async ({ request }) => {
      const answer = await get(request, `/tim-kiem?q=${encodeURIComponent(question)}`);
      expect(answer.status()).toBe(status);
      const html = await answer.text();
      expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
      expect(html).not.toContain('<script>alert');
      if (status === 400) expect(html).toContain('role="alert"');
      const suggestions = await get(request, `/tim-kiem/goi-y?q=${encodeURIComponent(question)}`);
      expect(suggestions.status()).toBe(200);
      expect((await suggestions.json()) as unknown[]).toHaveLength(4);
    });

  test('is told in words when it is too long', async ({ page }) => {
    await page.goto(`/tim-kiem?q=${'quyết định '.repeat(30)}`);
    await expect(page.getByRole('alert')).toContainText('Câu tìm dài quá 200 ký tự');
  });
});

test('filters that mean nothing are named, and the answer is 400', async ({ request }) => {
  const answer = await get(request, '/tim-kiem?q=cầu&loai=bai-tho&tu=2019-02-30');
  expect(answer.status()).toBe(400);
  expect(await answer.text()).toContain('Bộ lọc không dùng được nên đã bỏ qua: Loại, Từ ngày.');
});

test('results are not for search engines, the empty form is; what differs by nothing is one page', async ({
  request,
}) => {
  const robots = async (path: string) =>
    /<meta name="robots" content="([^"]+)"/.exec(await (await get(request, path)).text())?.[1];
  expect(await robots('/tim-kiem?q=cầu')).toBe('noindex, follow');
  expect(await robots('/tim-kiem')).toMatch(/^index, follow/);
  expect(await (await get(request, '/robots.txt')).text()).not.toContain('/tim-kiem');
  const etag = async (path: string) =>
    (await get(request, path, { 'Accept-Encoding': 'gzip' })).headers().etag;
  const plain = await etag(`/tim-kiem?q=${encodeURIComponent('cầu mới')}`);
  for (const same of ['cầu  mới ', 'cầu mới'.normalize('NFD'), '\ncầu\tmới'])
    expect(await etag(`/tim-kiem?fbclid=1&q=${encodeURIComponent(same)}`)).toBe(plain);
});

test('a story is found as soon as it is public, and not any more once it is withdrawn', async ({
  request,
}) => {
  const { baseURL } = newsroom();
  const editor = as(await tokenOf('administrator'));
  const word = `sungulon${RUN}`;
  const page = async () => (await get(request, `/tim-kiem?q=${word}`)).text();
  const created = await request.post(`${baseURL}/api/articles?draft=true`, {
    ...editor,
    data: {
      title: `Bắt được con ${word} ở bãi triều`,
      lead: 'Bà con Đồng Rui bắt được một con rất lớn vào sáng sớm nay.',
      body: stateOf([paragraphNode('Con vật nặng ba cân.')]),
      authors: [{ name: 'Hà Vy', role: 'text' }],
    },
  });
  const { doc } = await created.json();
  // Kept from here on.
  expect(await page()).toContain('Không tìm thấy nội dung nào');
  const verb = async (name: string) =>
    expect(
      (
        await request.post(`${baseURL}/api/articles/${doc.id}/${name}`, {
          ...editor,
          data: { note: 'Tin khẩn.' },
        })
      ).status(),
    ).toBe(200);
  await verb('forcePublish');
  expect(await page()).toContain(`<a href="/tin-tuc/${doc.slug}">`);
  expect(await (await get(request, `/tim-kiem/goi-y?q=${word}`)).text()).toContain(doc.slug);
  await verb('withdraw');
  expect(await page()).toContain('Không tìm thấy nội dung nào');
  expect(await (await get(request, `/tim-kiem/goi-y?q=${word}`)).text()).not.toContain(doc.slug);
});

test('every page leads to the search: a field where there is room, a link on a phone', async ({ page }) => {
  for (const path of ['/', '/tin-tuc', '/van-ban', '/co-quan', '/so-do-trang', '/khong-co-trang-nay']) {
    await page.goto(path);
    await page.setViewportSize({ width: 1280, height: 800 });
    const banner = page.getByRole('banner');
    await expect(banner.getByRole('search', { name: 'Tìm kiếm' }).getByLabel('Từ cần tìm')).toBeVisible();
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(banner.getByRole('search')).toHaveCount(0);
    await expect(banner.getByRole('link', { name: 'Tìm kiếm', exact: true })).toBeVisible();
  }
  for (const path of ['/so-do-trang', '/khong-co-trang-nay']) {
    await page.goto(path);
    await page.getByRole('search', { name: 'Tìm trên toàn trang' }).getByLabel('Từ cần tìm').fill('cầu');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/tim-kiem\?q=c%E1%BA%A7u$/);
  }
});

test('browsers are told how to search here', async ({ request }) => {
  const html = await (await get(request, '/')).text();
  expect(html).toMatch(
    /<link rel="search" type="application\/opensearchdescription\+xml" href="\/opensearch\.xml" title="[^"]+"/,
  );
  const description = await get(request, '/opensearch.xml');
  expect(description.headers()['content-type']).toBe('application/opensearchdescription+xml; charset=utf-8');
  expect(await description.text()).toMatch(/template="https?:\/\/[^"]+\/tim-kiem\?q=\{searchTerms\}"/);
  const suggestions = await get(request, `/tim-kiem/goi-y?q=${encodeURIComponent(WITHOUT_ACCENTS)}`);
  expect(suggestions.headers()).toMatchObject({
    'content-type': 'application/x-suggestions+json; charset=utf-8',
    'x-robots-tag': 'noindex',
  });
  const [question, titles, kinds, addresses] = (await suggestions.json()) as [
    string,
    string[],
    string[],
    string[],
  ];
  expect(question).toBe(WITHOUT_ACCENTS);
  expect(titles[0]).toMatch(STORY);
  expect(kinds[0]).toBe('Tin, bài');
  expect(addresses[0]).toMatch(/^https?:\/\/[^/]+\/tin-tuc\//);
});

test('results with their script are light', async ({ request }) => {
  const path = '/tim-kiem?q=Tiên+Yên';
  const answer = await get(request, path, { 'Accept-Encoding': 'gzip' });
  const [script] = /\/s\/[\w-]{16}\.js/.exec(await answer.text())!;
  const code = await get(request, script, { 'Accept-Encoding': 'br' });
  const bytes = [answer, code].map((each) => Number(each.headers()['content-length']));
  expect(bytes[0]).toBeGreaterThan(1_000);
  expect(bytes[1]).toBeLessThan(1_500);
  expect(bytes[0]! + bytes[1]!).toBeLessThan(30_000);
  expect(answer.headers()['content-security-policy']).toMatch(/script-src 'self'(?:;|$)/);
});
