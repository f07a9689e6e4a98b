import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { stallMeter } from './watch';

const standStill = (ms: number): void => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};

it('measures how long this process stood still since it was last asked', async () => {
  const longestStall = stallMeter();
  const timer = pause(200);
  standStill(700);
  // As a time-out does it, which may be called before everything else that the stall has held up.
  await timer;
  const longest = longestStall();
  expect(longest).toBeGreaterThan(500);
  expect(longestStall()).toBeLessThan(longest);
});
