import type { Page } from '@playwright/test';
import { messagesIn } from '@/newsroom/messages/messages';
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

const texts = messagesIn('vi').merges;
const KEPT = `Hợp tác xã Sá sùng Vân Hải ${RUN}`;
const MERGED = `HTX Sá Sùng Vân Hải ${RUN}`;

/** Makes a record and has its steps taken, as an editor. */
const make = async (page: Page, collection: string, data: object, verbs: string[]) => {
  const { baseURL } = newsroom();
  const editor = as(await tokenOf('editor'));
  const made = await page.request.post(`${baseURL}/api/${collection}?draft=true`, { ...editor, data });
  const { doc } = (await made.json()) as { doc: { id: string; slug: string } };
  for (const verb of verbs) {
    const address = `${baseURL}/api/${collection}/${doc.id}/${verb}`;
    const answer = await page.request.post(address, { ...editor, data: { note: 'Tin khẩn.' } });
    expect(answer.status(), `${verb}: ${await answer.text()}`).toBe(200);
  }
  return doc;
};

const makeOffice = (page: Page, official: string) =>
  make(page, 'agencies', { names: [{ official }], kind: 'service-unit', level: 'district' }, ['publish']);

test('an editor merges an office that was entered twice: readers are led on, and it can be undone', async ({
  page,
}) => {
  const kept = await makeOffice(page, KEPT);
  const merged = await makeOffice(page, MERGED);
  const story = await make(
    page,
    'articles',
    {
      title: `Mùa sá sùng trên bãi triều Vân Hải ${RUN}`,
      lead: `Từ đầu tháng, xã viên ${MERGED} xuống bãi từ bốn giờ sáng.`,
      authors: [{ name: 'Lý Minh', role: 'text' }],
      agencies: [{ agency: merged.id }],
    },
    ['forcePublish'],
  );
  const anonymous = await page.context().browser()!.newContext({
    baseURL: newsroom().baseURL,
    javaScriptEnabled: false,
  });
  const reader = await anonymous.newPage();
  const officesOfStory = async () => {
    await reader.goto(`/tin-tuc/${story.slug}`);
    return reader.locator('main a[href^="/co-quan/"]');
  };
  await expect(await officesOfStory()).toHaveText([MERGED]);

  await signIn(page, 'editor');
  await page.goto(`/admin/collections/agencies/${merged.id}`);
  await clickUntil(page.locator('#merge-open'), page.locator('.merge-dialog'));
  const confirm = page.locator('#merge-confirm');
  await expect(confirm).toBeDisabled();
  await page.getByLabel(texts.search).fill('sá sùng vân hải');
  await page.locator('.merge-dialog').getByLabel(KEPT).check();
  await expect(page.locator('.merge-dialog [role=status]')).toContainText('1 liên kết trong 1 bản ghi');
  await expectAccessible(page, '.merge-dialog');
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoOverflow(page);
  }
  await confirm.click();
  await page.waitForURL(`**/admin/collections/agencies/${kept.id}`);
  const said = page.locator('.toast-success, [data-sonner-toast]').filter({ hasText: 'Đã gộp' });
  await expect(said).toContainText('1 liên kết trong 1 bản ghi');

  await expect(await officesOfStory()).toHaveText([KEPT]);
  await reader.goto(`/co-quan/${merged.slug}`);
  await expect(reader).toHaveURL(new RegExp(`/co-quan/${kept.slug}$`));
  await expect(reader.locator('h1')).toHaveText(KEPT);

  await said.getByRole('button', { name: texts.see }).click();
  await page.waitForURL('**/admin/collections/merges/*');
  await clickUntil(page.locator('#merge-undo'), page.locator('#merge-undo-confirm'));
  await expectAccessible(page, '.ask-dialog');
  await page.locator('#merge-undo-confirm').click();
  await expect(page.getByText(texts.undone)).toBeVisible();
  await expect(page.locator('#merge-undo')).toHaveCount(0);
  await expect(await officesOfStory()).toHaveText([MERGED]);
  await reader.goto(`/co-quan/${merged.slug}`);
  await expect(reader.locator('h1')).toHaveText(MERGED);
  await anonymous.close();
});
