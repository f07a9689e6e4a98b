/**
 * What a cheap phone on a slow network sees of one page of each kind, cold: Chromium with a processor four times slowed
 * and slow 4G as Lighthouse applies it (562.5 ms a request, 1474.56 kbit/s down, 675 up). Medians of several runs, each in
 * a browser context of its own, and what goes over the wire.
 * Usage: npm run benchmark:vitals -- http://127.0.0.1:3000
 */
import { chromium, type CDPSession, type Page } from 'playwright';
import { firstLink } from './publicPages';
import { median } from './quantile';

const RUNS = 5;
const SLOWED = 4;
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
/** Photos below the fold are asked for late; what moves then is counted too. */
const SETTLED_MS = 1_500;
const base = (process.argv[2] ?? 'http://127.0.0.1:3000').replace(/\/$/, '');

/** Runs in the page, before anything of it. */
const OBSERVE = `
  window.seen = { lcp: 0, cls: 0, blocking: 0 };
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('largest-contentful-paint', (entry) => { window.seen.lcp = entry.startTime; });
  observe('layout-shift', (entry) => { if (!entry.hadRecentInput) window.seen.cls += entry.value; });
  observe('longtask', (entry) => { window.seen.blocking += Math.max(0, entry.duration - 50); });
`;

interface Seen {
  lcp: number;
  cls: number;
  blocking: number;
}

/** Bytes over the wire by the kind of what was sent. */
const countBytes = async (session: CDPSession): Promise<Map<string, number>> => {
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  await session.send('Network.enable');
  return bytes;
};

const visit = async (page: Page, path: string) => {
  const session = await page.context().newCDPSession(page);
  const bytes = await countBytes(session);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.addInitScript(OBSERVE);
  await page.goto(base + path, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLED_MS);
  const seen = await page.evaluate<Seen>('window.seen');
  return { ...seen, bytes };
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-component-update'],
});
const pages = [
  '/',
  await firstLink(base, '/', '/tin-tuc/'),
  await firstLink(base, '/co-quan', '/co-quan/'),
  await firstLink(base, '/su-kien', '/su-kien/'),
  '/luu-tru',
  '/su-kien/tuan',
  '/van-ban',
];
console.log('| page | LCP ms | CLS | blocking ms | HTML kB | scripts kB | fonts kB | photos kB |');
console.log('|---|---|---|---|---|---|---|---|');
for (const path of pages) {
  const visits: Awaited<ReturnType<typeof visit>>[] = [];
  // The first one makes the page and its compressed form.
  for (let run = 0; run <= RUNS; run += 1) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      deviceScaleFactor: 2,
      isMobile: true,
      locale: 'vi-VN',
      serviceWorkers: 'block',
    });
    const visited = await visit(await context.newPage(), path);
    if (run > 0) visits.push(visited);
    await context.close();
  }
  const of = (field: keyof Seen) => median(visits.map((each) => each[field]));
  const kilobytes = (...kinds: string[]) =>
    (
      median(visits.map(({ bytes }) => kinds.reduce((sum, kind) => sum + (bytes.get(kind) ?? 0), 0))) / 1000
    ).toFixed(1);
  console.log(
    `| ${path} | ${Math.round(of('lcp'))} | ${of('cls').toFixed(3)} | ${Math.round(of('blocking'))} | ${kilobytes('Document', 'Stylesheet')} | ${kilobytes('Script')} | ${kilobytes('Font')} | ${kilobytes('Image')} |`,
  );
}
await browser.close();
