/**
 * Takes the README's screenshots of a running demo newsroom into docs/screenshots:
 * `npm run screenshots -- http://127.0.0.1:3000 EDITOR-EMAIL PASSWORD`.
 */
import { mkdir } from 'node:fs/promises';
import { chromium, type Page } from 'playwright';
import sharp from 'sharp';

const [base = 'http://127.0.0.1:3000', email = '', password = ''] = process.argv.slice(2);
const FOLDER = 'docs/screenshots';
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1440, height: 900 };

interface Shot {
  name: string;
  path: string;
  viewport: typeof PHONE;
  colorScheme?: 'light' | 'dark';
}

const STORY = '/tin-tuc/ba-van-phong-ve-mot-moi-tien-yen-ra-mat-van-phong-huyen-uy-hdnd-va-ubnd-huyen';
const OFFICE = '/co-quan/van-phong-huyen-uy-hdnd-va-ubnd-huyen-tien-yen';

const SITE: Shot[] = [
  { name: 'front-desktop-light', path: '/', viewport: DESKTOP },
  { name: 'front-desktop-dark', path: '/', viewport: DESKTOP, colorScheme: 'dark' },
  { name: 'front-phone-light', path: '/', viewport: PHONE },
  { name: 'front-phone-dark', path: '/', viewport: PHONE, colorScheme: 'dark' },
  { name: 'story-desktop-light', path: STORY, viewport: DESKTOP },
  { name: 'story-desktop-dark', path: STORY, viewport: DESKTOP, colorScheme: 'dark' },
  { name: 'story-phone-light', path: STORY, viewport: PHONE },
  { name: 'agency-desktop-light', path: OFFICE, viewport: DESKTOP },
  { name: 'agency-phone-light', path: OFFICE, viewport: PHONE },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});
await mkdir(FOLDER, { recursive: true });

const save = async (page: Page, name: string) =>
  sharp(await page.screenshot())
    .png({ palette: true, quality: 85, effort: 8 })
    .toFile(`${FOLDER}/${name}.png`);

for (const { name, path, viewport, colorScheme = 'light' } of SITE) {
  const context = await browser.newContext({
    locale: 'vi-VN',
    javaScriptEnabled: false,
    viewport,
    colorScheme,
    deviceScaleFactor: viewport === PHONE ? 2 : 1,
  });
  const page = await context.newPage();
  await page.goto(base + path, { waitUntil: 'networkidle' });
  await save(page, name);
  await context.close();
}

for (const colorScheme of ['light', 'dark'] as const) {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: DESKTOP, colorScheme });
  const page = await context.newPage();
  await page.goto(`${base}/admin/login`);
  await page.fill('#field-email', email);
  await page.fill('#field-password', password);
  await page.click('button[type=submit]');
  await page.waitForURL((url) => url.pathname === '/admin');
  await page.waitForTimeout(2_000);
  await save(page, `desk-desktop-${colorScheme}`);
  await page.locator('.desk a[href*="/articles/"]:not([href$="create"])').first().click();
  await page.locator('.rich-text-lexical [contenteditable]').first().waitFor();
  await page.waitForTimeout(2_000);
  await save(page, `editor-desktop-${colorScheme}`);
  await context.close();
}
await browser.close();
