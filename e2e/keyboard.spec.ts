import type { Page } from '@playwright/test';
import { expect, test } from './newsroom';

interface Focused {
  name: string;
  /** Whether it has an outline, and lies within the window. */
  isSeen: boolean;
  place: 'header' | 'main' | 'footer' | 'skip' | null;
}

/** What has the focus now; null when it is the page itself. */
const focused = (page: Page): Promise<Focused | null> =>
  page.evaluate<Focused | null>(`(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const within = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const main = document.querySelector('main');
    const before = main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
    return {
      name: (element.getAttribute('aria-label') || element.labels?.[0]?.innerText || element.innerText || '').trim(),
      isSeen: within && box.width > 0 && style.outlineStyle !== 'none',
      place: element.getAttribute('href') === '#noi-dung' ? 'skip'
        : main.contains(element) ? 'main' : before ? 'header' : 'footer',
    };
  })()`);

/** Goes through a page by the Tab key, from its beginning until the focus leaves it. */
const walk = async (page: Page): Promise<Focused[]> => {
  const stops: Focused[] = [];
  for (let steps = 0; steps < 300; steps += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error('The focus does not leave the page.');
};

test('a reader with a keyboard skips to the text, opens the lead story, and sees each step', async ({
  page,
}) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toEqual({ name: 'Đến nội dung chính', isSeen: true, place: 'skip' });
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  const lead = page.locator('main a[href^="/tin-tuc/"]').first();
  const isAtLead = () => lead.evaluate((link) => link.matches(':focus'));
  // Its topic may stand before it.
  for (let steps = 0; steps < 2 && !(await isAtLead()); steps += 1) await page.keyboard.press('Tab');
  await expect(lead).toBeFocused();
  const title = await lead.innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
});

for (const [kind, find] of [
  ['the front page', async () => '/'],
  ['a story', (page: Page) => firstLink(page, '/', '/tin-tuc/')],
  ['the week', async () => '/su-kien/tuan'],
  ['the register of documents', async () => '/van-ban'],
] as const)
  test(`the focus goes through ${kind} in order, is always seen, and leaves it`, async ({ page }) => {
    await page.goto(await find(page));
    const stops = await walk(page);
    const places = stops.map(({ place }) => place);
    expect(places.filter((place, index) => place !== places[index - 1])).toEqual([
      'skip',
      'header',
      'main',
      'footer',
    ]);
    expect(stops.filter(({ name }) => name === '')).toEqual([]);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  });

test('on a phone the menu opens by the keyboard and its links are reached', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  const menu = page.locator('summary').first();
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const first = page.locator('details[open] a').first();
  await expect(first).toBeFocused();
  await expect(first).toBeVisible();
});

test('the size of the text is changed by the keyboard and stays', async ({ page }) => {
  await page.goto(await firstLink(page, '/', '/tin-tuc/'));
  const size = () =>
    page.evaluate<number>("parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)");
  const before = await size();
  await page.getByRole('button', { name: 'Tăng cỡ chữ' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(size).toBeGreaterThan(before);
  await page.reload();
  await expect.poll(size).toBeGreaterThan(before);
});

async function firstLink(page: Page, list: string, prefix: string): Promise<string> {
  await page.goto(list);
  return (await page.locator(`main a[href^="${prefix}"]`).first().getAttribute('href'))!;
}
