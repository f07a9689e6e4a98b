import { as, clickUntil, expect, expectAccessible, newsroom, RUN, signIn, test, tokenOf } from './newsroom';

const draftOf = (title: string) => ({
  title,
  lead: 'Sáng 18/11, hơn 200 hộ dân thôn Hà Giàn được dùng nước sạch tập trung.',
  authors: [{ name: 'Lý Minh', role: 'text' }],
});

test('an editor approves and publishes in the admin, corrects with a note and withdraws; the public sees each at once', async ({
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
  await page.locator('.desk').getByRole('link', { name: title }).click();
  const stage = page.locator('.stage-buttons__stage').first();
  await expect(stage).toHaveText('Chờ duyệt', { timeout: 30_000 });
  await expectAccessible(page, '.stage-buttons');
  // Payload's own buttons are gone: nothing goes round the workflow.
  await expect(page.locator('#action-save')).toHaveCount(0);
  await page.locator('#stage-approve').click();
  await expect(stage).toHaveText('Đã duyệt', { timeout: 20_000 });
  await page.locator('#stage-publish').click();
  await expect(stage).toHaveText('Đã xuất bản', { timeout: 20_000 });

  const address = `${baseURL}/tin-tuc/${doc.slug}`;
  const published = await request.get(address);
  expect(published.status()).toBe(200);
  expect(await published.text()).toContain(title);
  const front = await (await request.get(`${baseURL}/`)).text();
  expect(front.indexOf(title)).toBeGreaterThan(0);
  // It came out last: no other headline stands before it.
  expect(front.slice(0, front.indexOf(title)).match(/href="\/tin-tuc\//g)).toHaveLength(1);

  // The writer mends it beside what readers see.
  await request.patch(`${baseURL}/api/articles/${doc.id}?draft=true`, {
    ...as(journalist),
    data: { title: `${title} từ nay` },
  });
  expect(await (await request.get(address)).text()).not.toContain(`${title} từ nay`);
  await page.reload();
  await expect(page.locator('.stage-buttons')).toContainText('Có bản sửa chưa duyệt');
  await expect(page.locator('.stage-buttons')).toContainText('Ngoài trang: Đã xuất bản');
  await page.locator('#stage-approve').click();
  await expect(stage).toHaveText('Đã duyệt', { timeout: 20_000 });
  await page.locator('#stage-more').click();
  await page.locator('#stage-correct').click();
  await expectAccessible(page, '.stage-dialog');
  await page.locator('#stage-note').fill('Sửa tên thôn trong đầu đề.');
  await page.locator('#stage-correct-confirm').click();
  await expect(stage).toHaveText('Đã đính chính', { timeout: 20_000 });
  const corrected = await (await request.get(address)).text();
  expect(corrected).toContain(`${title} từ nay`);
  expect(corrected).toContain('Sửa tên thôn trong đầu đề.');

  await page.locator('#stage-more').click();
  await page.locator('#stage-withdraw').click();
  await page.locator('#stage-note').fill('Số liệu chưa được xác minh.');
  await page.locator('#stage-withdraw-confirm').click();
  await expect(stage).toHaveText('Đã rút bài', { timeout: 20_000 });
  expect(await (await request.get(`${baseURL}/`)).text()).not.toContain(title);
  const reader = await page.context().browser()!.newPage({ baseURL, javaScriptEnabled: false });
  await reader.goto(`/tin-tuc/${doc.slug}`);
  await expect(reader.getByText('Số liệu chưa được xác minh.')).toBeVisible();
  await expect(reader.getByText('nước sạch tập trung.', { exact: false })).toHaveCount(0);
  await reader.close();
});

test('a story goes out at its minute by itself, as it was approved; the calendar shows it', async ({
  page,
  request,
}) => {
  test.setTimeout(150_000);
  const { baseURL } = newsroom();
  const journalist = await tokenOf('journalist');
  const editor = await tokenOf('editor');
  const title = `Tuyến đường thôn Khe Lặc thông xe ${RUN}`;
  const { doc } = await (
    await request.post(`${baseURL}/api/articles?draft=true`, { ...as(journalist), data: draftOf(title) })
  ).json();
  const verb = async (name: string, token: string, data: Record<string, unknown> = {}) =>
    (await request.post(`${baseURL}/api/articles/${doc.id}/${name}`, { ...as(token), data })).status();
  expect(await verb('submit', journalist)).toBe(200);
  expect(await verb('approve', editor)).toBe(200);

  await signIn(page, 'editor');
  await page.goto(`/admin/collections/articles/${doc.id}`);
  await expect(page.locator('#stage-schedule')).toBeVisible({ timeout: 30_000 });
  await page.locator('#stage-schedule').click();
  // A minute in Vietnam, whatever this browser's zone.
  const at = new Date(Math.ceil((Date.now() + 25_000) / 60_000) * 60_000);
  const wall = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
  await page.locator('#stage-at').fill(wall);
  await page.locator('#stage-schedule-confirm').click();
  await expect(page.locator('.stage-buttons__stage').first()).toHaveText('Đã lên lịch', { timeout: 20_000 });

  // What is written after the approval waits for its own.
  await request.patch(`${baseURL}/api/articles/${doc.id}?draft=true`, {
    ...as(journalist),
    data: { title: `${title} sớm hạn` },
  });
  await page.goto('/admin/lich');
  await expect(page.locator('.calendar').getByText(title).first()).toBeVisible({ timeout: 30_000 });
  expect((await request.get(`${baseURL}/tin-tuc/${doc.slug}`)).status()).toBe(404);

  await expect
    .poll(async () => (await request.get(`${baseURL}/tin-tuc/${doc.slug}`)).status(), { timeout: 90_000 })
    .toBe(200);
  expect(Date.now()).toBeGreaterThanOrEqual(at.getTime());
  const story = await (await request.get(`${baseURL}/tin-tuc/${doc.slug}`)).text();
  expect(story).toContain(title);
  expect(story).not.toContain('sớm hạn');
  // The newsroom knows that readers see it.
  const seen = async () => {
    const answer = await request.get(`${baseURL}/api/slots?where[target][equals]=${doc.id}`, as(editor));
    return ((await answer.json()) as { docs: { seen: string }[] }).docs[0]?.seen;
  };
  await expect.poll(seen, { timeout: 30_000 }).toBe('seen');
  await page.goto('/admin/lich-dang');
  await expect(page.locator('.slots').getByText(title).first()).toBeVisible({ timeout: 30_000 });
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
  const note = page.locator('#stage-note');
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
  const administrator = await tokenOf('administrator');
  const url = `${baseURL}/api/articles`;
  const { doc } = await (
    await request.post(`${url}?draft=true`, {
      ...as(editor),
      data: draftOf(`Xã Đại Dực trồng thêm 40 ha quế ${RUN}`),
    })
  ).json();
  const publish = async () => {
    expect((await request.post(`${url}/${doc.id}/approve`, as(administrator))).status()).toBe(200);
    expect((await request.post(`${url}/${doc.id}/publish`, as(editor))).status()).toBe(200);
  };
  const change = (data: Record<string, unknown>) =>
    request.patch(`${url}/${doc.id}`, { ...as(editor), data });
  const page = () => request.get(`${baseURL}/tin-tuc/${doc.slug}`, { maxRedirects: 0 });
  await publish();
  expect((await page()).status()).toBe(200);

  await change({ title: 'Xã Đại Dực trồng thêm 45 ha quế' });
  expect(await (await page()).text()).not.toContain('45 ha quế');
  await publish();
  expect(await (await page()).text()).toContain('45 ha quế');

  await change({ slug: `dai-duc-trong-que-${RUN}` });
  await publish();
  const moved = await page();
  expect(moved.status()).toBe(308);
  expect(moved.headers().location).toMatch(new RegExp(`/tin-tuc/dai-duc-trong-que-${RUN}$`));

  const takedown = await request.post(`${url}/${doc.id}/takedown`, {
    ...as(editor),
    data: { note: 'Theo yêu cầu.' },
  });
  expect(takedown.status()).toBe(200);
  const gone = await request.get(`${baseURL}/tin-tuc/dai-duc-trong-que-${RUN}`);
  expect(gone.status()).toBe(410);
  expect(await gone.text()).not.toContain('45 ha quế');
});
