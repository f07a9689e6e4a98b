import { as, clickUntil, expect, expectAccessible, newsroom, RUN, signIn, test, tokenOf } from './newsroom';

const draftOf = (title: string) => ({
  title,
  lead: 'Sáng 18/11, hơn 200 hộ dân thôn Hà Giàn được dùng nước sạch tập trung.',
  authors: [{ name: 'Lý Minh', role: 'text' }],
});

test('an editor publishes in the admin and the public reads it at once; edits and withdrawals too', async ({
  page,
  request,
}) => {
  const { baseURL } = newsroom();
  const journalist = await tokenOf('journalist');
  const title = `Hơn 200 hộ dân Hà Giàn dùng nước sạch tập trung ${RUN}`;
  const { doc } = await (
    await request.post(`${baseURL}/api/articles?draft=true`, { ...as(journalist), data: draftOf(title) })
  ).json();
  expect((await request.post(`${baseURL}/api/articles/${doc.id}/submit`, as(journalist))).status()).toBe(200);
  // The front page is in memory before the story comes out.
  expect(await (await request.get(`${baseURL}/`)).text()).not.toContain(title);
  expect((await request.get(`${baseURL}/tin-tuc/${doc.slug}`)).status()).toBe(404);

  await signIn(page, 'editor');
  await expect(page.locator('.desk')).toContainText(title);
  await expectAccessible(page, '.desk');
  await page.getByRole('link', { name: title }).click();
  await expect(page.locator('.stage-buttons__stage')).toHaveText('Chờ duyệt');
  await page.getByRole('button', { name: /^xuất bản/i }).click();
  await expect(page.locator('.stage-buttons__stage')).toHaveText('Đã xuất bản', { timeout: 20_000 });

  const published = await request.get(`${baseURL}/tin-tuc/${doc.slug}`);
  expect(published.status()).toBe(200);
  expect(await published.text()).toContain(title);
  const front = await (await request.get(`${baseURL}/`)).text();
  expect(front.indexOf(title)).toBeGreaterThan(0);
  // It came out last: no other headline stands before it.
  expect(front.slice(0, front.indexOf(title)).match(/href="\/tin-tuc\//g)).toHaveLength(1);

  await page.locator('#field-title').fill(`${title} từ nay`);
  await page.getByRole('button', { name: /^xuất bản/i }).click();
  await expect(page.getByText(/thành công/i).first()).toBeVisible({ timeout: 20_000 });
  await expect
    .poll(async () => (await request.get(`${baseURL}/tin-tuc/${doc.slug}`)).text(), { timeout: 5_000 })
    .toContain(`${title} từ nay`);

  await page.reload();
  await page.locator('.doc-controls__popup >> visible=true').first().click();
  await page
    .getByRole('button', { name: /gỡ xuất bản|ẩn tài liệu|unpublish/i })
    .first()
    .click();
  await page.getByRole('button', { name: /xác nhận/i }).click();
  await expect(page.locator('.stage-buttons__stage')).toHaveText('Bản nháp', { timeout: 20_000 });
  expect((await request.get(`${baseURL}/tin-tuc/${doc.slug}`)).status()).toBe(404);
  expect(await (await request.get(`${baseURL}/`)).text()).not.toContain(title);
});

test('an editor returns a story with a note, which its writer finds on the dashboard', async ({
  page,
  request,
  browser,
}) => {
  const { baseURL } = newsroom();
  const journalist = await tokenOf('journalist');
  const title = `Chợ phiên Hà Lâu mở thêm khu ẩm thực ${RUN}`;
  const { doc } = await (
    await request.post(`${baseURL}/api/articles?draft=true`, { ...as(journalist), data: draftOf(title) })
  ).json();
  await request.post(`${baseURL}/api/articles/${doc.id}/submit`, as(journalist));

  await signIn(page, 'editor');
  await page.goto(`/admin/collections/articles/${doc.id}`);
  const note = page.getByRole('textbox', { name: 'Lời nhắn cho người viết' });
  await clickUntil(page.locator('#stage-return'), note);
  await note.fill('Bổ sung ý kiến của tiểu thương.');
  await page.locator('#stage-return-confirm').click();
  await expect(page.locator('.stage-buttons__stage')).toHaveText('Bản nháp', { timeout: 20_000 });

  const other = await browser.newContext({ baseURL });
  const desk = await other.newPage();
  await signIn(desk, 'journalist');
  await expect(desk.locator('.desk')).toContainText('Bổ sung ý kiến của tiểu thương.');
  await other.close();
});

test('through the API as well: published, edited, renamed with a redirect, taken off, each seen at once', async ({
  request,
}) => {
  const { baseURL } = newsroom();
  const editor = await tokenOf('editor');
  const url = `${baseURL}/api/articles`;
  const { doc } = await (
    await request.post(url, {
      ...as(editor),
      data: { ...draftOf(`Xã Đại Dực trồng thêm 40 ha quế ${RUN}`), _status: 'published' },
    })
  ).json();
  const page = () => request.get(`${baseURL}/tin-tuc/${doc.slug}`, { maxRedirects: 0 });
  expect((await page()).status()).toBe(200);

  await request.patch(`${url}/${doc.id}`, {
    ...as(editor),
    data: { title: 'Xã Đại Dực trồng thêm 45 ha quế', _status: 'published' },
  });
  expect(await (await page()).text()).toContain('45 ha quế');

  await request.patch(`${url}/${doc.id}`, {
    ...as(editor),
    data: { slug: `dai-duc-trong-que-${RUN}`, _status: 'published' },
  });
  const moved = await page();
  expect(moved.status()).toBe(308);
  expect(moved.headers().location).toMatch(new RegExp(`/tin-tuc/dai-duc-trong-que-${RUN}$`));

  await request.post(`${url}/${doc.id}/unpublish`, as(editor));
  expect((await request.get(`${baseURL}/tin-tuc/dai-duc-trong-que-${RUN}`)).status()).toBe(404);
  expect((await page()).status()).toBe(404);
});
