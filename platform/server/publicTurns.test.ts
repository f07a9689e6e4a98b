import type { IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isQuestion, PublicTurns } from './publicTurns';

describe('what is asked in turn', () => {
  it.each([
    ['GET', '/api/articles?limit=1', {}, true],
    ['HEAD', '/api/articles', {}, true],
    ['POST', '/api/articles', { 'x-http-method-override': 'GET' }, true],
    ['POST', '/api/articles', { 'x-payload-http-method-override': 'GET' }, true],
    ['POST', '/api/graphql', {}, true],
    ['GET', '/api/graphql?query={a}', {}, true],
    ['GET', '/api/media/file/a.jpg', {}, false],
    ['GET', '/api/files/file/a.pdf?x=1', {}, false],
    ['POST', '/api/users/login', {}, false],
    ['POST', '/api/ratings', {}, false],
    ['GET', '/admin/login', {}, false],
    ['GET', '/tin-tuc', {}, false],
  ])('%s %s %j: %s', (method, url, headers, expected) => {
    expect(isQuestion({ method, url, headers } as unknown as IncomingMessage)).toBe(expected);
  });
});

describe('questions of the public', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const begun: number[] = [];
  beforeEach(() => void (begun.length = 0));
  const question = (no: number, ms: number) => () => {
    begun.push(no);
    return new Promise<void>((resolve) => void setTimeout(resolve, ms));
  };

  it('are answered one after the other, with a rest as long as the answer took', async () => {
    const turns = new PublicTurns();
    for (const no of [1, 2, 3]) expect(turns.take(question(no, 40))).toBe(true);
    expect(begun).toEqual([1]);
    await vi.advanceTimersByTimeAsync(79);
    expect(begun).toEqual([1]);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toEqual([1, 2]);
    await vi.advanceTimersByTimeAsync(80);
    expect(begun).toEqual([1, 2, 3]);
  });

  it('go on when one comes later', async () => {
    const turns = new PublicTurns();
    turns.take(question(1, 40));
    await vi.advanceTimersByTimeAsync(50);
    turns.take(question(2, 40));
    expect(begun).toEqual([1]);
    await vi.advanceTimersByTimeAsync(30);
    expect(begun).toEqual([1, 2]);
    await vi.advanceTimersByTimeAsync(500);
    turns.take(question(3, 40));
    expect(begun).toEqual([1, 2, 3]);
  });

  it('do not wait for one that hangs', async () => {
    const turns = new PublicTurns();
    turns.take(question(1, 3_600_000));
    turns.take(question(2, 1));
    await vi.advanceTimersByTimeAsync(29_999);
    expect(begun).toEqual([1]);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toEqual([1, 2]);
  });

  it("that hang take nobody's place", async () => {
    const turns = new PublicTurns();
    turns.take(question(0, 3_600_000));
    await vi.advanceTimersByTimeAsync(30_000);
    const taken = Array.from({ length: 34 }, (_, no) => turns.take(question(no, 40)));
    expect(taken.filter(Boolean)).toHaveLength(33);
  });

  it('are sent away when too many wait', () => {
    const turns = new PublicTurns();
    const taken = Array.from({ length: 40 }, (_, no) => turns.take(question(no, 40)));
    expect(taken.filter(Boolean)).toHaveLength(33);
    expect(taken.at(-1)).toBe(false);
  });
});
