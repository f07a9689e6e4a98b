import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoOverflow, newsroom, test, tokenOf } from './newsroom';

/** The address of a published story of the demo with a gallery. */
const findGalleryStory = async (request: APIRequestContext): Promise<string> => {
  for (let page = 1; ; page += 1) {
    const answer = await request.get(`${newsroom().baseURL}/api/articles?limit=100&depth=0&page=${page}`);
    const { docs, hasNextPage } = (await answer.json()) as {
      docs: { slug: string; body: unknown; documents?: unknown[] }[];
      hasNextPage: boolean;
    };
    const found = docs.find(
      ({ body, documents }) => JSON.stringify(body).includes('"blockType":"gallery"') && documents?.length,
    );
    if (found) return `/tin-tuc/${found.slug}`;
    if (!hasNextPage) throw new Error('The demo has no story with a gallery and documents.');
  }
};

// What the worker does is tried in offline.spec.ts; here it would stand between the page and `page.route`.
test.use({ serviceWorkers: 'block' });

let story: string;

test.beforeAll(async ({ request }) => {
  story = await findGalleryStory(request);
});

const tools = (page: Page) => page.getByRole('group', { name: 'Công cụ đọc tin' });
const fontSize = (page: Page): Promise<number> =>
  page.locator('.prose').evaluate((prose) => parseFloat(getComputedStyle(prose as never).fontSize));

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test('a story’s tools are plain links, and each photo of the gallery leads to its large picture', async ({
    page,
    request,
  }) => {
    await page.goto(story);
    await expect(tools(page).getByRole('link')).toHaveText(['Facebook', 'Zalo', 'Thư điện tử']);
    await expect(tools(page).getByRole('button')).toHaveCount(0);
    const mail = (await tools(page).getByRole('link', { name: 'Thư điện tử' }).getAttribute('href'))!;
    const title = (await page.locator('h1').innerText()).trim();
    expect(decodeURIComponent(mail)).toContain(`subject=${title}&body=${title}\r\nhttp`);
    const photos = page.getByRole('region', { name: /^Chùm ảnh/ }).locator('figure > a');
    expect(await photos.count()).toBeGreaterThanOrEqual(2);
    for (const photo of await photos.all()) {
      const href = (await photo.getAttribute('href'))!;
      const picture = await request.get(`${newsroom().baseURL}${href}`);
      expect(picture.headers()['content-type']).toMatch(/^image\//);
    }
    await expect(page.getByText(/khoảng \d+ phút đọc/)).toBeVisible();
    await expectNoOverflow(page);
  });
});

