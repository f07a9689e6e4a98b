import type { Page, Request } from '@playwright/test';
import { paragraphNode, stateOf } from '@/domain/richText';
import { addAuthor, as, expect, expectAccessible, newsroom, RUN, signIn, test, tokenOf } from './newsroom';

// Pages are opened anew several times, and retries take their pauses.
test.describe.configure({ timeout: 150_000 });

const NOTICE = 'Máy chủ chưa trả lời. Chữ bạn gõ vẫn được giữ trong trình duyệt này; hệ thống sẽ tự thử lại.';
const KEPT = /^Trên máy này còn bản chưa lưu lúc \d{2}:\d{2} ngày \d{2}\/\d{2}\/\d{4}\.$/;

const QUOTE = {
  type: 'block',
  version: 2,
  format: '',
  fields: { id: '6745f0a1b2c3d4e5f6a7b8c9', blockType: 'pullQuote', quote: 'Nước về trước vụ mùa.' },
};

/** A story of the journalist's, made outside the browser; its address in the admin and in the API. */
const newStory = async (title: string, body?: object) => {
  const { baseURL } = newsroom();
  const { headers } = as(await tokenOf('journalist'));
  const created = await fetch(`${baseURL}/api/articles?draft=true&depth=0`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({ title, body }),
  });
  const { id } = ((await created.json()) as { doc: { id: string } }).doc;
  return { id, admin: `/admin/collections/articles/${id}`, api: `${baseURL}/api/articles/${id}` };
};

const draftOf = async (api: string): Promise<Record<string, unknown>> => {
  const answer = await fetch(`${api}?draft=true&depth=0`, as(await tokenOf('editor')));
  return (await answer.json()) as Record<string, unknown>;
};

const bodyIn = (page: Page) => page.locator('.rich-text-lexical [contenteditable="true"]').first();

const open = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  // The editor is drawn last: the page has come to life.
  await expect(bodyIn(page)).toBeVisible({ timeout: 30_000 });
};

const SAVES = /\/api\/(articles|topics)(\/|\?|$)/;

/** What a form saves; pickers ask for their options by POST too. */
const isSave = (request: Request): boolean => (request.postData() ?? '').includes('name="_payload"');

/** From now on nothing this page saves gets an answer; what it only reads does. */
const cutOff = (page: Page) =>
  page.route(SAVES, (route) =>
    isSave(route.request()) ? route.abort('connectionrefused') : route.fallback(),
  );
const reconnect = (page: Page) => page.unroute(SAVES);

/** What lies in this browser, whoever typed it. */
const keptTexts = (page: Page): Promise<string> =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('toasoan.'))
      .map((entry) => entry.join('\n'))
      .join('\n'),
  );

const notice = (page: Page) => page.locator('.unsaved').getByRole('alert').first();
const offer = (page: Page) => page.getByRole('region', { name: KEPT });

