import { describe, expect, it } from 'vitest';
import { latenessSeconds, RUNNER_SILENT_MS, runnerState, slotLine } from './slotStatus';

const NOW = new Date('2026-11-25T03:00:00Z');
const ago = (ms: number) => ({ at: new Date(NOW.getTime() - ms).toISOString() });

describe('runnerState', () => {
  it.each([
    [0, true],
    [RUNNER_SILENT_MS, true],
    [RUNNER_SILENT_MS + 1, false],
    // Its clock may be ahead of ours.
    [-5_000, true],
  ])('%s ms after it was heard, alive: %s', (ms, isAlive) =>
    expect(runnerState(ago(ms), NOW)).toEqual({ isAlive, at: ago(ms).at }),
  );

  it.each([null, undefined, { at: 'soon' }])('never heard: %s', (heartbeat) =>
    expect(runnerState(heartbeat, NOW)).toEqual({ isAlive: false, at: null }),
  );
});

describe('latenessSeconds', () => {
  it('counts from the minute that was set', () =>
    expect(latenessSeconds('2026-11-25T03:00:00.000Z', '2026-11-25T03:00:02.600Z')).toBe(3));
  it('is unknown until it happened', () => {
    expect(latenessSeconds('2026-11-25T03:00:00.000Z', null)).toBeNull();
    expect(latenessSeconds(undefined, '2026-11-25T03:00:00.000Z')).toBeNull();
  });
});

describe('slotLine', () => {
  it('tells how late it was done and seen', () =>
    expect(
      slotLine({
        id: 's',
        targetCollection: 'articles',
        target: 'a',
        title: null,
        action: 'publish',
        dueAt: '2026-11-25T03:00:00.000Z',
        doneAt: '2026-11-25T03:00:04.000Z',
        seen: 'seen',
        seenAt: '2026-11-25T03:00:11.000Z',
        problem: '',
      }),
    ).toEqual({
      id: 's',
      collection: 'articles',
      record: 'a',
      title: '',
      action: 'publish',
      dueAt: '2026-11-25T03:00:00.000Z',
      doneAfter: 4,
      seenAfter: 11,
      seen: 'seen',
      attempts: 0,
      problem: null,
    }));
});