test.describe('with JavaScript', () => {
  test('the size of the text goes up and down, is kept for the next story, and nothing hangs over at 360 px', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(story);
    const usual = await fontSize(page);
    const larger = page.getByRole('button', { name: 'Tăng cỡ chữ' });
    for (let press = 0; press < 3; press += 1) await larger.click();
    await expect(larger).toHaveAttribute('aria-disabled', 'true');
    await expect(tools(page).getByRole('status')).toHaveText('Cỡ chữ: 150%');
    expect(await fontSize(page)).toBeCloseTo(usual * 1.5, 0);
    await expectNoOverflow(page);
    await expectAccessible(page);

    // Before the script has come: the line in the page alone.
    await page.route('**/s/*.js', (route) => route.abort());
    await page.goto(story);
    expect(await fontSize(page)).toBeCloseTo(usual * 1.5, 0);
    await page.unroute('**/s/*.js');

    await page.goto(story);
    await page.getByRole('button', { name: 'Cỡ chữ thường' }).click();
    expect(await fontSize(page)).toBeCloseTo(usual, 0);
    await page.getByRole('button', { name: 'Giảm cỡ chữ' }).click();
    expect(await fontSize(page)).toBeCloseTo(usual * 0.9, 0);
  });

  test('the tools do not move the page when they come to work', async ({ page }) => {
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const heightOf = () =>
        tools(page).evaluate((row) => (row as unknown as { offsetHeight: number }).offsetHeight);
      await page.route('**/s/*.js', (route) => route.abort());
      await page.goto(story);
      const before = await heightOf();
      await page.unroute('**/s/*.js');
      await page.goto(story);
      await expect(page.getByRole('button', { name: 'In trang' })).toBeVisible();
      expect(await heightOf()).toBe(before);
    }
  });

  test('the address is copied, printing is asked for, another app is offered where there is one', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(`
      window.said = [];
      window.print = () => said.push('print');
      Object.defineProperty(Navigator.prototype, 'share', { configurable: true, value: async (what) => void said.push(what.url) });
    `);
    await page.goto(story);
    const canonical = (await page.locator('link[rel="canonical"]').getAttribute('href'))!;
    await page.getByRole('button', { name: 'Chép địa chỉ' }).click();
    await expect(tools(page).getByRole('status')).toHaveText('Đã chép địa chỉ trang.');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(canonical);
    await page.getByRole('button', { name: 'In trang' }).click();
    await page.getByRole('button', { name: 'Gửi qua ứng dụng khác' }).click();
    // Zalo's own address is not to be relied on: a phone's sheet is.
    await tools(page).getByRole('link', { name: 'Zalo' }).click();
    expect(await page.evaluate('said')).toEqual(['print', canonical, canonical]);
    expect(new URL(page.url()).pathname).toBe(story);
  });
});

