import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PageStore } from './PageStore';

const entry = (key: string, bytes: number, ...tags: string[]) => ({
  key,
  page: { bytes },
  tags: new Set(tags),
  until: Number.POSITIVE_INFINITY,
});

describe('PageStore', () => {
  it('lets the page leave that was not asked for the longest time', () => {
    const store = new PageStore(10_000);
    for (const key of ['/a', '/b', '/c']) store.set(entry(key, 3_000, 't'));
    store.find('/a', 0);
    store.set(entry('/d', 3_000, 't'));
    expect(['/a', '/b', '/c', '/d'].filter((key) => store.find(key, 0))).toEqual(['/a', '/c', '/d']);
  });

  it('does not keep a page larger than everything', () => {
    const store = new PageStore(1_000);
    store.set(entry('/big', 2_000, 't'));
    expect(store.size).toBe(0);
    expect(store.bytes).toBe(0);
  });

  it('counts what a page gains later, unless it has left', () => {
    const store = new PageStore(10_000);
    const first = entry('/a', 100, 't');
    store.set(first);
    const before = store.bytes;
    store.grow('/a', first.page, 50);
    expect(store.bytes).toBe(before + 50);
    store.set(entry('/a', 100, 't'));
    store.grow('/a', first.page, 50);
    expect(store.bytes).toBe(before);
  });

  it('stays within its bounds and counts right, whatever is done with it', () => {
    const key = fc.constantFrom('/a', '/b', '/c', '/d', '/e');
    const tags = fc.uniqueArray(fc.constantFrom('t', 'u', 'v'), { maxLength: 3 });
    const step = fc.oneof(
      fc.record({ do: fc.constant('set' as const), key, tags, bytes: fc.nat(5_000) }),
      fc.record({ do: fc.constant('get' as const), key, tags, bytes: fc.nat(1) }),
      fc.record({ do: fc.constant('grow' as const), key, tags, bytes: fc.nat(3_000) }),
      fc.record({ do: fc.constant('drop' as const), key, tags, bytes: fc.nat(1) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const store = new PageStore<{ bytes: number }>(10_000);
        const set = new Map<string, ReturnType<typeof entry>>();
        for (const { do: verb, key: at, tags: with_, bytes } of steps) {
          if (verb === 'set') {
            set.set(at, entry(at, bytes, ...with_));
            store.set(set.get(at)!);
          } else if (verb === 'get') store.find(at, 0);
          else if (verb === 'grow' && set.has(at)) store.grow(at, set.get(at)!.page, bytes);
          else if (verb === 'drop') {
            store.drop(with_);
            for (const [name, { tags: noted }] of set) {
              if (with_.some((tag) => noted.has(tag))) expect(store.find(name, 0)).toBeUndefined();
            }
          }
          expect(store.bytes).toBeLessThanOrEqual(10_000);
        }
        store.drop(['t', 'u', 'v']);
        const untagged = [...set.values()].filter(
          ({ tags: noted, key: at }) => noted.size === 0 && store.find(at, 0),
        );
        expect(store.size).toBe(untagged.length);
        if (untagged.length === 0) expect(store.bytes).toBe(0);
      }),
    );
  });
});