test('what a journalist types while the server is away survives a reload and is saved afterwards', async ({
  page,
}) => {
  const { admin, api } = await newStory(
    `Nạo vét kênh mương ${RUN}`,
    stateOf([paragraphNode('Đoạn đã lưu.'), QUOTE]),
  );
  await signIn(page, 'journalist');
  await open(page, admin);
  await expect(notice(page)).toBeEmpty();

  await cutOff(page);
  // A text, a long text, the text editor, a row of a list, a relation.
  await page.locator('#field-title').fill(`Nạo vét 4 km kênh mương ${RUN}`);
  await page.locator('#field-lead').fill('Sapo gõ lúc mất kết nối.');
  await bodyIn(page).getByText('Đoạn đã lưu.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Đoạn gõ lúc mất kết nối.');
  await addAuthor(page, 'Hoàng Thu');
  const topics = page.locator('#field-topics');
  await topics.locator('.rs__input').click();
  await topics.locator('.rs__option').first().click();
  const topic = await topics.locator('.rs__multi-value').innerText();

  await expect(notice(page)).toHaveText(NOTICE);
  // Said once, not again for every autosave.
  await expect(page.locator('[data-sonner-toast]')).toHaveCount(0);
  await expectAccessible(page, '.unsaved');
  await expect.poll(() => keptTexts(page)).toContain('Hoàng Thu');
  expect((await draftOf(api)).lead ?? null).toBeNull();

  await page.reload();
  await expect(bodyIn(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('#field-lead')).toHaveValue('');
  await expect(offer(page)).toContainText('Phần chưa lưu: Đầu đề, Sapo, Nội dung, Tác giả, Chuyên mục.');
  await expectAccessible(page, '.unsaved');

  // Restored while the server still takes nothing: the form is filled, and saved as soon as it can be.
  await offer(page).getByRole('button', { name: 'Khôi phục' }).click();
  await expect(page.locator('#field-title')).toHaveValue(`Nạo vét 4 km kênh mương ${RUN}`);
  await expect(page.locator('#field-lead')).toHaveValue('Sapo gõ lúc mất kết nối.');
  await expect(bodyIn(page)).toContainText('Đoạn đã lưu. Đoạn gõ lúc mất kết nối.');
  await expect(page.locator('.rich-text-lexical').getByText('Trích dẫn nổi bật')).toBeVisible();
  await expect(page.locator('#field-authors__0__name')).toHaveValue('Hoàng Thu');
  await expect(topics.locator('.rs__multi-value')).toContainText(topic);
  await expect(offer(page)).toHaveCount(0);
  await expect(notice(page)).toHaveText(NOTICE);
  expect(await keptTexts(page)).toContain('Sapo gõ lúc mất kết nối.');

  await reconnect(page);
  await expect(page.locator('.unsaved').getByRole('status').first()).toHaveText(
    'Đã kết nối lại. Những gì bạn gõ đã được lưu.',
    { timeout: 40_000 },
  );
  const saved = await draftOf(api);
  expect(saved).toMatchObject({
    title: `Nạo vét 4 km kênh mương ${RUN}`,
    lead: 'Sapo gõ lúc mất kết nối.',
    authors: [{ name: 'Hoàng Thu', role: 'text' }],
    topics: [expect.any(String)],
  });
  expect(JSON.stringify(saved.body)).toContain('Đoạn đã lưu. Đoạn gõ lúc mất kết nối.');
  expect(JSON.stringify(saved.body)).toContain('Nước về trước vụ mùa.');
  await expect.poll(() => keptTexts(page)).toBe('');

  // The editor is alive, and nothing is offered any more.
  await bodyIn(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Hết.');
  await expect
    .poll(async () => JSON.stringify((await draftOf(api)).body), { timeout: 15_000 })
    .toContain('Hết.');
  await page.reload();
  await expect(bodyIn(page)).toContainText('Hết.', { timeout: 30_000 });
  await expect(offer(page)).toHaveCount(0);
});

test('a row that is added just as an answer arrives gets its fields, also while nothing can be saved', async ({
  page,
}) => {
  const { admin } = await newStory(`Thêm tác giả lúc mạng chậm ${RUN}`);
  await signIn(page, 'journalist');
  await open(page, admin);
  await page.waitForLoadState('networkidle');
  await cutOff(page);

  // The answer about the fields of the form waits until the row is there.
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    let isFirst = true;
    void page.route(/\/admin\/collections\/articles/, async (route) => {
      if (route.request().method() !== 'POST' || !isFirst) return route.fallback();
      isFirst = false;
      const response = await route.fetch();
      resolve();
      await new Promise<void>((go) => {
        release = go;
      });
      await route.fulfill({ response });
    });
  });
  await page.locator('#field-lead').fill('Sapo gõ lúc mạng chậm.');
  await held;
  await page.getByRole('button', { name: /thêm.*tác giả/i }).click();
  release();
  await expect(page.locator('#field-authors__0__name')).toBeVisible({ timeout: 20_000 });
});

test('a kept text is offered to whoever typed it, and to nobody else; discarding takes it away', async ({
  page,
}) => {
  const { admin, api } = await newStory(`Tin riêng của phóng viên ${RUN}`);
  await signIn(page, 'journalist');
  await open(page, admin);
  await cutOff(page);
  await page.locator('#field-lead').fill('Chỉ phóng viên được thấy câu này.');
  await expect(notice(page)).toHaveText(NOTICE);
  await page.goto('/admin/logout');
  await page.waitForURL(/login/);
  await reconnect(page);

  await signIn(page, 'editor');
  await page.goto(admin);
  await expect(page.locator('#field-title')).toHaveValue(`Tin riêng của phóng viên ${RUN}`);
  await expect(page.locator('.unsaved')).toHaveCount(1);
  await page.waitForTimeout(1_500);
  await expect(offer(page)).toHaveCount(0);
  await expect(page.getByText('Chỉ phóng viên được thấy câu này.')).toHaveCount(0);
  expect(await keptTexts(page)).toContain('Chỉ phóng viên được thấy câu này.');
  await page.goto('/admin/logout');
  await page.waitForURL(/login/);

  await signIn(page, 'journalist');
  await open(page, admin);
  await offer(page).getByRole('button', { name: 'Bỏ bản này' }).click();
  await expect(offer(page)).toHaveCount(0);
  expect(await keptTexts(page)).toBe('');
  expect((await draftOf(api)).lead ?? null).toBeNull();
  await page.reload();
  await expect(bodyIn(page)).toBeVisible({ timeout: 30_000 });
  await expect(offer(page)).toHaveCount(0);
});

