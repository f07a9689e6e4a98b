import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerOf, isReady, keepTrying, nextPhase, pauseBefore, type Phase } from './connection';

describe('phases', () => {
  const PHASES: Record<Phase, Record<string, Phase>> = {
    calm: { lost: 'away', answers: 'calm', saved: 'calm', refused: 'calm', told: 'calm' },
    away: { lost: 'away', answers: 'back', saved: 'saved', refused: 'calm', told: 'away' },
    back: { lost: 'away', answers: 'back', saved: 'saved', refused: 'calm', told: 'back' },
    saved: { lost: 'away', answers: 'saved', saved: 'saved', refused: 'saved', told: 'calm' },
  };
  const rows = Object.entries(PHASES).flatMap(([from, row]) =>
    Object.entries(row).map(([event, to]) => [from, event, to] as const),
  );

  it.each(rows)('%s, %s: %s', (from, event, to) => {
    expect(nextPhase(from as Phase, event as Parameters<typeof nextPhase>[1])).toBe(to);
  });
});

it.each([
  [200, 'saved'],
  [201, 'saved'],
  [304, 'saved'],
  [400, 'refused'],
  [401, 'refused'],
  [403, 'refused'],
  [404, 'refused'],
  [413, 'refused'],
  [423, 'refused'],
  [429, 'refused'],
  [500, 'broken'],
  [501, 'broken'],
  [502, 'lost'],
  [503, 'lost'],
  [504, 'lost'],
])('status %i means %s', (status, answer) => {
  expect(answerOf(status)).toBe(answer);
});

it('waits longer each time, up to half a minute, and not everyone the same', () => {
  expect([0, 1, 2, 3, 4, 5, 50].map((attempt) => pauseBefore(attempt, 0))).toEqual([
    2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
  ]);
  expect(pauseBefore(0, 0.5)).toBe(2_200);
});

describe('asking whether the server is ready', () => {
  it.each([
    [200, true],
    [404, true],
    [500, false],
    [503, false],
  ])('status %i: %s', async (status, ready) => {
    const asked: string[] = [];
    const ask: typeof fetch = (input) => {
      asked.push(String(input));
      return Promise.resolve(new Response(null, { status }));
    };
    expect(await isReady('/api/ready', ask)).toBe(ready);
    expect(asked).toEqual(['/api/ready']);
  });

  it('no answer: false', async () => {
    expect(await isReady('/api/ready', () => Promise.reject(new TypeError('Failed to fetch')))).toBe(false);
  });
});

describe('trying again', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('pauses before every attempt, longer each time, until it is stopped', async () => {
    const at: number[] = [];
    const start = Date.now();
    const trying = keepTrying(
      () => {
        at.push(Date.now() - start);
        return Promise.resolve();
      },
      (count) => 1_000 * 2 ** count,
    );
    await vi.advanceTimersByTimeAsync(7_500);
    expect(at).toEqual([1_000, 3_000, 7_000]);
    trying.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    trying.hurry();
    expect(at).toHaveLength(3);
  });

  it('waits for an attempt that takes long, and does not begin another', async () => {
    let begun = 0;
    const trying = keepTrying(
      () => {
        begun++;
        return new Promise((resolve) => setTimeout(resolve, 10_000));
      },
      () => 1_000,
    );
    await vi.advanceTimersByTimeAsync(1_000);
    trying.hurry();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(begun).toBe(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(begun).toBe(2);
    trying.stop();
  });

  it('hurries when there is a reason to', async () => {
    let begun = 0;
    const trying = keepTrying(
      () => {
        begun++;
        return Promise.resolve();
      },
      () => 30_000,
    );
    trying.hurry();
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toBe(1);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(begun).toBe(2);
    trying.stop();
  });

  it('ends when the attempt stops it', async () => {
    let begun = 0;
    const trying = keepTrying(
      () => {
        begun++;
        trying.stop();
        return Promise.resolve();
      },
      () => 1_000,
    );
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begun).toBe(1);
  });
});
