import { expect, test } from './newsroom';
import { startBeside, startDemoNewsroom, tokenFor, type DemoNewsroom } from '@/test/demoNewsroom';
import { Withdrawals } from '@/test/Withdrawals';

/**
 * Readers hammer two servers on one database while stories are published, corrected, withdrawn and moved; afterwards every
 * page that either server keeps must be the one that a server makes which was started just now. 500 changes with
 * `UNDER_LOAD_CHANGES=500`; `UNDER_LOAD_SEED` makes others. To see it fail: docs/caching.md.
 */
const CHANGES = Number(process.env.UNDER_LOAD_CHANGES ?? 40);
const SEED = Number(process.env.UNDER_LOAD_SEED ?? 1);
const READERS = 16;
const WRITERS = 2;
/** Within which a server must have heard of what another one has changed. */
const HEARD_WITHIN_MS = 1_000;
const LISTS = ['/', '/tin-tuc', '/rss.xml', '/luu-tru'];

type Beside = Awaited<ReturnType<typeof startBeside>>;

interface Story {
  id: string;
  number: number;
  version: number;
  /** The first one is the one it has now. */
  addresses: string[];
  slug: string;
}

interface Answer {
  status: number;
  location: string | null;
  type: string | null;
  body: string;
}

let first: DemoNewsroom;
let second: Beside;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  first = await startDemoNewsroom('sqlite');
  second = await startBeside(first);
});

test.afterAll(async () => {
  await second?.stop();
  await first?.stop();
});

/** Mulberry32: numbers from 0 to 1 that are the same for the same seed. */
const randomOf = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const read = async (base: string, path: string): Promise<Answer> => {
  const answer = await fetch(base + path, { redirect: 'manual' });
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    type: answer.headers.get('content-type'),
    body: await answer.text(),
  };
};

/** Where two texts part, with what stands around it. */
const difference = (one: string, other: string): string => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 80), at + 120);
  return `…${around(one)}… instead of …${around(other)}…`;
};

const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => {
    const { pathname, search } = new URL(loc!.replaceAll('&amp;', '&'));
    return pathname + search;
  });

/** Every public page, by the map of a server. */
const allPages = async (base: string): Promise<string[]> => {
  const parts = locations((await read(base, '/sitemap.xml')).body);
  const pages = await Promise.all(parts.map(async (part) => locations((await read(base, part)).body)));
  return [...new Set([...LISTS, '/sitemap.xml', ...parts, ...pages.flat()])];
};

/** Stands in the titles of a story, and so on lists; and in its text, and so on its page. */
const titleWord = ({ number }: Pick<Story, 'number'>) => `dau${number}x`;
const leadWord = ({ number }: Pick<Story, 'number'>) => `loi${number}x`;

