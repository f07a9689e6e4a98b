import { afterEach, describe, expect, it } from 'vitest';
import { identityOf, makePage } from './page';
import {
  doubtPagesFrom,
  dropAllPages,
  dropPages,
  note,
  noteUntil,
  pageCache,
  shared,
  sharedEach,
} from './pages';

afterEach(dropAllPages);

const render = (key: string, read: () => Promise<unknown>) =>
  pageCache().read(key, async () => ({
    page: await makePage(200, {}, Buffer.from(JSON.stringify((await read()) ?? null))),
    isKeepable: true,
  }));

const textOf = async (rendering: ReturnType<typeof render>) => identityOf(await rendering).toString();

/** Something shared whose value counts how often it was loaded. */
const counter = (tag: string) => {
  let loads = 0;
  return () =>
    shared('counted', async () => {
      note(tag);
      return { loads: ++loads };
    });
};

describe('what pages share', () => {
  it('is loaded once for all of them, and anew after a change', async () => {
    const read = counter('navigation');
    expect(await textOf(render('/a', read))).toBe('{"loads":1}');
    expect(await textOf(render('/b', read))).toBe('{"loads":1}');
    dropPages(['something else']);
    expect(await textOf(render('/c', read))).toBe('{"loads":1}');
    dropPages(['navigation']);
    for (const key of ['/a', '/b', '/c']) expect(pageCache().get(key)).toBeUndefined();
    expect(await textOf(render('/a', read))).toBe('{"loads":2}');
  });

  it('ends the pages that read it, also those that found it kept', async () => {
    const soon = Date.now() + 60_000;
    const read = () =>
      shared('ending', async () => {
        note('announcements');
        noteUntil(new Date(soon));
        return 1;
      });
    const untils: number[] = [];
    for (const key of ['/a', '/b'])
      await render(key, async () => {
        await read();
        untils.push(pageCache().notes!.until);
      });
    expect(untils).toEqual([soon, soon]);
  });

  it('may hold what is shared itself, and changes with that', async () => {
    const inner = counter('topic');
    const outer = () => shared('outer', async () => ({ inner: await inner() }));
    await render('/a', inner);
    expect(await textOf(render('/b', outer))).toBe('{"inner":{"loads":1}}');
    dropPages(['topic']);
    expect(await textOf(render('/b', outer))).toBe('{"inner":{"loads":2}}');
  });

  it('is not kept when a change came while it was loaded', async () => {
    let loads = 0;
    const read = () =>
      shared('slow', async () => {
        note('agency');
        const value = ++loads;
        await Promise.resolve();
        if (loads === 1) dropPages(['agency']);
        return { value };
      });
    expect(await textOf(render('/a', read))).toBe('{"value":1}');
    expect(pageCache().get('/a')).toBeUndefined();
    expect(await textOf(render('/a', read))).toBe('{"value":2}');
  });

  it('cannot be changed by a page', async () => {
    const read = () =>
      shared('frozen', async () => {
        note('t');
        return { rows: [{ title: 'a' }] };
      });
    await expect(
      render('/a', async () => {
        (await read()).rows[0]!.title = 'b';
      }),
    ).rejects.toThrow(TypeError);
  });

  it('is not believed by a process that may have missed a change', async () => {
    const read = counter('t');
    expect(await textOf(render('/a', read))).toBe('{"loads":1}');
    doubtPagesFrom(Date.now());
    expect(await textOf(render('/a', read))).toBe('{"loads":2}');
    doubtPagesFrom(Number.POSITIVE_INFINITY);
  });

  it('is loaded each time outside of a render: nobody would hear of changes there', async () => {
    const read = counter('t');
    expect([await read(), await read()]).toEqual([{ loads: 1 }, { loads: 2 }]);
  });
});

describe('many things of a kind', () => {
  const world = new Map([
    ['1', 'one'],
    ['2', 'two'],
    ['3', 'three'],
  ]);
  const loader = () => {
    const calls: string[][] = [];
    const read = async (...ids: string[]) =>
      Object.fromEntries(
        await sharedEach(
          'things',
          ids,
          async (missing) => {
            calls.push(missing);
            return new Map(missing.flatMap((id) => (world.has(id) ? [[id, world.get(id)!] as const] : [])));
          },
          (id) => `things:${id}`,
        ),
      );
    return { calls, read };
  };

  it('are loaded by one call, without those that are kept', async () => {
    const { calls, read } = loader();
    await render('/a', () => read('1', '2'));
    expect(await textOf(render('/b', () => read('2', '3')))).toBe('{"2":"two","3":"three"}');
    expect(calls).toEqual([['1', '2'], ['3']]);
  });

  it('change one by one, and what is missing may come', async () => {
    const { calls, read } = loader();
    expect(await textOf(render('/a', () => read('1', '4')))).toBe('{"1":"one","4":null}');
    await render('/b', () => read('1'));
    world.set('4', 'four');
    dropPages(['things:4']);
    expect(pageCache().get('/b')).toBeDefined();
    expect(await textOf(render('/a', () => read('1', '4')))).toBe('{"1":"one","4":"four"}');
    expect(calls).toEqual([['1', '4'], ['4']]);
  });
});
