import { paragraphNode, stateOf } from '@/domain/richText';
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

const bodyOf = (...texts: string[]) => stateOf(texts.map((text) => paragraphNode(text)));

const KEPT = [
  'Công trình do xã làm chủ đầu tư, khởi công từ tháng Ba.',
  'Nước được lấy từ suối Khe Lặc, qua bể lắng và bể lọc.',
  'Trước đây bà con phải gánh nước xa hơn một cây số.',
  'Tổ quản lý nước của thôn có năm người.',
];

test('an editor reads what changed since what readers see, and brings the older version back', async ({
  page,
  request,
  browser,
}) => {
  test.setTimeout(150_000);
  const { baseURL } = newsroom();
  const journalist = await tokenOf('journalist');
  const editor = await tokenOf('editor');
  const title = `Hơn 200 hộ dân Hà Giàn dùng nước sạch ${RUN}`;
  const url = `${baseURL}/api/articles`;
  const { doc } = await (
    await request.post(`${url}?draft=true`, {
      ...as(journalist),
      data: {
        title,
        lead: 'Sáng 18/11, hơn 200 hộ dân thôn Hà Giàn được dùng nước sạch tập trung.',
        body: bodyOf(...KEPT, 'Kinh phí là 1,2 tỷ đồng.'),
        authors: [{ name: 'Lý Minh', role: 'text' }],
      },
    })
  ).json();
  const address = `/admin/collections/articles/${doc.id}`;

  await signIn(page, 'editor');
  await page.goto(`${address}/so-sanh`);
  await expect(page.locator('.compare')).toContainText('Mới có một bản nên chưa có gì để so sánh');
  for (const verb of ['approve', 'publish'])
    expect((await request.post(`${url}/${doc.id}/${verb}`, as(editor))).status()).toBe(200);
  await page.reload();
  await expect(page.locator('.compare')).toContainText('Bản mới nhất chính là bản bạn đọc đang thấy');

  const edited = await request.patch(`${url}/${doc.id}?draft=true`, {
    ...as(journalist),
    data: {
      title: title.replace('200', '250'),
      body: bodyOf(...KEPT, 'Kinh phí là 1,5 tỷ đồng.', 'Dịp này, huyện tặng quà mười hộ khó khăn.'),
    },
  });
  expect(edited.status()).toBe(200);

  await page.goto(address);
  await page.getByRole('link', { name: 'So sánh' }).click();
  const compare = page.locator('.compare');
  await expect(compare.locator('.compare__summary')).toHaveText(
    'Đã sửa: đầu đề, nội dung; thêm 11 chữ, bớt 2 chữ.',
    { timeout: 30_000 },
  );
  const headline = compare.getByRole('region', { name: 'Đầu đề' });
  await expect(headline.locator('del')).toHaveText(/bớt: 200/);
  await expect(headline.locator('ins')).toHaveText(/thêm: 250/);
  const body = compare.getByRole('region', { name: 'Nội dung' });
  await expect(body.locator('ins').last()).toContainText('Dịp này, huyện tặng quà mười hộ khó khăn.');
  // What did not change is folded away, or not there.
  await expect(compare.getByRole('region', { name: 'Sapo' })).toHaveCount(0);
  await expect(body.getByText(KEPT[0]!)).toBeHidden();
  await body.getByText('3 đoạn không đổi').click();
  await expect(body.getByText(KEPT[0]!)).toBeVisible();
  await expectAccessible(page, '.compare');

  // Any two versions, and the parts that stayed, by a plain form: without scripts too.
  const cookies = await page.context().cookies();
  const plain = await browser.newContext({ baseURL, javaScriptEnabled: false });
  await plain.addCookies(cookies);
  const still = await plain.newPage();
  await still.setViewportSize({ width: 360, height: 740 });
  await still.goto(`${address}/so-sanh`);
  const versions = still.getByLabel('Bản cũ');
  await expect(versions.locator('option').first()).toHaveText(/^Mới nhất · .* · Bản nháp · /);
  await versions.selectOption({ index: (await versions.locator('option').count()) - 1 });
  await still.getByLabel('Hiện cả phần không đổi').check();
  await still.getByRole('button', { name: 'So sánh' }).click();
  await expect(still.getByRole('region', { name: 'Sapo' })).toContainText('Không đổi');
  await expectNoOverflow(still);
  await plain.close();

  const confirm = page.locator('#compare-restore-confirm');
  await clickUntil(page.locator('#compare-restore'), confirm);
  await expectAccessible(page, '.ask-dialog');
  await confirm.click();
  await expect(compare.getByRole('status')).toContainText('Đã khôi phục thành bản nháp mới.', {
    timeout: 20_000,
  });
  await expect(compare.locator('.compare__summary')).toHaveText('Hai bản giống hệt nhau.');
  await expect(page.locator('#compare-restore')).toHaveCount(0);
  const draft = await (await request.get(`${url}/${doc.id}?draft=true`, as(editor))).json();
  expect(draft).toMatchObject({ title, stage: 'draft' });
});

test('a journalist compares the texts of others, and brings nothing of them back', async ({
  page,
  request,
}) => {
  const { baseURL } = newsroom();
  const editor = await tokenOf('editor');
  const url = `${baseURL}/api/events`;
  const { doc } = await (
    await request.post(`${url}?draft=true`, {
      ...as(editor),
      data: { title: `Họp giao ban ${RUN}`, kind: 'meeting', start: '2026-11-27T01:00:00.000Z' },
    })
  ).json();
  await request.patch(`${url}/${doc.id}?draft=true`, {
    ...as(editor),
    data: { place: 'Nhà văn hóa thôn', start: '2026-11-27T02:00:00.000Z' },
  });
  await signIn(page, 'journalist');
  await page.goto(`/admin/collections/events/${doc.id}/so-sanh`);
  const compare = page.locator('.compare');
  await expect(compare.getByRole('region', { name: 'Địa điểm' }).locator('ins')).toContainText(
    'Nhà văn hóa thôn',
  );
  await expect(compare.getByRole('region', { name: 'Bắt đầu' }).locator('del')).toContainText(
    '08:00 27/11/2026',
  );
  await expect(page.locator('#compare-restore')).toHaveCount(0);
});
