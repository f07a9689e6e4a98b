import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoOverflow, newsroom, test } from './newsroom';

/** A story of the newsroom with everything a reader may look for it by. */
interface Sought {
  title: string;
  href: string;
  /** `2020-11-27` in Vietnam. */
  day: string;
  topic: string;
  agency: string;
  /** An event that was, and a story that tells of it. */
  event: { title: string; slug: string; story: { title: string; href: string } };
}

/** The first public story that has a topic and an office that still exists, from the public API. */
const findStory = async (get: (path: string) => Promise<Response>): Promise<Sought> => {
  const { docs } = (await (
    await get('/api/articles?limit=50&depth=1&sort=publishedAt&where[publishedAt][exists]=true')
  ).json()) as {
    docs: {
      title: string;
      slug: string;
      publishedAt: string;
      topics?: { title: string }[];
      agencies?: { agency?: { name: string } }[];
      events?: { title: string; slug: string; start: string }[];
    }[];
  };
  const isOver = ({ start }: { start: string }) => Date.parse(start) < Date.now() - 2 * 86_400_000;
  const telling = docs.find((doc) => doc.events?.[0] && isOver(doc.events[0]))!;
  const found = docs.find((doc) => doc.topics?.[0]?.title && doc.agencies?.[0]?.agency?.name)!;
  const local = new Date(Date.parse(found.publishedAt) + 7 * 3_600_000).toISOString();
  return {
    title: found.title,
    href: `/tin-tuc/${found.slug}`,
    day: local.slice(0, 10),
    topic: found.topics![0]!.title,
    agency: found.agencies![0]!.agency!.name,
    event: { ...telling.events![0]!, story: { title: telling.title, href: `/tin-tuc/${telling.slug}` } },
  };
};

