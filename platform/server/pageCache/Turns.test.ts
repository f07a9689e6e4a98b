import { AsyncLocalStorage } from 'node:async_hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Turns } from './Turns';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const HELD_MS = 1_000;

/** Work that is over when it is told so, in a list of what has begun. */
const workOf = (begun: string[]) => {
  const ends = new Map<string, (error?: Error) => void>();
  const make = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve, reject) => {
      ends.set(name, (error) => (error ? reject(error) : resolve(name)));
    });
  };
  return { make, end: (name: string, error?: Error) => ends.get(name)!(error) };
};

it('begins one after the other, in the order in which they came, and at once where nothing runs', async () => {
  const turns = new Turns(1, HELD_MS);
  const begun: string[] = [];
  const { make, end } = workOf(begun);
  const results = ['a', 'b', 'c'].map((name) => turns.run(make(name)));
  expect(begun).toEqual(['a']);
  end('a');
  expect(await results[0]).toBe('a');
  await vi.advanceTimersByTimeAsync(0);
  expect(begun).toEqual(['a', 'b']);
  end('b');
  await results[1];
  await vi.advanceTimersByTimeAsync(0);
  expect(begun).toEqual(['a', 'b', 'c']);
  end('c');
  expect(await results[2]).toBe('c');
});

it('lets several run, as many as it is told', async () => {
  const turns = new Turns(2, HELD_MS);
  const begun: string[] = [];
  const { make, end } = workOf(begun);
  const [first] = ['a', 'b', 'c'].map((name) => turns.run(make(name)));
  expect(begun).toEqual(['a', 'b']);
  end('a');
  await first;
  await vi.advanceTimersByTimeAsync(0);
  expect(begun).toEqual(['a', 'b', 'c']);
});

it('goes on after work that fails', async () => {
  const turns = new Turns(1, HELD_MS);
  const begun: string[] = [];
  const { make, end } = workOf(begun);
  const first = turns.run(make('a'));
  const second = turns.run(make('b'));
  end('a', new Error('no'));
  await expect(first).rejects.toThrow('no');
  await vi.advanceTimersByTimeAsync(0);
  end('b');
  expect(await second).toBe('b');
});

it('waits for nothing that hangs, and gives its turn once', async () => {
  const turns = new Turns(1, HELD_MS);
  const begun: string[] = [];
  const { make, end } = workOf(begun);
  const all = ['a', 'b', 'c'].map((name) => turns.run(make(name)));
  await vi.advanceTimersByTimeAsync(HELD_MS);
  expect(begun).toEqual(['a', 'b']);
  end('a');
  await all[0];
  await vi.advanceTimersByTimeAsync(0);
  expect(begun).toEqual(['a', 'b']);
});

it('begins what waited in the context of whoever asked', async () => {
  const turns = new Turns(1, HELD_MS);
  const who = new AsyncLocalStorage<string>();
  const { make, end } = workOf([]);
  const first = who.run('first', () => turns.run(make('a')));
  const second = who.run('second', () => turns.run(async () => who.getStore()));
  end('a');
  await first;
  expect(await second).toBe('second');
});
