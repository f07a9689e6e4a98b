import type { Page } from '@playwright/test';
import { COMMENT_MAX, RATING_FIELDS } from '@/domain/ratings';
import { as, expect, expectAccessible, expectNoOverflow, newsroom, RUN, test, tokenOf } from './newsroom';

const FORM = '/danh-gia';
const SEND = '/danh-gia/gui';

/** An address of its own for each test: five ratings an hour are taken from one. The server stands behind no proxy. */
const from = (last: number) => ({
  'X-Forwarded-For': `113.160.${Number.parseInt(RUN, 36) % 250}.${last}`,
});

/** How many have been sent, by the table; 0 when there is none yet. */
const countOf = async (page: Page, level: string): Promise<number> => {
  await page.goto(FORM);
  const cell = page.getByRole('row', { name: new RegExp(`^${level} `) }).getByRole('cell');
  return (await cell.count()) === 0 ? 0 : Number((await cell.first().innerText()).replace(/\./g, ''));
};

test.describe('on a phone with JavaScript off', () => {
  test.use({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    extraHTTPHeaders: from(1),
  });

  test('a reader rates the site from the foot of the front page, and is counted', async ({ page }) => {
    const before = await countOf(page, 'Hài lòng');
    await page.goto('/');
    await page
      .getByRole('navigation', { name: 'Liên kết cuối trang' })
      .getByRole('link', { name: 'Đánh giá trang này' })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Đánh giá trang này' })).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(5);
    await expect(page.getByLabel('Xin để trống ô này')).toBeHidden();
    await expectNoOverflow(page);
    const words = `Trang dễ đọc trên điện thoại ${RUN}`;
    await page.getByRole('radio', { name: 'Hài lòng', exact: true }).check();
    await page.getByLabel('Góp ý thêm (không bắt buộc)').fill(words);
    await page.getByRole('button', { name: 'Gửi đánh giá' }).click();

    await expect(page).toHaveURL(/\/danh-gia\?gui=xong$/);
    await expect(page.getByRole('status')).toContainText('Cảm ơn bạn');
    await expect(page.getByRole('radio')).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Kết quả đến nay' })).toContainText(/lượt đánh giá/);
    await expect(page.locator('body')).not.toContainText(words);
    await expectNoOverflow(page);
    expect(await countOf(page, 'Hài lòng')).toBe(before + 1);
    await expect(page.locator('body')).not.toContainText(words);

    const token = await tokenOf('journalist');
    const answer = await fetch(`${newsroom().baseURL}/api/ratings?limit=1&sort=-createdAt`, as(token));
    const { docs } = (await answer.json()) as { docs: { score: number; comment: string }[] };
    expect(docs[0]).toMatchObject({ score: 4, comment: words });
  });

  test('a mark is asked for; what is wrong is said above the form', async ({ page }) => {
    await page.goto(FORM);
    await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
    await expect(page).toHaveURL(/\/danh-gia$/);
    for (const [outcome, text] of [
      ['thieu', 'Bạn chưa chọn mức độ hài lòng'],
      ['dai', 'Góp ý dài hơn 1.000 ký tự'],
    ] as const) {
      await page.goto(`${FORM}?gui=${outcome}`);
      await expect(page.getByRole('alert')).toContainText(text);
      await expect(page.getByRole('radio')).toHaveCount(5);
      await expectNoOverflow(page);
    }
  });
});

for (const state of ['', '?gui=xong', '?gui=thieu'])
  test(`${FORM}${state} is accessible in light and dark`, async ({ page }) => {
    await page.goto(`${FORM}${state}`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  });

test.describe('the address of the form', () => {
  const post = (form: Record<string, string>, last: number, headers: Record<string, string> = {}) =>
    fetch(`${newsroom().baseURL}${SEND}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...from(last), ...headers },
      body: new URLSearchParams(form),
    });
  const five = { [RATING_FIELDS.score]: '5' };

  test('leads whoever opens it to the form', async () => {
    const answer = await fetch(`${newsroom().baseURL}${SEND}`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, FORM]);
  });

  test('leads on with 303, sets no cookie, and says what was wrong', async () => {
    const long = { ...five, [RATING_FIELDS.comment]: 'a'.repeat(COMMENT_MAX + 1) };
    for (const [form, outcome] of [
      [five, 'xong'],
      [{}, 'thieu'],
      [long, 'dai'],
      [{ ...five, x: 'x'.repeat(20_000) }, 'dai'],
    ] as const) {
      const answer = await post(form, 2);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${FORM}?gui=${outcome}`]);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });

  test('takes nothing from another site', async ({ page }) => {
    const before = await countOf(page, 'Rất hài lòng');
    const answer = await post(five, 3, { Origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Đánh giá phải được gửi từ chính trang này.');
    expect(await countOf(page, 'Rất hài lòng')).toBe(before);
  });

  test('takes five an hour from one address, whatever it says of itself', async ({ page }) => {
    const statuses: number[] = [];
    for (let time = 0; time < 5; time += 1)
      statuses.push((await post(five, 4, { 'X-Toasoan-Client': `8.8.8.${time}` })).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303]);
    const before = await countOf(page, 'Rất hài lòng');
    const refused = await post(five, 4);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_000);
    const html = await refused.text();
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain('Từ kết nối mạng của bạn đã có nhiều lượt đánh giá.');
    expect(await countOf(page, 'Rất hài lòng')).toBe(before);
  });
});
