/**
 * The archive of a newsroom of 104,000 stories (or as many as are given), 29 of 30 of them public: how long its reader
 * takes for the first page of all stories and for page 5,000, alternating; and the sitemap: whether every public story
 * stands in it, how long all its parts take, and how much memory. On the embedded database.
 * `npm run benchmark:archive [stories]`; milliseconds, medians of 25 runs.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ARTICLES_PER_PAGE } from '@/domain/listSizes';
import { programArgs } from '@/platform/program';
import { median } from './quantile';

const STORIES = Number(process.argv[2] ?? 104_000);
const DEEP_PAGE = 5_000;
const RUNS = 25;
const MEGABYTE = 1024 * 1024;

const folder = await mkdtemp(path.join(tmpdir(), 'toasoan-archive-'));
Object.assign(process.env, {
  NODE_ENV: 'production',
  DATA_DIR: folder,
  DATABASE_URL: `file:${path.join(folder, 'toasoan.db')}`,
  PAYLOAD_SECRET: 'only for this benchmark, thirty-two characters and more',
});
await promisify(execFile)(process.execPath, programArgs('scripts/migrate.ts'));

const { openNewsroom } = await import('@/test/newsroom');
const { loadNewsroom } = await import('@/test/plans/load');
const { isPublic, madeNewsroom } = await import('@/test/plans/made');
const { getArticleList } = await import('@/site/data/articles');
const { getSitemap, getSitemapIndex } = await import('@/site/data/sitemaps');
const { sitemapOf } = await import('@/site/feeds/sitemap');

const payload = await openNewsroom();
const made = madeNewsroom(STORIES, new Date());
await loadNewsroom(payload, made);
const publicStories = Array.from({ length: STORIES }, (_, number) => number).filter(isPublic);

/** The position that the address of a page of all stories names: the last story of the page before. */
const positionOf = async (page: number): Promise<string | undefined> => {
  if (page === 1) return undefined;
  const { docs } = await payload.find({
    collection: 'articles',
    where: { _status: { equals: 'published' } },
    sort: ['-publishedAt', '-id'],
    limit: ARTICLES_PER_PAGE,
    page: page - 1,
    depth: 0,
    joins: false as never,
    select: { publishedAt: true },
  });
  const last = docs.at(-1);
  if (!last) throw new Error(`There is no page ${page}: make more stories.`);
  return `${last.publishedAt}_${last.id}`;
};

const timed = async (read: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now();
  await read();
  return performance.now() - startedAt;
};
const pages = new Map<number, number[]>([1, DEEP_PAGE].map((page) => [page, []]));
const positions = new Map<number, string | undefined>();
for (const page of pages.keys()) positions.set(page, await positionOf(page));
for (let run = -1; run < RUNS; run += 1)
  for (const [page, times] of pages) {
    const time = await timed(() => getArticleList(positions.get(page)));
    if (run >= 0) times.push(time);
  }
const [first, deep] = [...pages.values()].map(median) as [number, number];
console.log(`| stories | page 1 | page ${DEEP_PAGE} | ratio |\n|---|---|---|---|`);
console.log(`| ${STORIES} | ${first.toFixed(1)} | ${deep.toFixed(1)} | ${(deep / first).toFixed(2)} |`);

let most = 0;
const startedAt = performance.now();
const { parts } = await getSitemapIndex();
const indexMs = performance.now() - startedAt;
const stories = new Set<string>();
let bytes = 0;
for (const { href } of parts) {
  const { pathname, searchParams } = new URL(href, 'http://localhost');
  const part = await getSitemap(
    pathname.replace(/^\/sitemap\/|\.xml$/g, ''),
    searchParams.get('sau') ?? undefined,
  );
  if (!part) throw new Error(`The list names ${href}, which is not there.`);
  bytes += sitemapOf(part).length;
  most = Math.max(most, process.memoryUsage().heapUsed);
  for (const entry of part.entries) if (entry.href.startsWith('/tin-tuc/')) stories.add(entry.href);
}
console.log('\n| parts | list ms | all parts s | MB | stories in it | public stories | heap MB |');
console.log('|---|---|---|---|---|---|---|');
console.log(
  `| ${parts.length} | ${Math.round(indexMs)} | ${((performance.now() - startedAt) / 1000).toFixed(1)} | ${(bytes / MEGABYTE).toFixed(1)} | ${stories.size} | ${publicStories.length} | ${Math.round(most / MEGABYTE)} |`,
);
await payload.destroy();
await rm(folder, { recursive: true, force: true });
if (stories.size !== publicStories.length) {
  console.error('The sitemap is not complete.');
  process.exitCode = 1;
}
process.exit();
