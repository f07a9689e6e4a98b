import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PageCache, type Rendered } from './PageCache';
import { Turns } from './Turns';

interface TestPage {
  bytes: number;
  text: string;
}

const MEGABYTE = 1024 * 1024;

const page = (text: string): TestPage => ({ bytes: 10, text });
const keepable = (text: string): Rendered<TestPage> => ({ page: page(text), isKeepable: true });

const deferred = <T>() => {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((ok, no) => ([resolve, reject] = [ok, no]));
  return { promise, resolve, reject };
};

/** A render that waits to be told its end, having noted `tags`. */
const heldRender = (cache: PageCache<TestPage>, ...tags: string[]) => {
  const end = deferred<Rendered<TestPage>>();
  let runs = 0;
  const render = async () => {
    runs += 1;
    cache.note(tags);
    return end.promise;
  };
  return { render, finish: end.resolve, fail: end.reject, runs: () => runs };
};

const never = () => Promise.reject(new Error('must not be rendered'));

describe('PageCache', () => {
  it('renders once for many waiting readers and keeps the page', async () => {
    const cache = new PageCache<TestPage>(MEGABYTE);
    const held = heldRender(cache, 'a');
    const readers = Array.from({ length: 50 }, () => cache.read('/', held.render));
    held.finish(keepable('one'));
    const pages = await Promise.all(readers);
    expect(held.runs()).toBe(1);
    expect(new Set(pages).size).toBe(1);
    expect(await cache.read('/', never)).toBe(pages[0]);
  });

  it('drops the pages that noted a tag and no others', async () => {
    const cache = new PageCache<TestPage>(MEGABYTE);
    const read = (key: string, tag: string) =>
      cache.read(key, async () => {
        cache.note([tag, 'common']);
        return keepable(key);
      });
    await read('/a', 'articles:1');
    await read('/b', 'articles:2');
    cache.drop(['articles:1']);
    expect(cache.get('/a')).toBeUndefined();
    expect(cache.get('/b')).toBeDefined();
    cache.drop(['common']);
    expect(cache.store.size).toBe(0);
    expect(cache.store.bytes).toBe(0);
  });

  it('serves a render that a drop made untrue to those who asked before, and does not keep it', async () => {
    const cache = new PageCache<TestPage>(MEGABYTE);
    const old = heldRender(cache, 'a');
    const before = cache.read('/', old.render);
    cache.drop(['a']);
    const fresh = heldRender(cache, 'a');
    const after = cache.read('/', fresh.render);
    expect(fresh.runs()).toBe(1);
    fresh.finish(keepable('new'));
    expect((await after).text).toBe('new');
    old.finish(keepable('old'));
    expect((await before).text).toBe('old');
    expect(cache.get('/')?.text).toBe('new');
  });

  it('a render that waited for its turn is as new as its beginning', async () => {
    const cache = new PageCache<TestPage>(MEGABYTE, { turns: new Turns(1, 60_000) });
    const first = heldRender(cache, 'a');
    const waiting = heldRender(cache, 'b');
    const one = cache.read('/one', first.render);
    const early = cache.read('/two', waiting.render);
    expect([first.runs(), waiting.runs()]).toEqual([1, 0]);
    cache.drop(['b']);
    cache.dropAll();
    const late = cache.read('/two', never);
    first.finish(keepable('one'));
    await one;
    waiting.finish(keepable('two'));
    expect([(await early).text, (await late).text, waiting.runs()]).toEqual(['two', 'two', 1]);
    expect(cache.get('/two')?.text).toBe('two');
    // What it would have been a moment later, a drop still makes untrue.
    const again = heldRender(cache, 'c');
    const third = cache.read('/three', again.render);
    cache.drop(['c']);
    again.finish(keepable('three'));
    await third;
    expect(cache.get('/three')).toBeUndefined();
  });

  it('does not keep it either when the tag is noted only after the drop', async () => {
    const cache = new PageCache<TestPage>(MEGABYTE);
    const gate = deferred<void>();
    const reading = cache.read('/', async () => {
      await gate.promise;
      cache.note(['a']);
      return keepable('read before the drop, noted after');
    });
    cache.drop(['a']);
    gate.resolve();
    await reading;
    expect(cache.get('/')).toBeUndefined();
  });

  it('keeps a render during which something else was dropped', async () => {
    const cache = new PageCache<TestPage>(MEGABYTE);
    const held = heldRender(cache, 'a');
    const reading = cache.read('/', held.render);
    cache.drop(['b']);
    held.finish(keepable('true'));
    await reading;
    expect(cache.get('/')?.text).toBe('true');
  });

  it('forgets everything, renders under way included, when all is dropped', async () => {
    const cache = new PageCache<TestPage>(MEGABYTE);
    const held = heldRender(cache, 'a');
    const reading = cache.read('/', held.render);
    cache.dropAll();
    held.finish(keepable('old'));
    await reading;
    expect(cache.store.size).toBe(0);
  });

  it('runs at most two renders of one page, however many drops come', async () => {
    const cache = new PageCache<TestPage>(MEGABYTE);
    const ends: (() => void)[] = [];
    let running = 0;
    let most = 0;
    const render = async () => {
      running += 1;
      most = Math.max(most, running);
      cache.note(['a']);
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
      return keepable('page');
    };
    const readers = [];
    for (let i = 0; i < 20; i += 1) {
      readers.push(cache.read('/', render));
      cache.drop(['a']);
    }
    let isDone = false;
    void Promise.all(readers).then(() => (isDone = true));
    while (!isDone) {
      ends.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(most).toBe(2);
  });

  it('gives an error to all who waited and forgets it', async () => {
    const cache = new PageCache<TestPage>(MEGABYTE);
    const held = heldRender(cache, 'a');
    const readers = [cache.read('/', held.render), cache.read('/', held.render)];
    held.fail(new Error('no database'));
    for (const reader of readers) await expect(reader).rejects.toThrow('no database');
    expect((await cache.read('/', async () => keepable('back'))).text).toBe('back');
  });

  it('turns an error thrown at once into a rejection', async () => {
    const cache = new PageCache<TestPage>(MEGABYTE);
    const broken = () => {
      throw new Error('at once');
    };
    await expect(cache.read('/', broken)).rejects.toThrow('at once');
  });

  it('does not keep what may not be kept, nor what noted nothing', async () => {
    const cache = new PageCache<TestPage>(MEGABYTE);
    await cache.read('/missing', async () => {
      cache.note(['a']);
      return { page: page('404'), isKeepable: false };
    });
    await cache.read('/silent', async () => keepable('noted nothing'));
    expect(cache.store.size).toBe(0);
  });

  it('lets a page end at the earliest time it noted', async () => {
    let now = 1_000;
    const cache = new PageCache<TestPage>(MEGABYTE, { now: () => now });
    const read = (key: string, ...ends: number[]) =>
      cache.read(key, async () => {
        cache.note(['a']);
        for (const end of ends) cache.noteUntil(new Date(end));
        return keepable(key);
      });
    await read('/', 3_000, 2_000);
    now = 1_999;
    expect(cache.get('/')).toBeDefined();
    now = 2_000;
    expect(cache.get('/')).toBeUndefined();
    await read('/over', 1_500);
    expect(cache.store.size).toBe(1);
    // For a time without a database: better than none, unless a change has made it untrue.
    expect(cache.getLast('/')?.text).toBe('/');
    cache.drop(['a']);
    expect(cache.getLast('/')).toBeUndefined();
  });

  it('gives out nothing that it has reason to doubt, but as the last there is', async () => {
    let now = 0;
    const cache = new PageCache<TestPage>(MEGABYTE, { now: () => now });
    const read = (text: string) =>
      cache.read('/', async () => {
        cache.note(['a']);
        return keepable(text);
      });
    await read('one');
    cache.doubtFrom = 100;
    now = 99;
    expect((await read('two')).text).toBe('one');
    now = 100;
    expect(cache.getLast('/')?.text).toBe('one');
    expect(cache.find('/')).toBeUndefined();
    expect((await read('two')).text).toBe('two');
  });

  it('keeps the notes of concurrent renders apart, and ignores notes outside of one', async () => {
    const cache = new PageCache<TestPage>(MEGABYTE);
    cache.note(['outside']);
    cache.noteUntil(new Date(0));
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        cache.read(`/${i}`, async () => {
          await new Promise((resolve) => setTimeout(resolve, i % 5));
          cache.note([`articles:${i}`]);
          return keepable(String(i));
        }),
      ),
    );
    cache.drop(['articles:7', 'outside']);
    expect(cache.store.size).toBe(19);
    expect(cache.get('/7')).toBeUndefined();
  });

  it('tells listeners what was dropped', () => {
    const cache = new PageCache<TestPage>(MEGABYTE);
    const heard: unknown[] = [];
    const stop = cache.onDrop((dropped) => heard.push(dropped));
    cache.drop(['a', 'b', 'a']);
    cache.drop([]);
    cache.dropAll();
    stop();
    cache.drop(['c']);
    expect(heard).toEqual([new Set(['a', 'b']), 'all']);
  });
});

