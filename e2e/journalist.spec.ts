import {
  as,
  addAuthor,
  expect,
  expectAccessible,
  newsroom,
  RUN,
  signIn,
  signInByForm,
  test,
  tokenOf,
} from './newsroom';

const TITLE = `Đảng bộ xã Đông Ngũ sơ kết một năm thủy lợi nội đồng ${RUN}`;

test('a journalist drafts a story in Vietnamese and submits it; the public sees nothing of it', async ({
  page,
  request,
}) => {
  await signInByForm(page, 'journalist');
  await expectAccessible(page, '.desk');
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await page.getByRole('link', { name: 'Viết tin mới' }).click();
  await page.waitForURL(/\/articles\/(create|[\da-f]{24})/);

  const body = page.locator('.rich-text-lexical [contenteditable="true"]').first();
  // The editor is drawn last: the page has come to life.
  await expect(body).toBeVisible({ timeout: 30_000 });

  await page.locator('#field-title').pressSequentially(TITLE, { delay: 5 });
  await page
    .locator('#field-lead')
    .fill('Ngày 12/11, Đảng ủy xã Đông Ngũ sơ kết một năm kiên cố hóa kênh mương nội đồng.');
  await body.click();
  // As Vietnamese keyboards type: a composition that grows, then is committed.
  const client = await page.context().newCDPSession(page);
  for (const text of ['d', 'đ', 'đu', 'đư', 'đươ', 'đườ', 'đườn', 'đường'])
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await client.send('Input.insertText', { text: 'đường' });
  await page.keyboard.type(' mương dài 4,2 km đã xong trước vụ mùa.');
  await expect(body).toContainText('đường mương dài 4,2 km đã xong trước vụ mùa.');

  // Saved by itself while typing.
  await expect(page).toHaveURL(/\/articles\/[\da-f]{24}/, { timeout: 20_000 });
  await expect(page.locator('#stage-submit')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: /^xuất bản/i })).toHaveCount(0);

  await addAuthor(page, 'Hoàng Thu');
  await page.locator('#stage-submit').click();
  await expect(page.getByText('Đã gửi biên tập duyệt.')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('.stage-buttons__stage')).toHaveText('Chờ duyệt', { timeout: 20_000 });

  const { baseURL } = newsroom();
  const id = page.url().match(/articles\/([\da-f]{24})/)![1]!;
  const token = await tokenOf('journalist');
  const draft = await (
    await request.get(`${baseURL}/api/articles/${id}?draft=true&depth=0`, as(token))
  ).json();
  expect(draft).toMatchObject({
    title: TITLE,
    stage: 'submitted',
    slug: `dang-bo-xa-dong-ngu-so-ket-mot-nam-thuy-loi-noi-dong-${RUN}`,
  });
  expect(JSON.stringify(draft.body)).toContain('đường mương dài 4,2 km');

  for (const path of [
    `/tin-tuc/${draft.slug}`,
    `/xem-truoc/articles/${id}`,
    `/api/articles/${id}`,
    `/api/articles/${id}?draft=true`,
  ])
    expect((await request.get(`${baseURL}${path}`)).status(), path).toBe(404);
  for (const path of ['/', '/tin-tuc', '/api/articles?limit=100&draft=true'])
    expect(await (await request.get(`${baseURL}${path}`)).text(), path).not.toContain(TITLE);

  // The dashboard knows where it is now.
  await page.goto('/admin');
  await expect(page.locator('.desk')).toContainText(TITLE);
});

test('the preview shows a draft to its writer', async ({ page, request }) => {
  await signIn(page, 'journalist');
  const token = await tokenOf('journalist');
  const { baseURL } = newsroom();
  const created = await request.post(`${baseURL}/api/articles?draft=true`, {
    ...as(token),
    data: { title: 'Bản nháp chỉ mình tôi thấy' },
  });
  const { doc } = await created.json();
  const answer = await page.goto(`/xem-truoc/articles/${doc.id}`);
  expect(answer!.status()).toBe(200);
  await expect(page.locator('h1')).toHaveText('Bản nháp chỉ mình tôi thấy');
  await expect(page.getByRole('status')).toContainText('Bản xem trước');
});

test('the live preview beside the form follows what is typed', async ({ page, request }) => {
  const token = await tokenOf('journalist');
  const { baseURL } = newsroom();
  const created = await request.post(`${baseURL}/api/articles?draft=true`, {
    ...as(token),
    data: { title: 'Trước khi sửa' },
  });
  const { doc } = await created.json();
  await signIn(page, 'journalist');
  await page.goto(`/admin/collections/articles/${doc.id}`);
  await expect(page.locator('.rich-text-lexical [contenteditable="true"]').first()).toBeVisible({
    timeout: 30_000,
  });
  const preview = page.locator('.live-preview-window--is-live-previewing');
  if (!(await preview.isVisible())) await page.locator('.live-preview-toggler').click();
  await expect(preview).toBeVisible();
  const headline = page.frameLocator('#live-preview-iframe').locator('h1');
  await expect(headline).toHaveText('Trước khi sửa', { timeout: 30_000 });
  await page.locator('#field-title').fill('Sau khi sửa');
  await expect(headline).toHaveText('Sau khi sửa', { timeout: 30_000 });
});