test('a text that was saved by somebody else meanwhile is named, and stays among the versions', async ({
  page,
}) => {
  const { id, admin, api } = await newStory(`Hai người cùng sửa ${RUN}`);
  await signIn(page, 'journalist');
  await open(page, admin);
  await cutOff(page);
  await page.locator('#field-lead').fill('Sapo của phóng viên.');
  await expect(notice(page)).toHaveText(NOTICE);
  await page.goto('/admin');

  const editor = as(await tokenOf('editor'));
  // As the editor saves who took over; an autosave of the journalist would write over this version.
  const byEditor = await fetch(`${api}?draft=true&autosave=true&overrideLock=true&depth=0`, {
    method: 'PATCH',
    headers: { ...editor.headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({ lead: 'Sapo của biên tập.', dateline: 'Tiên Yên' }),
  });
  expect(byEditor.status).toBe(200);

  await reconnect(page);
  await open(page, admin);
  await expect(page.locator('#field-lead')).toHaveValue('Sapo của biên tập.');
  await expect(offer(page)).toContainText('Sau đó, nội dung trên máy chủ đã được lưu lại lúc');
  await expect(offer(page)).toContainText('Phần chưa lưu: Sapo.');
  await offer(page).getByRole('button', { name: 'Khôi phục' }).click();
  await expect(page.locator('#field-lead')).toHaveValue('Sapo của phóng viên.');
  await expect.poll(async () => (await draftOf(api)).lead, { timeout: 15_000 }).toBe('Sapo của phóng viên.');
  // What the copy does not hold stays as the editor left it.
  expect((await draftOf(api)).dateline).toBe('Tiên Yên');

  const versions = (await (
    await fetch(`${newsroom().baseURL}/api/articles/versions?where[parent][equals]=${id}&depth=0`, editor)
  ).json()) as { docs: { version: { lead?: string } }[] };
  const leads = versions.docs.map(({ version }) => version.lead);
  expect(leads[0]).toBe('Sapo của phóng viên.');
  expect(leads).toContain('Sapo của biên tập.');
});

test('a refused save is no outage; one that a server behind a proxy did not answer is', async ({ page }) => {
  const title = `Chuyên mục thử ${RUN}`;
  await signIn(page, 'editor');
  await page.goto('/admin/collections/topics/create');
  await page.locator('form[data-form-ready="true"]').waitFor();

  // Nothing saves by itself here. Without a title the server refuses.
  await page.locator('#field-description').fill('Giới thiệu gõ trước khi lưu.');
  const refused = page.waitForResponse((answer) => SAVES.test(answer.url()) && isSave(answer.request()));
  await page.locator('#action-save').click();
  expect((await refused).status()).toBe(400);
  await expect(page.locator('[data-sonner-toast][data-type="error"]')).toBeVisible();
  await expect(notice(page)).toBeEmpty();

  await page.route(SAVES, (route) =>
    isSave(route.request()) ? route.fulfill({ status: 503, body: 'away' }) : route.fallback(),
  );
  await page.route('**/api/ready', (route) => route.fulfill({ status: 503, body: 'away' }));
  await page.locator('#field-title').fill(title);
  await page.locator('#action-save').click();
  await expect(notice(page)).toHaveText(NOTICE);
  await page.unroute('**/api/ready');
  await reconnect(page);
  await expect(page.locator('.unsaved').getByRole('status').first()).toHaveText(
    'Đã kết nối lại. Bấm Lưu để lưu.',
    { timeout: 30_000 },
  );
  await expectAccessible(page, '.unsaved');
  await page.locator('#action-save').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/create'));
  await expect(page.locator('#field-title')).toHaveValue(title);
  await expect(notice(page)).toBeEmpty();
  expect(await keptTexts(page)).toBe('');

  // A change of a document that is there, left without saving.
  await page.locator('#field-description').fill('Sửa rồi bỏ đi.');
  await expect.poll(() => keptTexts(page)).toContain('Sửa rồi bỏ đi.');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(offer(page)).toContainText('Khôi phục chỉ điền vào biểu mẫu; bấm Lưu thì mới lưu.');
  await offer(page).getByRole('button', { name: 'Khôi phục' }).click();
  await expect(page.locator('#field-description')).toHaveValue('Sửa rồi bỏ đi.');
  await expect(page.locator('#action-save')).toBeEnabled();
  await page.locator('#action-save').click();
  await expect.poll(() => keptTexts(page)).toBe('');

  // Topics stand in the navigation of every page: the next journeys find it as it was.
  const id = new URL(page.url()).pathname.split('/').at(-1)!;
  const deleted = await fetch(`${newsroom().baseURL}/api/topics/${id}?overrideLock=true`, {
    method: 'DELETE',
    ...as(await tokenOf('editor')),
  });
  expect(deleted.status).toBe(200);
});

test('nothing of an account, least of all a password, is kept', async ({ page }) => {
  await signIn(page, 'administrator');
  await page.goto('/admin/collections/users/create');
  await page.locator('form[data-form-ready="true"]').waitFor();
  await page.locator('#field-name').fill('Người mới');
  await page.locator('#field-password').fill('mật khẩu rất dài');
  await page.waitForTimeout(2_000);
  await expect(page.locator('.unsaved')).toHaveCount(0);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.goto('/admin');
  expect(await keptTexts(page)).toBe('');
});
