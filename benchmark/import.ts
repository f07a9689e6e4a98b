/**
 * Imports an archive of generated stories into an empty embedded database: killed three times and resumed, then taken
 * back. `npm run benchmark:import [stories] [photo every]`. Prints the rate, how long each part took, and the largest
 * memory of the process (VmHWM) for a tenth of the stories and for all of them.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { programArgs } from '@/platform/program';
import { htmlOf, oldStories, WXR_END, WXR_HEAD, wxrItem } from '@/test/archiveStories';
import { countIn } from '@/test/portability';
import { waitForExit } from '@/test/process';
import { photo } from '@/test/storyFiles';

const STORIES = Number(process.argv[2] ?? 10_000);
/** Each how manieth story has a photo of 1,200 × 800; 0: none. */
const PHOTO_EVERY = Number(process.argv[3] ?? 0);
const KILLED_AT = [0.2, 0.5, 0.8];
const POLL_MS = 100;

const folder = await mkdtemp(path.join(tmpdir(), 'toasoan-import-'));

/** An export of so many stories, written piece by piece. */
const archiveOf = async (count: number): Promise<string> => {
  const file = path.join(folder, `wordpress-${count}.xml`);
  const contentOf = (story: Parameters<typeof htmlOf>[0]) =>
    htmlOf(
      story,
      PHOTO_EVERY > 0 && story.id % PHOTO_EVERY === 0
        ? { address: '/uploads/anh.jpg', caption: 'Bà con cùng làm đường thôn.' }
        : undefined,
    );
  const text = function* () {
    yield WXR_HEAD;
    for (const story of oldStories(count)) yield `${wxrItem(story, { contentOf })}\n`;
    yield WXR_END;
  };
  await pipeline(Readable.from(text()), createWriteStream(file));
  return file;
};

const newNewsroom = async (name: string) => {
  const dataDir = path.join(folder, name);
  await mkdir(dataDir);
  const env = {
    DATA_DIR: dataDir,
    DATABASE_URL: `file:${path.join(dataDir, 'toasoan.db')}`,
    PAYLOAD_SECRET: 'only for this benchmark, thirty-two characters and more',
    NODE_ENV: 'production' as const,
  };
  await promisify(execFile)(process.execPath, programArgs('scripts/migrate.ts'), {
    env: { ...process.env, ...env },
  });
  return { env, dataDir, dispose: async () => undefined };
};
type Newsroom = Awaited<ReturnType<typeof newNewsroom>>;

const start = ({ env }: Newsroom, ...program: [string, ...string[]]): ChildProcess =>
  spawn(process.execPath, programArgs(...program), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** Waits for a process, or kills it once so many stories are in; answers its largest memory in MB and the seconds. */
const watch = async (child: ChildProcess, newsroom: Newsroom, killAt?: number) => {
  const began = performance.now();
  let peak = 0;
  while (child.exitCode === null && child.signalCode === null) {
    try {
      const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
      peak = Math.max(peak, Number(kilobytes ?? 0) / 1024);
    } catch {
      // It has ended.
    }
    if (killAt !== undefined && (await countIn(newsroom, 'intakes')) >= killAt) child.kill('SIGKILL');
    await pause(POLL_MS);
  }
  const code = await waitForExit(child);
  return { code, peak: Math.round(peak), seconds: (performance.now() - began) / 1_000 };
};

const must = (code: number | null): void => {
  if (code !== 0) throw new Error(`it ended with ${code}`);
};

try {
  await mkdir(path.join(folder, 'uploads'));
  await writeFile(path.join(folder, 'uploads', 'anh.jpg'), await photo('#286e5a'));

  const tenth = Math.round(STORIES / 10);
  const small = await newNewsroom('small');
  const first = await watch(start(small, 'scripts/import.ts', await archiveOf(tenth)), small);
  must(first.code);
  console.log(
    `${tenth} stories: ${first.seconds.toFixed(0)} s, ${(tenth / first.seconds).toFixed(1)} a second, at most ${first.peak} MB`,
  );

  const large = await newNewsroom('large');
  const archive = await archiveOf(STORIES);
  let before = 0;
  let working = 0;
  for (const share of [...KILLED_AT, null]) {
    const killAt = share === null ? undefined : STORIES * share;
    const run = await watch(start(large, 'scripts/import.ts', archive, '--batch', 'kho'), large, killAt);
    const there = await countIn(large, 'intakes');
    if (killAt === undefined) must(run.code);
    working += run.seconds;
    console.log(
      `${STORIES} stories, ${killAt === undefined ? 'to the end' : 'killed'}: from ${before} to ${there} in ${run.seconds.toFixed(0)} s, ` +
        `${((there - before) / run.seconds).toFixed(1)} new a second, at most ${run.peak} MB`,
    );
    before = there;
  }
  const [articles, intakes, redirects] = await Promise.all(
    ['articles', 'intakes', 'redirects'].map((table) => countIn(large, table)),
  );
  console.log(
    `in all: ${articles} stories, ${intakes} intake records, ${redirects} old addresses of ${STORIES}, in ${working.toFixed(0)} s: ${(STORIES / working).toFixed(1)} a second with all starts`,
  );

  const undone = await watch(start(large, 'scripts/import-undo.ts', 'kho'), large);
  must(undone.code);
  const left = await Promise.all(
    ['articles', 'intakes', 'redirects', 'media'].map((table) => countIn(large, table)),
  );
  console.log(
    `taken back in ${undone.seconds.toFixed(0)} s, ${(STORIES / undone.seconds).toFixed(1)} a second, at most ${undone.peak} MB; left: ${left.join(', ')}`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);
