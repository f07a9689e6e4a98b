import type { Page } from '@playwright/test';
import { messagesIn } from '@/newsroom/messages/messages';
import { photo, wordFile } from '@/test/storyFiles';
import { as, expect, expectAccessible, newsroom, RUN, signIn, test, tokenOf } from './newsroom';

const texts = messagesIn('vi').intakeDesk;
const READ = { timeout: 20_000 };

const TITLE = `Huyện Tiên Yên kiểm tra rừng ngập mặn Đồng Rui ${RUN}`;
/** In the form of the old portal. */
const STORY = `${TITLE}

Thứ Hai, 14/09/2020, 08:30 [GMT+7]
.
.

Ngày 14/9, đoàn công tác của UBND huyện Tiên Yên do đồng chí Phùng Văn Lập, Phó Chủ tịch UBND huyện, làm Trưởng đoàn, có buổi làm việc với UBND xã Đồng Rui về việc thực hiện Kế hoạch số 45/KH-UBND.

Đoàn kiểm tra đi dọc bãi trồng
Đoàn kiểm tra đi dọc bãi trồng.

Theo báo cáo của Hội Phụ nữ huyện, đến giữa tháng 9 bà con đợt ${RUN} đã trồng xong 12 ha, đạt 80% kế hoạch năm.

Nông Thảo (Trung tâm TT-VH Tiên Yên)

.
.
`;

const paste = (page: Page, data: Record<string, string>) =>
  page.locator('#intake-text').evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);

const drop = (page: Page, files: { name: string; type: string; bytes: Buffer }[]) =>
  page.locator('.intake').evaluate(
    (element, given) => {
      const dataTransfer = new DataTransfer();
      for (const { name, type, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name, { type }));
      }
      element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') })),
  );