test.describe('on a phone with JavaScript off a reader finds a story', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  let sought: Sought;
  test.beforeAll(async () => {
    sought = await findStory((path) => fetch(`${newsroom().baseURL}${path}`));
  });

  /** Pages through a list until the story is there, then opens it. */
  const openStory = async (page: Page) => {
    const link = page.locator('main').locator(`a[href="${sought.href}"]`).first();
    for (let pages = 0; pages < 30 && (await link.count()) === 0; pages += 1)
      await page.getByRole('link', { name: 'Tin cũ hơn' }).click();
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(sought.title);
  };

  test('by topic', async ({ page }) => {
    await page.goto('/so-do-trang');
    await page.locator('main').getByRole('link', { name: sought.topic, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: sought.topic })).toBeVisible();
    await openStory(page);
  });

  test('by agency', async ({ page }) => {
    await page.goto('/co-quan');
    await page.locator('main').getByRole('link', { name: sought.agency, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: sought.agency })).toBeVisible();
    await openStory(page);
  });

  test('by the event it tells of', async ({ page }) => {
    await page.goto('/su-kien');
    const href = `/su-kien/${sought.event.slug}`;
    const link = page.locator('main').locator(`a[href="${href}"]`).first();
    for (let pages = 0; pages < 10 && (await link.count()) === 0; pages += 1)
      await page.getByRole('link', { name: 'Sự kiện cũ hơn' }).click();
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(sought.event.title);
    await page.locator('main').locator(`a[href="${sought.event.story.href}"]`).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(sought.event.story.title);
  });

  test('by the day in the archive, from the foot of the front page', async ({ page }) => {
    const [year, month, day] = sought.day.split('-');
    await page.goto('/');
    await page
      .getByRole('navigation', { name: 'Liên kết cuối trang' })
      .getByRole('link', { name: 'Lưu trữ' })
      .click();
    await page.locator('main').locator(`a[href="/luu-tru/${year}"]`).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Tin, bài năm ${year}`);
    await page.locator('main').locator(`a[href="/luu-tru/${year}/${month}"]`).click();
    await page.locator('main').locator(`a[href="/luu-tru/${year}/${month}/${day}"]`).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(
      `ngày ${Number(day)} tháng ${Number(month)} năm ${year}`,
    );
    await expectNoOverflow(page);
    await openStory(page);
  });

  test('by the site map and the year it came out', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Sơ đồ trang' }).click();
    await page
      .locator('main')
      .locator(`a[href="/luu-tru/${sought.day.slice(0, 4)}"]`)
      .click();
    await page
      .locator('main')
      .locator(`a[href="/luu-tru/${sought.day.slice(0, 7).replace('-', '/')}"]`)
      .click();
    await openStory(page);
  });
});

test.describe('the register of agencies', () => {
  test.use({ javaScriptEnabled: false });

  test('is shown as on a day, with what each of them is now', async ({ page }) => {
    await page.goto('/co-quan');
    await page.getByLabel('Xem danh bạ vào ngày').fill('2019-02-28');
    await page.getByRole('button', { name: 'Xem' }).click();
    await expect(page).toHaveURL(/\/co-quan\?ngay=2019-02-28$/);
    await expect(page.locator('main')).toContainText('Danh bạ như vào ngày 28/02/2019.');
    const district = page.getByRole('region', { name: 'Cấp huyện' });
    await expect(
      district.getByRole('link', { name: 'Văn phòng UBND huyện Tiên Yên', exact: true }),
    ).toBeVisible();
    await expect(district).toContainText('nay là');
    await page.goto('/co-quan?ngay=2019-03-01');
    await expect(
      page
        .getByRole('region', { name: 'Cấp huyện' })
        .getByRole('link', { name: 'Văn phòng Huyện ủy, HĐND và UBND huyện Tiên Yên', exact: true })
        .first(),
    ).toBeVisible();
    await page.getByRole('link', { name: 'Về danh bạ hôm nay' }).click();
    await expect(page).toHaveURL(/\/co-quan$/);
  });

  test('answers 400 to a day that there is not, and shows today', async ({ page }) => {
    const answer = await page.goto('/co-quan?ngay=2019-02-30');
    expect(answer!.status()).toBe(400);
    await expect(page.getByRole('alert')).toContainText('“2019-02-30” không phải là một ngày có trong lịch');
    await expect(page.getByRole('region', { name: 'Cấp xã' })).toBeVisible();
    await expectNoOverflow(page);
  });

  test('an office that is gone says since when, and leads to that day and to who carries on', async ({
    page,
  }) => {
    await page.goto('/co-quan?ngay=2019-02-28');
    await page
      .locator('main')
      .getByRole('link', { name: 'Văn phòng UBND huyện Tiên Yên', exact: true })
      .first()
      .click();
    await expect(page.locator('main')).toContainText('Cơ quan này kết thúc hoạt động từ ngày 01/03/2019');
    await expect(page.locator('main')).toContainText('Công việc nay do');
    await page.getByRole('link', { name: 'Xem danh bạ vào ngày hoạt động cuối cùng (28/02/2019)' }).click();
    await expect(page).toHaveURL(/ngay=2019-02-28$/);
  });
});

test.describe('registers with filters, JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('documents by kind and validity; a replaced one names what replaces it', async ({ page }) => {
    await page.goto('/van-ban');
    const before = await page.getByRole('row').count();
    await page.getByLabel('Loại văn bản').selectOption({ label: 'Quyết định' });
    await page.getByRole('button', { name: 'Lọc' }).click();
    await expect(page).toHaveURL(/loai=decision/);
    await expect(page.getByLabel('Loại văn bản')).toHaveValue('decision');
    const after = await page.getByRole('row').count();
    expect(after).toBeGreaterThan(1);
    expect(after).toBeLessThan(before);
    await page.getByRole('link', { name: 'Bỏ lọc' }).click();
    await expect(page.getByRole('row')).toHaveCount(before);
    const bad = await page.goto('/van-ban?loai=bai-tho&nam=2019');
    expect(bad!.status()).toBe(400);
    await expect(page.getByRole('alert')).toContainText('Loại văn bản');
    await expectNoOverflow(page);
  });

  test('people of an agency, the highest post first', async ({ page }) => {
    await page.goto('/nhan-su');
    await page.getByLabel('Cơ quan').selectOption({ label: 'Ủy ban nhân dân xã Tiên Yên' });
    await page.getByRole('button', { name: 'Lọc' }).click();
    await expect(page).toHaveURL(/\/nhan-su\?co-quan=/);
    await expect(page.locator('main article').first()).toContainText(/^(?!.*Phó).*Chủ tịch/s);
  });
});

test('an author’s page is reached from a byline and leads to the person', async ({ page, request }) => {
  const { baseURL } = newsroom();
  const stories = (await (await request.get(`${baseURL}/api/articles?limit=100&depth=0`)).json()) as {
    docs: { slug: string; authors?: { person?: string }[] }[];
  };
  const story = stories.docs.find((doc) => doc.authors?.some((author) => author.person))!;
  await page.goto(`/tin-tuc/${story.slug}`);
  const byline = page.locator('main a[href^="/tac-gia/"]').first();
  const name = (await byline.innerText()).trim();
  await byline.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Chức vụ và quá trình công tác' }).click();
  await expect(page).toHaveURL(/\/nhan-su\//);
  await page.getByRole('link', { name: /^Tất cả bài viết/ }).click();
  await expect(page).toHaveURL(/\/tac-gia\//);
});

test('impossible dates are not there', async ({ request }) => {
  for (const path of ['2020/02/30', '2020/13', '2020-11', '20', 'nam', '2020/11/27/1', '2020/1/5'])
    expect((await request.get(`${newsroom().baseURL}/luu-tru/${path}`)).status(), path).toBe(404);
});

test('the navigation and the way back say where the reader is', async ({ page, request }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/');
  const topic = page
    .getByRole('navigation', { name: 'Chuyên mục' })
    .locator('a[href^="/chuyen-muc/"]:visible')
    .first();
  await topic.click();
  await page.waitForURL(/\/chuyen-muc\//);
  await expect(page.locator('nav[aria-label="Chuyên mục"] a[aria-current="page"]:visible')).toHaveCount(1);
  await expect(
    page.getByRole('navigation', { name: 'Bạn đang ở' }).locator('[aria-current="page"]'),
  ).toHaveText(await page.getByRole('heading', { level: 1 }).innerText());
  // What a reader sends under the server's own header changes nothing for the next one.
  const path = new URL(page.url()).pathname;
  const forged = await request.get(`${newsroom().baseURL}${path}`, { headers: { 'x-toasoan-path': '/' } });
  expect(await forged.text()).toContain(`href="${path}" aria-current="page"`);
});