/** What each page of the model reads. */
const READS: Record<string, string[]> = { '/x': ['a', 'b'], '/y': ['b', 'c'], '/z': ['c', 'a', 'b'] };

interface ModelPage {
  bytes: number;
  seen: Record<string, number>;
}

const command = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ verb: fc.constant('read' as const), what: fc.constantFrom('/x', '/y', '/z') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ verb: fc.constant('commit' as const), what: fc.constantFrom('a', 'b', 'c') }),
  },
  { weight: 1, arbitrary: fc.record({ verb: fc.constant('dropAll' as const), what: fc.constant('') }) },
  { weight: 1, arbitrary: fc.record({ verb: fc.constant('breakNext' as const), what: fc.constant('') }) },
);

/** Steps that wait for their turn; `order` says whose turn it is. */
const turns = (order: number[]) => {
  const waiting: (() => void)[] = [];
  let picks = 0;
  return {
    wait: () => new Promise<void>((resolve) => waiting.push(resolve)),
    runAll: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      while (waiting.length > 0) {
        const pick = order[picks % order.length]! % waiting.length;
        picks += 1;
        waiting.splice(pick, 1)[0]!();
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
};

type Verb = 'read' | 'commit' | 'dropAll' | 'breakNext';

const play = async (
  commands: { verb: Verb; what: string }[],
  order: number[],
  atOnce: number,
): Promise<void> => {
  const cache = new PageCache<ModelPage>(MEGABYTE, { turns: new Turns(atOnce, 60_000) });
  const world: Record<string, number> = { a: 0, b: 0, c: 0 };
  const told: Record<string, number> = { a: 0, b: 0, c: 0 };
  const { wait, runAll } = turns(order);
  let isNextBroken = false;

  const render = (key: string) => async (): Promise<Rendered<ModelPage>> => {
    const seen: Record<string, number> = {};
    const isBroken = isNextBroken;
    isNextBroken = false;
    for (const tag of READS[key]!) {
      await wait();
      seen[tag] = world[tag]!;
      await wait();
      cache.note([tag]);
    }
    await wait();
    if (isBroken) throw new Error('broken');
    return { page: { bytes: 10, seen }, isKeepable: true };
  };

  const run: Record<Verb, (what: string) => Promise<void>> = {
    read: async (key) => {
      const atLeast = { ...told };
      const page = await cache.read(key, render(key)).catch(() => null);
      for (const [tag, version] of Object.entries(page?.seen ?? {})) {
        expect(version).toBeGreaterThanOrEqual(atLeast[tag]!);
      }
    },
    commit: async (tag) => {
      world[tag] = world[tag]! + 1;
      const version = world[tag]!;
      await wait();
      told[tag] = Math.max(told[tag]!, version);
      cache.drop([tag]);
    },
    dropAll: async () => {
      Object.assign(told, world);
      cache.dropAll();
    },
    breakNext: async () => {
      isNextBroken = true;
    },
  };

  const all = Promise.all(
    commands.map(async ({ verb, what }) => {
      await wait();
      await run[verb](what);
    }),
  );
  await runAll();
  await all;
  for (const key of Object.keys(READS)) {
    const kept = cache.get(key);
    for (const tag of kept ? READS[key]! : []) expect(kept!.seen[tag]).toBe(world[tag]);
  }
};

describe('PageCache, in any order of events', () => {
  it('never serves after a drop what was read before it, and keeps nothing that is untrue', async () => {
    const commands = fc.array(command, { minLength: 2, maxLength: 25 });
    const order = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 60 });
    const atOnce = fc.constantFrom(1, 2, 100);
    await fc.assert(fc.asyncProperty(commands, order, atOnce, play), { numRuns: 600 });
  }, 60_000);
});
