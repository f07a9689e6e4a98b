import { as, expect, expectAccessible, newsroom, RUN, signIn, test, tokenOf } from './newsroom';

const story = async (title: string) => {
  const journalist = as(await tokenOf('journalist'));
  const answer = await fetch(`${newsroom().baseURL}/api/articles?draft=true`, {
    method: 'POST',
    headers: { ...journalist.headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({ title, lead: 'Sapo ban đầu của bài.', dateline: 'Tiên Yên' }),
  });
  const { doc } = (await answer.json()) as { doc: { id: string } };
  return {
    admin: `/admin/collections/articles/${doc.id}`,
    api: `${newsroom().baseURL}/api/articles/${doc.id}`,
  };
};

const draft = async (api: string) => {
  const answer = await fetch(`${api}?draft=true&depth=0`, as(await tokenOf('editor')));
  return (await answer.json()) as { lead: string; dateline: string; title: string };
};

/** As somebody saves who took over. */
const saveAsEditor = async (api: string, data: Record<string, unknown>) => {
  const editor = as(await tokenOf('editor'));
  const answer = await fetch(`${api}?draft=true&overrideLock=true`, {
    method: 'PATCH',
    headers: { ...editor.headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(data),
  });
  expect(answer.status).toBe(200);
};

test('a save that would write over somebody else’s text is refused: both are shown, and what is chosen is saved', async ({
  page,
}) => {
  const { admin, api } = await story(`Hai người một bài ${RUN}`);
  await signIn(page, 'journalist');
  await page.goto(admin);
  const lead = page.locator('#field-lead');
  await expect(lead).toHaveValue('Sapo ban đầu của bài.', { timeout: 30_000 });
  // Typing goes on from save to save.
  for (const words of ['Sapo của phóng viên.', 'Sapo của phóng viên, sửa lần hai.']) {
    await lead.fill(words);
    await expect.poll(async () => (await draft(api)).lead, { timeout: 20_000 }).toBe(words);
  }
  await expect(page.locator('#stale-save')).toHaveCount(0);

  await saveAsEditor(api, { lead: 'Sapo của biên tập viên.', dateline: 'Hạ Long' });
  await lead.fill('Sapo của phóng viên, sửa lần ba.');
  const banner = page.locator('#stale-save');
  await expect(banner).toContainText('đã lưu bài này lúc', { timeout: 20_000 });
  await expect(banner).toContainText('Sapo của phóng viên, sửa lần ba.');
  await expect(banner).toContainText('Sapo của biên tập viên.');
  await expect(banner).toContainText('Hạ Long');
  await expectAccessible(page, '#stale-save');
  expect(await draft(api)).toMatchObject({ lead: 'Sapo của biên tập viên.', dateline: 'Hạ Long' });

  await page.locator('#stale-join').click();
  await expect(banner).toHaveCount(0, { timeout: 20_000 });
  await expect
    .poll(() => draft(api), { timeout: 20_000 })
    .toMatchObject({ lead: 'Sapo của phóng viên, sửa lần ba.', dateline: 'Hạ Long' });
  // And goes on from there.
  await lead.fill('Sapo của phóng viên, sửa lần bốn.');
  await expect.poll(async () => (await draft(api)).lead, { timeout: 20_000 }).toContain('lần bốn');

  await saveAsEditor(api, { lead: 'Biên tập viên chốt lại.' });
  await lead.fill('Phóng viên lại viết tiếp.');
  await expect(banner).toBeVisible({ timeout: 20_000 });
  await page.locator('#stale-take').click();
  await expect(lead).toHaveValue('Biên tập viên chốt lại.', { timeout: 30_000 });
  // What was typed is offered still.
  await expect(page.locator('.unsaved__offer')).toContainText('Phần chưa lưu: Sapo.');
  expect((await draft(api)).lead).toBe('Biên tập viên chốt lại.');
});

test('who writes has the text, also while nothing is typed; who takes over gets it, and nobody’s words are lost', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const { admin, api } = await story(`Một bài hai người ${RUN}`);
  await signIn(page, 'journalist');
  await page.goto(admin);
  const lead = page.locator('#field-lead');
  await expect(lead).toHaveValue('Sapo ban đầu của bài.', { timeout: 30_000 });
  await lead.fill('Phóng viên đang viết.');
  await expect.poll(async () => (await draft(api)).lead, { timeout: 20_000 }).toBe('Phóng viên đang viết.');
  // Long after the autosave.
  await page.waitForTimeout(4_000);

  const second = await browser.newContext({ baseURL: newsroom().baseURL });
  const editor = await second.newPage();
  await signIn(editor, 'editor');
  await editor.goto(admin);
  await expect(editor.locator('.document-locked')).toBeVisible({ timeout: 30_000 });
  await editor.locator('#document-locked-take-over').click();
  const theirs = editor.locator('#field-lead');
  await expect(theirs).toHaveValue('Phóng viên đang viết.');
  // Taking over draws the form anew.
  await expect(async () => {
    await theirs.fill('Biên tập viên viết tiếp.');
    await expect
      .poll(async () => (await draft(api)).lead, { timeout: 8_000 })
      .toBe('Biên tập viên viết tiếp.');
  }).toPass({ timeout: 40_000 });

  await lead.fill('Phóng viên chưa biết, vẫn viết.');
  await expect(page.locator('.document-take-over')).toBeVisible({ timeout: 30_000 });
  await page.waitForTimeout(3_000);
  expect((await draft(api)).lead).toBe('Biên tập viên viết tiếp.');
  // The editor leaves: the text is free at once, and the journalist finds what was typed.
  await editor.goto('/admin');
  await page.goto(admin);
  await expect(page.locator('.document-locked')).toHaveCount(0);
  await expect(page.locator('.unsaved__offer')).toContainText('Phần chưa lưu: Sapo.', { timeout: 30_000 });
  await expect(lead).toHaveValue('Biên tập viên viết tiếp.');
  await second.close();
});
