import { describe, expect, it } from 'vitest';
import { Pace } from './pace';

const sizesAfter = async (times: number[]): Promise<number[]> => {
  const pace = new Pace();
  const sizes = [pace.size];
  for (const ms of times) {
    await pace.rest(ms);
    sizes.push(pace.size);
  }
  return sizes;
};

describe('the pace of long work', () => {
  it('grows step by step while portions take no time, up to a limit', async () => {
    expect(await sizesAfter(Array<number>(8).fill(0))).toEqual([8, 16, 32, 32, 32, 32, 32, 32, 32]);
  });

  it('shrinks at once when a portion took long, down to one', async () => {
    expect(await sizesAfter([0, 0, 40, 10, 160, 160])).toEqual([8, 16, 32, 16, 32, 4, 1]);
  });

  it('rests for three times as long as it worked', async () => {
    const begin = performance.now();
    await new Pace().rest(20);
    expect(performance.now() - begin).toBeGreaterThan(55);
  });
});
