/**
 * Lighthouse (mobile profile) over one page of each kind of a running newsroom.
 * Usage: npm run lighthouse -- http://127.0.0.1:3000
 */
import lighthouse from 'lighthouse';
import { chromium } from 'playwright';
import { firstLink } from './publicPages';

const base = (process.argv[2] ?? 'http://127.0.0.1:3000').replace(/\/$/, '');
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const PORT = 9_333;
const pages = [
  '/',
  await firstLink(base, '/', '/tin-tuc/'),
  await firstLink(base, '/', '/chuyen-muc/'),
  await firstLink(base, '/co-quan', '/co-quan/'),
  await firstLink(base, '/su-kien', '/su-kien/'),
  await firstLink(base, '/van-ban', '/van-ban/'),
  await firstLink(base, '/nhan-su', '/nhan-su/'),
  '/tin-tuc',
  '/co-quan',
  '/su-kien',
  '/su-kien/thang',
  '/su-kien/tuan',
  '/luu-tru',
  '/van-ban',
  '/nhan-su',
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    `--remote-debugging-port=${PORT}`,
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
let isBelow = false;
console.log(
  `| page | ${CATEGORIES.join(' | ')} | LCP | CLS | bytes |\n|---|${CATEGORIES.map(() => '---').join('|')}|---|---|---|`,
);
for (const path of pages) {
  const result = await lighthouse(base + path, {
    port: PORT,
    onlyCategories: [...CATEGORIES],
    logLevel: 'error',
  });
  const { categories, audits } = result!.lhr;
  const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  isBelow ||= scores[0]! < 95 || scores.slice(1).some((score) => score < 100);
  const failed = CATEGORIES.flatMap((name) =>
    categories[name]!.auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9).map(
      ({ id }) => id,
    ),
  );
  const of = (id: string) => audits[id]?.displayValue ?? '';
  console.log(
    `| ${path} | ${scores.join(' | ')} | ${of('largest-contentful-paint')} | ${of('cumulative-layout-shift')} | ${Math.round((audits['total-byte-weight']?.numericValue ?? 0) / 1024)} KiB |${failed.length > 0 ? ` ${failed.join(', ')}` : ''}`,
  );
}
await browser.close();
process.exitCode = isBelow ? 1 : 0;
