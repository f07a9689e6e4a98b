/**
 * How soon readers see what an editor does: milliseconds from sending the request to the first anonymous answer that shows
 * it, on the story's page, the front page, the list, the topic and the feed, all of them kept in memory before. On the
 * demo newsroom, embedded or with `E2E_DATABASE=mongodb`. `npm run benchmark:visible -- [runs] [--beside] [--under-load]`:
 * `--beside` reads from a second server on the same database, which hears of the change through it; `--under-load` has
 * wrk ask for the same pages with 16 connections meanwhile.
 */
import { parseArgs } from 'node:util';
import { startBeside, startDemoNewsroom, tokenFor } from '@/test/demoNewsroom';
import { load, needWrk } from './bench/wrk';
import { quantile } from './quantile';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { beside: { type: 'boolean' }, 'under-load': { type: 'boolean' } },
});
const RUNS = Number(positionals[0] ?? 20);
const LOAD_S = 10;
const LIMIT_MS = 30_000;
const POLL_MS = 5;

if (options['under-load']) await needWrk();
const newsroom = await startDemoNewsroom(process.env.E2E_DATABASE === 'mongodb' ? 'mongodb' : 'sqlite');
const { baseURL, accounts } = newsroom;
const beside = options.beside ? await startBeside(newsroom) : null;
const readURL = beside?.baseURL ?? baseURL;

const ask = async (method: string, path: string, token: string, data?: unknown) => {
  const answer = await fetch(`${baseURL}/api/${path}`, {
    method,
    headers: { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' },
    ...(data ? { body: JSON.stringify(data) } : {}),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { doc: { id: string; slug: string }; docs: { id: string; slug: string }[] };
};

const journalist = await tokenFor(baseURL, accounts.journalist);
const editor = await tokenFor(baseURL, accounts.editor);
const [topic] = (await ask('GET', 'topics?limit=1', editor)).docs;

interface Reading {
  status: number;
  body: string;
}

const read = async (path: string): Promise<Reading> => {
  const answer = await fetch(readURL + path, { redirect: 'manual' });
  return { status: answer.status, body: await answer.text() };
};

const listings = { front: '/', list: '/tin-tuc', topic: `/chuyen-muc/${topic!.slug}`, feed: '/rss.xml' };

/** Milliseconds until an address answers as it should. */
const until = async (begin: number, path: string, isRight: (page: Reading) => boolean): Promise<number> => {
  for (;;) {
    if (isRight(await read(path))) return performance.now() - begin;
    if (performance.now() - begin > LIMIT_MS) throw new Error(`${path} did not change in time`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
};

const times = new Map<string, number[]>();

type Expected = Record<string, [path: string, isRight: (page: Reading) => boolean]>;

/** Does a step, and waits for everything that must show it. */
const measure = async (step: string, act: () => Promise<unknown>, expected: Expected): Promise<void> => {
  for (const [path] of Object.values(expected)) await read(path);
  const begin = performance.now();
  await act();
  const found = await Promise.all(
    Object.entries(expected).map(
      async ([name, [path, isRight]]) => [name, await until(begin, path, isRight)] as const,
    ),
  );
  for (const [name, time] of found)
    times.set(`${step}: ${name}`, [...(times.get(`${step}: ${name}`) ?? []), time]);
};

const shows = (words: string) => (page: Reading) => page.status === 200 && page.body.includes(words);
const showsNot = (words: string) => (page: Reading) => page.status === 200 && !page.body.includes(words);
const everywhere = (isRight: (page: Reading) => boolean): Expected =>
  Object.fromEntries(Object.entries(listings).map(([name, path]) => [name, [path, isRight]]));

const runOnce = async (run: number): Promise<void> => {
  const title = `Đường vào thôn Nà Lạ được trải nhựa lần ${run}`;
  const corrected = `Đường vào thôn Nà Lạ được đổ bê tông lần ${run}`;
  const { doc } = await ask('POST', 'articles?draft=true', journalist, {
    title,
    lead: 'Sáng 18/11, đoạn đường dài 1,2 km vào thôn Nà Lạ được bàn giao.',
    authors: [{ name: 'Lý Minh', role: 'text' }],
    topics: [topic!.id],
  });
  const story = `articles/${doc.id}`;
  const approve = async () => {
    await ask('POST', `${story}/submit`, journalist);
    await ask('POST', `${story}/approve`, editor);
  };
  const page = `/tin-tuc/${doc.slug}`;
  const moved = `/tin-tuc/${doc.slug}-moi`;
  await approve();
  await measure('publish', () => ask('POST', `${story}/publish`, editor), {
    story: [page, shows(title)],
    ...everywhere(shows(title)),
  });
  await ask('PATCH', `${story}?draft=true`, journalist, { title: corrected });
  await approve();
  await measure('correct', () => ask('POST', `${story}/correct`, editor, { note: 'Sửa loại đường.' }), {
    story: [page, shows(corrected)],
    ...everywhere(shows(corrected)),
  });
  await ask('PATCH', `${story}?draft=true`, journalist, { slug: `${doc.slug}-moi` });
  await approve();
  await measure('move', () => ask('POST', `${story}/publish`, editor), {
    'old address': [page, ({ status }) => status === 301],
    story: [moved, shows(corrected)],
    ...everywhere(shows(moved)),
  });
  await measure('withdraw', () => ask('POST', `${story}/withdraw`, editor, { note: 'Chưa xác minh.' }), {
    story: [moved, shows('Chưa xác minh.')],
    ...everywhere(showsNot(corrected)),
  });
};

const at = (sorted: readonly number[], share: number): string =>
  Math.round(quantile(sorted, share)).toString();

/** Asks for the listings until it is told to end. Answers how many requests a second were answered in each run. */
const loadOn = () => {
  let isOver = false;
  const rates: number[] = [];
  const run = async (): Promise<number[]> => {
    while (!isOver) {
      const addresses = Object.values(listings);
      const { requestsPerSecond } = await load(readURL, addresses, { seconds: LOAD_S, connections: 16 });
      rates.push(Math.round(requestsPerSecond));
    }
    return rates;
  };
  const running = run();
  return {
    end: (): Promise<number[]> => {
      isOver = true;
      return running;
    },
  };
};

const asking = options['under-load'] ? loadOn() : null;
try {
  for (let run = 1; run <= RUNS; run += 1) await runOnce(run);
  const where = beside ? ', read from a second server' : '';
  const rates = await asking?.end();
  const burden = rates
    ? `, while wrk -c16 was answered ${Math.min(...rates)} to ${Math.max(...rates)} times a second`
    : '';
  console.log(
    `${RUNS} runs, milliseconds${where}${burden}\n\n| step | median | p95 | most |\n| --- | --- | --- | --- |`,
  );
  for (const [name, values] of times) {
    const sorted = [...values].sort((a, b) => a - b);
    console.log(`| ${name} | ${at(sorted, 0.5)} | ${at(sorted, 0.95)} | ${at(sorted, 1)} |`);
  }
} finally {
  await asking?.end();
  await beside?.stop();
  await newsroom.stop();
}
