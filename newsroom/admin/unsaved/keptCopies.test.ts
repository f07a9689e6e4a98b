import { beforeEach, describe, expect, it } from 'vitest';
import { BUDGET, MAX_AGE_MS, openCopies, type CopyStorage } from './keptCopies';

/** A storage in memory; `room` is how many characters it takes, as a browser's does. */
const memoryStorage = (room = Infinity): CopyStorage & { data: Map<string, string> } => {
  const data = new Map<string, string>();
  return {
    data,
    get length() {
      return data.size;
    },
    key: (index) => [...data.keys()][index] ?? null,
    getItem: (key) => data.get(key) ?? null,
    removeItem: (key) => void data.delete(key),
    setItem: (key, value) => {
      const others = [...data].filter(([other]) => other !== key);
      const size = others.reduce((sum, [other, text]) => sum + other.length + text.length, 0);
      if (size + key.length + value.length > room)
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      data.set(key, value);
    },
  };
};

const journalist = { user: 'thu', document: 'articles/1' };
const text = (title: string) => JSON.stringify({ title });
const titles = (copies: { values: Record<string, unknown> }[]) => copies.map(({ values }) => values.title);

let time: number;
const now = () => time;
beforeEach(() => {
  time = Date.UTC(2026, 10, 25, 3, 32);
});

describe('copies in a storage', () => {
  it('gives back what was kept, with its time and what it was based on', () => {
    const copies = openCopies(memoryStorage(), { now });
    expect(copies.keepCopy(journalist, 'a', '2026-11-25T03:00:00.000Z', text('Tiên Yên\nmùa nước nổi'))).toBe(
      true,
    );
    expect(copies.listCopies(journalist)).toEqual([
      {
        key: 'toasoan.unsaved/thu/articles/1/a',
        at: time,
        base: '2026-11-25T03:00:00.000Z',
        values: { title: 'Tiên Yên\nmùa nước nổi' },
      },
    ]);
  });

  it.each([
    ['another person', { user: 'biên tập/2', document: 'articles/1' }],
    ['a person whose id begins alike', { user: 'th', document: 'articles/1' }],
    ['another document', { user: 'thu', document: 'articles/12' }],
    ['a new document', { user: 'thu', document: 'articles/create' }],
  ])('shows nothing of it for %s', (_, other) => {
    const copies = openCopies(memoryStorage(), { now });
    copies.keepCopy(journalist, 'a', null, text('của Thu'));
    expect(copies.listCopies(other)).toEqual([]);
    copies.keepCopy(other, 'a', null, text('của người khác'));
    expect(titles(copies.listCopies(journalist))).toEqual(['của Thu']);
    expect(titles(copies.listCopies(other))).toEqual(['của người khác']);
  });

  it('gives every form its own slot, and lists the newest first', () => {
    const copies = openCopies(memoryStorage(), { now });
    copies.keepCopy(journalist, 'a', null, text('cũ'));
    time += 1_000;
    copies.keepCopy(journalist, 'b', null, text('mới'));
    time += 1_000;
    copies.keepCopy(journalist, 'b', null, text('mới hơn'));
    expect(titles(copies.listCopies(journalist))).toEqual(['mới hơn', 'cũ']);
    copies.dropSlot(journalist, 'b');
    expect(titles(copies.listCopies(journalist))).toEqual(['cũ']);
    copies.dropCopy(copies.listCopies(journalist)[0]!.key);
    expect(copies.listCopies(journalist)).toEqual([]);
  });

  it('lets copies expire', () => {
    const storage = memoryStorage();
    const copies = openCopies(storage, { now });
    copies.keepCopy(journalist, 'a', null, text('hai tuần trước'));
    time += MAX_AGE_MS;
    copies.keepCopy(journalist, 'b', null, text('hôm nay'));
    copies.sweep();
    expect(titles(copies.listCopies(journalist))).toEqual(['hôm nay', 'hai tuần trước']);
    time += 1;
    expect(titles(copies.listCopies(journalist))).toEqual(['hôm nay']);
    copies.sweep();
    expect(storage.data.size).toBe(1);
  });

  it('passes over what it cannot read, sweeps it away, and leaves what is not its own', () => {
    const storage = memoryStorage();
    storage.data.set('toasoan.unsaved/thu/articles/1/a', 'x');
    storage.data.set(
      'toasoan.unsaved/thu/articles/1/b',
      `${JSON.stringify({ at: now(), base: null })}\n{"tit`,
    );
    storage.data.set('toasoan.unsaved/thu/articles/1/c', '');
    storage.data.set('payload-theme', 'dark');
    const copies = openCopies(storage, { now });
    expect(copies.listCopies(journalist)).toEqual([]);
    copies.sweep();
    expect([...storage.data.keys()]).toEqual(['toasoan.unsaved/thu/articles/1/b', 'payload-theme']);
  });
});