test.describe('read aloud', () => {
  /** A device with these voices, whose speech takes no time that matters and is written down. */
  const speaking = (page: Page, voices: string[]) =>
    page.addInitScript(`
      window.spoken = [];
      const waiting = new Set();
      window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
      Object.defineProperty(window, 'speechSynthesis', { value: {
        getVoices: () => ${JSON.stringify(voices)}.map((lang) => ({ lang, localService: true })),
        speak(utterance) { spoken.push(utterance.text); waiting.add(setTimeout(() => utterance.onend(), 40)); },
        cancel() { for (const each of waiting) clearTimeout(each); waiting.clear(); },
        addEventListener() {},
      } });
    `);
  const spoken = (page: Page) => page.evaluate<string[]>('spoken');

  test('is not offered where no voice speaks Vietnamese', async ({ page }) => {
    await speaking(page, ['en-US']);
    await page.goto(story);
    await expect(page.getByRole('button', { name: 'In trang' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Nghe đọc' })).toHaveCount(0);
  });

  test('reads headline, lead and text once each, pauses, goes on and stops', async ({ page }) => {
    await speaking(page, ['en-US', 'vi-VN']);
    await page.goto(story);
    await page.getByRole('button', { name: 'Nghe đọc' }).click();
    await expect.poll(async () => (await spoken(page)).length).toBeGreaterThan(2);
    await page.getByRole('button', { name: 'Tạm dừng' }).click();
    const paused = (await spoken(page)).length;
    await page.waitForTimeout(200);
    expect(await spoken(page)).toHaveLength(paused);
    await page.getByRole('button', { name: 'Đọc tiếp' }).click();
    // To the end: the button is the first one again.
    await expect(page.getByRole('button', { name: 'Nghe đọc' })).toBeVisible({ timeout: 30_000 });
    const all = (await spoken(page)).filter((text, at, texts) => text !== texts[at - 1]);
    const title = (await page.locator('h1').innerText()).trim();
    expect(all.join(' ')).toContain(title);
    for (const caption of await page.locator('.prose figcaption').allInnerTexts()) {
      const first = caption.split(/[.\n]/)[0]!.trim();
      expect(all.filter((text) => text.includes(first)).length, first).toBe(1);
    }

    await page.getByRole('button', { name: 'Nghe đọc' }).click();
    const stop = page.getByRole('button', { name: 'Dừng đọc' });
    await stop.click();
    await expect(stop).toBeHidden();
    await expect(page.getByRole('button', { name: 'Nghe đọc' })).toBeFocused();
  });
});

test.describe('the gallery', () => {
  const gallery = (page: Page) => page.getByRole('region', { name: /^Chùm ảnh/ }).first();
  const lightbox = (page: Page) => page.getByRole('dialog', { name: /^Chùm ảnh/ });

  test('is led by the keyboard: arrows, ends, Escape; the focus comes back', async ({ page }) => {
    await page.goto(story);
    await expect(page.getByRole('button', { name: 'In trang' })).toBeVisible();
    const photos = gallery(page).locator('figure > a');
    const count = await photos.count();
    const caption = await gallery(page).locator('figure').nth(1).locator('figcaption').innerText();
    await photos.nth(1).focus();
    await page.keyboard.press('Enter');
    await expect(lightbox(page)).toBeVisible();
    await expect(lightbox(page)).toContainText(`2/${count}`);
    await expect(lightbox(page)).toContainText(caption.split('\n')[0]!.trim());
    await expectAccessible(page);
    await page.keyboard.press('ArrowLeft');
    await expect(lightbox(page)).toContainText(`1/${count}`);
    await page.keyboard.press('ArrowLeft');
    await expect(lightbox(page)).toContainText(`${count}/${count}`);
    await page.keyboard.press('Home');
    await expect(lightbox(page)).toContainText(`1/${count}`);
    await page.keyboard.press('End');
    await expect(lightbox(page)).toContainText(`${count}/${count}`);
    await expect(lightbox(page).getByRole('img')).toHaveAttribute('alt', /.{5,}/);
    await page.keyboard.press('Escape');
    await expect(lightbox(page)).toBeHidden();
    await expect(photos.nth(1)).toBeFocused();
  });

  test('is led by a finger: a stroke turns the page, and a tap after it closes at once', async ({
    browser,
  }) => {
    const context = await browser.newContext({
      baseURL: newsroom().baseURL,
      hasTouch: true,
      viewport: { width: 360, height: 740 },
    });
    const page = await context.newPage();
    await page.goto(story);
    await expect(page.getByRole('button', { name: 'In trang' })).toBeVisible();
    const count = await gallery(page).locator('figure > a').count();
    await gallery(page).locator('figure > a').first().tap();
    await expect(lightbox(page)).toContainText(`1/${count}`);
    const client = await context.newCDPSession(page);
    const stroke = async (from: number, to: number) => {
      const at = (x: number) => ({ touchPoints: [{ x, y: 300 }] });
      await client.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(from) });
      for (let step = 1; step <= 5; step += 1)
        await client.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          ...at(from + ((to - from) * step) / 5),
        });
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await stroke(300, 80);
    await expect(lightbox(page)).toContainText(`2/${count}`);
    await stroke(80, 300);
    await expect(lightbox(page)).toContainText(`1/${count}`);
    await stroke(200, 195);
    await expect(lightbox(page)).toContainText(`1/${count}`);
    await stroke(300, 80);
    await lightbox(page).getByRole('button', { name: 'Đóng' }).tap();
    await expect(lightbox(page)).toBeHidden({ timeout: 1_000 });
    await context.close();
  });
});

test.describe('on paper', () => {
  // As sharp as a printer.
  test.use({ deviceScaleFactor: 4 });

  test('a printed story has its name, its address as a code, the addresses of its documents, and no navigation', async ({
    page,
  }) => {
    await page.goto(story);
    const canonical = (await page.locator('link[rel="canonical"]').getAttribute('href'))!;
    await expect(page.getByRole('img', { name: 'Mã QR của địa chỉ trang' })).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 720, height: 1000 });
    const code = page.getByRole('img', { name: 'Mã QR của địa chỉ trang' });
    await expect(code).toBeVisible();
    const { data, info } = await sharp(await code.screenshot())
      .resize(400)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const image = { width: info.width, height: info.height, data: new Uint8Array(data) };
    expect(decodeQR(image, { timeLimit: 10_000 })).toBe(canonical);
    await expect(page.getByText(`Bản in từ ${canonical}`)).toBeVisible();
    await expect(page.getByText(/Địa chỉ các văn bản trong bài/)).toBeVisible();
    await expect(
      page
        .locator('li')
        .filter({ hasText: `${new URL(canonical).origin}/van-ban/` })
        .first(),
    ).toBeVisible();
    await expect(tools(page)).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'Chuyên mục' })).toBeHidden();
    const pdf = await page.pdf();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

