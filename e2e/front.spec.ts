import type { APIRequestContext } from '@playwright/test';
import { utcToLocal } from '@/domain/dates';
import {
  as,
  expect,
  expectAccessible,
  expectNoOverflow,
  newsroom,
  RUN,
  signIn,
  test,
  tokenOf,
} from './newsroom';

const minutes = (n: number): string => new Date(Date.now() + n * 60_000).toISOString();

test.describe.configure({ mode: 'serial' });

const unpinAll = async (request: APIRequestContext): Promise<void> => {
  const data = { pins: [] };
  await request.post(`${newsroom().baseURL}/api/globals/front`, { ...as(await tokenOf('editor')), data });
};

/** Other journeys look for their own story at the top. */
test.afterAll(({ request }) => unpinAll(request));

test('an editor pins a story, drags it to the top, and readers see it lead at once', async ({
  page,
  request,
}) => {
  const { baseURL } = newsroom();
  const editor = as(await tokenOf('editor'));
  const { docs } = await (
    await request.get(`${baseURL}/api/articles?limit=2&sort=releasedAt&depth=0&select[title]=true`)
  ).json();
  const [first, second] = docs as { id: string; title: string }[];
  const pins = [{ article: first!.id }, { article: second!.id }];
  await request.post(`${baseURL}/api/globals/front`, { ...editor, data: { pins } });
  const lead = async () => {
    const html = await (await request.get(`${baseURL}/`)).text();
    const main = html.slice(html.indexOf('<main'));
    return [first!, second!].find(
      ({ title }) => main.indexOf(title) >= 0 && main.indexOf(title) < main.indexOf('</article>'),
    )?.title;
  };
  expect(await lead()).toBe(first!.title);

  await signIn(page, 'editor');
  await page.goto('/admin/globals/front');
  const rows = page.locator('#field-pins .array-field__row');
  await expect(rows).toHaveCount(2, { timeout: 30_000 });
  const handle = rows.nth(1).locator('.collapsible__drag').first();
  const moved = page.locator('#pins-row-0[style*="translate"]');
  // The rows still shift while their fields load; whoever misses the handle takes it once more.
  await expect(async () => {
    await page.mouse.up();
    await handle.hover();
    await page.mouse.down();
    const { y } = (await rows.nth(0).boundingBox())!;
    await page.mouse.move(80, y + 5, { steps: 20 });
    await expect(moved).toHaveCount(1, { timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await page.mouse.up();
  await expect(rows.nth(0)).toContainText(second!.title, { timeout: 20_000 });
  await page.locator('#action-save').click();
  await expect(page.locator('.payload-toast-container')).toContainText(/cập nhật|lưu/i, { timeout: 20_000 });
  await expect.poll(lead).toBe(second!.title);

  await unpinAll(request);
  await expect.poll(lead).not.toBe(second!.title);
});

test('the preview shows the front page of a minute to come, to the newsroom only', async ({
  page,
  request,
}) => {
  const { baseURL } = newsroom();
  const address = `/xem-truoc/trang-nhat?luc=${utcToLocal(minutes(120))}`;
  expect((await request.get(`${baseURL}${address}`)).status()).toBe(404);

  const editor = as(await tokenOf('editor'));
  const text = `Bảo trì cổng tin đêm nay ${RUN}`;
  const made = await request.post(`${baseURL}/api/announcements`, {
    ...editor,
    data: { text, urgency: 'notice', from: minutes(60), until: minutes(180) },
  });
  expect(made.status()).toBe(201);

  await signIn(page, 'editor');
  await page.goto('/admin/globals/front');
  await page.getByLabel('Xem trang nhất vào lúc').fill(utcToLocal(minutes(120)));
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Xem trước' }).click();
  const preview = await opened;
  await expect(preview.getByText(text)).toBeVisible({ timeout: 30_000 });
  await expect(preview.getByRole('status')).toContainText('Trang nhất vào lúc');
  await preview.getByLabel('Thời điểm khác').fill(utcToLocal(minutes(30)));
  await preview.getByRole('button', { name: 'Xem' }).click();
  await expect(preview.getByRole('status')).toContainText('Trang nhất vào lúc');
  await expect(preview.getByText(text)).toHaveCount(0);
  await expect(page.getByText(text)).toHaveCount(0);
  const { doc } = await made.json();
  expect((await request.delete(`${baseURL}/api/announcements/${doc.id}`, editor)).status()).toBe(200);
});

test('an urgent announcement stands above every page at once, readable in light and dark, and goes', async ({
  page,
  request,
}) => {
  const { baseURL } = newsroom();
  const editor = as(await tokenOf('editor'));
  await page.goto('/van-ban');
  const text = `Bão số 5 đổ bộ tối nay, đề nghị bà con không ra khơi ${RUN}`;
  const made = await request.post(`${baseURL}/api/announcements`, {
    ...editor,
    data: { text, urgency: 'urgent', from: minutes(-1), until: minutes(60), url: '/lien-he' },
  });
  const { doc } = await made.json();
  try {
    for (const path of ['/', '/van-ban', '/khong-co-trang-nay'])
      expect(await (await request.get(`${baseURL}${path}`)).text()).toContain(text);
    await page.setViewportSize({ width: 360, height: 740 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto('/van-ban');
      await expect(page.getByRole('region', { name: 'Thông báo' })).toContainText(`Khẩn: ${text}`);
      await expectNoOverflow(page);
      await expectAccessible(page);
    }
    await page.getByRole('link', { name: 'Xem chi tiết' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Liên hệ');
  } finally {
    await request.delete(`${baseURL}/api/announcements/${doc.id}`, editor);
  }
  expect(await (await request.get(`${baseURL}/van-ban`)).text()).not.toContain(text);
});