describe('the room copies take', () => {
  const long = (letter: string) => text(letter.repeat(400));

  it('is bounded: the oldest go first', () => {
    const copies = openCopies(memoryStorage(), { now, budget: 1_500 });
    for (const letter of ['a', 'b', 'c', 'd']) {
      time += 1_000;
      expect(copies.keepCopy({ user: letter, document: 'articles/1' }, 's', null, long(letter))).toBe(true);
    }
    const left = ['a', 'b', 'c', 'd'].filter(
      (user) => copies.listCopies({ user, document: 'articles/1' }).length > 0,
    );
    expect(left).toEqual(['b', 'c', 'd']);
  });

  it('counts a copy that is kept anew once', () => {
    const copies = openCopies(memoryStorage(), { now, budget: 1_000 });
    copies.keepCopy(journalist, 'a', null, long('a'));
    for (let round = 0; round < 5; round++) copies.keepCopy(journalist, 'b', null, long('b'));
    expect(copies.listCopies(journalist)).toHaveLength(2);
  });

  it('makes room when the browser itself has none', () => {
    const storage = memoryStorage(1_200);
    storage.data.set('payload-theme', 'dark');
    const copies = openCopies(storage, { now });
    for (const slot of ['a', 'b', 'c']) {
      time += 1_000;
      expect(copies.keepCopy(journalist, slot, null, long(slot))).toBe(true);
    }
    expect(copies.listCopies(journalist)).toHaveLength(2);
    expect(storage.data.get('payload-theme')).toBe('dark');
  });

  it('says when nothing can be kept, and leaves what was kept before', () => {
    const storage = memoryStorage(700);
    const copies = openCopies(storage, { now });
    expect(copies.keepCopy(journalist, 'a', null, long('a'))).toBe(true);
    expect(copies.keepCopy(journalist, 'a', null, text('x'.repeat(900)))).toBe(false);
    expect(titles(copies.listCopies(journalist))).toEqual(['a'.repeat(400)]);
  });

  it('does not sacrifice everything to a text that is longer than all the room', () => {
    const copies = openCopies(memoryStorage(), { now, budget: 1_000 });
    copies.keepCopy({ user: 'b', document: 'articles/2' }, 's', null, text('ngắn'));
    expect(copies.keepCopy(journalist, 'a', null, text('x'.repeat(1_000)))).toBe(false);
    expect(copies.listCopies({ user: 'b', document: 'articles/2' })).toHaveLength(1);
  });

  it('leaves others room in the five million characters of a browser', () => {
    expect(BUDGET).toBeLessThan(4_000_000);
  });
});

it('keeps nothing without a storage', () => {
  const copies = openCopies(null);
  expect(copies.keepCopy(journalist, 'a', null, text('x'))).toBe(false);
  expect(copies.listCopies(journalist)).toEqual([]);
  expect(() => {
    copies.sweep();
    copies.dropSlot(journalist, 'a');
  }).not.toThrow();
});