test('pictures a reader sees at once have a hint of themselves until they are there', async ({ page }) => {
  await page.route('**/api/media/file/**', (route) => route.abort());
  await page.goto(story);
  const background = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((image) => getComputedStyle(image as never).backgroundImage);
  expect(await background('.hero img')).toMatch(/^url\("data:image\/webp;base64,/);
  expect(await background('[data-gallery] img')).toMatch(/^url\("data:image\/webp;base64,/);
});

test.describe('the security policy', () => {
  /** What the policy refused on a page, as the browser tells it. */
  const watch = async (page: Page): Promise<string[]> => {
    const refused: string[] = [];
    await page.exposeFunction('tellRefused', (what: string) => void refused.push(what));
    await page.addInitScript(`
      addEventListener('securitypolicyviolation', (event) =>
        tellRefused(location.pathname + ' ' + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample));
    `);
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    return refused;
  };

  test('admits all of every public page, and only its own styles and scripts', async ({ page, request }) => {
    const refused = await watch(page);
    const get = async (path: string) => (await request.get(`${newsroom().baseURL}${path}`)).text();
    const first = async (path: string) =>
      [...(await get(path)).matchAll(/href="([^"]+)"/g)]
        .map(([, href]) => href!)
        .find((href) => href.startsWith(`${path}/`))!;
    const lists = ['/tin-tuc', '/co-quan', '/su-kien', '/van-ban', '/nhan-su'];
    const pages = ['/', story, '/ngoai-tuyen', '/khong-co-trang-nay', ...lists];
    for (const list of lists) pages.push(await first(list));
    const topic = /href="(\/chuyen-muc\/[^"]+)"/.exec(await get('/'))?.[1];
    for (const path of [...pages, topic!]) {
      const answer = await page.goto(path);
      const policy = answer!.headers()['content-security-policy']!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).not.toContain('unsafe');
      await page.waitForLoadState('load');
    }
    expect(refused).toEqual([]);
  });

  test('lets no script or style run that somebody managed to write into a page', async ({ page }) => {
    const refused = await watch(page);
    await page.goto(story);
    await page.evaluate(`
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      const box = document.createElement('div');
      box.innerHTML = '<p id="styled" style="color: rgb(1, 2, 3)">x</p><img src="x" onerror="window.ran = true">';
      document.body.append(box);
    `);
    await expect.poll(() => refused.length).toBeGreaterThanOrEqual(3);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.locator('#styled').evaluate((p) => getComputedStyle(p as never).color)).not.toBe(
      'rgb(1, 2, 3)',
    );
  });

  test('leaves admin and previews what they need', async ({ request }) => {
    const { baseURL } = newsroom();
    const answer = await request.get(`${baseURL}/admin`, {
      headers: { Cookie: `payload-token=${await tokenOf('editor')}` },
    });
    expect(answer.headers()['content-security-policy']).toBeUndefined();
    expect(await answer.text()).toContain('<script');
  });
});

test('the script of a story is one small file that is kept for good', async ({ request }) => {
  const { baseURL } = newsroom();
  const html = await (await request.get(`${baseURL}${story}`)).text();
  const scripts = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, src]) => src!);
  expect(scripts).toHaveLength(1);
  const answer = await request.get(`${baseURL}${scripts[0]}`, { headers: { 'Accept-Encoding': 'br' } });
  expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(Number(answer.headers()['content-length'])).toBeLessThan(3_000);
});
