import { describe, expect, it, vi } from 'vitest';
import { startRounds } from './rounds';

const silent = { info: () => undefined, warn: () => undefined, error: vi.fn() };

const start = (look: () => Promise<number>) => {
  const log = { ...silent, error: vi.fn() };
  return { log, stop: startRounds({ look, failure: 'No round', pauseMs: 1, log: log as never }) };
};

describe('startRounds', () => {
  it('looks at once, then after each pause, never twice at the same time', async () => {
    let running = 0;
    let most = 0;
    let rounds = 0;
    const { stop } = start(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running -= 1;
      rounds += 1;
      return 0;
    });
    await vi.waitFor(() => expect(rounds).toBeGreaterThan(3));
    await stop();
    expect(most).toBe(1);
  });

  it('goes on after a failure, and says so once until it succeeds again', async () => {
    let rounds = 0;
    const { log, stop } = start(async () => {
      rounds += 1;
      if ([2, 3, 5].includes(rounds)) throw new Error('away');
      return 0;
    });
    await vi.waitFor(() => expect(rounds).toBeGreaterThan(6));
    await stop();
    expect(log.error.mock.calls.map(([message]) => message)).toEqual(['No round', 'No round']);
  });

  it('ends during a pause at once, and during a round when that is over', async () => {
    let rounds = 0;
    let finish: () => void = () => undefined;
    const pausing = start(async () => {
      rounds += 1;
      return 3_600_000;
    });
    await vi.waitFor(() => expect(rounds).toBe(1));
    await pausing.stop();

    let isOver = false;
    const busy = start(async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      isOver = true;
      return 0;
    });
    const ended = busy.stop();
    expect(isOver).toBe(false);
    finish();
    await ended;
    expect(isOver).toBe(true);
  });
});
