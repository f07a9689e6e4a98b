import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  as,
  clickUntil,
  expect,
  expectAccessible,
  expectNoOverflow,
  newsroom,
  RUN,
  signIn,
  test,
  tokenOf,
} from './newsroom';

/** More than a list shows at first. */
const COUNT = 12;

/** Chooses all that a search finds, on every page of the list. */
const chooseAll = async (page: Page, search: string): Promise<void> => {
  await page.goto(`/admin/collections/articles?limit=10&search=${encodeURIComponent(search)}`);
  await clickUntil(page.locator('#select-all'), page.locator('#select-all-across-pages'));
  await page.locator('#select-all-across-pages').click();
  await expect(page.locator('.list-selection').first()).toContainText(String(COUNT + 1));
};

test('stories of a list are submitted and approved at once, each by its own rules; the trail tells it, also as a file', async ({
  page,
  request,
  browser,
}) => {
  test.setTimeout(240_000);
  const { baseURL } = newsroom();
  const name = `Sâm Đất ${RUN}`;
  const make = async (role: 'journalist' | 'editor', number: number) => {
    const answer = await request.post(`${baseURL}/api/articles?draft=true`, {
      ...as(await tokenOf(role)),
      data: {
        title: `Thôn ${name} trồng thêm ${number} ha rừng gỗ lớn`,
        lead: 'Sáng 18/11, các hộ trong thôn ra quân trồng rừng vụ thu đông.',
        authors: [{ name: 'Lý Minh', role: 'text' }],
      },
    });
    return ((await answer.json()) as { doc: { id: string } }).doc.id;
  };
  const ids: string[] = [];
  for (let number = 1; number <= COUNT; number += 1) ids.push(await make('journalist', number));
  await make('editor', 100);

  await signIn(page, 'journalist');
  await chooseAll(page, name);
  await expect(page.locator('#bulk-approve')).toHaveCount(0);
  await page.locator('#bulk-submit').click();
  await page.locator('#stage-submit-confirm').click();
  const summary = page.locator('.bulk__summary');
  await expect(summary).toContainText(`Gửi duyệt: xong ${COUNT}/${COUNT + 1} mục.`, { timeout: 60_000 });
  await expect(summary).toContainText('Bạn chỉ làm được việc này với bài của mình');

  const desk = await (await browser.newContext({ baseURL, acceptDownloads: true })).newPage();
  await signIn(desk, 'editor');
  await chooseAll(desk, name);
  // Payload's own would go round the workflow.
  for (const own of ['Xuất bản', 'Hủy xuất bản', 'Ẩn'])
    await expect(desk.locator('.list-selection').getByRole('button', { name: own, exact: true })).toHaveCount(
      0,
    );
  await expect(desk.locator('.list-selection__button:visible')).toHaveText(['Chỉnh sửa', 'Xóa']);
  await expectAccessible(desk, '.bulk');
  await desk.locator('#bulk-approve').click();
  await expectAccessible(desk, '.ask-dialog');
  await desk.locator('#stage-approve-confirm').click();
  const told = desk.locator('.bulk__summary');
  await expect(told).toContainText(`Duyệt: xong ${COUNT}/${COUNT + 1} mục.`, { timeout: 60_000 });
  await expect(told.getByRole('listitem')).toHaveCount(1);
  await expect(told.getByRole('listitem')).toContainText('trồng thêm 100 ha');
  await expect(told.getByRole('listitem')).toContainText('cần một biên tập viên khác');
  await expectAccessible(desk, '.bulk');
  // The list is read anew, and what is done is not chosen any more.
  await expect(desk.locator('.table td').getByText('Đã duyệt', { exact: true }).first()).toBeVisible();
  await expect(desk.locator('.table .cell-_select input:checked')).toHaveCount(0);
  await desk.locator('#bulk-dismiss').click();
  await expect(told).toHaveCount(0);

  await desk.goto(`/admin/collections/articles/${ids[0]}`);
  await desk.locator('.doc-tabs').getByRole('link', { name: 'Nhật ký' }).click();
  const trail = desk.locator('.trail');
  await expect(trail).toContainText('Không ai sửa hay xóa được danh sách này');
  await expect(trail.getByRole('row')).toHaveCount(4);
  await expect(trail.getByRole('row').nth(1)).toContainText('Chờ duyệt → Đã duyệt');
  await expectAccessible(desk, '.trail');
  await desk.setViewportSize({ width: 360, height: 740 });
  await expectNoOverflow(desk);
  await expect(desk.locator('.doc-tabs').getByRole('link', { name: 'API' })).toBeInViewport({ ratio: 1 });
  await desk.setViewportSize({ width: 1280, height: 900 });
  await trail.getByRole('link', { name: 'Xem bản này' }).first().click();
  await desk.waitForURL(/\/versions\//);

  await desk.goto(`/admin/collections/audit-trail?search=${encodeURIComponent(name)}`);
  await expect(desk.locator('.table')).toContainText(name);
  await expectAccessible(desk, '.csv-link');
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: 'Tải CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^nhat-ky-\d{4}-\d{2}-\d{2}\.csv$/);
  const csv = await readFile(await file.path(), 'utf8');
  expect(csv.startsWith('\uFEFFLúc,Tên người làm,Việc,')).toBe(true);
  // One line each for what was begun, submitted and approved, and the heading.
  expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + COUNT * 3 + 1);
  await desk.context().close();
});