const openDesk = async (page: Page) => {
  await page.goto('/admin/intake');
  // Its button answers once the page has come to life.
  await expect(async () => {
    await page.locator('#intake-text').fill('a');
    await expect(page.locator('#intake-read')).toBeEnabled({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await page.locator('#intake-text').fill('');
};

const item = (page: Page, label: string) => page.locator('.intake-item').filter({ hasText: label }).first();

const create = async (page: Page): Promise<string> => {
  await page.locator('#intake-create').click();
  const link = page.locator('#intake-open');
  await expect(link).toBeVisible(READ);
  return (await link.getAttribute('href'))!.split('/').at(-1)!;
};

const publish = async (page: Page, path: string, verbs: string[]) => {
  const editor = await tokenOf('editor');
  for (const verb of verbs) {
    const answer = await page.request.post(`${newsroom().baseURL}/api/${path}/${verb}`, as(editor));
    expect(answer.status(), `${verb}: ${await answer.text()}`).toBe(200);
  }
};

test('a story pasted in the form of the old portal is a draft with everything linked, after one correction', async ({
  page,
}) => {
  await signIn(page, 'journalist');
  await openDesk(page);
  await expectAccessible(page, '.intake');
  await paste(page, { 'text/plain': STORY });
  await expect(page.locator('#intake-title')).toHaveValue(TITLE, READ);
  await expect(page.locator('#intake-date')).toHaveValue('2020-09-14T08:30');
  await expect(page.locator('.intake-source__line--removed')).toHaveCount(5);

  // A highlight leads to what was understood by it; here the office bears a name it does not have on record.
  await page.locator('.intake-mark', { hasText: 'Hội Phụ nữ huyện' }).click();
  const office = item(page, 'Hội Phụ nữ huyện');
  await expect(office).toBeFocused();
  await office.locator('select').selectOption('search');
  await office.getByLabel(texts.search).fill('phụ nữ huyện');
  await office.getByRole('button', { name: 'Hội Liên hiệp Phụ nữ huyện Tiên Yên' }).click();
  await expect(office.locator('select')).toContainText('Hội Liên hiệp Phụ nữ huyện Tiên Yên');

  const event = item(page, 'Buổi làm việc');
  await event.locator('select').selectOption('create');
  await event.getByLabel(texts.values.title).fill(`Kiểm tra rừng ngập mặn ${RUN}`);
  await expectAccessible(page, '.intake');

  const id = await create(page);
  const token = await tokenOf('journalist');
  const { base } = { base: newsroom().baseURL };
  const draft = await (
    await page.request.get(`${base}/api/articles/${id}?draft=true&depth=1`, as(token))
  ).json();
  expect(draft).toMatchObject({ title: TITLE, stage: 'draft', publishedAt: '2020-09-14T01:30:00.000Z' });
  const intakes = await (
    await page.request.get(`${base}/api/intakes?where[article][equals]=${id}&depth=0`, as(token))
  ).json();
  expect(intakes.docs).toMatchObject([{ channel: 'desk', text: STORY.replaceAll('\r', '') }]);

  await publish(page, `events/${draft.events[0].id}`, ['publish']);
  await publish(page, `articles/${id}`, ['approve', 'publish']);
  const anonymous = await page.context().browser()!.newContext({ baseURL: base, javaScriptEnabled: false });
  const reader = await anonymous.newPage();
  await reader.goto(`/tin-tuc/${draft.slug}`);
  await expect(reader.locator('h1')).toHaveText(TITLE);
  for (const name of [
    'Ủy ban nhân dân huyện Tiên Yên',
    'Ủy ban nhân dân xã Đồng Rui',
    'Hội Liên hiệp Phụ nữ huyện Tiên Yên',
    'Phùng Văn Lập',
    `Kiểm tra rừng ngập mặn ${RUN}`,
    '45/KH-UBND',
  ])
    await expect(reader.getByRole('link', { name }).first(), name).toBeVisible();
  await anonymous.close();

  // The same text again is known, also with another title.
  await openDesk(page);
  await paste(page, { 'text/plain': STORY.replace(TITLE, `Tin về rừng ngập mặn ${RUN}`) });
  const alike = page.getByRole('alert').filter({ hasText: texts.duplicates });
  await expect(alike.getByRole('link', { name: TITLE })).toBeVisible(READ);
  await page.locator('#intake-create').click();
  await expect(page.getByText(texts.refusal.duplicate)).toBeVisible();
  await page.locator('#intake-wanted').check();
  await create(page);
});

test('a Word file with two photos is dropped: the photos stand where they stood, with their captions', async ({
  page,
}) => {
  const title = `Thôn Khe Lặc thông đường bê tông ${RUN}`;
  const word = await wordFile([
    { heading: title },
    { text: 'Thứ Sáu, 27/11/2020, 16:00' },
    { text: `Ngày 27/11, thôn Khe Lặc đưa vào dùng 1,2 km đường bê tông đợt ${RUN}.`, isBold: true },
    { picture: await photo('#286e5a') },
    { text: 'Bà con dự lễ thông đường', isItalic: true },
    { text: 'Bà con góp 320 ngày công và hiến hơn 400 mét vuông đất vườn.' },
    { picture: await photo('#6e2828') },
    { text: 'Đoạn đường qua nhà văn hóa thôn', isItalic: true },
    { text: 'Đường giúp học sinh tới trường thuận tiện hơn trong mùa mưa.' },
    { text: 'Thu Hà' },
  ]);
  await signIn(page, 'journalist');
  await openDesk(page);
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await drop(page, [{ name: 'duong.docx', type, bytes: word }]);
  await expect(page.locator('#intake-title')).toHaveValue(title, READ);
  await expect(page.locator('.intake-photos > li')).toHaveCount(2);
  await expect(page.locator('.intake-photos > li').first()).toContainText('Bà con dự lễ thông đường');
  // A line is put right with a click: what was taken for the author is a paragraph after all, and back.
  const last = page.locator('.intake-source__line').last();
  await last.locator('select').selectOption('paragraph');
  await expect(last).toHaveClass(/--paragraph/);
  await last.locator('select').selectOption('byline');
  await expect(last).toHaveClass(/--byline/);

  const id = await create(page);
  const own = as(await tokenOf('journalist'));
  const address = `${newsroom().baseURL}/api/articles/${id}?draft=true`;
  const { importWarnings } = await (await page.request.get(address, own)).json();
  if (importWarnings) await page.request.patch(address, { ...own, data: { warningsResolved: true } });
  await publish(page, `articles/${id}`, ['approve', 'publish']);
  const { slug } = await (await page.request.get(`${newsroom().baseURL}/api/articles/${id}?depth=0`)).json();
  await page.goto(`/tin-tuc/${slug}`);
  const figures = page.locator('article figure');
  await expect(figures).toHaveCount(2);
  await expect(figures.nth(0)).toContainText('Bà con dự lễ thông đường');
  await expect(figures.nth(1)).toContainText('Đoạn đường qua nhà văn hóa thôn');
});

test('letters of an old character set are put right only when a person says so; a strange file is told', async ({
  page,
}) => {
  await signIn(page, 'journalist');
  await openDesk(page);
  await drop(page, [{ name: 'bai.doc', type: 'application/msword', bytes: Buffer.from('x') }]);
  await expect(page.getByText('“bai.doc” là tệp Word đời cũ')).toBeVisible(READ);
  await paste(page, {
    'text/plain':
      'UBND x· §«ng H¶i häp bµn s¶n xuÊt vô ®«ng\n\nThø S¸u, 27/11/2020\n\nS¸ng nay, x· häp bµn.\n\nHµ Vy',
  });
  await expect(page.getByRole('alert').first()).toContainText('TCVN3', READ);
  await expect(page.locator('#intake-create')).toHaveCount(0);
  await page.locator('#intake-repair').click();
  await expect(page.locator('#intake-title')).toHaveValue('UBND xã Đông Hải họp bàn sản xuất vụ đông', READ);
});