/** An editorial office that makes one random change after another. */
const openDesk = async (base: string, newsroom: DemoNewsroom, name: string) => {
  const journalist = await tokenFor(base, newsroom.accounts.journalist);
  const editor = await tokenFor(base, newsroom.accounts.editor);

  const ask = async (method: string, path: string, token: string, data: object = {}) => {
    const answer = await fetch(`${base}/api/${path}`, {
      method,
      headers: { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' },
      ...(method === 'GET' ? {} : { body: JSON.stringify(data) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as { doc: { id: string; slug: string }; docs: { id: string; slug: string }[] };
  };

  const [topic] = (await ask('GET', 'topics?limit=1', editor)).docs;
  const textOf = (story: Pick<Story, 'number' | 'version'>) => ({
    title: `Tin thử tải ${titleWord(story)} lần ${story.version}`,
    lead: `Nội dung ${leadWord(story)} lần ${story.version}.`,
  });
  const release = async ({ id }: Pick<Story, 'id'>, how: string, data?: object) => {
    await ask('POST', `articles/${id}/submit`, journalist);
    await ask('POST', `articles/${id}/approve`, editor);
    await ask('POST', `articles/${id}/${how}`, editor, data);
  };

  return {
    topic: `/chuyen-muc/${topic!.slug}`,
    publish: async (number: number): Promise<Story> => {
      const text = textOf({ number, version: 1 });
      const { doc } = await ask('POST', 'articles?draft=true', journalist, {
        ...text,
        slug: `tin-thu-tai-${name}-${number}`,
        authors: [{ name: 'Lý Minh', role: 'text' }],
        topics: [topic!.id],
      });
      await release(doc, 'publish');
      return { id: doc.id, number, version: 1, slug: doc.slug, addresses: [`/tin-tuc/${doc.slug}`] };
    },
    correct: async (story: Story): Promise<void> => {
      story.version += 1;
      await ask('PATCH', `articles/${story.id}?draft=true`, journalist, textOf(story));
      await release(story, 'correct', { note: 'Sửa số liệu.' });
    },
    move: async (story: Story): Promise<void> => {
      story.version += 1;
      const slug = `${story.slug}-${story.version}`;
      await ask('PATCH', `articles/${story.id}?draft=true`, journalist, { ...textOf(story), slug });
      await release(story, 'publish');
      story.addresses.unshift(`/tin-tuc/${slug}`);
    },
    withdraw: async (story: Story): Promise<void> => {
      await ask('POST', `articles/${story.id}/withdraw`, editor, { note: 'Chưa xác minh.' });
    },
  };
};

test('no reader sees what was withdrawn, and afterwards everything is as if made anew', async () => {
  test.setTimeout(300_000 + CHANGES * 5_000);
  const random = randomOf(SEED);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const desk = await openDesk(first.baseURL, first, `s${SEED}`);
  const lists = [...LISTS, desk.topic, `${desk.topic}/rss.xml`];
  const addresses: string[] = [];
  const offLists = new Withdrawals();
  const offPages = new Withdrawals();
  const faults: string[] = [];
  const done = { publish: 0, correct: 0, move: 0, withdraw: 0 };
  let reads = 0;
  let changes = 0;
  let isOver = false;

  const readOn = async (base: string, graceMs: number): Promise<void> => {
    while (!isOver) {
      const isList = addresses.length === 0 || random() < 0.5;
      const path = pick(isList ? lists : addresses);
      const askedAt = performance.now();
      const { status, body } = await read(base, path);
      reads += 1;
      if (status >= 500) faults.push(`${base}${path} answered ${status}`);
      const fault = (isList ? offLists : offPages).findFault({ path: base + path, askedAt, body }, graceMs);
      if (fault) faults.push(fault);
    }
  };

  /** Each writer has stories of its own: what two editors do with one story is tried elsewhere. */
  const writeOn = async (): Promise<void> => {
    const stories: Story[] = [];
    const publish = async () => {
      const story = await desk.publish(changes);
      stories.push(story);
      addresses.push(...story.addresses);
      done.publish += 1;
    };
    while (changes < CHANGES) {
      changes += 1;
      const dice = random();
      if (stories.length < 3 || dice < 0.25) {
        await publish();
        continue;
      }
      const story = pick(stories);
      if (dice < 0.5) {
        await desk.correct(story);
        done.correct += 1;
      } else if (dice < 0.75) {
        await desk.move(story);
        addresses.push(story.addresses[0]!);
        done.move += 1;
      } else {
        await desk.withdraw(story);
        const answeredAt = performance.now();
        offLists.add(titleWord(story), answeredAt);
        offPages.add(leadWord(story), answeredAt);
        stories.splice(stories.indexOf(story), 1);
        done.withdraw += 1;
      }
    }
  };

  const readers = Array.from({ length: READERS }, (_, index) =>
    index % 2 === 0 ? readOn(first.baseURL, 0) : readOn(second.baseURL, HEARD_WITHIN_MS),
  );
  const endReading = () => {
    isOver = true;
    return Promise.all(readers);
  };
  await Promise.all(Array.from({ length: WRITERS }, writeOn)).finally(endReading);

  test.info().annotations.push({
    type: 'load',
    description: `${reads} reads, ${JSON.stringify(done)}, seed ${SEED}`,
  });
  expect(faults.slice(0, 10)).toEqual([]);
  expect(offLists.count).toBeGreaterThan(0);
  expect(reads).toBeGreaterThan(changes);

  await new Promise((resolve) => setTimeout(resolve, HEARD_WITHIN_MS));
  const fresh = await startBeside(first);
  try {
    const stale: string[] = [];
    const pages = [...new Set([...(await allPages(fresh.baseURL)), ...lists, ...addresses])];
    for (const page of pages) {
      const right = await read(fresh.baseURL, page);
      for (const { baseURL } of [first, second]) {
        const shown = await read(baseURL, page);
        if (shown.status !== right.status || shown.location !== right.location || shown.type !== right.type)
          stale.push(
            `${page}: ${shown.status} ${shown.location} instead of ${right.status} ${right.location}`,
          );
        else if (shown.body !== right.body) stale.push(`${page}: ${difference(shown.body, right.body)}`);
      }
    }
    expect(stale.slice(0, 10)).toEqual([]);
    expect(pages.length).toBeGreaterThan(addresses.length);
  } finally {
    await fresh.stop();
  }
});
