import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DatabaseWatch } from './DatabaseWatch';

const REFUSED = Object.assign(new Error('x'), { name: 'MongoNetworkError', cause: { code: 'ECONNREFUSED' } });
const PROBLEM = 'The database does not answer (connection refused)';

let lines: string[];
let pings: number;
let answer: () => Promise<void>;
let watch: DatabaseWatch;

const there = () => Promise.resolve();
const gone = () => Promise.reject(REFUSED);

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  pings = 0;
  answer = there;
  const note = (line: string) => lines.push(line);
  watch = new DatabaseWatch({ info: note, warn: note, error: note });
});
afterEach(() => vi.useRealTimers());

const follow = () =>
  watch.follow(() => {
    pings += 1;
    return answer();
  });

describe('DatabaseWatch', () => {
  it('asks once a second', async () => {
    follow();
    await vi.advanceTimersByTimeAsync(10_500);
    expect(pings).toBe(11);
    expect([watch.isAway, watch.problem, lines]).toEqual([false, null, []]);
  });

  it('takes one failure for a hiccup and two in a row for an outage; says so once, and once when it is over', async () => {
    follow();
    answer = gone;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(watch.isAway).toBe(false);
    answer = there;
    await vi.advanceTimersByTimeAsync(250);
    answer = gone;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(watch.isAway).toBe(false);
    await vi.advanceTimersByTimeAsync(250);
    expect(watch.problem).toBe(PROBLEM);
    await vi.advanceTimersByTimeAsync(34_000);
    expect(lines).toEqual([`${PROBLEM}. Pages in memory are served on; the rest waits for it.`]);
    answer = there;
    await vi.advanceTimersByTimeAsync(250);
    expect(watch.isAway).toBe(false);
    expect(lines.slice(1)).toEqual(['The database answers again, after 34 s.']);
  });

  it('asks at once when somebody must know, one question for all', async () => {
    follow();
    await vi.advanceTimersByTimeAsync(100);
    const before = pings;
    expect(await Promise.all([watch.ask(), watch.ask(), watch.ask()])).toEqual([true, true, true]);
    expect(pings).toBe(before + 1);
    answer = gone;
    expect(await watch.ask()).toBe(false);
    expect(watch.isAway).toBe(false);
    expect(await watch.ask()).toBe(false);
    expect(watch.isAway).toBe(true);
    // It is known to be away: nobody waits for another time-out.
    const known = pings;
    expect(await watch.ask()).toBe(false);
    expect(pings).toBe(known);
  });

  it('asks anew when this process itself stood still, which is no fault of the database', async () => {
    const stalls = { ms: 800 };
    const note = (line: string) => lines.push(line);
    watch = new DatabaseWatch({ info: note, warn: note, error: note }, () => stalls.ms);
    const stop = follow();
    await vi.advanceTimersByTimeAsync(100);
    stop();
    // Not read in time twice, then read.
    pings = 0;
    answer = () => (pings < 3 ? gone() : there());
    expect(await watch.ask()).toBe(true);
    expect([pings, watch.isAway]).toEqual([3, false]);
    // Somebody who stands still all the time finds out too.
    answer = gone;
    expect([await watch.ask(), await watch.ask()]).toEqual([false, false]);
    expect([pings, watch.isAway]).toEqual([3 + 2 * 4, true]);
    // Who did not stand still need not ask anew.
    watch.report(null);
    stalls.ms = 100;
    pings = 0;
    expect(await watch.ask()).toBe(false);
    expect(pings).toBe(1);
  });

  it('cuts short what waits for the database, and only that', async () => {
    follow();
    const never = watch.orAway(new Promise<string>(() => undefined));
    expect(await watch.orAway(Promise.resolve('page'))).toBe('page');
    await expect(watch.orAway(Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
    answer = gone;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await never).toBeNull();
    expect(await watch.orAway(Promise.resolve('page'))).toBeNull();
  });

  it('tells each outage to those who listen, and not to those who stopped', async () => {
    const heard: string[] = [];
    follow();
    watch.onAway(() => heard.push('one'));
    const stop = watch.onAway(() => heard.push('two'));
    for (const state of [gone, there, gone]) {
      answer = state;
      await vi.advanceTimersByTimeAsync(5_000);
      if (state === there) stop();
    }
    expect(heard).toEqual(['one', 'two', 'one']);
  });

  it('can be told by whoever waits for the database at a start, and stops when asked to', async () => {
    watch.report(PROBLEM);
    expect([watch.isAway, await watch.ask()]).toEqual([true, false]);
    watch.report(null);
    expect([watch.isAway, await watch.ask()]).toEqual([false, true]);
    const stop = follow();
    await vi.advanceTimersByTimeAsync(100);
    stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(pings).toBe(1);
  });
});
