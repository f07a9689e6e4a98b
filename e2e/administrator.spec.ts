import { expect, expectAccessible, newsroom, RUN, runScript, signIn, signInByForm, test } from './newsroom';

test('an administrator manages users; the admin speaks Vietnamese, and English when chosen', async ({
  page,
}) => {
  await signInByForm(page, 'administrator');
  await page.goto('/admin/collections/users');
  await expect(page.getByRole('heading', { name: 'Tài khoản' })).toBeVisible();
  await expect(page.locator('table')).toContainText('Biên tập viên');
  await page.goto('/admin/account');
  await page.context().addCookies([{ name: 'payload-lng', value: 'en', url: newsroom().baseURL }]);
  await page.goto('/admin/collections/articles');
  await expect(page.getByRole('heading', { name: 'Stories' })).toBeVisible();
});

test('a browser that asks for English still gets Vietnamese', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-US', baseURL: newsroom().baseURL });
  const page = await context.newPage();
  await page.goto('/admin/login');
  await expect(page.getByRole('button', { name: 'Đăng nhập' })).toBeVisible();
  await context.close();
});

test('a change of the site’s identity is in every footer at once', async ({ page, request }) => {
  const { baseURL } = newsroom();
  await request.get(`${baseURL}/van-ban`);
  await signIn(page, 'administrator');
  await page.goto('/admin/globals/site');
  const name = `Bà Lê Thị Hải, Giám đốc ${RUN}`;
  const save = page.getByRole('button', { name: 'Lưu' });
  // What is typed before the page has come to life is lost.
  await expect(async () => {
    await page.locator('#field-responsiblePerson').fill('');
    await page.locator('#field-responsiblePerson').fill(name);
    await expect(save).toBeEnabled({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await save.click();
  await expect(page.getByText(/thành công/i).first()).toBeVisible();
  expect(await (await request.get(`${baseURL}/van-ban`)).text()).toContain(name);
});

test('an administrator sees when the last backup was made; nobody else does', async ({ page }) => {
  const panel = page.locator('.backups');
  await signIn(page, 'administrator');
  await expect(panel).toContainText('Sao lưu');
  const made = await runScript('scripts/backup.ts');
  const [, size] = /^Backup toasoan-\S+ \((\S+ MB),/m.exec(made)!;
  await page.reload();
  await expect(panel).toContainText(/Bản sao lưu gần nhất: .+ \d{2}\/\d{2}\/\d{4}, \d{2}:\d{2}/);
  await expect(panel).toContainText(size!.replace('.', ','));
  await expect(panel).not.toHaveClass(/backups--bad/);
  await expectAccessible(page, '.backups');

  await page.context().clearCookies();
  await signIn(page, 'editor');
  await expect(page.locator('.desk')).toBeVisible();
  await expect(panel).toHaveCount(0);
});

test('a script’s change is seen by the running server when the script ends', async ({ request }) => {
  const { baseURL } = newsroom();
  const title = `Trạm y tế Phong Dụ có bác sĩ nội trú ${RUN}`;
  const list = async () => (await request.get(`${baseURL}/tin-tuc`)).text();
  expect(await list()).not.toContain(title);
  const output = await runScript('test/children/publishStory.ts', title);
  expect(output).toContain(`tin-tuc/tram-y-te-phong-du-co-bac-si-noi-tru-${RUN}`);
  expect(await list()).toContain(title);
});
