import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from './newsroom';

/** Pages whose content is the same on any day, and which no other journey adds to. What of a page is compared, where it is not all of it. */
const PAGES: Record<string, { path: string; part?: string }> = {
  story: {
    path: '/tin-tuc/ba-van-phong-ve-mot-moi-tien-yen-ra-mat-van-phong-huyen-uy-hdnd-va-ubnd-huyen',
    part: 'main article >> nth=0',
  },
  documents: { path: '/van-ban?nam=2019' },
  year: { path: '/luu-tru/2019' },
  week: { path: '/su-kien/tuan/2031-01-06' },
  contact: { path: '/lien-he' },
  search: { path: '/tim-kiem' },
  missing: { path: '/khong-co-trang-nay' },
};

const LOOKS = [
  { width: 360, colorScheme: 'light' },
  { width: 768, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const;

/** How much smaller the pictures are kept: what an eye sees of a layout from some steps away. */
const SMALLER = 5;
/** Machines have other system fonts: our own is everywhere. Photos are drawn anew for each newsroom. */
const SAME_EVERYWHERE = `
  *, *::before, *::after { font-family: 'Toasoan Serif' !important; transition: none !important; }
  img { visibility: hidden !important; }
`;

const pictureOf = async (page: Page, part: string | undefined): Promise<Buffer> => {
  const options = { animations: 'disabled', caret: 'hide' } as const;
  const whole = part
    ? await page.locator(part).screenshot(options)
    : await page.screenshot({ ...options, fullPage: true });
  const { width } = await sharp(whole).metadata();
  return sharp(whole)
    .resize({ width: Math.round(width / SMALLER) })
    .png({ compressionLevel: 9 })
    .toBuffer();
};

test.use({ bypassCSP: true });

for (const [name, { path, part }] of Object.entries(PAGES))
  test(`${name} looks as it did, on a phone, a tablet in the dark and a desktop`, async ({ page }) => {
    await page.goto(path);
    await page.addStyleTag({ content: SAME_EVERYWHERE });
    await page.evaluate('document.fonts.ready.then(() => true)');
    for (const { width, colorScheme } of LOOKS) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      expect(await pictureOf(page, part)).toMatchSnapshot(`${name}-${width}-${colorScheme}.png`, {
        threshold: 0.3,
        maxDiffPixelRatio: 0.02,
      });
    }
  });
