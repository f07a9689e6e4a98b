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
  { name: 'week-desktop-light', path: '/su-kien/tuan', viewport: DESKTOP },
  { name: 'agency-phone-light', path: OFFICE, viewport: PHONE },
];

/** A story as it comes from an old portal. */
const INCOMING = `Tiên Yên đưa trạm bơm Đồng Châu vào vận hành trước mùa khô

Thứ Ba, 17/11/2026, 8:30 [GMT+7]
.
Sáng 17/11, đoàn công tác của UBND huyện Tiên Yên do đồng chí Phùng Văn Lập, Phó Chủ tịch UBND huyện, làm Trưởng đoàn, kiểm tra trạm bơm Đồng Châu tại xã Tiên Lãng, thực hiện Kế hoạch số 45/KH-UBND.

Cán bộ kỹ thuật vận hành thử máy bơm số 2.
Cán bộ kỹ thuật vận hành thử máy bơm số 2.

Trạm có hai máy bơm, mỗi giờ đưa 900 mét khối nước lên kênh chính, đủ tưới cho 180 ha lúa và rau màu vụ đông xuân.

Theo Hội Nông dân huyện, bà con bốn thôn đã nạo vét xong 3 km kênh nội đồng.

Nông Thảo (Trung tâm TT-VH Tiên Yên)
.
In trang | Lượt xem: 214
`;

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
  await page.goto(`${base}/admin/intake`);
  await page.locator('#intake-text').waitFor();
  await page.waitForTimeout(2_000);
  await page.locator('#intake-text').fill(INCOMING);
  await page.locator('#intake-read').click();
  await page.locator('#intake-title').waitFor();
  await page.locator('.intake__columns').scrollIntoViewIfNeeded();
  await page.waitForTimeout(1_000);
  await save(page, `intake-desktop-${colorScheme}`);
  await context.close();
}
await browser.close();
