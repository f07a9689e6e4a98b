import { describe, expect, it } from 'vitest';
import { newId } from './ids';

describe('newId', () => {
  it('is the hex of an ObjectId: seconds, what this process drew, a counter', () => {
    const before = Math.floor(Date.now() / 1000);
    const [first, second] = [newId(), newId()];
    expect(first).toMatch(/^[0-9a-f]{24}$/);
    const seconds = parseInt(first.slice(0, 8), 16);
    expect(seconds).toBeGreaterThanOrEqual(before);
    expect(seconds).toBeLessThanOrEqual(before + 60);
    expect(second.slice(8, 18)).toBe(first.slice(8, 18));
    expect(parseInt(second.slice(18), 16)).toBe((parseInt(first.slice(18), 16) + 1) % 2 ** 24);
  });

  it('is new each time', () => {
    expect(new Set(Array.from({ length: 10_000 }, newId)).size).toBe(10_000);
  });
});
