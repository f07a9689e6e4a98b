import type { Locator, Page } from '@playwright/test';
import { toLocalDay, utcToLocal } from '@/domain/dates';
import {
  as,
  clickUntil,
  expect,
  expectAccessible,
  newsroom,
  RUN,
  signIn,
  signInByForm,
  test,
  tokenOf,
} from './newsroom';

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

  await signInByForm(page, 'editor');
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
  await expect(page.locator('.stage-buttons')).toContainText('Có bản sửa chưa duyệt', { timeout: 30_000 });
  await expect(page.locator('.stage-buttons')).toContainText('Ngoài trang: Đã xuất bản');
  await page.locator('#stage-approve').click();
  await expect(stage).toHaveText('Đã duyệt', { timeout: 20_000 });
  await page.locator('#stage-more').click();
  await page.locator('#stage-correct').click();
  await expectAccessible(page, '.ask-dialog');
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

const DAY_MS = 24 * 3_600_000;
/** How long the steps on the calendar may take before the minute that was chosen. */
const AHEAD_MS = 60_000;

interface Point {
  x: number;
  y: number;
}

const middleOf = async (element: Locator): Promise<Point> => {
  const { x, y, width, height } = (await element.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
};

/** Drags with the mouse, slowly enough for the calendar to follow. */
const drag = async (page: Page, from: Locator, to: Point): Promise<void> => {
  const { x, y } = await middleOf(from);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 8, y + 8, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
};

test('a story is submitted, returned with a note, mended, approved and dragged to its minute; readers see it then, as it was approved', async ({
  page,
  request,
  browser,
}) => {
  test.setTimeout(240_000);
  const { baseURL } = newsroom();
  const journalist = await tokenOf('journalist');
  const editor = await tokenOf('editor');
  const title = `Tuyến đường thôn Khe Lặc thông xe ${RUN}`;
  const { doc } = await (
    await request.post(`${baseURL}/api/articles?draft=true`, { ...as(journalist), data: draftOf(title) })
  ).json();
  const form = `/admin/collections/articles/${doc.id}`;
  const stageOn = (on: Page) => on.locator('.stage-buttons__stage').first();
  const slot = async () => {
    const answer = await request.get(`${baseURL}/api/slots?where[target][equals]=${doc.id}`, as(editor));
    return ((await answer.json()) as { docs: { dueAt: string; seen: string; state: string }[] }).docs[0];
  };

  const writers = await browser.newContext({ baseURL });
  const writing = await writers.newPage();
  await signIn(writing, 'journalist');
  await writing.goto(form);
  await expect(stageOn(writing)).toHaveText('Bản nháp', { timeout: 30_000 });
  await writing.locator('#stage-submit').click();
  await expect(stageOn(writing)).toHaveText('Chờ duyệt', { timeout: 20_000 });
  await writing.goto('/admin');

  await signIn(page, 'editor');
  await page.goto(form);
  const note = page.locator('#stage-note');
  await clickUntil(page.locator('#stage-return'), note);
  await note.fill('Bổ sung chiều dài tuyến đường.');
  await page.locator('#stage-return-confirm').click();
  await expect(stageOn(page)).toHaveText('Bản nháp', { timeout: 20_000 });
  await page.goto('/admin');

  await writing.goto('/admin');
  await expect(writing.locator('.desk')).toContainText('Bổ sung chiều dài tuyến đường.');
  await writing.locator('.desk').getByRole('link', { name: title }).first().click();
  await expect(stageOn(writing)).toHaveText('Bản nháp', { timeout: 30_000 });
  await writing.locator('#field-lead').fill('Sáng 18/11, tuyến đường dài 3,2 km vào thôn Khe Lặc thông xe.');
  await writing.locator('#stage-submit').click();
  await expect(stageOn(writing)).toHaveText('Chờ duyệt', { timeout: 20_000 });
  await writers.close();

  await page.goto(form);
  await expect(page.locator('#field-lead')).toHaveValue(/3,2 km/, { timeout: 30_000 });
  await page.locator('#stage-approve').click();
  await expect(stageOn(page)).toHaveText('Đã duyệt', { timeout: 20_000 });
  const at = Math.ceil((Date.now() + AHEAD_MS) / 60_000) * 60_000;
  await page.locator('#stage-schedule').click();
  await page.locator('#stage-at').fill(utcToLocal(new Date(at + DAY_MS)));
  await page.locator('#stage-schedule-confirm').click();
  await expect(stageOn(page)).toHaveText('Đã lên lịch', { timeout: 20_000 });

  // What is written after the approval waits for its own.
  await request.patch(`${baseURL}/api/articles/${doc.id}?draft=true`, {
    ...as(journalist),
    data: { title: `${title} sớm hạn` },
  });

  await page.goto('/admin/lich');
  await page.getByRole('tab', { name: 'Xem theo Tháng' }).click({ timeout: 30_000 });
  const block = page.locator(`.calendar [data-record="${doc.id}"]`).first();
  await expect(block).toContainText(title);
  const dayOf = (time: number) =>
    page.locator(`.calendar__board [data-date="${toLocalDay(new Date(time))}"]`).first();
  await block.scrollIntoViewIfNeeded();
  await drag(page, block, await middleOf(dayOf(at)));
  await expect.poll(async () => (await slot())?.dueAt).toBe(new Date(at).toISOString());
  await expect(dayOf(at).locator(`[data-record="${doc.id}"]`)).toBeVisible();
  expect((await request.get(`${baseURL}/tin-tuc/${doc.slug}`)).status()).toBe(404);

  await expect
    .poll(async () => (await request.get(`${baseURL}/tin-tuc/${doc.slug}`)).status(), { timeout: 120_000 })
    .toBe(200);
  expect(Date.now()).toBeGreaterThanOrEqual(at);
  const story = await (await request.get(`${baseURL}/tin-tuc/${doc.slug}`)).text();
  expect(story).toContain(title);
  expect(story).not.toContain('sớm hạn');
  // The newsroom knows that readers see it.
  await expect.poll(async () => (await slot())?.seen, { timeout: 30_000 }).toBe('seen');
  await page.goto('/admin/lich-dang');
  await expect(page.locator('.slots').getByText(title).first()).toBeVisible({ timeout: 30_000 });
});

test('an approved story is dragged from the list to a free time, moved, and taken back', async ({
  page,
  request,
}) => {
  const { baseURL } = newsroom();
  const journalist = await tokenOf('journalist');
  const editor = await tokenOf('editor');
  const title = `Đội chiếu bóng về bản Nà Ếch ${RUN}`;
  const { doc } = await (
    await request.post(`${baseURL}/api/articles?draft=true`, { ...as(journalist), data: draftOf(title) })
  ).json();
  for (const [verb, token] of [
    ['submit', journalist],
    ['approve', editor],
  ] as const)
    expect((await request.post(`${baseURL}/api/articles/${doc.id}/${verb}`, as(token))).status()).toBe(200);
  const dueAt = async () => {
    const where = `where[target][equals]=${doc.id}&where[state][equals]=waiting`;
    const answer = await request.get(`${baseURL}/api/slots?${where}`, as(editor));
    return ((await answer.json()) as { docs: { dueAt: string }[] }).docs[0]?.dueAt;
  };
  await page.setViewportSize({ width: 1440, height: 1000 });
  await signIn(page, 'editor');
  await page.goto('/admin/lich');
  const waiting = page.locator(`[data-story="${doc.id}"]`);
  await expect(waiting).toBeVisible({ timeout: 30_000 });
  // Next week: no time of it has passed.
  await page.getByRole('button', { name: 'Tuần sau' }).click();
  const inAWeek = toLocalDay(new Date(Date.now() + 7 * DAY_MS));
  // Others may wait above it.
  await waiting.scrollIntoViewIfNeeded();
  const day = await middleOf(page.locator(`.calendar__board [role="columnheader"][data-date="${inAWeek}"]`));
  const hour = await middleOf(page.locator('.calendar__board [data-time="08:00:00"]').last());
  await drag(page, waiting, { x: day.x, y: hour.y });
  await expect.poll(dueAt).toBeTruthy();
  const placed = (await dueAt())!;
  expect(utcToLocal(placed)).toMatch(new RegExp(`^${inAWeek}T08:`));
  await expect(waiting).toHaveCount(0);

  const block = page.locator(`.calendar [data-record="${doc.id}"]`).first();
  await block.press('Enter');
  await expectAccessible(page, '.calendar-dialog');
  await page.locator('.calendar-dialog input[type="datetime-local"]').fill(`${inAWeek}T06:45`);
  await page.locator('.calendar-dialog').getByRole('button', { name: 'Đổi giờ' }).click();
  await expect.poll(dueAt).toBe(new Date(`${inAWeek}T06:45+07:00`).toISOString());
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
  await expect.poll(dueAt).toBe(placed);
  await expectAccessible(page, '.calendar');
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
  expect(moved.status()).toBe(301);
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
